import type { DayWish } from "./piece.ts";

/** A yearless date this little while ago is a slip of the pen, not a wish for next year. */
const slipDaysMax = 31;

const daysOfWeekPlan = [1, 3, 5] as const;
const saturday = 6;

export interface Days {
  dates: Temporal.PlainDate[];
  /** Where the hour wanted is over on those dates: the same name's next turn. */
  later: Temporal.PlainDate[];
}

const only = (...dates: Temporal.PlainDate[]): Days => ({ dates, later: [] });

/**
 * Looks a named day up in the calendar. Weeks begin on Monday.
 *
 * - A weekday alone, and "this" or "coming" with it, is the first one from today on.
 * - 이번 주 and 다음 주 with a weekday, and "next" with one, are strict: that day of this or of the
 *   next week. On a Monday, "next Tuesday" is the one in eight days.
 * - 다음 화요일 without 주 is used for both, so it is both.
 * - A date without a year is the coming one, unless it was within the last month: then it is past.
 * - A day of the month without its month is the coming one.
 */
export function findDays(wish: DayWish, today: Temporal.PlainDate): Days {
  switch (wish.by) {
    case "days":
      return only(today.add({ days: wish.days }));
    case "months-later":
      return only(today.add({ months: wish.months }));
    case "weekday": {
      const coming = comingWeekday(today, wish.weekday);
      return { dates: [coming], later: [coming.add({ days: 7 })] };
    }
    case "weekday-of-week":
      return only(dayOfWeek(today, wish));
    case "weekday-coming-or-next":
      return only(
        comingWeekday(today, wish.weekday),
        dayOfWeek(today, { weekday: wish.weekday, weeks: 1 }),
      );
    case "week":
      return only(
        ...daysOfWeekPlan.map((weekday) => dayOfWeek(today, { weekday, weeks: wish.weeks })),
      );
    case "weekend": {
      const weekend = (weeks: number) =>
        [saturday, saturday + 1].map((weekday) => dayOfWeek(today, { weekday, weeks }));
      return {
        dates: weekend(wish.weeks ?? 0),
        later: wish.weeks === undefined ? weekend(1) : [],
      };
    }
    case "date":
      return only(...findDate(wish, today));
    case "either-date":
      return only(
        ...[
          { month: wish.one, day: wish.other },
          { month: wish.other, day: wish.one },
        ].map((date) => comingDate(date, today)),
      );
    case "day-of-month":
      return only(dayOfMonth(wish, today));
    case "holiday":
      return only(
        wish.holiday.isLunar
          ? comingLunarDate(wish.holiday, today)
          : comingDate(wish.holiday, today),
      );
  }
}

function comingWeekday(today: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return today.add({ days: (weekday - today.dayOfWeek + 7) % 7 });
}

function dayOfWeek(
  today: Temporal.PlainDate,
  { weekday, weeks }: { weekday: number; weeks: number },
): Temporal.PlainDate {
  return today.add({ days: weekday - today.dayOfWeek + weeks * 7 });
}

/** The date; if another weekday was said with it, also the coming one of those. */
function findDate(
  wish: Extract<DayWish, { by: "date" }>,
  today: Temporal.PlainDate,
): Temporal.PlainDate[] {
  const { month, day } = wish;
  const year = wish.years === undefined ? wish.year : today.year + wish.years;
  const thisYear = year ?? today.year;
  const date = isIn({ year: thisYear, month, day })
    ? Temporal.PlainDate.from({ year: thisYear, month, day })
    : undefined;
  const slipped = date && date.until(today).days > 0 && date.until(today).days <= slipDaysMax;
  const meant = date && (year !== undefined || slipped) ? date : comingDate(wish, today);
  const agrees = wish.weekday === undefined || wish.weekday === meant.dayOfWeek;
  return agrees ? [meant] : [meant, comingWeekday(today, wish.weekday ?? meant.dayOfWeek)];
}

/** The first such date from today on: 29 February may be years away. */
function comingDate(
  { month, day }: { month: number; day: number },
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  let year = today.year;
  while (
    !isIn({ year, month, day }) ||
    Temporal.PlainDate.compare({ year, month, day }, today) < 0
  ) {
    year += 1;
  }
  return Temporal.PlainDate.from({ year, month, day });
}

/** Seollal and Chuseok move through the year with the Korean lunar calendar (dangi). */
function comingLunarDate(
  { month, day }: { month: number; day: number },
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  const monthCode = `M${String(month).padStart(2, "0")}`;
  const dateIn = (year: number) =>
    Temporal.PlainDate.from({ calendar: "dangi", year, monthCode, day }).withCalendar("iso8601");
  const thisYear = dateIn(today.year);
  return Temporal.PlainDate.compare(thisYear, today) < 0 ? dateIn(today.year + 1) : thisYear;
}

function dayOfMonth(
  { day, months }: { day: number; months?: number },
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  const isOver = months === undefined && day < today.day;
  let month = today.toPlainYearMonth().add({ months: months ?? (isOver ? 1 : 0) });
  while (month.daysInMonth < day) month = month.add({ months: 1 });
  return month.toPlainDate({ day });
}

function isIn({ year, month, day }: { year: number; month: number; day: number }): boolean {
  return day <= new Temporal.PlainYearMonth(year, month).daysInMonth;
}
