import { point, type Topic } from "../topic.ts";

export const seasonTopics: readonly Topic[] = [
  {
    id: "summer",
    korean: [
      "여름",
      "더위",
      "폭염",
      "에어컨",
      "장마",
      "물놀이",
      "열대야",
      "모기",
      "전기요금",
      "제습",
    ],
    english: [
      "summer",
      "heat",
      "heatwave",
      "hot weather",
      "air condition",
      "mosquito",
      "beach",
      "rainy season",
    ],
    image: "a sun, a fan and a glass of ice water",
    ko: {
      name: "여름 나기",
      hook: "에어컨 켜도 덥고, 요금은 무섭죠?",
      action: "오늘 집에서 하나만 바꿔 보세요.",
      jokes: [
        "현관문 열었더니 찜질방이었어요.",
        "모기는 왜 저만 단골로 삼을까요?",
        "아이스크림이 저보다 먼저 녹았어요.",
      ],
      tags: ["여름", "여름나기", "더위탈출", "생활꿀팁"],
    },
    en: {
      name: "getting through summer",
      hook: "Too hot, and scared of the bill?",
      action: "Change one thing at home today.",
      jokes: [
        "I opened the door and met an oven.",
        "Mosquitoes gave me five stars.",
        "My ice cream gave up before I did.",
      ],
      tags: ["summer", "summertips", "beattheheat", "lifehacks"],
    },
    points: [
      point(
        "a fan and a snowflake in a room",
        [
          "에어컨과 선풍기를 같이 켜세요.",
          "찬 공기가 고루 돌아 온도를 덜 낮춰도 시원합니다.",
          "에어컨에 선풍기",
        ],
        [
          "run a fan together with the air conditioner.",
          "It spreads cool air, so you can set it higher.",
          "AC plus a fan",
        ],
      ),
      point(
        "curtains closed on a sunny window",
        [
          "낮에는 커튼을 쳐서 햇빛부터 막으세요.",
          "들어온 열을 식히는 것보다 막는 것이 쉽습니다.",
          "낮에는 커튼 치기",
        ],
        [
          "close the curtains during the day.",
          "Blocking heat is easier than cooling it.",
          "Block the sun first",
        ],
      ),
      point(
        "a fan being washed with soap and water",
        [
          "에어컨 필터는 2주에 한 번 씻으세요.",
          "먼지가 쌓이면 바람이 약해지고 전기를 더 씁니다.",
          "필터는 2주에 한 번",
        ],
        [
          "wash the AC filter every two weeks.",
          "Dust weakens the air and wastes power.",
          "Wash the filter",
        ],
      ),
      point(
        "a glass of water and a sun hat",
        [
          "가장 더운 오후 두 시에서 다섯 시 사이에는 바깥일을 피하세요.",
          "더위로 인한 병은 이 시간에 생기기 쉽습니다.",
          "오후 2시에서 5시 피하기",
        ],
        [
          "stay out of the sun in the hottest afternoon hours.",
          "Heat illness strikes most easily then.",
          "Skip the hottest hours",
        ],
      ),
      point(
        "a mosquito and water drops",
        ["집 주변에 고인 물을 비우세요.", "모기는 고인 물에 알을 낳습니다.", "고인 물 비우기"],
        [
          "empty any standing water around the house.",
          "Mosquitoes lay their eggs in it.",
          "Empty standing water",
        ],
      ),
      point(
        "a bowl of rice and a fridge with a clock",
        [
          "음식은 식탁에 오래 두지 말고 바로 냉장고에 넣으세요.",
          "더운 날에는 세균이 훨씬 빨리 늘어납니다.",
          "남은 음식은 바로 냉장",
        ],
        [
          "put food in the fridge right after eating.",
          "In the heat, bacteria multiply much faster.",
          "Chill leftovers fast",
        ],
      ),
    ],
  },
  {
    id: "winter",
    korean: [
      "겨울",
      "추위",
      "한파",
      "난방",
      "보일러",
      "감기",
      "눈길",
      "패딩",
      "환절기",
      "건조한",
      "건조주의",
      "실내건조",
      "가습기",
      "독감",
    ],
    english: ["winter", "cold weather", "snow", "heating", "flu", "humidifier", "cozy", "dry air"],
    image: "a snowman, a scarf and a snowflake",
    ko: {
      name: "겨울 나기",
      hook: "난방 켰는데 발은 왜 시릴까요?",
      action: "오늘 창문 틈부터 하나 확인해 보세요.",
      jokes: [
        "이불 밖은 위험하다는 말, 사실이에요.",
        "패딩 벗으면 저도 절반이 돼요.",
        "보일러 온도 두고 가족회의 중이에요.",
      ],
      tags: ["겨울", "겨울나기", "난방비절약", "생활꿀팁"],
    },
    en: {
      name: "getting through winter",
      hook: "Heating on, feet still cold?",
      action: "Check one window for drafts today.",
      jokes: [
        "My blanket and I are in a relationship.",
        "Without the coat, I'm half the person.",
        "We hold family summits about the thermostat.",
      ],
      tags: ["winter", "wintertips", "staywarm", "lifehacks"],
    },
    points: [
      point(
        "a window with a sealing strip and snow",
        [
          "창문과 문틈부터 막으세요.",
          "찬 바람이 새는 곳을 막으면 같은 난방에도 더 따뜻합니다.",
          "문틈부터 막기",
        ],
        [
          "seal the gaps around windows and doors.",
          "Stop the draft and the same heating feels warmer.",
          "Seal the gaps",
        ],
      ),
      point(
        "a room with water drops and a plant",
        [
          "실내 습도는 40에서 60퍼센트로 맞추세요.",
          "너무 건조하면 코와 목이 먼저 힘들어집니다.",
          "습도 40에서 60",
        ],
        [
          "keep indoor humidity between forty and sixty percent.",
          "Dry air is hard on your nose and throat.",
          "Humidity 40 to 60",
        ],
      ),
      point(
        "an open window and a clock with ten minutes",
        [
          "추워도 하루 두세 번은 창문을 열어 환기하세요.",
          "닫힌 방에는 먼지와 바이러스가 쌓입니다.",
          "하루 두세 번 환기",
        ],
        [
          "air out the rooms two or three times a day.",
          "Dust and viruses build up in closed rooms.",
          "Air out daily",
        ],
      ),
      point(
        "hands being washed with soap and water",
        [
          "집에 오면 비누로 30초 동안 손부터 씻으세요.",
          "감기 바이러스는 손을 통해 많이 옮습니다.",
          "집에 오면 손부터",
        ],
        [
          "wash your hands with soap as soon as you're home.",
          "Cold viruses often travel by hand.",
          "Wash hands first",
        ],
      ),
      point(
        "a scarf, gloves and a thin sweater",
        [
          "목, 손목, 발목을 먼저 감싸세요.",
          "목도리 하나가 옷 한 겹 몫을 합니다.",
          "목, 손목, 발목",
        ],
        [
          "cover your neck, wrists and ankles first.",
          "A scarf can do the work of another layer.",
          "Neck, wrists, ankles",
        ],
      ),
      point(
        "winter boots on ice and snow",
        [
          "빙판길에서는 주머니에서 손을 빼고 짧게 걸으세요.",
          "균형을 잡아야 넘어져도 덜 다칩니다.",
          "빙판길은 짧은 보폭",
        ],
        [
          "on ice, take hands out of pockets and short steps.",
          "Free arms keep your balance.",
          "Short steps on ice",
        ],
      ),
    ],
  },
];
