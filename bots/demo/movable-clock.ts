import { type Clock, systemClock } from "#src/domain/clock.ts";

/** A clock that goes on as the real one does and can be put forward. */
export function createMovableClock(): Clock & {
  /** Never back. */
  moveTo(instant: Temporal.Instant): void;
  forward(duration: Temporal.DurationLike): void;
} {
  let ahead = Temporal.Duration.from({ seconds: 0 });
  return {
    now: () => systemClock.now().add(ahead),
    forward: (duration) => {
      ahead = ahead.add(duration);
    },
    moveTo: (instant) => {
      const isAhead = Temporal.Instant.compare(instant, systemClock.now().add(ahead)) > 0;
      if (isAhead) ahead = instant.since(systemClock.now());
    },
  };
}
