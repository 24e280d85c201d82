import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { Delivery } from "./chat.ts";

/** Cards of which it is remembered when they were edited. */
const rememberedMax = 5_000;

export interface ProgressPace {
  /**
   * Lets the progress of one card through no more often than every so many milliseconds. What comes sooner
   * is put off by AppError `platform-unavailable`: the outbox keeps the newest of it, and holds nothing else
   * back for it. What is no progress always passes.
   */
  take(delivery: Delivery, everyMs: number): void;
}

/** Of one process: what two of them edit at once is kept in order by the outbox. */
export function createProgressPace(clock: Clock): ProgressPace {
  const editedAtMs = new Map<string, number>();
  return {
    take: ({ conversationId, message, isProgress }, everyMs) => {
      if (!isProgress) return;
      const key = `${conversationId} ${message.id}`;
      const nowMs = clock.now().epochMilliseconds;
      const waitMs = (editedAtMs.get(key) ?? 0) + everyMs - nowMs;
      if (waitMs > 0) {
        const retry = { retryAfterMs: waitMs };
        throw new AppError("platform-unavailable", "progress was shown just now", retry);
      }
      editedAtMs.delete(key);
      editedAtMs.set(key, nowMs);
      const [oldest] = editedAtMs.keys();
      if (editedAtMs.size > rememberedMax && oldest !== undefined) editedAtMs.delete(oldest);
    },
  };
}
