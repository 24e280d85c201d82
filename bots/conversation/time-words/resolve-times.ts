import { dayMinutes, dayParts, nightEndsHour, timesOfDay, weekendLiked } from "./day-parts.ts";
import { type Days, findDays } from "./find-days.ts";
import type { DayPart } from "./meaning.ts";
import type { Piece } from "./piece.ts";

/** What a person can still choose from at a glance. */
const optionsMax = 4;

/** Steps in which the rest of an evening is offered when most of it is over. */
const stepMinutes = 30;

/** What "before eight" may be. */
const beforehandMinutes = [60, 30] as const;

export interface Around {
  now: Temporal.Instant;
  timeZone: string;
}

/** Wall-clock times, soonest first: those still to come, and those that would have been meant. */
export interface Resolved {
  ahead: Temporal.PlainDateTime[];
  past: Temporal.PlainDateTime[];
}

type NamedDays = Days & { isWeekend?: boolean; isToday?: boolean };

/** Turns what was said into wall-clock times of the person's zone. */
export function resolveTimes(pieces: readonly Piece[], around: Around): Resolved {
  const spans = pieces.filter((piece) => piece.type === "span");
  const times =
    spans.length > 0
      ? spans.map((span) => afterSpan(span.minutes, around))
      : atTimes(pieces, around);
  const sorted = times
    .toSorted((one, other) => Temporal.PlainDateTime.compare(one, other))
    .filter((time, index, all) => index === 0 || !all[index - 1]?.equals(time));
  return {
    ahead: sorted.filter((time) => isAhead(time, around)).slice(0, optionsMax),
    past: sorted.filter((time) => !isAhead(time, around)),
  };
}

function isAhead(time: Temporal.PlainDateTime, { now, timeZone }: Around): boolean {
  const instant = time.toZonedDateTime(timeZone, { disambiguation: "compatible" }).toInstant();
  return Temporal.Instant.compare(instant, now) > 0;
}

/**
 * The wall clock some minutes from now, up to the next whole minute. In the hour that comes twice
 * in autumn the wall clock cannot say "the second one", so the time moves behind it.
 */
function afterSpan(minutes: number, around: Around): Temporal.PlainDateTime {
  const time = around.now
    .add({ minutes })
    .toZonedDateTimeISO(around.timeZone)
    .round({ smallestUnit: "minute", roundingMode: "ceil" })
    .toPlainDateTime();
  const instant = time
    .toZonedDateTime(around.timeZone, { disambiguation: "compatible" })
    .toInstant();
  const isFirstOfTwo = Temporal.Instant.compare(instant, around.now.add({ minutes })) < 0;
  return isFirstOfTwo ? time.add({ hours: 1 }) : time;
}

function atTimes(pieces: readonly Piece[], around: Around): Temporal.PlainDateTime[] {
  const today = around.now.toZonedDateTimeISO(around.timeZone).toPlainDate();
  const named = pieces.flatMap((piece): NamedDays[] =>
    piece.type === "day"
      ? [
          {
            ...findDays(piece.wish, today),
            isWeekend: piece.wish.by === "weekend",
            isToday: piece.wish.by === "days" && piece.wish.days === 0,
          },
        ]
      : [],
  );
  const days = named.length > 0 ? named : [{ dates: [today], later: [today.add({ days: 1 })] }];
  const hours = pieces.filter((piece) => piece.type === "clock" || piece.type === "midnight");
  if (hours.length === 0) {
    const parts = pieces.flatMap((piece) => (piece.type === "part" ? [piece.part] : []));
    return days.flatMap((one) =>
      (parts.length > 0 ? parts : ["day" as const]).flatMap((part) => inPart(one, part, around)),
    );
  }
  return hours.flatMap((hour) => {
    const part = partOf(hour, pieces);
    const times = minutesOf(hour, { part, isNamed: named.length > 0 });
    const exact = days.flatMap((one) =>
      times.flatMap((minutes) => onDays(one, { minutes, part, isNamed: named.length > 0 }, around)),
    );
    return hour.isBefore
      ? exact.flatMap((time) => beforehandMinutes.map((minutes) => time.subtract({ minutes })))
      : exact;
  });
}

/** The part of the day an hour belongs to: its own, the last one named before it, or the next after. */
function partOf(hour: Piece, pieces: readonly Piece[]): DayPart | undefined {
  const own = hour.type === "clock" ? hour.clock.part : undefined;
  const parts = pieces.flatMap((piece) => {
    const part =
      piece.type === "part" ? piece.part : piece.type === "clock" ? piece.clock.part : undefined;
    return part === undefined ? [] : [{ part, from: piece.from }];
  });
  const before = parts.findLast(({ from }) => from < hour.from);
  return own ?? (before ?? parts.find(({ from }) => from > hour.from))?.part;
}

function minutesOf(
  hour: Piece,
  { part, isNamed }: { part: DayPart | undefined; isNamed: boolean },
): number[] {
  if (hour.type === "clock") return timesOfDay(hour.clock, part);
  // The midnight of a day is the one it begins with or the one it ends with: people mean both.
  return isNamed && part !== "night" ? [0, dayMinutes] : [dayMinutes];
}

interface Wanted {
  minutes: number;
  part: DayPart | undefined;
  isNamed: boolean;
}

/** The hour on the days named, or on their next turn if it is over on all of them. */
function onDays(days: NamedDays, wanted: Wanted, around: Around): Temporal.PlainDateTime[] {
  const { minutes, part, isNamed } = wanted;
  if (!isNamed) {
    return firstAhead([days.dates, days.later], minutes % dayMinutes, around);
  }
  const tomorrow = days.dates.map((date) => date.add({ days: 1 }));
  // Who says 오늘 새벽 1시 in the evening means the coming one.
  const isComingDawn = days.isToday && part === "dawn";
  const times = firstAhead([days.dates, isComingDawn ? tomorrow : days.later], minutes, around);
  const { hour } = around.now.toZonedDateTimeISO(around.timeZone);
  // After midnight, "tonight at 2" may be this very night or the one to come.
  const isThisNight = days.isToday && hour < nightEndsHour && minutes >= dayMinutes;
  return isThisNight
    ? [...times, ...firstAhead([days.dates], minutes - dayMinutes, around)]
    : times;
}

function firstAhead(
  turns: readonly (readonly Temporal.PlainDate[])[],
  minutes: number,
  around: Around,
): Temporal.PlainDateTime[] {
  const times = turns.map((dates) => dates.map((date) => at(date, minutes)));
  return times.find((turn) => turn.some((time) => isAhead(time, around))) ?? times[0] ?? [];
}

function at(date: Temporal.PlainDate, minutes: number): Temporal.PlainDateTime {
  return date.toPlainDateTime().add({ minutes });
}

/** Good hours of a part of the days named; of one that is nearly over, what is left of it. */
function inPart(days: NamedDays, part: DayPart, around: Around): Temporal.PlainDateTime[] {
  const { from, to, liked } = dayParts[part];
  const hours = days.isWeekend && part === "day" ? weekendLiked : liked;
  const perDay = Math.max(1, Math.min(3, Math.floor(optionsMax / Math.max(1, days.dates.length))));
  const on = (date: Temporal.PlainDate) => hours.map((hour) => at(date, hour * 60));
  const ahead = days.dates.flatMap((date) =>
    on(date)
      .filter((time) => isAhead(time, around))
      .slice(0, perDay),
  );
  if (ahead.length > 1 || (ahead.length === 1 && days.dates.length > 1)) return ahead;
  const left = days.dates
    .flatMap((date) => halfHours(date, { from, to }))
    .filter((time) => isAhead(time, around))
    .slice(0, 3);
  if (left.length > 0) return left;
  const turn = days.later.length > 0 ? days.later : days.dates;
  return turn.flatMap((date) => on(date).slice(0, perDay));
}

function halfHours(
  date: Temporal.PlainDate,
  { from, to }: { from: number; to: number },
): Temporal.PlainDateTime[] {
  const count = ((to - from) * 60) / stepMinutes;
  return Array.from({ length: count }, (_, index) => at(date, from * 60 + index * stepMinutes));
}
