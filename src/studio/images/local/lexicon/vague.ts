import { type Topic, vagueTopics } from "./topic.ts";

/** Words that are in every other prompt. */
export const vague: readonly Topic[] = vagueTopics([
  [
    "bust-in-silhouette speech-balloon",
    "person, man, woman, people, someone, figure, adult",
    "사람, 남자, 여자, 사람들, 누구",
  ],
  ["smiling-face-with-smiling-eyes sun rainbow", "smile, smiling, happy", "웃는"],
  ["thinking-face red-question-mark light-bulb", "question, why, wonder", "왜, 이유, 질문, 궁금"],
  ["rocket ringed-planet full-moon", "space", ""],
  ["candle", "cozy", ""],
  ["sparkles broom", "clean", ""],
  ["sun sunflower", "sunny", ""],
  ["magnifying-glass-tilted-left", "", "자세히"],
  ["balance-scale", "", "비교"],
  ["round-pushpin", "local", "현지"],
  ["cross-mark", "wrong, never, stop, avoid", ""],
  ["magnifying-glass-tilted-left", "check, find", "확인, 찾기"],
  ["chair couch-and-lamp", "desk", "책상"],
  ["light-bulb sparkles", "tip, trick, hack", "방법, 꿀팁, 팁, 노하우, 비법, 상식, 꿀정보"],
  ["waving-hand sparkles", "hand, hands, finger, hello", "손, 손짓, 안녕, 인사"],
  [
    "thumbs-up hundred-points sparkles",
    "good, best, great, perfect, recommend",
    "최고, 추천, 좋은, 완벽, 강추, 베스트",
  ],
  ["sparkles star", "new, shiny, bright, special", "새로운, 반짝, 신상, 특별"],
  ["sun hot-beverage", "morning, day", "아침, 하루, 오늘, 오전"],
  ["hot-beverage cup-with-straw", "cup, glass", "컵, 잔"],
  ["fork-and-knife-with-plate", "table, bowl", "식탁, 그릇"],
  ["cyclone", "change, rotate, rolled, turn", "변화, 바꾸기, 교체, 반복"],
  [
    "straight-ruler triangular-ruler",
    "size, measure, length, half",
    "크기, 길이, 사이즈, 절반, 공간",
  ],
  ["chart-increasing", "increase, more, double, level up", "증가, 상승, 레벨업"],
  ["hundred-points party-popper", "100, hundred", "백점, 만점, 100점"],
  ["red-question-mark", "what, how", "무엇, 뭐, 어떻게"],
  [
    "double-exclamation-mark high-voltage",
    "shocking, must, important, essential",
    "필수, 중요, 충격, 꼭, 반드시",
  ],
  ["money-bag", "free, cheap", "무료, 공짜, 저렴한, 가성비"],
]);
