import { point, type Topic } from "../topic.ts";

export const mindTopics: readonly Topic[] = [
  {
    id: "stress",
    korean: [
      "스트레스",
      "번아웃",
      "불안",
      "우울",
      "멘탈",
      "마음",
      "명상",
      "감정",
      "자존감",
      "힐링",
      "동기부여",
      "의욕",
      "습관만들",
      "습관들이",
      "좋은습관",
    ],
    english: [
      "stress",
      "burnout",
      "anxi",
      "mental health",
      "mindful",
      "meditat",
      "self-care",
      "selfcare",
      "emotion",
      "motivation",
      "confidence",
      "calm",
      "good habit",
      "building habit",
    ],
    image: "a calm person meditating beside a plant",
    ko: {
      name: "마음 돌보기",
      hook: "쉬어도 쉰 것 같지 않죠?",
      action: "지금 숨을 길게 세 번 내쉬어 보세요.",
      jokes: [
        "명상하려고 눈 감았다가 그대로 잤어요.",
        "제 걱정의 절반은 아직 안 온 월요일이에요.",
        "힐링하려고 산 화분을 걱정하고 있어요.",
      ],
      tags: ["마음건강", "스트레스해소", "번아웃", "힐링"],
    },
    en: {
      name: "taking care of your mind",
      hook: "Resting, but never rested?",
      action: "Breathe out slowly, three times, right now.",
      jokes: [
        "I closed my eyes to meditate. It was a nap.",
        "Half my worries are about next Monday.",
        "I bought a calming plant. Now I worry about it.",
      ],
      tags: ["mentalhealth", "stressrelief", "selfcare", "mindfulness"],
    },
    points: [
      point(
        "a person breathing out with a soft wind",
        [
          "들이쉬는 숨보다 내쉬는 숨을 길게 해 보세요.",
          "길게 내쉬면 몸이 긴장을 풀기 시작합니다.",
          "길게 내쉬기",
        ],
        [
          "make your breath out longer than your breath in.",
          "A long exhale tells the body to relax.",
          "Longer exhale",
        ],
      ),
      point(
        "a notebook with feelings and a pen",
        [
          "지금 기분에 이름을 붙여 적어 보세요.",
          "막연한 감정은 이름이 생기면 조금 작아집니다.",
          "기분에 이름 붙이기",
        ],
        [
          "write down a name for what you feel.",
          "A feeling with a name gets a little smaller.",
          "Name the feeling",
        ],
      ),
      point(
        "a person walking in a park with trees",
        [
          "머리가 복잡하면 10분만 걸으세요.",
          "몸을 움직이면 생각의 속도가 느려집니다.",
          "10분 걷기",
        ],
        [
          "when your head is full, walk for ten minutes.",
          "Moving the body slows the thoughts.",
          "Walk ten minutes",
        ],
      ),
      point(
        "a checklist with a check mark",
        [
          "바꿀 수 있는 일과 없는 일을 나눠 적으세요.",
          "힘을 쓸 곳이 분명해집니다.",
          "바꿀 수 있는 일만",
        ],
        [
          "separate what you can change from what you can't.",
          "It shows you where to spend your energy.",
          "What can you change?",
        ],
      ),
      point(
        "a phone in a drawer and a cup of tea",
        [
          "쉬는 시간에는 화면도 같이 쉬게 하세요.",
          "스크롤은 쉬는 것 같아도 머리는 계속 일합니다.",
          "화면도 쉬게 하기",
        ],
        [
          "when you rest, rest from screens too.",
          "Scrolling feels like rest, but your brain keeps working.",
          "Rest from screens",
        ],
      ),
      point(
        "two friends on a bench with a heart",
        [
          "힘든 날이 2주 넘게 이어지면 전문가에게 이야기하세요.",
          "혼자 버티는 것보다 빨리 나아질 수 있습니다.",
          "2주 넘으면 상담",
        ],
        [
          "if it stays heavy for over two weeks, talk to a professional.",
          "You don't have to carry it alone.",
          "Ask for help",
        ],
      ),
    ],
  },
  {
    id: "books",
    korean: [
      "독서",
      "책",
      "소설",
      "글쓰기",
      "서평",
      "도서관",
      "북클럽",
      "책읽기",
      "에세이",
      "전자책",
      "일기",
    ],
    english: [
      "book",
      "reading",
      "novel",
      "writing",
      "library",
      "book club",
      "journal",
      "author",
      "essay",
    ],
    image: "an open book, glasses and a cup of tea",
    ko: {
      name: "책 읽는 습관",
      hook: "사 놓고 안 읽은 책, 몇 권이에요?",
      action: "오늘 밤 딱 두 쪽만 읽어 보세요.",
      jokes: [
        "책장은 도서관인데 읽은 건 목차예요.",
        "베개로 쓴 책이 제일 두꺼워요.",
        "첫 장만 다섯 번 읽은 책이 있어요.",
      ],
      tags: ["독서", "책추천", "독서습관", "북스타그램"],
    },
    en: {
      name: "reading more",
      hook: "How many unread books do you own?",
      action: "Read just two pages tonight.",
      jokes: [
        "I own a library. I've read the covers.",
        "My thickest book makes a great pillow.",
        "I've read page one five times.",
      ],
      tags: ["reading", "booktok", "readingtips", "booklover"],
    },
    points: [
      point(
        "an open book with a bookmark on a pillow",
        ["하루 두 쪽만 읽는 것으로 시작하세요.", "부담이 없어야 매일 펼치게 됩니다.", "하루 두 쪽"],
        [
          "start with two pages a day.",
          "When it's easy, you open it every day.",
          "Two pages a day",
        ],
      ),
      point(
        "a book in a bag beside keys",
        [
          "책은 늘 손이 닿는 곳에 두세요.",
          "휴대폰보다 먼저 보이면 먼저 집게 됩니다.",
          "손 닿는 곳에 책",
        ],
        [
          "keep a book within reach.",
          "See it before your phone and you'll pick it up.",
          "Book within reach",
        ],
      ),
      point(
        "a closed book and a new book",
        [
          "재미없으면 덮고 다른 책으로 넘어가세요.",
          "억지로 읽으면 독서 자체가 싫어집니다.",
          "재미없으면 덮기",
        ],
        [
          "if it bores you, put it down and switch.",
          "Forcing it makes you dislike reading itself.",
          "Boring? Switch books",
        ],
      ),
      point(
        "a pencil underlining a sentence in a book",
        [
          "마음에 든 한 문장에 밑줄을 긋고 옮겨 적으세요.",
          "손으로 쓴 문장은 오래 기억납니다.",
          "한 문장 옮겨 적기",
        ],
        [
          "copy one sentence you like by hand.",
          "What you write by hand stays longer.",
          "Copy one line",
        ],
      ),
      point(
        "a table of contents and a magnifying glass",
        [
          "실용서는 목차에서 필요한 장부터 읽으세요.",
          "처음부터 다 읽지 않아도 답을 얻을 수 있습니다.",
          "필요한 장부터",
        ],
        [
          "in a how-to book, start with the chapter you need.",
          "You don't have to read it all to get the answer.",
          "Start where you need",
        ],
      ),
      point(
        "two people talking about a book with coffee",
        [
          "읽은 내용을 누군가에게 1분만 이야기해 보세요.",
          "말로 옮기면서 내용이 정리됩니다.",
          "1분만 이야기하기",
        ],
        [
          "tell someone about it for one minute.",
          "Saying it out loud sorts it in your head.",
          "Tell one person",
        ],
      ),
    ],
  },
];
