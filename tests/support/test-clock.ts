import type { Clock } from "#src/domain/clock.ts";

/** Stands still until it is moved. */
export function createTestClock(start = "2026-11-24T01:00:00Z"): Clock & {
  moveTo(instant: string): void;
  forward(duration: Temporal.DurationLike): void;
} {
  let now = Temporal.Instant.from(start);
  return {
    now: () => now,
    moveTo: (instant) => {
      now = Temporal.Instant.from(instant);
    },
    forward: (duration) => {
      now = now.add(duration);
    },
  };
}
