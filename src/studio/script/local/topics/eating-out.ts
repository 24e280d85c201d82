import { point, type Topic } from "../topic.ts";

export const eatingOutTopics: readonly Topic[] = [
  {
    id: "cafe",
    korean: ["카페", "커피", "라떼", "원두", "디저트", "홈카페", "드립", "에스프레소"],
    english: ["cafe", "coffee", "latte", "espresso", "barista", "pour over", "cold brew"],
    image: "a cup of coffee and coffee beans on a cafe table",
    ko: {
      name: "커피 즐기기",
      hook: "집에서 내리면 왜 맛이 다를까요?",
      action: "내일 첫 잔부터 하나만 바꿔 보세요.",
      jokes: [
        "커피 없이 한 말은 제가 한 말이 아니에요.",
        "아이스 아메리카노는 제 혈액형이에요.",
        "향은 전문가인데 이름은 늘 라떼만 불러요.",
      ],
      tags: ["커피", "홈카페", "카페스타그램", "커피맛있게"],
    },
    en: {
      name: "better coffee",
      hook: "Why does yours taste different at home?",
      action: "Change one thing in tomorrow's first cup.",
      jokes: [
        "Before coffee, I'm just furniture.",
        "My blood type is iced americano.",
        "I say notes of cherry. I mean awake.",
      ],
      tags: ["coffee", "coffeetime", "homebarista", "coffeetips"],
    },
    points: [
      point(
        "coffee beans with a calendar date",
        [
          "원두는 볶은 날짜를 보고 고르세요.",
          "시간이 지날수록 향이 먼저 날아갑니다.",
          "볶은 날짜 보기",
        ],
        [
          "check the roast date when you buy beans.",
          "Aroma is the first thing to fade.",
          "Check the roast date",
        ],
      ),
      point(
        "a coffee grinder with beans",
        [
          "원두는 마시기 직전에 갈아 쓰세요.",
          "갈린 원두는 공기에 닿아 향이 금방 사라집니다.",
          "마시기 직전에 갈기",
        ],
        [
          "grind only what you need, right before brewing.",
          "Ground coffee loses its smell quickly in air.",
          "Grind right before",
        ],
      ),
      point(
        "a teapot with steam and a coffee cup",
        [
          "끓는 물은 잠깐 식혀서 90도 조금 넘게 쓰세요.",
          "너무 뜨거우면 쓴맛이, 차가우면 신맛이 도드라집니다.",
          "물은 살짝 식혀서",
        ],
        [
          "let boiling water rest for a moment.",
          "Too hot tastes bitter, too cool tastes sour.",
          "Rest the water",
        ],
      ),
      point(
        "a kitchen scale with a coffee cup",
        [
          "원두 1에 물 15, 저울로 한 번만 재 보세요.",
          "기준이 있어야 진하게도 연하게도 맞출 수 있습니다.",
          "원두 1, 물 15",
        ],
        [
          "weigh one part coffee to fifteen parts water.",
          "With a baseline you can go stronger or lighter.",
          "One to fifteen",
        ],
      ),
      point(
        "an airtight jar of coffee beans in a cupboard",
        [
          "원두는 밀폐 용기에 담아 어두운 곳에 두세요.",
          "빛과 공기와 습기가 맛을 빨리 떨어뜨립니다.",
          "밀폐해서 어두운 곳",
        ],
        [
          "keep beans airtight and in the dark.",
          "Light, air and moisture make them go stale.",
          "Airtight and dark",
        ],
      ),
      point(
        "a clock in the afternoon and a coffee cup",
        [
          "마지막 잔은 오후 이른 시간에 끝내세요.",
          "카페인은 몇 시간이 지나도 몸에 남아 잠을 방해합니다.",
          "마지막 잔은 이른 오후",
        ],
        [
          "make early afternoon your last cup.",
          "Caffeine stays for hours and can disturb sleep.",
          "Last cup after lunch",
        ],
      ),
    ],
  },
  {
    id: "restaurants",
    korean: [
      "!맛집",
      "식당",
      "먹방",
      "외식",
      "회식",
      "브런치",
      "먹거리",
      "국밥",
      "빵지순례",
      "빵집",
      "고깃집",
      "카페추천",
      "카페투어",
      "동네카페",
      "제주카페",
      "서울카페",
      "부산카페",
      "성수카페",
    ],
    english: ["restaurant", "foodie", "brunch", "street food", "eating out", "where to eat"],
    image: "a restaurant table with bowls of food and chopsticks",
    ko: {
      name: "맛집 찾기",
      hook: "별점 믿고 갔다가 실망했죠?",
      action: "다음 약속 장소, 이 기준으로 골라 보세요.",
      jokes: [
        "메뉴판만 20분, 결국 늘 먹던 거예요.",
        "사진만 찍다가 면이 다 불었어요.",
        "맛집 줄에서 먹은 간식이 더 맛있었어요.",
      ],
      tags: ["맛집", "맛집추천", "맛집탐방", "먹스타그램"],
    },
    en: {
      name: "finding good food",
      hook: "Trusted the stars, hated the food?",
      action: "Use one of these for your next dinner.",
      jokes: [
        "Twenty minutes with the menu. I got the usual.",
        "My camera ate first. My noodles drowned.",
        "The snack in line was the best part.",
      ],
      tags: ["foodie", "wheretoeat", "foodtips", "localfood"],
    },
    points: [
      point(
        "a phone with stars and a calendar",
        [
          "별점보다 최근 한 달 후기를 먼저 읽으세요.",
          "주방이나 주인이 바뀌면 맛도 달라집니다.",
          "최근 후기부터",
        ],
        [
          "read reviews from the last month first.",
          "A new cook can change everything.",
          "Newest reviews first",
        ],
      ),
      point(
        "a photo of a dish on a phone screen",
        [
          "손님이 직접 찍은 사진을 보세요.",
          "양과 그릇 크기가 있는 그대로 보입니다.",
          "손님 사진 보기",
        ],
        [
          "look at photos taken by guests.",
          "They show the real size of the dish.",
          "Look at guest photos",
        ],
      ),
      point(
        "a short menu on a wooden board",
        [
          "메뉴가 짧은 집을 눈여겨보세요.",
          "몇 가지에 집중하면 재료가 빨리 돌아 신선하기 쉽습니다.",
          "메뉴 짧은 집",
        ],
        [
          "notice places with a short menu.",
          "A few dishes mean ingredients move fast and stay fresh.",
          "Short menu, good sign",
        ],
      ),
      point(
        "a clock at two and empty restaurant seats",
        [
          "점심은 한 시 반 이후로 미뤄 보세요.",
          "같은 음식을 줄 없이 여유 있게 먹을 수 있습니다.",
          "점심은 늦게",
        ],
        [
          "go for lunch after half past one.",
          "Same food, shorter line, calmer table.",
          "Lunch a bit later",
        ],
      ),
      point(
        "a telephone and a closed sign on a door",
        [
          "출발하기 전에 쉬는 날과 마지막 주문 시간을 확인하세요.",
          "지도에 적힌 시간이 예전 것일 때가 있습니다.",
          "마지막 주문 확인",
        ],
        [
          "check closing days and last orders before you go.",
          "Hours on the map can be out of date.",
          "Check last orders",
        ],
      ),
      point(
        "several small plates shared on a table",
        [
          "처음 간 집에서는 대표 메뉴 하나를 나눠 먹어 보세요.",
          "그 집이 가장 자주 만드는 음식이라 실패가 적습니다.",
          "처음엔 대표 메뉴",
        ],
        [
          "on a first visit, share the signature dish.",
          "It's what the kitchen makes most often.",
          "Try the signature dish",
        ],
      ),
    ],
  },
];
