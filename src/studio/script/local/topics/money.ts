import { point, type Topic } from "../topic.ts";

export const moneyTopics: readonly Topic[] = [
  {
    id: "saving",
    korean: [
      "돈",
      "저축",
      "절약",
      "재테크",
      "월급",
      "가계부",
      "적금",
      "통장",
      "용돈",
      "지출",
      "생활비",
      "짠테크",
      "신용카드",
      "파이어족",
    ],
    english: [
      "money",
      "saving",
      "save money",
      "budget",
      "finance",
      "debt",
      "frugal",
      "spending",
      "credit card",
      "emergency fund",
    ],
    image: "a piggy bank with coins and a notebook",
    ko: {
      name: "돈 모으기",
      hook: "월급이 통장을 스쳐 가죠?",
      action: "오늘 자동이체 하나만 바꿔 보세요.",
      jokes: [
        "제 통장은 월급의 환승역이에요.",
        "할인이라 샀는데 돈은 그대로 나갔어요.",
        "가계부를 쓰려고 예쁜 가계부를 샀어요.",
      ],
      tags: ["재테크", "돈모으기", "절약", "사회초년생"],
    },
    en: {
      name: "saving money",
      hook: "Payday comes and goes in a day?",
      action: "Change one automatic payment today.",
      jokes: [
        "My salary only changes trains at my account.",
        "It was on sale, so I lost money cheaper.",
        "I bought a pretty budget book. It broke my budget.",
      ],
      tags: ["savingmoney", "moneytips", "budgeting", "personalfinance"],
    },
    points: [
      point(
        "a calendar payday with coins going into a piggy bank",
        [
          "월급날 바로 저축이 빠져나가게 자동이체를 거세요.",
          "남은 돈을 모으려면 남는 돈이 없습니다.",
          "저축 먼저 자동으로",
        ],
        [
          "set savings to move out on payday.",
          "If you save what's left, nothing is left.",
          "Save first, automatically",
        ],
      ),
      point(
        "four envelopes with money on a table",
        [
          "생활비 통장은 따로 만드세요.",
          "남은 금액이 한눈에 보여서 쓰는 속도가 조절됩니다.",
          "생활비 통장 따로",
        ],
        [
          "keep spending money in its own account.",
          "You see what's left and slow down in time.",
          "Separate your spending",
        ],
      ),
      point(
        "a phone with subscription icons and scissors",
        [
          "매달 나가는 구독부터 한 번 점검하세요.",
          "안 쓰는데 빠져나가는 돈이 가장 아깝습니다.",
          "구독 점검하기",
        ],
        [
          "go through your monthly subscriptions.",
          "Paying for what you don't use is the worst leak.",
          "Check subscriptions",
        ],
      ),
      point(
        "a shopping cart with a clock",
        [
          "사고 싶은 물건은 하루 뒤에 다시 보세요.",
          "하루만 지나도 마음이 식는 물건이 많습니다.",
          "하루 뒤에 결제",
        ],
        ["wait one day before you buy.", "Many wants cool down overnight.", "Wait one day"],
      ),
      point(
        "a jar of coins with a medical cross and an umbrella",
        [
          "석 달 치 생활비를 비상금 목표로 잡아 보세요.",
          "갑자기 돈이 필요할 때 빚을 안 지게 됩니다.",
          "비상금 석 달 치",
        ],
        [
          "aim for three months of costs as a safety fund.",
          "A sudden bill won't turn into debt.",
          "Three-month safety fund",
        ],
      ),
      point(
        "a credit card bill with a calendar",
        [
          "이자가 높은 빚부터 먼저 갚으세요.",
          "높은 이자는 저축으로 버는 돈보다 빨리 불어납니다.",
          "비싼 빚부터 갚기",
        ],
        [
          "pay off the debt with the highest rate first.",
          "High interest usually grows faster than savings.",
          "Costliest debt first",
        ],
      ),
      point(
        "a chart, coins and a question mark",
        [
          "투자는 내가 설명할 수 있는 것만 하세요.",
          "모르는 상품은 떨어질 때 버틸 이유도 모릅니다.",
          "설명할 수 있는 투자만",
        ],
        [
          "invest only in what you can explain.",
          "If you don't understand it, you'll panic when it falls.",
          "Only what you understand",
        ],
      ),
    ],
  },
  {
    id: "shopping",
    korean: [
      "쇼핑",
      "장보기",
      "마트",
      "구매",
      "고르는",
      "추천템",
      "할인",
      "세일",
      "가성비",
      "중고거래",
      "직구",
      "블랙프라이데이",
      "비교",
      "언박싱",
      "리뷰",
    ],
    english: [
      "shopping",
      "buying guide",
      "buy",
      "grocer",
      "sale",
      "discount",
      "black friday",
      "bargain",
      "second-hand",
      "secondhand",
      "thrift",
      "unboxing",
      "review",
    ],
    image: "a shopping bag and a list with a pencil",
    ko: {
      name: "똑똑한 쇼핑",
      hook: "샀는데 안 쓰는 물건 있죠?",
      action: "다음 장바구니에서 하나만 걸러 보세요.",
      jokes: [
        "장바구니는 운동을 안 해도 무거워져요.",
        "무료 배송 채우려다 3만 원 더 썼어요.",
        "택배 상자만 봐도 설레는 병이에요.",
      ],
      tags: ["쇼핑꿀팁", "가성비", "장보기", "현명한소비"],
    },
    en: {
      name: "smart shopping",
      hook: "Bought it, never used it?",
      action: "Remove one thing from your next cart.",
      jokes: [
        "I spent thirty to save three on shipping.",
        "My cart lifts more than I do.",
        "I don't have a problem. I have tracking numbers.",
      ],
      tags: ["shoppingtips", "smartshopping", "savemoney", "buyingguide"],
    },
    points: [
      point(
        "a paper list and a fridge with open door",
        [
          "가기 전에 집에 있는 것부터 확인하고 목록을 쓰세요.",
          "같은 물건을 또 사는 일이 줄어듭니다.",
          "목록부터 쓰기",
        ],
        [
          "check what you have, then write a list.",
          "You stop buying the same thing twice.",
          "Write a list first",
        ],
      ),
      point(
        "a price tag with a calculator and a scale",
        [
          "큰 가격표 말고 100그램당 가격을 비교하세요.",
          "큰 묶음이 늘 더 싼 것은 아닙니다.",
          "단위 가격 비교",
        ],
        [
          "compare the price per unit, not per pack.",
          "The bigger pack isn't always cheaper.",
          "Compare unit prices",
        ],
      ),
      point(
        "one star reviews on a phone with a magnifying glass",
        [
          "별 다섯 개보다 별 두세 개짜리 후기를 읽으세요.",
          "아쉬운 점이 가장 구체적으로 적혀 있습니다.",
          "별 두세 개 후기 보기",
        ],
        [
          "read the two- and three-star reviews.",
          "They name the weak points in detail.",
          "Read middle reviews",
        ],
      ),
      point(
        "a calculator and a t-shirt with a tag",
        [
          "가격을 쓸 횟수로 나눠 보세요.",
          "비싸도 매일 쓰면 싸고, 싸도 안 쓰면 비쌉니다.",
          "쓸 횟수로 나누기",
        ],
        [
          "divide the price by how often you'll use it.",
          "Cheap but unused is expensive.",
          "Price per use",
        ],
      ),
      point(
        "a package and a receipt",
        [
          "결제 전에 반품 조건을 먼저 보세요.",
          "안 맞을 때 드는 돈과 시간이 달라집니다.",
          "반품 조건 먼저",
        ],
        [
          "read the return rules before you pay.",
          "They decide what a wrong choice costs.",
          "Check return rules",
        ],
      ),
      point(
        "a plate of food and a shopping cart",
        [
          "배고플 때는 장을 보지 마세요.",
          "계획에 없던 간식이 자꾸 담깁니다.",
          "배고플 때 장보기 금지",
        ],
        [
          "don't shop for food when you're hungry.",
          "Snacks you never planned jump into the cart.",
          "Never shop hungry",
        ],
      ),
    ],
  },
];
