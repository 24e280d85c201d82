import type { FixedHoliday, Meaning } from "./meaning.ts";

type Entry = readonly [words: string, meaning: Meaning];

const days: Record<string, number> = {
  그저께: -2,
  그제: -2,
  어제: -1,
  어젯: -1,
  오늘: 0,
  금일: 0,
  내일: 1,
  낼: 1,
  명일: 1,
  모레: 2,
  내일모레: 2,
  "내일 모레": 2,
  낼모레: 2,
  글피: 3,
};

const weeks: Record<string, number> = {
  "지난 주": -1,
  "저번 주": -1,
  "이번 주": 0,
  금주: 0,
  "다음 주": 1,
  "담 주": 1,
  차주: 1,
  "다다음 주": 2,
  "다담 주": 2,
};

const which: Record<string, number> = {
  지난: -1,
  저번: -1,
  이번: 0,
  오는: 0,
  돌아오는: 0,
  다음: 1,
  담: 1,
};

const dayCounts: Record<string, number> = {
  하루: 1,
  이틀: 2,
  사흘: 3,
  나흘: 4,
  닷새: 5,
  엿새: 6,
  이레: 7,
  열흘: 10,
  보름: 15,
};

const weekends: Record<string, number> = {
  "지난 주말": -1,
  "저번 주말": -1,
  "이번 주말": 0,
  "다음 주말": 1,
  "담 주말": 1,
  "다다음 주말": 2,
};

const months: Record<string, number> = { "이번 달": 0, 이달: 0, "다음 달": 1, "담 달": 1 };

const holidays: Record<string, FixedHoliday> = {
  새해: { month: 1, day: 1 },
  "새해 첫날": { month: 1, day: 1 },
  신정: { month: 1, day: 1 },
  설날: { month: 1, day: 1, isLunar: true },
  밸런타인데이: { month: 2, day: 14 },
  발렌타인데이: { month: 2, day: 14 },
  삼일절: { month: 3, day: 1 },
  화이트데이: { month: 3, day: 14 },
  어린이날: { month: 5, day: 5 },
  어버이날: { month: 5, day: 8 },
  스승의날: { month: 5, day: 15 },
  "스승의 날": { month: 5, day: 15 },
  현충일: { month: 6, day: 6 },
  광복절: { month: 8, day: 15 },
  추석: { month: 8, day: 15, isLunar: true },
  개천절: { month: 10, day: 3 },
  한글날: { month: 10, day: 9 },
  할로윈: { month: 10, day: 31 },
  핼러윈: { month: 10, day: 31 },
  빼빼로데이: { month: 11, day: 11 },
  크리스마스: { month: 12, day: 25 },
  성탄절: { month: 12, day: 25 },
  "크리스마스 이브": { month: 12, day: 24 },
};

const part = (name: Extract<Meaning, { is: "part" }>["part"]): Meaning => ({
  is: "part",
  part: name,
  language: "ko",
});

const others: readonly Entry[] = [
  ["주말", { is: "weekend" }],
  ["오전", part("am")],
  ["오후", part("pm")],
  ["새벽", part("dawn")],
  ["아침", part("morning")],
  ["점심", part("lunch")],
  ["점심때", part("lunch")],
  ["점심시간", part("lunch")],
  ["낮", part("afternoon")],
  ["대낮", part("afternoon")],
  ["한낮", part("afternoon")],
  ["저녁", part("evening")],
  ["밤", part("night")],
  ["한밤", part("night")],
  ["정오", { is: "noon" }],
  ["자정", { is: "midnight", language: "ko" }],
  ["년", { is: "unit", unit: "year-number" }],
  ["월", { is: "unit", unit: "month-number" }],
  ["일", { is: "unit", unit: "day-or-days" }],
  ["시", { is: "unit", unit: "clock-hour" }],
  ["분", { is: "unit", unit: "minute-or-minutes" }],
  ["시간", { is: "unit", unit: "hours" }],
  ["주", { is: "unit", unit: "weeks" }],
  ["주일", { is: "unit", unit: "weeks" }],
  ["달", { is: "unit", unit: "months" }],
  ["개월", { is: "unit", unit: "months" }],
  ["올해", { is: "year-shift", years: 0 }],
  ["내년", { is: "year-shift", years: 1 }],
  ["작년", { is: "year-shift", years: -1 }],
  ["반", { is: "half" }],
  ["뒤", { is: "later" }],
  ["후", { is: "later" }],
  ["이후", { is: "later" }],
  ["있다가", { is: "later" }],
  ["이따가", { is: "later" }],
  ["이따", { is: "later" }],
  ["지나서", { is: "later" }],
  ["아니면", { is: "link" }],
  ["또는", { is: "link" }],
  ["혹은", { is: "link" }],
  ["매주", { is: "every" }],
  ["매일", { is: "every" }],
  ["매달", { is: "every" }],
  ["매월", { is: "every" }],
  ["마다", { is: "every" }],
];

const weekdays = "월 화 수 목 금 토 일".split(" ").flatMap((sign, index): Entry[] => {
  const weekday = index + 1;
  return [
    [`${sign}요일`, { is: "weekday", weekday }],
    [`${sign}욜`, { is: "weekday", weekday }],
    // 토, 일: only after "다음 주", which is for the rules to see.
    ...(sign === "월" || sign === "일"
      ? []
      : [[sign, { is: "weekday", weekday, isShort: true }] as const]),
  ];
});

/** Both ways of spacing: 다음 주 and 다음주. */
function spacings([words, meaning]: Entry): Entry[] {
  const tight = words.replaceAll(" ", "");
  return tight === words
    ? [[words, meaning]]
    : [
        [words, meaning],
        [tight, meaning],
      ];
}

/** Every Korean word that says something about time, with what it says. */
export const koreanWords: ReadonlyMap<string, Meaning> = new Map(
  [
    ...Object.entries(days).map(([words, count]): Entry => [words, { is: "day", days: count }]),
    ...Object.entries(weeks).map(([words, count]): Entry => [words, { is: "week", weeks: count }]),
    ...Object.entries(weekends).map(([words, count]): Entry => [
      words,
      { is: "weekend", weeks: count },
    ]),
    ...Object.entries(which).map(([words, count]): Entry => [
      words,
      { is: "which", weeks: count, language: "ko" },
    ]),
    ...Object.entries(dayCounts).map(([words, count]): Entry => [
      words,
      { is: "day-count", days: count },
    ]),
    ...Object.entries(months).map(([words, count]): Entry => [
      words,
      { is: "month-shift", months: count },
    ]),
    ...Object.entries(holidays).map(([words, holiday]): Entry => [
      words,
      { is: "holiday", holiday },
    ]),
    ...weekdays,
    ...others,
  ].flatMap(spacings),
);

/** What stands behind a time word and may end it: 8시에, 주말엔, 내일은, 8시쯤에. */
export const koreanEndings: readonly string[] = [
  ..."에는 에도 에다 에요 이에요 예요 이요 입니다 쯤에 쯤 경에 경 께 정도에 정도로 정도 즈음에 즈음 무렵에 무렵".split(
    " ",
  ),
  ..."정각에 정각 까지 부터 에서 으로 로 은 는 도 이나 나 이랑 날에 날 에 엔 요 만 용".split(" "),
];
