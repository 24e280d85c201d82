import type { Notice } from "./screen.ts";

/** How far ahead a post may be planned. */
const daysAheadMax = 365;

type LocalTime = { ok: true; instant: string } | { ok: false; notice: Notice };

/**
 * Reads a wall-clock time such as 2026-11-24T20:00 in the person's zone. An hour that daylight
 * saving skips becomes the one after it; one that comes twice is the first.
 */
export function parseLocalTime(
  localTime: string,
  context: { now: string; timeZone: string },
): LocalTime {
  let wanted: Temporal.Instant;
  try {
    wanted = Temporal.PlainDateTime.from(localTime)
      .toZonedDateTime(context.timeZone, { disambiguation: "compatible" })
      .toInstant();
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, notice: "time-is-unclear" };
    throw error;
  }
  const now = Temporal.Instant.from(context.now);
  if (Temporal.Instant.compare(wanted, now) <= 0) return { ok: false, notice: "time-is-past" };
  if (Temporal.Instant.compare(wanted, now.add({ hours: daysAheadMax * 24 })) > 0) {
    return { ok: false, notice: "time-is-too-far" };
  }
  return { ok: true, instant: wanted.toString() };
}
