import { point, type Topic } from "../topic.ts";

export const healthTopics: readonly Topic[] = [
  {
    id: "eating-well",
    korean: [
      "다이어트",
      "식단",
      "건강식",
      "살빼기",
      "체중",
      "영양",
      "단백질",
      "샐러드",
      "아침식사",
      "간식",
      "건강",
      "혈당",
      "비타민",
      "물마시기",
      "물 마시기",
      "야식",
      "면역",
    ],
    english: [
      "diet",
      "healthy",
      "nutrition",
      "weight",
      "protein",
      "salad",
      "breakfast",
      "snack",
      "health",
      "vitamin",
      "drink water",
      "hydrat",
      "immune",
      "meal",
    ],
    image: "a plate with vegetables, an egg and fruit",
    ko: {
      name: "건강하게 먹기",
      hook: "월요일부터라는 말, 몇 번째예요?",
      action: "다음 끼니에서 하나만 바꿔 보세요.",
      jokes: [
        "다이어트는 내일부터, 내일은 늘 내일이에요.",
        "샐러드 먹었으니까 케이크는 무효예요.",
        "냉장고가 밤마다 저를 불러요.",
      ],
      tags: ["건강식단", "다이어트", "건강습관", "식단관리"],
    },
    en: {
      name: "eating well",
      hook: "Starting Monday? Which Monday?",
      action: "Change one thing in your next meal.",
      jokes: [
        "My diet starts tomorrow. It's always tomorrow.",
        "I had salad, so the cake cancels out.",
        "The fridge calls my name at midnight.",
      ],
      tags: ["healthyeating", "nutrition", "healthyhabits", "mealideas"],
    },
    points: [
      point(
        "a plate half full of vegetables",
        [
          "접시의 절반을 채소로 먼저 채우세요.",
          "칼로리를 세지 않아도 양이 저절로 맞춰집니다.",
          "접시 절반은 채소",
        ],
        [
          "fill half the plate with vegetables first.",
          "Portions balance out without counting.",
          "Half a plate of veggies",
        ],
      ),
      point(
        "an egg, tofu and fish on a plate",
        [
          "끼니마다 달걀, 두부, 생선 중 하나는 넣으세요.",
          "단백질이 있어야 배가 오래 든든합니다.",
          "끼니마다 단백질",
        ],
        [
          "add egg, tofu or fish to every meal.",
          "Protein keeps you full for longer.",
          "Protein every meal",
        ],
      ),
      point(
        "a glass of water beside a soda can",
        [
          "단 음료부터 물이나 탄산수로 바꿔 보세요.",
          "마시는 당은 배도 안 부른데 많이 들어옵니다.",
          "단 음료부터 바꾸기",
        ],
        [
          "swap sweet drinks for water first.",
          "Liquid sugar adds up without filling you.",
          "Swap sweet drinks",
        ],
      ),
      point(
        "a clock with twenty minutes and a spoon",
        ["20분에 걸쳐 천천히 씹어 보세요.", "배부르다는 신호는 늦게 도착합니다.", "20분 천천히"],
        ["take twenty minutes to eat.", "The signal that you're full arrives late.", "Eat slowly"],
      ),
      point(
        "nuts and fruit in a bowl on a table",
        [
          "간식은 봉지째 말고 그릇에 덜어 두세요.",
          "눈에 보이는 만큼만 먹게 됩니다.",
          "간식은 덜어서",
        ],
        [
          "put snacks in a bowl, not the whole bag.",
          "You eat the amount you see.",
          "Snacks in a bowl",
        ],
      ),
      point(
        "a moon over a kitchen with a closed fridge",
        [
          "자기 세 시간 전에는 식사를 끝내 보세요.",
          "배가 부른 채 누우면 속도 잠도 불편합니다.",
          "자기 세 시간 전 끝",
        ],
        [
          "finish eating about three hours before bed.",
          "A full stomach disturbs both digestion and sleep.",
          "Stop 3 hours before bed",
        ],
      ),
    ],
  },
  {
    id: "presentation",
    korean: ["발표", "스피치", "프레젠테이션", "피피티", "말하기", "보고서", "발표불안", "목소리"],
    english: [
      "presentation",
      "public speaking",
      "speech",
      "slides",
      "powerpoint",
      "speak",
      "stage fright",
      "pitch",
    ],
    image: "a microphone and a chart on a screen",
    ko: {
      name: "발표 준비",
      hook: "발표만 하면 목소리가 떨리죠?",
      action: "오늘 첫 문장만 열 번 말해 보세요.",
      jokes: [
        "제 목소리가 혼자 바이브레이션을 해요.",
        "청중을 감자라고 상상했더니 배고파졌어요.",
        "마지막 장 감사합니다만 제일 자신 있어요.",
      ],
      tags: ["발표", "발표잘하는법", "스피치", "프레젠테이션"],
    },
    en: {
      name: "giving a presentation",
      hook: "Voice shaking the moment you start?",
      action: "Say your first sentence ten times today.",
      jokes: [
        "My voice added its own vibrato.",
        "I pictured the audience as potatoes. Now I'm hungry.",
        "My strongest slide says thank you.",
      ],
      tags: ["publicspeaking", "presentation", "speakingtips", "confidence"],
    },
    points: [
      point(
        "a microphone and a notebook",
        [
          "첫 문장 하나만 완벽하게 외우세요.",
          "시작이 매끄러우면 긴장이 빨리 풀립니다.",
          "첫 문장만 외우기",
        ],
        [
          "memorize only your first sentence.",
          "A smooth start calms the nerves.",
          "Memorize the first line",
        ],
      ),
      point(
        "a slide with one big word",
        [
          "한 화면에는 한 가지 이야기만 담으세요.",
          "글이 많으면 듣지 않고 읽게 됩니다.",
          "한 장에 하나만",
        ],
        [
          "put one idea on each slide.",
          "With too much text, people read instead of listen.",
          "One idea per slide",
        ],
      ),
      point(
        "a stopwatch and a person practicing",
        [
          "서서 소리 내어 시간을 재며 연습하세요.",
          "눈으로 읽을 때와 걸리는 시간이 다릅니다.",
          "서서 시간 재기",
        ],
        [
          "rehearse standing up, out loud, on a timer.",
          "Reading silently takes a different time.",
          "Stand, speak, time it",
        ],
      ),
      point(
        "a stopwatch and a microphone",
        [
          "중요한 말 앞에서 2초 멈추세요.",
          "조용해지면 사람들이 고개를 듭니다.",
          "중요할 땐 2초 멈춤",
        ],
        [
          "pause two seconds before the key point.",
          "Silence makes people look up.",
          "Pause for two seconds",
        ],
      ),
      point(
        "an audience and a smile",
        [
          "편하게 웃어 주는 세 사람을 번갈아 보세요.",
          "모두를 보는 것처럼 보이면서 덜 떨립니다.",
          "세 사람 번갈아 보기",
        ],
        [
          "look at three friendly faces in turn.",
          "You seem to see everyone, and shake less.",
          "Three friendly faces",
        ],
      ),
      point(
        "a question mark and a notebook",
        [
          "나올 만한 질문 세 개에 답을 적어 두세요.",
          "준비된 질문이 있으면 끝이 무섭지 않습니다.",
          "예상 질문 세 개",
        ],
        [
          "write answers to three likely questions.",
          "Then the ending isn't scary.",
          "Three likely questions",
        ],
      ),
    ],
  },
];
