import { point, type Topic } from "../topic.ts";

export const laundryTopics: readonly Topic[] = [
  {
    id: "laundry",
    korean: ["빨래", "세탁", "세탁기", "섬유유연제", "건조기", "세제"],
    english: [
      "laundry",
      "washing machine",
      "detergent",
      "fabric softener",
      "dryer",
      "washing clothes",
    ],
    image: "a washing machine with a basket of clothes",
    ko: {
      name: "빨래 잘하기",
      hook: "빨았는데 왜 냄새가 날까요?",
      action: "오늘 빨래부터 하나만 바꿔 보세요.",
      jokes: [
        "양말은 꼭 한 짝만 돌아와요.",
        "빨래는 끝이 없고 건조대는 가구가 됐어요.",
        "흰옷이 분홍이 됐어요. 새 옷 같아요.",
      ],
      tags: ["빨래", "빨래꿀팁", "세탁", "살림팁"],
    },
    en: {
      name: "doing laundry right",
      hook: "Freshly washed, and it still smells?",
      action: "Change one thing with today's load.",
      jokes: [
        "Two socks go in. One comes home.",
        "The drying rack is furniture now.",
        "My white shirt is pink. It's a new look.",
      ],
      tags: ["laundry", "laundrytips", "homehacks", "cleaningtips"],
    },
    points: [
      point(
        "a lotion bottle with a measuring cup",
        [
          "세제는 정해진 양만 넣으세요.",
          "많이 넣으면 덜 헹궈져서 냄새가 남습니다.",
          "세제는 정해진 만큼",
        ],
        [
          "use only as much detergent as the label says.",
          "What doesn't rinse out starts to smell.",
          "Measure the detergent",
        ],
      ),
      point(
        "a basket of clothes with a straight ruler",
        [
          "세탁기는 3분의 2쯤만 채우세요.",
          "옷이 움직일 틈이 있어야 때가 빠집니다.",
          "3분의 2만 채우기",
        ],
        [
          "fill the machine about two-thirds.",
          "Clothes need room to move to get clean.",
          "Two-thirds full",
        ],
      ),
      point(
        "a bell and wet clothes",
        [
          "다 되면 바로 꺼내서 말리세요.",
          "젖은 채로 두면 쉰내가 나기 쉽습니다.",
          "끝나면 바로 꺼내기",
        ],
        [
          "take it out as soon as it's done.",
          "Left wet, it quickly turns musty.",
          "Take it out right away",
        ],
      ),
      point(
        "wind blowing on shirts",
        [
          "실내에서 말릴 때는 선풍기를 틀어 두세요.",
          "빨리 마를수록 냄새가 덜 납니다.",
          "선풍기로 빨리 말리기",
        ],
        [
          "point a fan at clothes drying indoors.",
          "The faster they dry, the less they smell.",
          "Dry it with a fan",
        ],
      ),
      point(
        "a towel and a cross mark",
        [
          "수건에는 섬유유연제를 쓰지 마세요.",
          "겉에 막이 생겨 물을 덜 빨아들입니다.",
          "수건엔 유연제 금지",
        ],
        [
          "skip fabric softener on towels.",
          "It leaves a coating that soaks up less water.",
          "No softener on towels",
        ],
      ),
      point(
        "a stain on a shirt and a sponge",
        ["얼룩은 문지르지 말고 두드려서 빼세요.", "문지르면 더 넓게 번집니다.", "얼룩은 두드리기"],
        [
          "blot a stain instead of rubbing it.",
          "Rubbing spreads it and pushes it in.",
          "Blot, don't rub",
        ],
      ),
      point(
        "a washing machine with an open door",
        [
          "다 쓴 세탁기는 문을 열어 두세요.",
          "안이 말라야 곰팡이가 덜 생깁니다.",
          "세탁기 문 열어 두기",
        ],
        [
          "leave the washer door open afterwards.",
          "A dry drum grows less mold.",
          "Leave the door open",
        ],
      ),
    ],
  },
];
