import { point, type Topic } from "../topic.ts";

export const peopleTopics: readonly Topic[] = [
  {
    id: "gifts",
    korean: ["!선물", "생일", "기념일", "어버이날", "축의금"],
    english: ["!gift", "present", "birthday", "anniversar"],
    image: "a gift with a ribbon and a party popper",
    ko: {
      name: "선물과 기념일 준비",
      hook: "뭘 살지 고르다 전날이 됐죠?",
      action: "지금 그 사람이 자주 한 말 하나를 적어 보세요.",
      jokes: [
        "선물은 골랐는데 포장이 제일 무서워요.",
        "아무거나 좋다는 말이 제일 어려워요.",
        "결국 제 것도 하나 샀어요.",
      ],
      tags: ["선물추천", "기념일", "생일선물", "선물고르기"],
    },
    en: {
      name: "choosing gifts",
      hook: "Still deciding the night before?",
      action: "Write down one thing they said they liked.",
      jokes: [
        "My wrapping looks like a raccoon did it.",
        "Anything is fine is never true.",
        "I bought one for them. And two for me.",
      ],
      tags: ["giftideas", "gifts", "birthday", "celebration"],
    },
    points: [
      point(
        "a phone memo with a heart and a gift",
        [
          "평소에 갖고 싶다던 말을 메모해 두세요.",
          "지나가듯 한 말을 기억해 주면 더 고맙습니다.",
          "지나가는 말 메모",
        ],
        [
          "note it when they mention something they like.",
          "People love that you remembered a small remark.",
          "Note what they say",
        ],
      ),
      point(
        "coins beside a gift with a calculator",
        ["예산부터 정하고 고르세요.", "선이 있어야 고르는 시간이 짧아집니다.", "예산 먼저 정하기"],
        ["set the budget before you look.", "A limit makes choosing faster.", "Budget first"],
      ),
      point(
        "a hand cream and a tea cup",
        [
          "내 돈으로 사긴 아깝지만 매일 쓰는 물건을 고르세요.",
          "쓸 때마다 준 사람이 떠오릅니다.",
          "매일 쓰는 좋은 것",
        ],
        [
          "choose a nicer version of an everyday thing.",
          "They think of you each time they use it.",
          "Everyday, but nicer",
        ],
      ),
      point(
        "a receipt and a size label",
        [
          "교환할 수 있는지 확인하고 사세요.",
          "크기나 색이 안 맞아도 서로 편합니다.",
          "교환 되는지 확인",
        ],
        [
          "check that it can be exchanged.",
          "A wrong size is no problem then.",
          "Can it be exchanged?",
        ],
      ),
      point(
        "a love letter and a pen",
        [
          "짧은 손 편지 세 줄을 같이 넣으세요.",
          "물건보다 글이 더 오래 남을 때가 많습니다.",
          "손 편지 세 줄",
        ],
        [
          "add a note of three handwritten lines.",
          "The words often outlast the thing.",
          "Three handwritten lines",
        ],
      ),
      point(
        "a calendar with a delivery truck",
        [
          "받을 날보다 일주일 먼저 주문하세요.",
          "명절과 연말에는 배송이 밀립니다.",
          "일주일 먼저 주문",
        ],
        [
          "order a week before the day.",
          "Deliveries slow down around the holidays.",
          "Order a week early",
        ],
      ),
    ],
  },
  {
    id: "relationships",
    korean: [
      "연애",
      "대화",
      "인간관계",
      "친구",
      "소개팅",
      "썸",
      "부부",
      "커플",
      "말투",
      "거절",
      "갈등",
      "이별",
      "데이트",
      "소통",
      "사과하",
    ],
    english: [
      "relationship",
      "dating",
      "friend",
      "conversation",
      "communicat",
      "couple",
      "marriage",
      "small talk",
      "breakup",
      "apolog",
      "argument",
    ],
    image: "two people talking and a red heart",
    ko: {
      name: "관계와 대화",
      hook: "말하고 나서 밤에 후회한 적 있죠?",
      action: "오늘 한 사람에게 먼저 안부를 물어보세요.",
      jokes: [
        "답장 3분 늦었다고 소설 한 편 썼어요.",
        "읽고 답 안 한 게 아니라 마음속으로 답했어요.",
        "싸우다 배고파서 화해했어요.",
      ],
      tags: ["인간관계", "대화법", "연애", "소통"],
    },
    en: {
      name: "getting along with people",
      hook: "Ever replay a conversation all night?",
      action: "Ask one person how they are today.",
      jokes: [
        "They replied late. I wrote a whole novel.",
        "I did reply. In my head.",
        "We were both just hungry.",
      ],
      tags: ["relationships", "communication", "friendship", "dating"],
    },
    points: [
      point(
        "a person listening with a hand on the ear",
        [
          "대답을 준비하기 전에 끝까지 들으세요.",
          "내 말을 들어 준다고 느껴야 마음을 엽니다.",
          "끝까지 듣기",
        ],
        [
          "listen to the end before planning your answer.",
          "People open up when they feel heard.",
          "Listen to the end",
        ],
      ),
      point(
        "a megaphone with a heart and the letter I",
        [
          "너는 왜 대신 나는 이렇게 느꼈어, 하고 말해 보세요.",
          "탓하는 말이 줄면 방어도 줄어듭니다.",
          "나는으로 시작하기",
        ],
        [
          "start with I felt instead of you always.",
          "Less blame means less defense.",
          "Start with I felt",
        ],
      ),
      point(
        "a person saying sorry with flowers",
        [
          "사과할 때는 하지만을 빼세요.",
          "변명이 붙는 순간 사과가 작아집니다.",
          "사과에 하지만 금지",
        ],
        [
          "apologize without the word but.",
          "The moment you excuse it, the apology shrinks.",
          "Sorry, without but",
        ],
      ),
      point(
        "an open question mark and two coffee cups",
        [
          "네, 아니요로 끝나지 않는 질문을 해 보세요.",
          "어땠어, 하고 물으면 이야기가 이어집니다.",
          "어땠어, 하고 묻기",
        ],
        [
          "ask questions that can't end in yes or no.",
          "How was it keeps the story going.",
          "Ask how it was",
        ],
      ),
      point(
        "a phone put face down beside two cups",
        [
          "같이 있을 때는 휴대폰을 뒤집어 두세요.",
          "화면보다 먼저라는 것이 말없이 전해집니다.",
          "폰은 뒤집어 두기",
        ],
        [
          "turn your phone face down when you're together.",
          "It says you come first, without a word.",
          "Phone face down",
        ],
      ),
      point(
        "a calm person with a stop hand and a smile",
        ["거절은 짧고 분명하게 하세요.", "말이 길어지면 여지가 있다고 느낍니다.", "거절은 짧게"],
        ["keep your no short and clear.", "Long excuses sound like a maybe.", "A short, clear no"],
      ),
    ],
  },
];
