import { point, type Topic } from "../topic.ts";

export const looksTopics: readonly Topic[] = [
  {
    id: "fashion",
    korean: [
      "패션",
      "!코디",
      "옷",
      "스타일링",
      "데일리룩",
      "출근룩",
      "하객룩",
      "셔츠",
      "청바지",
      "운동화",
      "옷장",
      "니트",
    ],
    english: [
      "fashion",
      "!outfit",
      "clothes",
      "wardrobe",
      "style",
      "styling",
      "jeans",
      "sneaker",
      "sweater",
      "dress",
    ],
    image: "a shirt, jeans and shoes on hangers",
    ko: {
      name: "옷 잘 입기",
      hook: "옷장은 꽉 찼는데 입을 게 없죠?",
      action: "내일 입을 옷 한 벌을 지금 골라 보세요.",
      jokes: [
        "옷장이 작년의 저를 안 보여 줘요.",
        "검은 옷만 열 벌인데 다 다른 검정이에요.",
        "거울 앞 패션쇼, 결국 어제 입은 옷이에요.",
      ],
      tags: ["데일리룩", "코디추천", "패션꿀팁", "옷잘입는법"],
    },
    en: {
      name: "dressing well",
      hook: "Full closet, nothing to wear?",
      action: "Choose tomorrow's outfit right now.",
      jokes: [
        "Ten black shirts. Ten different blacks, obviously.",
        "An hour of fashion show. I wore yesterday's.",
        "That chair is my second closet.",
      ],
      tags: ["fashiontips", "outfitideas", "styletips", "wardrobe"],
    },
    points: [
      point(
        "three color swatches beside a shirt and pants",
        [
          "한 번에 입는 색은 세 가지까지만 하세요.",
          "색이 적을수록 정돈돼 보입니다.",
          "색은 세 가지까지",
        ],
        ["wear three colors at most.", "Fewer colors look more put together.", "Three colors max"],
      ),
      point(
        "a jacket with shoulder seams and a measuring tape",
        [
          "옷은 어깨선이 맞는지부터 보세요.",
          "어깨는 수선이 어렵고 전체 모양을 정합니다.",
          "어깨선부터 보기",
        ],
        [
          "check the shoulder seams first.",
          "Shoulders are hard to alter and shape the whole look.",
          "Shoulders first",
        ],
      ),
      point(
        "a loose sweater with slim jeans",
        [
          "위가 넉넉하면 아래는 딱 맞게 입으세요.",
          "한쪽이 잡혀야 몸의 비율이 살아납니다.",
          "한쪽은 넉넉, 한쪽은 딱",
        ],
        [
          "loose on top? Go slimmer below.",
          "One fitted half keeps the shape of your body.",
          "One loose, one slim",
        ],
      ),
      point(
        "a white t-shirt and jeans on a hanger",
        [
          "흰 티와 청바지처럼 자주 입는 옷에 돈을 더 쓰세요.",
          "많이 입는 옷일수록 차이가 매일 보입니다.",
          "기본템에 투자",
        ],
        [
          "spend more on basics you wear often.",
          "The more you wear it, the more quality shows.",
          "Invest in basics",
        ],
      ),
      point(
        "a laundry basket with jeans and a shirt",
        [
          "진한 옷은 뒤집어서 찬물에 세탁하세요.",
          "마찰이 줄어 색이 덜 빠집니다.",
          "뒤집어서 찬물 세탁",
        ],
        [
          "wash dark clothes inside out in cold water.",
          "Less rubbing means less fading.",
          "Inside out, cold wash",
        ],
      ),
      point(
        "a folded sweater in a drawer",
        [
          "니트는 걸지 말고 접어서 보관하세요.",
          "옷걸이에 걸면 무게 때문에 어깨가 늘어납니다.",
          "니트는 접어서",
        ],
        [
          "fold sweaters instead of hanging them.",
          "On a hanger, their weight stretches the shoulders.",
          "Fold your knits",
        ],
      ),
    ],
  },
  {
    id: "skincare",
    korean: [
      "피부",
      "스킨케어",
      "화장",
      "메이크업",
      "선크림",
      "자외선",
      "뷰티",
      "여드름",
      "보습",
      "클렌징",
      "세안",
      "헤어",
      "머릿결",
      "탈모",
      "향수",
    ],
    english: [
      "skin",
      "skincare",
      "!makeup",
      "sunscreen",
      "beauty",
      "acne",
      "moistur",
      "cleans",
      "hair",
      "perfume",
    ],
    image: "a bottle of lotion and sunscreen beside a mirror",
    ko: {
      name: "피부 관리",
      hook: "화장품은 늘었는데 피부는 그대로죠?",
      action: "오늘 저녁 세안부터 하나만 바꿔 보세요.",
      jokes: [
        "화장대는 백화점, 피부는 사막이에요.",
        "팩 붙이고 잠들어서 팩이 저를 말렸어요.",
        "쿠션은 바닥나도 의욕은 그대로예요.",
      ],
      tags: ["스킨케어", "피부관리", "뷰티꿀팁", "선크림"],
    },
    en: {
      name: "taking care of your skin",
      hook: "More bottles, same skin?",
      action: "Change one step in tonight's routine.",
      jokes: [
        "My shelf is a store. My face is a desert.",
        "I fell asleep in a mask. It moisturized my pillow.",
        "Step nine is mostly me admiring the bottles.",
      ],
      tags: ["skincare", "skincaretips", "beautytips", "sunscreen"],
    },
    points: [
      point(
        "a sunscreen bottle and a cloud with sun",
        [
          "선크림은 흐린 날에도 바르세요.",
          "자외선은 구름을 지나서도 들어옵니다.",
          "흐린 날도 선크림",
        ],
        [
          "wear sunscreen on cloudy days too.",
          "UV light passes through clouds.",
          "Sunscreen when cloudy",
        ],
      ),
      point(
        "a clock with two hours and a sunscreen tube",
        [
          "야외에서는 두 시간마다 선크림을 덧바르세요.",
          "땀과 마찰로 조금씩 지워집니다.",
          "두 시간마다 덧바르기",
        ],
        [
          "outdoors, put sunscreen on again every two hours.",
          "Sweat and rubbing take it off.",
          "Reapply every 2 hours",
        ],
      ),
      point(
        "a hand testing cream on an inner arm",
        [
          "새 제품은 팔 안쪽에 먼저 발라 보세요.",
          "맞지 않는 성분을 얼굴 전에 알 수 있습니다.",
          "팔 안쪽에 먼저",
        ],
        [
          "test new products on your inner arm first.",
          "You notice a bad reaction before your face does.",
          "Patch test first",
        ],
      ),
      point(
        "a face being washed with foam and water",
        [
          "세안은 미지근한 물로 부드럽게 하세요.",
          "뜨거운 물은 필요한 기름까지 씻어 냅니다.",
          "미지근한 물로",
        ],
        [
          "wash gently with lukewarm water.",
          "Hot water strips the oils your skin needs.",
          "Lukewarm water",
        ],
      ),
      point(
        "a cream jar and a towel",
        [
          "씻고 나서 물기가 조금 남았을 때 보습제를 바르세요.",
          "피부의 물기가 날아가는 것을 막아 줍니다.",
          "촉촉할 때 보습",
        ],
        [
          "moisturize while your skin is slightly damp.",
          "It keeps that water from evaporating.",
          "Moisturize damp skin",
        ],
      ),
      point(
        "one bottle in front of many bottles",
        [
          "제품은 한 번에 하나씩만 바꾸세요.",
          "문제가 생겼을 때 무엇 때문인지 알 수 있습니다.",
          "하나씩만 바꾸기",
        ],
        [
          "change only one product at a time.",
          "If something goes wrong, you know the cause.",
          "One new product",
        ],
      ),
      point(
        "a makeup brush with soap and water",
        [
          "퍼프와 브러시는 자주 빨아서 말리세요.",
          "묵은 화장품과 피지가 그대로 얼굴에 닿습니다.",
          "퍼프와 브러시 세척",
        ],
        [
          "wash puffs and brushes often, and dry them well.",
          "Old makeup and oil go right back on your face.",
          "Wash your brushes",
        ],
      ),
    ],
  },
];
