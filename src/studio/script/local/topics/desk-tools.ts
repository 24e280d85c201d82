import { point, type Topic } from "../topic.ts";

export const deskToolTopics: readonly Topic[] = [
  {
    id: "spreadsheets",
    korean: ["엑셀", "스프레드시트", "구글시트", "피벗", "엑셀단축키", "엑셀함수"],
    english: [
      "excel",
      "spreadsheet",
      "google sheets",
      "pivot table",
      "excel shortcut",
      "excel formula",
    ],
    image: "a laptop with a bar chart and a table of numbers",
    ko: {
      name: "엑셀 활용",
      hook: "아직도 계산기로 더하고 있나요?",
      action: "지금 열려 있는 표에 하나만 써 보세요.",
      jokes: [
        "파일 이름이 최종의 최종의 진짜 최종이에요.",
        "표는 예쁜데 숫자가 안 맞아요.",
        "우물 정 자가 가득해서 놀랐는데 칸이 좁았어요.",
      ],
      tags: ["엑셀", "엑셀단축키", "직장인꿀팁", "업무효율"],
    },
    en: {
      name: "getting faster at Excel",
      hook: "Still adding it up by hand?",
      action: "Use one of these in the sheet you have open.",
      jokes: [
        "My file is called final final really final.",
        "Beautiful table. The numbers disagree.",
        "I saw hash signs and panicked. Narrow column.",
      ],
      tags: ["excel", "exceltips", "spreadsheets", "officehacks"],
    },
    points: [
      point(
        "a calendar and a keyboard",
        [
          "오늘 날짜는 컨트롤과 세미콜론으로 넣으세요.",
          "손으로 치는 것보다 빠르고 틀릴 일이 없습니다.",
          "오늘 날짜 한 번에",
        ],
        [
          "press Control and semicolon for today's date.",
          "It's faster than typing and never wrong.",
          "Today's date, one press",
        ],
      ),
      point(
        "a plus and a keyboard",
        [
          "합계는 알트와 등호로 넣으세요.",
          "위에 있는 숫자를 알아서 골라 더합니다.",
          "합계 한 번에",
        ],
        [
          "press Alt and equals to add up a column.",
          "It picks the numbers above for you.",
          "Sum in one press",
        ],
      ),
      point(
        "a down arrow and a keyboard",
        [
          "표 끝으로 갈 때는 컨트롤과 화살표를 누르세요.",
          "빈칸만 없으면 천 줄도 한 번에 내려갑니다.",
          "표 끝까지 한 번에",
        ],
        [
          "press Control and an arrow to reach the end.",
          "A thousand filled rows take one press.",
          "Jump to the end",
        ],
      ),
      point(
        "a pushpin and a bar chart",
        [
          "첫 줄은 틀 고정으로 묶어 두세요.",
          "아래로 내려도 제목이 계속 보입니다.",
          "첫 줄은 틀 고정",
        ],
        ["freeze the top row.", "The headings stay in view as you scroll.", "Freeze the top row"],
      ),
      point(
        "a cross mark and puzzle pieces",
        [
          "자료가 있는 표에서는 셀을 합치지 마세요.",
          "합친 셀이 있으면 정렬할 때 막힙니다.",
          "셀은 합치지 않기",
        ],
        [
          "don't merge cells inside your data.",
          "Merged cells get in the way of sorting.",
          "Don't merge cells",
        ],
      ),
      point(
        "numbers and a straight ruler",
        [
          "숫자 칸에 단위를 같이 쓰지 마세요.",
          "글자가 섞이면 더하기가 되지 않습니다.",
          "숫자 칸엔 숫자만",
        ],
        [
          "don't type units next to the numbers.",
          "With letters in it, a cell won't add up.",
          "Numbers only",
        ],
      ),
      point(
        "a magic wand and a table of numbers",
        [
          "규칙이 보이면 빠른 채우기를 눌러 보세요.",
          "예시를 한 줄 주면 나머지를 채워 줍니다.",
          "빠른 채우기",
        ],
        [
          "try Flash Fill when you see a pattern.",
          "Type one example and it fills in the rest.",
          "Try Flash Fill",
        ],
      ),
    ],
  },
  {
    id: "notes",
    korean: [
      "노션",
      "옵시디언",
      "에버노트",
      "메모앱",
      "메모습관",
      "메모법",
      "노션템플릿",
      "노트정리",
    ],
    english: [
      "notion",
      "obsidian",
      "evernote",
      "note-taking",
      "note taking",
      "second brain",
      "taking notes",
    ],
    image: "a notebook with tabs and a laptop",
    ko: {
      name: "메모와 노션 정리",
      hook: "적어 둔 걸 못 찾은 적 있죠?",
      action: "오늘은 페이지 하나만 만들어 보세요.",
      jokes: [
        "템플릿만 열두 개, 쓰는 건 없어요.",
        "꾸미다가 하루가 갔어요. 할 일은 그대로예요.",
        "제 메모장에는 우유라고만 적혀 있어요.",
      ],
      tags: ["노션", "노션사용법", "메모정리", "생산성"],
    },
    en: {
      name: "keeping good notes",
      hook: "Ever lose a note you wrote yesterday?",
      action: "Make just one page today.",
      jokes: [
        "Twelve templates. Zero notes.",
        "I decorated all day. The list is still there.",
        "One of my notes just says milk.",
      ],
      tags: ["notion", "notetaking", "productivity", "organization"],
    },
    points: [
      point(
        "one page and a pencil",
        [
          "처음에는 페이지 하나로만 시작하세요.",
          "구조부터 만들면 정작 쓸 힘이 남지 않습니다.",
          "페이지 하나로 시작",
        ],
        [
          "start with a single page.",
          "Build the system first and you'll never write.",
          "Start with one page",
        ],
      ),
      point(
        "an inbox tray with papers",
        [
          "떠오르는 메모는 일단 한곳에 모으세요.",
          "어디 적었는지 찾는 시간이 줄어듭니다.",
          "메모는 한곳에",
        ],
        [
          "drop every new note into one place.",
          "You stop searching for where you wrote it.",
          "One place for notes",
        ],
      ),
      point(
        "scissors and a clipboard",
        [
          "받아 온 템플릿은 안 쓰는 칸부터 지우세요.",
          "채울 칸이 많으면 금방 안 열게 됩니다.",
          "안 쓰는 칸은 지우기",
        ],
        [
          "delete the fields you don't use in a template.",
          "Too many blanks and you stop opening it.",
          "Delete unused fields",
        ],
      ),
      point(
        "a label tag and a magnifying glass",
        [
          "제목에는 나중에 찾을 말을 넣으세요.",
          "검색으로 찾으면 폴더가 덜 필요합니다.",
          "제목에 찾을 말",
        ],
        [
          "put the words you'll search for in the title.",
          "Good titles need fewer folders.",
          "Titles you can search",
        ],
      ),
      point(
        "a calendar and a check mark",
        [
          "할 일에는 날짜 칸을 꼭 만드세요.",
          "날짜가 있어야 달력으로도 볼 수 있습니다.",
          "할 일에는 날짜",
        ],
        [
          "give every task a date field.",
          "With dates you can see them as a calendar.",
          "Dates on tasks",
        ],
      ),
      point(
        "a broom and a stack of papers with a clock",
        [
          "일주일에 한 번 10분만 비우고 정리하세요.",
          "쌓이기 전에 치워야 계속 쓰게 됩니다.",
          "일주일에 10분 정리",
        ],
        [
          "clear it out for ten minutes once a week.",
          "Tidy notes are the ones you keep using.",
          "Ten minutes a week",
        ],
      ),
      point(
        "a star and a bookmark",
        [
          "자주 여는 페이지는 즐겨찾기에 올려 두세요.",
          "찾지 않아도 한 번에 열립니다.",
          "자주 쓰면 즐겨찾기",
        ],
        [
          "put your most used pages in favorites.",
          "They open in one click, no searching.",
          "Star your top pages",
        ],
      ),
    ],
  },
];
