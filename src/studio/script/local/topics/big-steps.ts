import { point, type Topic } from "../topic.ts";

export const bigStepTopics: readonly Topic[] = [
  {
    id: "leaving-a-job",
    korean: ["퇴사", "퇴직", "사직서", "인수인계"],
    english: [
      "resign",
      "quit my job",
      "quit your job",
      "quitting",
      "leaving a job",
      "leave my job",
      "weeks notice",
    ],
    image: "a box of office things and an open door",
    ko: {
      name: "퇴사 준비",
      hook: "사직서, 마음속에 늘 있죠?",
      action: "오늘은 남은 휴가부터 확인해 보세요.",
      jokes: [
        "퇴사 짤만 모으는 데 3년 걸렸어요.",
        "월요일마다 퇴사하고 월급날마다 복직해요.",
        "사직서 양식은 받았어요. 이름만 못 썼어요.",
      ],
      tags: ["퇴사", "퇴사준비", "이직", "직장인"],
    },
    en: {
      name: "leaving a job",
      hook: "Been writing that resignation in your head?",
      action: "Check your unused leave today.",
      jokes: [
        "I quit every Monday and return every payday.",
        "The letter is ready. It only lacks courage.",
        "Three years of collecting quitting memes.",
      ],
      tags: ["quittingmyjob", "careerchange", "resignation", "worklife"],
    },
    points: [
      point(
        "a calendar and a compass",
        [
          "그만둔다는 말은 다음 계획을 정한 뒤에 하세요.",
          "한번 꺼내면 되돌리기 어렵습니다.",
          "계획 먼저, 말은 나중",
        ],
        [
          "have a plan before you say you're leaving.",
          "Once it's out, it's hard to take back.",
          "Plan first, then tell",
        ],
      ),
      point(
        "a piggy bank and coins",
        [
          "석 달 치 생활비를 먼저 모아 두세요.",
          "조급하지 않아야 다음 자리를 고를 수 있습니다.",
          "석 달 치 생활비",
        ],
        [
          "save three months of living costs first.",
          "Without panic you can choose what's next.",
          "Three months saved",
        ],
      ),
      point(
        "two people talking at a table",
        [
          "직속 상사에게 가장 먼저 직접 말하세요.",
          "소문으로 들으면 남은 날이 불편해집니다.",
          "상사에게 가장 먼저",
        ],
        [
          "tell your own manager first, in person.",
          "Hearing it as gossip sours your last weeks.",
          "Tell your manager first",
        ],
      ),
      point(
        "a clipboard with a list",
        [
          "하던 일을 목록으로 적어 넘겨주세요.",
          "마지막 모습이 오래 기억에 남습니다.",
          "하던 일은 목록으로",
        ],
        [
          "hand over your work as a written list.",
          "People remember how you left.",
          "Hand over a list",
        ],
      ),
      point(
        "a calendar with a money bag",
        [
          "남은 휴가와 받을 돈을 미리 확인하세요.",
          "알고 있어야 빠짐없이 챙길 수 있습니다.",
          "남은 휴가와 받을 돈",
        ],
        [
          "check your unused leave and final pay.",
          "You can only claim what you know about.",
          "Leave and final pay",
        ],
      ),
      point(
        "a card file box and a photo",
        [
          "개인 파일만 챙기고 회사 자료는 두고 나오세요.",
          "가지고 나온 자료는 문제가 될 수 있습니다.",
          "회사 자료는 두고 나오기",
        ],
        [
          "take your own files and leave the company's.",
          "Taking work files can get you in trouble.",
          "Leave work files behind",
        ],
      ),
      point(
        "a document with a chart increasing",
        [
          "나가기 전에 내가 한 일을 숫자로 적어 두세요.",
          "나오고 나면 기억이 빠르게 흐려집니다.",
          "한 일은 숫자로",
        ],
        [
          "write down what you achieved, in numbers.",
          "Memory fades fast once you're out.",
          "Note your results",
        ],
      ),
    ],
  },
  {
    id: "wedding",
    korean: ["결혼준비", "결혼식", "웨딩", "스드메", "예식장", "청첩장", "결혼비용"],
    english: ["wedding", "bridal", "bride", "bachelorette"],
    image: "a wedding bouquet and a ring",
    ko: {
      name: "결혼 준비",
      hook: "결정할 게 왜 이렇게 많죠?",
      action: "오늘은 꼭 하고 싶은 것 세 개만 적어 보세요.",
      jokes: [
        "프러포즈보다 견적서에 더 울었어요.",
        "하객 명단이 제 시험 범위보다 길어요.",
        "둘이 하는 결혼인데 의견은 열두 개예요.",
      ],
      tags: ["결혼준비", "예비신부", "예비부부", "웨딩"],
    },
    en: {
      name: "planning a wedding",
      hook: "So many decisions, right?",
      action: "Write down your three must-haves today.",
      jokes: [
        "I cried more at the quote than the proposal.",
        "The guest list is longer than my thesis.",
        "Two people marry. Twelve have opinions.",
      ],
      tags: ["weddingplanning", "bridetobe", "weddingtips", "engaged"],
    },
    points: [
      point(
        "a notebook with three red hearts",
        [
          "둘이서 꼭 하고 싶은 것 세 개만 먼저 고르세요.",
          "나머지를 줄일 기준이 생깁니다.",
          "꼭 하고 싶은 세 가지",
        ],
        [
          "agree on three must-haves, just you two.",
          "It tells you where to save on the rest.",
          "Three must-haves",
        ],
      ),
      point(
        "a party table and a list of guests",
        ["손님 수부터 대략 세어 보세요.", "장소와 음식값이 여기서 정해집니다.", "손님 수부터 세기"],
        [
          "count your guests roughly before anything else.",
          "The venue and food costs follow from it.",
          "Count guests first",
        ],
      ),
      point(
        "a receipt and a magnifying glass",
        [
          "견적은 추가금까지 더한 총액으로 물어보세요.",
          "처음 들은 값에는 빠진 것이 많습니다.",
          "추가금까지 묻기",
        ],
        [
          "ask for the total, with every extra included.",
          "The first price often leaves things out.",
          "Ask for the total",
        ],
      ),
      point(
        "a contract and a calendar",
        [
          "계약 전에 취소와 날짜 변경 조건을 읽으세요.",
          "일정이 바뀌면 위약금이 클 수 있습니다.",
          "취소 조건 먼저",
        ],
        [
          "read the cancellation terms before you sign.",
          "Changing the date can cost a lot.",
          "Read the cancel terms",
        ],
      ),
      point(
        "two people with a clipboard",
        [
          "할 일을 나누고 맡은 것은 끝까지 맡기세요.",
          "둘이 같은 것을 고르면 시간이 두 배로 듭니다.",
          "할 일은 나눠 맡기",
        ],
        [
          "split the tasks and trust each other's picks.",
          "Deciding everything twice takes twice as long.",
          "Split the tasks",
        ],
      ),
      point(
        "a phone and a clock with a bouquet",
        [
          "결혼식 날 전화를 받아 줄 사람을 정해 두세요.",
          "그날 두 사람은 전화를 볼 틈이 없습니다.",
          "당일 연락 담당 정하기",
        ],
        [
          "choose someone to answer calls on the day.",
          "You two won't have a hand free.",
          "Name a contact person",
        ],
      ),
    ],
  },
];
