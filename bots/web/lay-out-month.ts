import type { CalendarPost } from "./home-host.ts";

export interface CalendarDay {
  /** Such as 2026-11-24. */
  date: string;
  day: number;
  isInMonth: boolean;
  isToday: boolean;
  posts: CalendarPost[];
}

const daysInWeek = 7;

/** The days that a month's page shows: whole weeks, from the Sunday before it to the Saturday after it. */
export function daysAround(month: string): {
  first: Temporal.PlainDate;
  after: Temporal.PlainDate;
} {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const last = first.add({ months: 1 }).subtract({ days: 1 });
  return {
    first: first.subtract({ days: first.dayOfWeek % daysInWeek }),
    after: last.add({ days: daysInWeek - (last.dayOfWeek % daysInWeek) }),
  };
}

/** The same in instants. A day begins when it does in the zone, also where its clock is changed that night. */
export function rangeOf(month: string, timeZone: string) {
  const { first, after } = daysAround(month);
  return {
    from: first.toZonedDateTime(timeZone).toInstant(),
    to: after.toZonedDateTime(timeZone).toInstant(),
  };
}

/** Puts each post on its day in the zone, week by week. */
export function layOutMonth(input: {
  month: string;
  timeZone: string;
  now: Temporal.Instant;
  posts: readonly CalendarPost[];
}): CalendarDay[][] {
  const { month, timeZone, now, posts } = input;
  const dateOf = (instant: Temporal.Instant) =>
    instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const onDate = Map.groupBy(posts, ({ at }) => dateOf(at));
  const today = dateOf(now);
  const { first, after } = daysAround(month);
  const count = first.until(after, { largestUnit: "days" }).days;
  const days = Array.from({ length: count }, (_, index): CalendarDay => {
    const day = first.add({ days: index });
    const date = day.toString();
    return {
      date,
      day: day.day,
      isInMonth: day.toPlainYearMonth().toString() === month,
      isToday: date === today,
      posts: onDate.get(date) ?? [],
    };
  });
  return Array.from({ length: count / daysInWeek }, (_, week) =>
    days.slice(week * daysInWeek, (week + 1) * daysInWeek),
  );
}
