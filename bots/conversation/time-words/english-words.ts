import type { FixedHoliday, Meaning } from "./meaning.ts";

type Entry = readonly [words: string, meanings: readonly Meaning[]];

const weekdayNames = [
  "monday mon",
  "tuesday tue tues",
  "wednesday wed",
  "thursday thu thur thurs",
  "friday fri",
  "saturday sat",
  "sunday sun",
];

const monthNames = [
  "january jan",
  "february feb",
  "march mar",
  "april apr",
  "may",
  "june jun",
  "july jul",
  "august aug",
  "september sep sept",
  "october oct",
  "november nov",
  "december dec",
];

const ones =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens: Record<string, number> = { twenty: 20, thirty: 30, forty: 40, fifty: 50 };

const number = (value: number): Meaning => ({ is: "number", value, script: "english", digits: 0 });

const numbers: Entry[] = [
  ...ones.map((word, value): Entry => [word, [number(value)]]),
  ...Object.entries(tens).flatMap(([word, value]): Entry[] => [
    [word, [number(value)]],
    ...ones.slice(1, 10).flatMap((one, index): Entry[] => [
      [`${word}-${one}`, [number(value + index + 1)]],
      [`${word} ${one}`, [number(value + index + 1)]],
    ]),
  ]),
];

const holidays: Record<string, FixedHoliday> = {
  christmas: { month: 12, day: 25 },
  "christmas day": { month: 12, day: 25 },
  xmas: { month: 12, day: 25 },
  "christmas eve": { month: 12, day: 24 },
  "new year's day": { month: 1, day: 1 },
  "new years day": { month: 1, day: 1 },
  "new year's eve": { month: 12, day: 31 },
  "new years eve": { month: 12, day: 31 },
  "valentine's day": { month: 2, day: 14 },
  "valentines day": { month: 2, day: 14 },
  halloween: { month: 10, day: 31 },
};

const part = (name: Extract<Meaning, { is: "part" }>["part"]): Meaning => ({
  is: "part",
  part: name,
  language: "en",
});

const one = (words: string, meaning: Meaning): Entry[] =>
  words.split("|").map((word): Entry => [word, [meaning]]);

const others: Entry[] = [
  ["tonight", [{ is: "day", days: 0 }, part("night")]],
  ["tonite", [{ is: "day", days: 0 }, part("night")]],
  ...one("today", { is: "day", days: 0 }),
  ...one("tomorrow|tmrw|tmr|tomorow", { is: "day", days: 1 }),
  ...one("the day after tomorrow|day after tomorrow", { is: "day", days: 2 }),
  ...one("yesterday", { is: "day", days: -1 }),
  ...one("weekend", { is: "weekend" }),
  ...one("this|coming|this coming|upcoming", { is: "which", weeks: 0, language: "en" }),
  ...one("next", { is: "which", weeks: 1, language: "en" }),
  ...one("last", { is: "which", weeks: -1, language: "en" }),
  ...one("am|a.m|a.m.", part("am")),
  ...one("pm|p.m|p.m.", part("pm")),
  ...one("morning", part("morning")),
  ...one("lunch|lunchtime", part("lunch")),
  ...one("afternoon", part("afternoon")),
  ...one("evening", part("evening")),
  ...one("night", part("night")),
  ...one("noon|midday", { is: "noon" }),
  ...one("midnight", { is: "midnight", language: "en" }),
  ...one("hour|hours|hr|hrs|h", { is: "unit", unit: "hours" }),
  ...one("minute|minutes|min|mins", { is: "unit", unit: "minutes" }),
  ...one("day|days", { is: "unit", unit: "days" }),
  ...one("week|weeks", { is: "unit", unit: "weeks" }),
  ...one("month|months", { is: "unit", unit: "months" }),
  ...one("half", { is: "half" }),
  ...one("quarter", { is: "quarter" }),
  ...one("past", { is: "past" }),
  ...one("to|till", { is: "to" }),
  ...one("o'clock|oclock", { is: "oclock" }),
  ...one("later|from now", { is: "later" }),
  ...one("every|each", { is: "every" }),
  ...one("a|an", { is: "a" }),
  ...one("at|by|around|about|after|before|until|between|on", { is: "mark", side: "before" }),
  ...one("ish", { is: "mark", side: "after" }),
  ...one("in|the|of|and|or", { is: "link" }),
];

/** Every English word that says something about time, in small letters, with what it says. */
export const englishWords: ReadonlyMap<string, readonly Meaning[]> = new Map([
  ...numbers,
  ...Object.entries(holidays).map(([words, holiday]): Entry => [
    words,
    [{ is: "holiday", holiday }],
  ]),
  ...weekdayNames.flatMap((names, index) =>
    names
      .split(" ")
      .map((name, position): Entry => [
        name,
        [{ is: "weekday", weekday: index + 1, ...(position > 0 && { isShort: true as const }) }],
      ]),
  ),
  ...monthNames.flatMap((names, index) =>
    names.split(" ").map((name): Entry => [name, [{ is: "month", month: index + 1 }]]),
  ),
  ...others,
]);
