import type { Clock } from "#src/domain/clock.ts";

/** What processes of one machine have to share for their clocks to show the same time. */
export interface ClockSetting {
  /** Milliseconds since 1970, as the machine counts them. */
  startedAtMs: number;
  /** How many times faster than the machine's clock it runs. */
  speed: number;
}

/** Runs faster than the real one, so that what a dead process held is taken up again soon; the same in every process. */
export function createFastClock({ startedAtMs, speed }: ClockSetting): Clock {
  return {
    now: () =>
      Temporal.Instant.fromEpochMilliseconds(
        Math.round(startedAtMs + (Date.now() - startedAtMs) * speed),
      ),
  };
}
