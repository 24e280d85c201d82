import { point, type Topic } from "../topic.ts";

export const foodTopics: readonly Topic[] = [
  {
    id: "cooking",
    korean: [
      "요리",
      "레시피",
      "집밥",
      "반찬",
      "찌개",
      "볶음",
      "떡볶이",
      "라면",
      "파스타",
      "계란",
      "김치",
      "밥상",
      "에어프라이어",
      "자취요리",
      "끓이",
      "굽는",
      "만들어 먹",
      "도시락",
      "돈가스",
      "카레",
      "된장",
      "국물",
      "에그",
      "샌드위치",
      "삼겹살",
    ],
    english: [
      "cook",
      "!hot dog",
      "recipe",
      "dinner",
      "pasta",
      "meal prep",
      "air fryer",
      "kitchen",
      "soup",
      "steak",
      "lunchbox",
    ],
    image: "a frying pan with vegetables on a stove",
    ko: {
      name: "집밥 요리",
      hook: "레시피대로 했는데 맛이 없죠?",
      action: "오늘 저녁에 하나만 바꿔서 만들어 보세요.",
      jokes: [
        "제 프라이팬은 오늘도 숯을 구웠어요.",
        "계량은 마음으로 했더니 맛도 마음대로예요.",
        "배달 앱이 저를 제일 잘 알아요.",
      ],
      tags: ["집밥", "요리꿀팁", "자취요리", "요리초보"],
    },
    en: {
      name: "home cooking",
      hook: "Followed the recipe, still bland?",
      action: "Change one step in tonight's dinner.",
      jokes: [
        "My smoke alarm thinks it's a dinner bell.",
        "I measured with my heart. It tasted like regret.",
        "My delivery app knows me too well.",
      ],
      tags: ["cookingtips", "homecooking", "easymeals", "kitchenhacks"],
    },
    points: [
      point(
        "a hot frying pan with steam on a stove",
        [
          "재료를 넣기 전에 팬을 충분히 달구세요.",
          "팬이 차가우면 물이 나와서 볶는 게 아니라 삶아집니다.",
          "팬부터 달구기",
        ],
        [
          "heat the pan well before anything goes in.",
          "In a cold pan, food steams instead of browning.",
          "Heat the pan first",
        ],
      ),
      point(
        "a spoon and a salt shaker beside a pot",
        [
          "간은 조금씩, 마지막에 한 번 더 보세요.",
          "끓이는 동안 물이 줄어서 점점 짜집니다.",
          "간은 마지막에",
        ],
        [
          "salt a little at a time and taste at the end.",
          "As liquid boils off, the dish gets saltier.",
          "Season at the end",
        ],
      ),
      point(
        "bowls of chopped vegetables on a cutting board",
        [
          "불을 켜기 전에 재료를 전부 썰어 두세요.",
          "썰다가 태우는 일이 없어집니다.",
          "썰기 먼저, 불은 나중",
        ],
        [
          "chop everything before you turn on the heat.",
          "Nothing burns while you are still cutting.",
          "Chop first",
        ],
      ),
      point(
        "meat on a paper towel beside a pan",
        [
          "고기는 굽기 전에 키친타월로 물기를 닦으세요.",
          "겉이 말라야 노릇하고 고소하게 구워집니다.",
          "고기 물기 닦기",
        ],
        [
          "pat meat dry before it hits the pan.",
          "A dry surface browns and tastes better.",
          "Pat the meat dry",
        ],
      ),
      point(
        "a pot of pasta and a cup of water",
        [
          "파스타 삶은 물은 한 컵 남겨 두세요.",
          "녹아 나온 전분이 소스를 면에 붙여 줍니다.",
          "면수 한 컵 남기기",
        ],
        [
          "save a cup of the water you boil pasta in.",
          "Its starch helps the sauce cling to the pasta.",
          "Save the pasta water",
        ],
      ),
      point(
        "a lemon and a vinegar bottle on a table",
        [
          "맛이 밋밋하면 소금 대신 식초나 레몬을 몇 방울 넣어 보세요.",
          "신맛이 들어가면 다른 맛이 또렷해집니다.",
          "밋밋하면 신맛 한 방울",
        ],
        [
          "if it tastes flat, add a few drops of lemon.",
          "A little sourness makes other flavors clearer.",
          "Flat? Add lemon",
        ],
      ),
    ],
  },
  {
    id: "baking",
    korean: [
      "베이킹",
      "제빵",
      "빵만들",
      "쿠키만들",
      "쿠키굽",
      "케이크만들",
      "소금빵만들",
      "사워도우",
      "휘낭시에",
      "머핀",
      "마들렌",
      "스콘",
    ],
    english: [
      "baking",
      "bake",
      "bread",
      "sourdough",
      "cookie",
      "cake",
      "muffin",
      "pastry",
      "croissant",
    ],
    image: "a loaf of bread and a bowl of flour",
    ko: {
      name: "집에서 베이킹",
      hook: "레시피대로 했는데 안 부풀었죠?",
      action: "다음에는 저울부터 꺼내 보세요.",
      jokes: [
        "빵을 구웠는데 방패가 나왔어요.",
        "오븐 앞에서 부풀어라 하고 빌었어요.",
        "설거지까지가 레시피인 줄 몰랐어요.",
      ],
      tags: ["홈베이킹", "베이킹초보", "빵만들기", "베이킹팁"],
    },
    en: {
      name: "baking at home",
      hook: "Followed the recipe and it stayed flat?",
      action: "Get out the scale next time you bake.",
      jokes: [
        "I baked bread. It came out a shield.",
        "I begged the oven door. Please rise.",
        "Nobody told me dishes were step nine.",
      ],
      tags: ["baking", "homebaking", "bakingtips", "breadmaking"],
    },
    points: [
      point(
        "a scale and a bowl of flour",
        [
          "재료는 컵 말고 저울로 재세요.",
          "밀가루는 담는 법에 따라 양이 꽤 달라집니다.",
          "컵 말고 저울로",
        ],
        [
          "weigh ingredients instead of using cups.",
          "A cup of flour changes with how you scoop it.",
          "Use a scale",
        ],
      ),
      point(
        "butter and eggs on a kitchen counter",
        [
          "케이크용 버터와 달걀은 미리 꺼내 두세요.",
          "온도가 비슷해야 반죽이 고르게 섞입니다.",
          "버터는 미리 꺼내기",
        ],
        [
          "take butter and eggs for cake out early.",
          "They blend smoothly at the same temperature.",
          "Butter out early",
        ],
      ),
      point(
        "an oven with a thermometer and a clock",
        [
          "오븐은 반죽하기 전에 미리 켜 두세요.",
          "덜 데워진 오븐에서는 잘 부풀지 않습니다.",
          "오븐은 먼저 데우기",
        ],
        [
          "heat the oven well before the dough goes in.",
          "In a cool oven things don't rise well.",
          "Preheat the oven",
        ],
      ),
      point(
        "a bowl of batter with a spoon and a stop sign",
        [
          "케이크 반죽은 밀가루가 안 보이면 그만 섞으세요.",
          "오래 섞을수록 질겨집니다.",
          "가루가 안 보이면 그만",
        ],
        [
          "stop mixing cake batter when the flour is gone.",
          "The longer you mix, the tougher it gets.",
          "Don't overmix",
        ],
      ),
      point(
        "bread dough rising in a bowl",
        [
          "발효는 시계보다 반죽 크기를 보세요.",
          "방이 따뜻하면 훨씬 빨리 부풉니다.",
          "시계보다 반죽 크기",
        ],
        [
          "watch the dough, not the clock.",
          "In a warm room it rises much faster.",
          "Watch the dough",
        ],
      ),
      point(
        "a loaf of bread and a knife with a clock",
        [
          "빵은 다 식은 뒤에 자르세요.",
          "뜨거울 때 자르면 속이 떡처럼 뭉칩니다.",
          "식은 뒤에 자르기",
        ],
        [
          "let bread cool before you slice it.",
          "Cut hot, the inside turns gummy.",
          "Cool, then slice",
        ],
      ),
      point(
        "a jar of flour and water with bubbles",
        [
          "사워도우 발효종은 두 배로 부풀 때 쓰세요.",
          "힘이 가장 좋을 때라 반죽도 잘 부풉니다.",
          "발효종은 두 배일 때",
        ],
        [
          "use sourdough starter when it has doubled.",
          "That's when it lifts the dough best.",
          "Starter: doubled",
        ],
      ),
    ],
  },
];
