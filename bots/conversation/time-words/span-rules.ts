import { type Found, isGlued, isRangeSign, isText, peek, peekNumber, peekUnit } from "./piece.ts";
import type { Token } from "./split-tokens.ts";

/** Longer waits than this are days, and people name days then. */
const amountMax = 999;

interface Amount {
  minutes: number;
  to: number;
}

interface Days {
  days: number;
  months: number;
  to: number;
}

/** 3시간 뒤, 한 시간 반 후, in two hours, half an hour from now. */
export function readSpan(tokens: readonly Token[], at: number): Found | undefined {
  const start = isInto(tokens, at) ? at + 1 : at;
  const amount = readAmount(tokens, start);
  const to = amount && readLater(tokens, amount.to, start > at);
  return amount && to !== undefined
    ? { body: { type: "span", minutes: amount.minutes }, to }
    : undefined;
}

/** The 2 of 2~3시간 뒤: hours, because the other is hours. */
export function readSpanRange(tokens: readonly Token[], at: number): Found | undefined {
  const start = isInto(tokens, at) ? at + 1 : at;
  const one = peekNumber(tokens, start, { min: 1, max: amountMax });
  const other = peekNumber(tokens, start + 2, { min: 1, max: amountMax });
  if (one === undefined || other === undefined || !isRangeSign(tokens, start + 1)) {
    return undefined;
  }
  const amount = readAmount(tokens, start + 2);
  if (!amount || readLater(tokens, amount.to, start > at) === undefined) return undefined;
  const minutes = (amount.minutes / other) * one;
  return { body: { type: "span", minutes: Math.round(minutes) }, to: start + 2 };
}

/** 3일 뒤, 일주일 후, 2주 뒤 화요일, in three days, a week from now. */
export function readDaysLater(tokens: readonly Token[], at: number): Found | undefined {
  const start = isInto(tokens, at) ? at + 1 : at;
  const count = readDays(tokens, start);
  const to = count && readLater(tokens, count.to, start > at);
  if (!count || to === undefined) return undefined;
  if (count.months > 0) {
    return { body: { type: "day", wish: { by: "months-later", months: count.months } }, to };
  }
  const weekday = peek(tokens, to, "weekday");
  if (weekday && count.days % 7 === 0) {
    const wish = {
      by: "weekday-of-week",
      weekday: weekday.weekday,
      weeks: count.days / 7,
    } as const;
    return { body: { type: "day", wish }, to: to + 1 };
  }
  return { body: { type: "day", wish: { by: "days", days: count.days } }, to };
}

function isInto(tokens: readonly Token[], at: number): boolean {
  return isText(tokens, at, "in") || isText(tokens, at, "after");
}

/** Where the word for "later" ends; "in" before the amount stands for it. */
function readLater(tokens: readonly Token[], at: number, hasIn: boolean): number | undefined {
  let next = at;
  while (peek(tokens, next, "mark")?.side === "after") next += 1;
  if (peek(tokens, next, "later")) return next + 1;
  return hasIn ? at : undefined;
}

function readAmount(tokens: readonly Token[], at: number): Amount | undefined {
  const half = readHalfHour(tokens, at);
  if (half !== undefined) return { minutes: 30, to: half };
  const hours = readHours(tokens, at);
  const minutes = readMinutes(tokens, skipAnd(tokens, hours?.to ?? at));
  if (minutes) return { minutes: (hours?.minutes ?? 0) + minutes.minutes, to: minutes.to };
  return hours;
}

/** 반 시간, half an hour. */
function readHalfHour(tokens: readonly Token[], at: number): number | undefined {
  if (!peek(tokens, at, "half")) return undefined;
  const next = peek(tokens, at + 1, "a") ? at + 2 : at + 1;
  return peekUnit(tokens, next, ["hours"]) ? next + 1 : undefined;
}

/** Two hours, an hour and a half, two and a half hours, 두 시간 반. */
function readHours(tokens: readonly Token[], at: number): Amount | undefined {
  const decimal = readDecimal(tokens, at);
  if (decimal !== undefined) {
    return peekUnit(tokens, at + 3, ["hours"])
      ? { minutes: Math.round(decimal * 60), to: at + 4 }
      : undefined;
  }
  const count = readCount(tokens, at);
  if (count === undefined) return undefined;
  const afterHalf = readAndAHalf(tokens, at + 1);
  if (afterHalf !== undefined && peekUnit(tokens, afterHalf, ["hours"])) {
    return { minutes: count * 60 + 30, to: afterHalf + 1 };
  }
  if (!peekUnit(tokens, at + 1, ["hours"])) return undefined;
  const half = peek(tokens, at + 2, "half") ? at + 3 : readAndAHalf(tokens, at + 2);
  return half === undefined
    ? { minutes: count * 60, to: at + 2 }
    : { minutes: count * 60 + 30, to: half };
}

function readMinutes(tokens: readonly Token[], at: number): Amount | undefined {
  const count = readCount(tokens, at);
  return count !== undefined && peekUnit(tokens, at + 1, ["minutes", "minute-or-minutes"])
    ? { minutes: count, to: at + 2 }
    : undefined;
}

function readDays(tokens: readonly Token[], at: number): Days | undefined {
  const named = peek(tokens, at, "day-count");
  if (named) return { days: named.days, months: 0, to: at + 1 };
  const count = readCount(tokens, at);
  if (count === undefined) return undefined;
  const to = at + 2;
  if (peekUnit(tokens, at + 1, ["days", "day-or-days"])) return { days: count, months: 0, to };
  if (peekUnit(tokens, at + 1, ["weeks"])) return { days: count * 7, months: 0, to };
  if (peekUnit(tokens, at + 1, ["months"])) return { days: 0, months: count, to };
  return undefined;
}

function readCount(tokens: readonly Token[], at: number): number | undefined {
  return peek(tokens, at, "a") ? 1 : peekNumber(tokens, at, { min: 1, max: amountMax });
}

/** 1.5. */
function readDecimal(tokens: readonly Token[], at: number): number | undefined {
  const whole = peekNumber(tokens, at, { min: 0, max: amountMax });
  const part = peek(tokens, at + 2, "number");
  if (whole === undefined || !part || !isText(tokens, at + 1, ".")) return undefined;
  return isGlued(tokens, at + 1) && isGlued(tokens, at + 2) && part.digits === 1
    ? whole + part.value / 10
    : undefined;
}

function readAndAHalf(tokens: readonly Token[], at: number): number | undefined {
  return isText(tokens, at, "and") && peek(tokens, at + 1, "a") && peek(tokens, at + 2, "half")
    ? at + 3
    : undefined;
}

function skipAnd(tokens: readonly Token[], at: number): number {
  return isText(tokens, at, "and") ? at + 1 : at;
}
