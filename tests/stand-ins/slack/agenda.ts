import type { Clock } from "#src/domain/clock.ts";

/** What Slack does later: by the clock, which a test moves before it calls `runDue`. */
export interface Agenda {
  /** At once, but never before the caller has returned, where the duration is 0. Returns how to call it off. */
  later(durationMs: number, act: () => void): () => void;
  runDue(): void;
  close(): void;
}

export function createAgenda(clock: Clock, pollMs?: number): Agenda {
  const entries = new Set<{ dueMs: number; act: () => void }>();
  const immediates = new Set<NodeJS.Immediate>();
  const runDue = () => {
    const nowMs = clock.now().epochMilliseconds;
    const due = [...entries].filter(({ dueMs }) => dueMs <= nowMs);
    for (const entry of due.toSorted((a, b) => a.dueMs - b.dueMs)) {
      if (entries.delete(entry)) entry.act();
    }
  };
  // A clock that goes by itself is looked at again and again; one that a test moves is not.
  const timer = pollMs === undefined ? undefined : setInterval(runDue, pollMs);
  return {
    later(durationMs, act) {
      if (durationMs === 0) {
        const immediate = setImmediate(() => {
          immediates.delete(immediate);
          act();
        });
        immediates.add(immediate);
        return () => clearImmediate(immediate);
      }
      const entry = { dueMs: clock.now().epochMilliseconds + durationMs, act };
      entries.add(entry);
      return () => entries.delete(entry);
    },
    runDue,
    close() {
      clearInterval(timer);
      for (const immediate of immediates) clearImmediate(immediate);
      entries.clear();
    },
  };
}
