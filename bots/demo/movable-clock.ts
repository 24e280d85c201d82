import { type Clock, systemClock } from "#src/domain/clock.ts";

/** A clock that goes on as the real one does and can be put forward. */
export function createMovableClock(): Clock & { moveTo(instant: Temporal.Instant): void } {
  let ahead = Temporal.Duration.from({ seconds: 0 });
  return {
    now: () => systemClock.now().add(ahead),
    moveTo: (instant) => {
      const isAhead = Temporal.Instant.compare(instant, systemClock.now().add(ahead)) > 0;
      if (isAhead) ahead = instant.since(systemClock.now());
    },
  };
}
