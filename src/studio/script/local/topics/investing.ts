import { point, type Topic } from "../topic.ts";

export const investingTopics: readonly Topic[] = [
  {
    id: "investing",
    korean: ["주식", "투자", "코인", "비트코인", "가상화폐", "펀드", "배당", "미국주식", "주린이"],
    english: ["invest", "stock", "crypto", "bitcoin", "etf", "dividend", "index fund"],
    image: "a rising chart with coins",
    ko: {
      name: "투자 시작하기",
      hook: "남들은 다 번 것 같죠?",
      action: "사기 전에 이유 한 문장부터 적어 보세요.",
      jokes: [
        "제가 사면 내리고 제가 팔면 올라요.",
        "단타로 들어가서 가문의 유산이 됐어요.",
        "떨어질 때만 장기 투자자가 돼요.",
      ],
      tags: ["주식초보", "투자공부", "재테크", "주린이"],
    },
    en: {
      name: "starting to invest",
      hook: "Feels like everyone else got rich?",
      action: "Write one reason before you buy anything.",
      jokes: [
        "I buy, it drops. I sell, it flies.",
        "My quick trade is now a family heirloom.",
        "I only go long term when it falls.",
      ],
      tags: ["investing", "investing101", "stockmarket", "personalfinance"],
    },
    points: [
      point(
        "a piggy bank and a lock",
        [
          "투자보다 비상금을 먼저 만드세요.",
          "급한 돈이 필요하면 손해를 보고 팔게 됩니다.",
          "비상금이 먼저",
        ],
        [
          "build an emergency fund before you invest.",
          "Otherwise a bad month forces you to sell low.",
          "Safety fund first",
        ],
      ),
      point(
        "a calendar and an hourglass with coins",
        ["곧 쓸 돈은 투자하지 마세요.", "떨어졌을 때 기다릴 시간이 없습니다.", "곧 쓸 돈은 빼기"],
        [
          "don't invest money you'll need soon.",
          "If it drops, you have no time to wait.",
          "Not with rent money",
        ],
      ),
      point(
        "baskets with eggs",
        [
          "한 곳에 다 넣지 말고 나눠 담으세요.",
          "하나가 크게 떨어져도 나머지가 버텨 줍니다.",
          "나눠 담기",
        ],
        [
          "spread your money over many things.",
          "One can crash and the rest still stand.",
          "Spread it out",
        ],
      ),
      point(
        "a receipt and a magnifying glass with coins",
        ["수수료부터 비교하세요.", "작은 차이도 오래 쌓이면 커집니다.", "수수료부터 비교"],
        [
          "compare the fees first.",
          "Small differences grow big over the years.",
          "Compare the fees",
        ],
      ),
      point(
        "a pencil, a notebook and a question mark",
        [
          "사는 이유를 한 문장으로 적어 두세요.",
          "그 이유가 사라졌는지 보면 팔 때를 알 수 있습니다.",
          "사는 이유 한 문장",
        ],
        [
          "write one sentence on why you're buying.",
          "If that reason is gone, you'll know.",
          "Write your reason",
        ],
      ),
      point(
        "a calendar with a coin and a clock",
        [
          "산다면 매달 같은 금액으로 나눠 사세요.",
          "비쌀 때는 적게, 쌀 때는 많이 사게 됩니다.",
          "매달 같은 금액",
        ],
        [
          "if you buy, spend the same amount every month.",
          "You get less when it's dear, more when it's cheap.",
          "Same amount monthly",
        ],
      ),
      point(
        "a warning sign and a money bag",
        [
          "원금과 높은 수익을 다 보장한다는 말은 의심하세요.",
          "그런 약속은 사기일 때가 많습니다.",
          "보장한다면 의심",
        ],
        [
          "doubt anyone who guarantees high returns.",
          "That promise is a classic sign of a scam.",
          "Guaranteed? Doubt it",
        ],
      ),
    ],
  },
];
