import { point, type Topic } from "../topic.ts";

export const travelTopics: readonly Topic[] = [
  {
    id: "packing",
    korean: [
      "패킹",
      "짐싸",
      "짐 싸",
      "캐리어",
      "짐",
      "여행가방",
      "여행준비물",
      "휴가준비물",
      "기내",
      "수하물",
    ],
    english: [
      "suitcase",
      "luggage",
      "carry-on",
      "packing",
      "to pack",
      "pack light",
      "baggage",
      "vacation packing",
      "travel packing",
    ],
    image: "an open suitcase with folded clothes on a bed",
    ko: {
      name: "여행 짐 싸기",
      hook: "캐리어가 또 안 닫히죠?",
      action: "이번 여행 가방부터 하나만 바꿔 보세요.",
      jokes: [
        "캐리어 위에 앉아서 닫는 건 졸업합시다.",
        "3박인데 옷은 한 달 치, 저만 그런 거 아니죠?",
        "결국 안 입은 옷만 세계 여행을 해요.",
      ],
      tags: ["여행꿀팁", "짐싸기", "여행준비", "캐리어정리"],
    },
    en: {
      name: "packing for a trip",
      hook: "Suitcase won't close again?",
      action: "Change one thing in your next suitcase.",
      jokes: [
        "Sitting on the suitcase is not a zipper.",
        "Three nights, eleven outfits. We've all been there.",
        "Half my clothes travel just to stay folded.",
      ],
      tags: ["traveltips", "packing", "packinghacks", "carryon"],
    },
    points: [
      point(
        "rolled shirts in a suitcase",
        [
          "옷은 접지 말고 돌돌 말아서 세워 넣으세요.",
          "빈틈이 줄고 접힌 주름도 덜 생깁니다.",
          "옷은 돌돌 말기",
        ],
        [
          "roll your clothes and stand them upright.",
          "Rolls fill the gaps and crease less than folds.",
          "Roll your clothes",
        ],
      ),
      point(
        "shoes stuffed with socks in a suitcase",
        [
          "신발 속 빈 공간에는 양말을 채우세요.",
          "자리도 아끼고 신발 모양도 안 무너집니다.",
          "신발 속에 양말",
        ],
        [
          "fill your shoes with socks.",
          "You save space and the shoes keep their shape.",
          "Socks inside shoes",
        ],
      ),
      point(
        "a clear pouch with small lotion bottles",
        [
          "액체는 작은 통에 덜어 투명 지퍼백에 모으세요.",
          "국제선 기내에는 보통 한 통에 100밀리리터까지만 됩니다.",
          "액체는 지퍼백에",
        ],
        [
          "put liquids in small bottles inside one clear bag.",
          "Most international flights allow 100 milliliters a bottle.",
          "Liquids in a clear bag",
        ],
      ),
      point(
        "a power bank and charging cable beside a passport",
        [
          "보조 배터리는 꼭 기내 가방에 넣으세요.",
          "부치는 짐에 넣으면 가방을 다시 열어야 합니다.",
          "보조 배터리는 기내로",
        ],
        [
          "keep power banks in your carry-on bag.",
          "Airlines don't allow them in checked luggage.",
          "Power bank: carry-on",
        ],
      ),
      point(
        "a backpack with a toothbrush and one clean shirt",
        [
          "하루 입을 옷과 세면도구는 기내 가방에 따로 챙기세요.",
          "짐이 늦게 도착해도 첫날을 버틸 수 있습니다.",
          "하루치는 따로",
        ],
        [
          "pack one day of clothes in your carry-on.",
          "If your luggage is late, day one is still fine.",
          "One outfit on board",
        ],
      ),
      point(
        "a phone taking a picture of a passport",
        [
          "여권과 예약 화면은 사진으로 찍어 두세요.",
          "잃어버리거나 인터넷이 끊겨도 바로 꺼낼 수 있습니다.",
          "여권은 사진으로도",
        ],
        [
          "take photos of your passport and bookings.",
          "You can show them even without internet.",
          "Photograph your passport",
        ],
      ),
      point(
        "heavy shoes at the wheels of a suitcase",
        [
          "무거운 물건은 바퀴 쪽에 먼저 넣으세요.",
          "세웠을 때 무게가 아래로 가서 덜 넘어집니다.",
          "무거운 건 바퀴 쪽",
        ],
        [
          "put heavy things near the wheels.",
          "The case stands steady and rolls more easily.",
          "Heavy near the wheels",
        ],
      ),
    ],
  },
];
