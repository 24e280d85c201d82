import type { WeekSpan, WhichWeek } from "#src/domain/week.ts";

/** A stretch of time, its end not included. */
export interface Span {
  start: Temporal.Instant;
  end: Temporal.Instant;
}

/** A week to tell of, and the one before it for comparison. */
export interface Week {
  span: WeekSpan;
  timeZone: string;
  now: Span;
  before: Span;
}

/** The hour of Monday, on the wall of whoever owns the team, at which the week before is told. */
const digestHour = 9;

/**
 * The week somebody means. On a Monday there is nothing yet to tell of the running week, so the one
 * before is meant. A running week is compared with the same part of the week before.
 */
export function weekOf(around: {
  which: WhichWeek;
  now: Temporal.Instant;
  timeZone: string;
}): Week {
  const { timeZone } = around;
  const local = around.now.toZonedDateTimeISO(timeZone);
  const thisMonday = mondayOf(local.toPlainDate());
  const isOver = around.which === "last" || local.dayOfWeek === 1;
  const monday = isOver ? thisMonday.subtract({ weeks: 1 }) : thisMonday;
  const end = isOver ? startOf(thisMonday, timeZone) : around.now;
  const endBefore = isOver ? startOf(monday, timeZone) : local.subtract({ weeks: 1 }).toInstant();
  return {
    span: {
      id: weekId(monday),
      monday: monday.toString(),
      sunday: monday.add({ days: 6 }).toString(),
      isOver,
    },
    timeZone,
    now: { start: startOf(monday, timeZone), end },
    before: { start: startOf(monday.subtract({ weeks: 1 }), timeZone), end: endBefore },
  };
}

/** The last Monday morning at which a digest was due in a zone, and the ISO week it tells of. */
export function lastDigestTime(
  now: Temporal.Instant,
  timeZone: string,
): { at: Temporal.Instant; week: string } {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const candidates = [mondayOf(today), mondayOf(today).subtract({ weeks: 1 })].map((monday) => ({
    at: monday
      .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour: digestHour }) })
      .toInstant(),
    week: weekId(monday.subtract({ weeks: 1 })),
  }));
  const due = candidates.find(({ at }) => Temporal.Instant.compare(at, now) <= 0);
  if (!due) throw new Error("the Monday before this week's lies in the past");
  return due;
}

/** The local week that holds an instant, named by its Monday. */
export function mondayAround(at: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  return mondayOf(at.toZonedDateTimeISO(timeZone).toPlainDate());
}

export function startOf(date: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return date.toZonedDateTime(timeZone).toInstant();
}

function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}

function weekId(monday: Temporal.PlainDate): string {
  return `${monday.yearOfWeek}-W${String(monday.weekOfYear).padStart(2, "0")}`;
}
