import { type DayWish, type Found, isText, peek, peekNumber, peekUnit } from "./piece.ts";
import { readDate } from "./date-rules.ts";
import type { Token } from "./split-tokens.ts";

const found = (wish: DayWish, to: number): Found => ({ body: { type: "day", wish }, to });

/** 내일, 다음 주 화요일, 주말, 크리스마스, next Tuesday, 12월 24일, the 24th: a day by whatever name. */
export function readDay(tokens: readonly Token[], at: number): Found | undefined {
  const day = peek(tokens, at, "day");
  if (day) return found({ by: "days", days: day.days }, at + 1);
  const holiday = peek(tokens, at, "holiday");
  if (holiday) return found({ by: "holiday", holiday: holiday.holiday }, at + 1);
  const weekend = peek(tokens, at, "weekend");
  if (weekend) {
    const weeks = weekend.weeks === undefined ? {} : { weeks: weekend.weeks };
    return found({ by: "weekend", ...weeks }, at + 1);
  }
  return (
    readWeek(tokens, at) ?? readWhich(tokens, at) ?? readWeekday(tokens, at) ?? readDate(tokens, at)
  );
}

/** 다음 주, 다음 주 화요일, 다음 주 화, 이번 주 주말. */
function readWeek(tokens: readonly Token[], at: number): Found | undefined {
  const week = peek(tokens, at, "week");
  return week && readDayOfWeek(tokens, at + 1, week.weeks);
}

/** Next week, next Tuesday, this weekend, this evening, 다음 화요일, 이번 토요일. */
function readWhich(tokens: readonly Token[], at: number): Found | undefined {
  const which = peek(tokens, at, "which");
  if (!which) return undefined;
  const { weeks, language } = which;
  if (language === "en" && isText(tokens, at + 1, "week")) {
    return readDayOfWeek(tokens, at + 2, weeks);
  }
  if (peek(tokens, at + 1, "weekend")) {
    return found({ by: "weekend", weeks }, at + 2);
  }
  if (language === "en" && peek(tokens, at + 1, "part") && weeks <= 0) {
    return found({ by: "days", days: weeks }, at + 1);
  }
  const weekday = peek(tokens, at + 1, "weekday");
  if (!weekday) return undefined;
  if (weeks === 0) return found({ by: "weekday", weekday: weekday.weekday }, at + 2);
  const isUnclear = language === "ko" && weeks === 1;
  return found(
    isUnclear
      ? { by: "weekday-coming-or-next", weekday: weekday.weekday }
      : { by: "weekday-of-week", weekday: weekday.weekday, weeks },
    at + 2,
  );
}

/** Tuesday, Tuesday next week, Tuesday of next week; a lone 화 is no weekday. */
function readWeekday(tokens: readonly Token[], at: number): Found | undefined {
  const weekday = peek(tokens, at, "weekday");
  if (!weekday || (weekday.isShort && /\p{Script=Hangul}/u.test(tokens[at]?.text ?? ""))) {
    return undefined;
  }
  const next = isText(tokens, at + 1, "of") ? at + 2 : at + 1;
  const which = peek(tokens, next, "which");
  if (which && isText(tokens, next + 1, "week")) {
    const wish = { by: "weekday-of-week", weekday: weekday.weekday, weeks: which.weeks } as const;
    return found(wish, next + 2);
  }
  const { isShort } = weekday;
  return found({ by: "weekday", weekday: weekday.weekday, ...(isShort && { isShort }) }, at + 1);
}

function readDayOfWeek(tokens: readonly Token[], at: number, weeks: number): Found {
  const next = isText(tokens, at, "on") ? at + 1 : at;
  const weekday = peek(tokens, next, "weekday")?.weekday ?? readSunOrMoon(tokens, next);
  if (weekday !== undefined) return found({ by: "weekday-of-week", weekday, weeks }, next + 1);
  if (peek(tokens, next, "weekend")) return found({ by: "weekend", weeks }, next + 1);
  return found({ by: "week", weeks }, at);
}

/** 월 and 일 after 다음 주: Monday and Sunday, though alone they are month and day. */
function readSunOrMoon(tokens: readonly Token[], at: number): number | undefined {
  if (peekUnit(tokens, at, ["month-number"])) return 1;
  return peekUnit(tokens, at, ["day-or-days"]) &&
    peekNumber(tokens, at - 1, { min: 0, max: 99 }) === undefined
    ? 7
    : undefined;
}
