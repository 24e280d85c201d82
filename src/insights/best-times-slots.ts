/** Slots lie between these hours of the local day, both included. */
const firstHour = 7;
const lastHour = 23;
const slotMinutes = 30;

const daysAhead = 7;
const noticeHours = 1;

/** Two publications of one channel nearer than this take views from each other. */
const apartHours = 3;

export interface Slot {
  at: Temporal.Instant;
  /** As the clock on the wall shows it. */
  local: Temporal.ZonedDateTime;
}

/**
 * Every whole and half hour of the next seven days that is still free: a wall-clock time each, an
 * hour that daylight saving skips being the one after it ("compatible").
 */
export function freeSlots(input: {
  now: Temporal.Instant;
  timeZone: string;
  taken: readonly Temporal.Instant[];
}): Slot[] {
  const { now, timeZone, taken } = input;
  const earliest = now.add({ hours: noticeHours });
  const latest = now.add({ hours: daysAhead * 24 });
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  return Array.from({ length: daysAhead + 1 }, (_, days) => today.add({ days }))
    .flatMap((date) => slotsOf(date, timeZone))
    .filter(
      ({ at }) =>
        Temporal.Instant.compare(at, earliest) >= 0 &&
        Temporal.Instant.compare(at, latest) <= 0 &&
        isApart(at, taken),
    );
}

function slotsOf(date: Temporal.PlainDate, timeZone: string): Slot[] {
  const count = ((lastHour - firstHour) * 60) / slotMinutes + 1;
  return Array.from({ length: count }, (_, index) => {
    const local = date
      .toPlainDateTime({ hour: firstHour })
      .add({ minutes: index * slotMinutes })
      .toZonedDateTime(timeZone, { disambiguation: "compatible" });
    return { at: local.toInstant(), local };
  });
}

/** Whether an instant is far enough from all the others. */
export function isApart(at: Temporal.Instant, others: readonly Temporal.Instant[]): boolean {
  const apartMilliseconds = apartHours * 60 * 60 * 1000;
  return others.every(
    (other) => Math.abs(other.epochMilliseconds - at.epochMilliseconds) >= apartMilliseconds,
  );
}
