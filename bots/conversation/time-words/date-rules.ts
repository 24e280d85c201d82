import { type DayWish, type Found, isGlued, isText, peek, peekNumber, peekUnit } from "./piece.ts";
import type { Token } from "./split-tokens.ts";

const months = { min: 1, max: 12 } as const;
const monthDays = { min: 1, max: 31 } as const;
const calendarYears = { min: 2000, max: 2999 } as const;

/** A year in which every date of any year exists. */
const leapYear = 2028;

/** 2026-12-24, 12월 24일, Dec 24, 24 December 2026, 12/24, 다음 달 3일, 24일, the 24th. */
export function readDate(tokens: readonly Token[], at: number): Found | undefined {
  const date =
    readIsoDate(tokens, at) ??
    readKoreanDate(tokens, at) ??
    readMonthFirst(tokens, at) ??
    readDayFirst(tokens, at) ??
    readSlashDate(tokens, at) ??
    readPointDate(tokens, at) ??
    readDayOfMonth(tokens, at);
  if (!date || date.body.type !== "day" || date.body.wish.by !== "date") return date;
  const { year, month, day } = date.body.wish;
  if (!exists({ year: year ?? leapYear, month, day })) return undefined;
  return withWeekday(tokens, date.body.wish, date.to);
}

function exists(date: { year: number; month: number; day: number }): boolean {
  return date.day <= new Temporal.PlainYearMonth(date.year, date.month).daysInMonth;
}

/** 12월 24일 목요일, 12월 24일(목): the weekday belongs to the date. */
function withWeekday(
  tokens: readonly Token[],
  wish: Extract<DayWish, { by: "date" }>,
  to: number,
): Found {
  const isOpened = isText(tokens, to, "(") || isText(tokens, to, ",");
  const next = isOpened ? to + 1 : to;
  const weekday = peek(tokens, next, "weekday");
  if (!weekday) return { body: { type: "day", wish }, to };
  const end = isText(tokens, next + 1, ")") ? next + 2 : next + 1;
  return { body: { type: "day", wish: { ...wish, weekday: weekday.weekday } }, to: end };
}

const found = (wish: DayWish, to: number): Found => ({ body: { type: "day", wish }, to });

/** 2026-12-24, 2026.12.24, 2026. 12. 24., 2026/12/24. */
function readIsoDate(tokens: readonly Token[], at: number): Found | undefined {
  const year = peekNumber(tokens, at, calendarYears);
  const month = peekNumber(tokens, at + 2, months);
  const day = peekNumber(tokens, at + 4, monthDays);
  const sign = tokens[at + 1]?.text ?? "";
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (!/^[-./]$/.test(sign) || !isText(tokens, at + 3, sign)) return undefined;
  const isEnded = sign === "." && isText(tokens, at + 5, ".");
  const to = isEnded || (isText(tokens, at + 5, "t") && isGlued(tokens, at + 5)) ? at + 6 : at + 5;
  return found({ by: "date", year, month, day }, to);
}

/** 12월 24일, 2026년 12월 24일, 올해 12월 24일. */
function readKoreanDate(tokens: readonly Token[], at: number): Found | undefined {
  const year = peekUnit(tokens, at + 1, ["year-number"])
    ? peekNumber(tokens, at, calendarYears)
    : undefined;
  const years = peek(tokens, at, "year-shift")?.years;
  const start = year !== undefined ? at + 2 : years !== undefined ? at + 1 : at;
  const month = peekNumber(tokens, start, months);
  const day = peekNumber(tokens, start + 2, monthDays);
  if (month === undefined || !peekUnit(tokens, start + 1, ["month-number"])) return undefined;
  if (day === undefined || !peekUnit(tokens, start + 3, ["day-or-days"])) return undefined;
  const inYear = { ...(year !== undefined && { year }), ...(years !== undefined && { years }) };
  return found({ by: "date", month, day, ...inYear }, start + 4);
}

/** Dec 24, December 24th, 2026. */
function readMonthFirst(tokens: readonly Token[], at: number): Found | undefined {
  const month = peek(tokens, at, "month")?.month;
  const start = isText(tokens, at + 1, "the") || isText(tokens, at + 1, ".") ? at + 2 : at + 1;
  const day = peekNumber(tokens, start, monthDays);
  return month === undefined || day === undefined
    ? undefined
    : withYear(tokens, { month, day }, start + 1);
}

/** 24 December, 24th of December 2026. */
function readDayFirst(tokens: readonly Token[], at: number): Found | undefined {
  const day = peekNumber(tokens, at, monthDays);
  const next = isText(tokens, at + 1, "of") ? at + 2 : at + 1;
  const month = peek(tokens, next, "month")?.month;
  return month === undefined || day === undefined
    ? undefined
    : withYear(tokens, { month, day }, next + 1);
}

function withYear(
  tokens: readonly Token[],
  date: { month: number; day: number },
  to: number,
): Found {
  const next = isText(tokens, to, ",") ? to + 1 : to;
  const year = peekNumber(tokens, next, calendarYears);
  return year === undefined
    ? found({ by: "date", ...date }, to)
    : found({ by: "date", ...date, year }, next + 1);
}

/** 12/24, 24/12, and 5/6, which is two days at once where no Korean says that months come first. */
function readSlashDate(tokens: readonly Token[], at: number): Found | undefined {
  const one = peekNumber(tokens, at, monthDays);
  const other = peekNumber(tokens, at + 2, monthDays);
  if (one === undefined || other === undefined || !isText(tokens, at + 1, "/")) return undefined;
  if (!isGlued(tokens, at + 1) || !isGlued(tokens, at + 2)) return undefined;
  if (isText(tokens, at + 3, "/") || isText(tokens, at - 1, "/")) return undefined;
  const to = at + 3;
  const isKorean = tokens.some((token) => /\p{Script=Hangul}/u.test(token.text));
  if (one > 12 && other > 12) return undefined;
  if (one > 12) return found({ by: "date", month: other, day: one }, to);
  if (isKorean || other > 12 || one === other) {
    return found({ by: "date", month: one, day: other }, to);
  }
  return found({ by: "either-date", one, other }, to);
}

/** 12.24, as Korean writes it; 3.5 and 1.5시간 are numbers. */
function readPointDate(tokens: readonly Token[], at: number): Found | undefined {
  const month = peekNumber(tokens, at, months);
  const day = peekNumber(tokens, at + 2, monthDays);
  if (month === undefined || day === undefined || !isText(tokens, at + 1, ".")) return undefined;
  if (!isGlued(tokens, at + 1) || !isGlued(tokens, at + 2)) return undefined;
  const isLong = [at, at + 2].some((index) => peek(tokens, index, "number")?.digits === 2);
  const next = tokens[at + 3];
  const isEnd = !next || next.isSpaced || next.meaning?.is === "mark";
  const isKorean = tokens.some((token) => /\p{Script=Hangul}/u.test(token.text));
  return isLong && isEnd && isKorean
    ? found({ by: "date", month, day, isShort: true }, at + 3)
    : undefined;
}

/** 24일, 다음 달 3일, the 24th. */
function readDayOfMonth(tokens: readonly Token[], at: number): Found | undefined {
  const shift = peek(tokens, at, "month-shift");
  const start = shift ? at + 1 : at;
  const day = peekNumber(tokens, start, monthDays);
  // What follows a month is no day of its own: 2월 30일 does not exist.
  if (day === undefined || peekUnit(tokens, start - 1, ["month-number"])) return undefined;
  const wish = { by: "day-of-month", day, ...(shift && { months: shift.months }) } as const;
  if (peekUnit(tokens, start + 1, ["day-or-days"])) return found(wish, start + 2);
  return peek(tokens, start, "number")?.isOrdinal ? found(wish, start + 1) : undefined;
}
