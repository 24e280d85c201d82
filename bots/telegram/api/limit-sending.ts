import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";

/** So many messages within so long. */
interface Budget {
  max: number;
  windowMs: number;
}

/**
 * How much may be sent, edits included, by "My bot is hitting limits, how do I avoid this?" of the Bots FAQ:
 * 30 a second over all chats, one a second in a chat (short bursts pass), 20 a minute in a group. A little
 * less of it: the server's clock is not ours.
 */
const overall: Budget = { max: 28, windowMs: 1_100 };
const privateChat: Budget = { max: 5, windowMs: 5_500 };
const group: Budget = { max: 20, windowMs: 61_000 };

/** A bar that is edited more often than this uses up what may be sent in the chat. */
export const privateProgressEveryMs = 2_000;
export const groupProgressEveryMs = 5_000;

/** Longer than this a message of the conversation does not wait in line: it is tried again later. */
const waitMsMax = 25_000;
/** What answers a press is not tried again, so it waits for as long as a group's budget can take. */
const patientWaitMsMax = 65_000;

/** Chats that have been silent longer are forgotten. */
const forgetMs = 120_000;
const chatsMax = 10_000;

export interface SendingLimiter {
  /**
   * Waits for room for so many messages that are sent at once; where that is more than ever fits, for all the
   * room there is. Throws AppError `platform-unavailable` where that takes too long.
   */
  take(chatId: number, messages?: number): Promise<void>;
  /** Telegram has said how long it wants to be left alone. */
  hold(chatId: number, seconds: number): void;
  /** How long the next message to a chat would wait. */
  delayMs(chatId: number): number;
  /** The same, for what nobody tries again. */
  patient: Pick<SendingLimiter, "take" | "hold">;
}

/** Keeps one process below Telegram's limits. */
export function limitSending(input: {
  clock: Clock;
  /** Waits for so many milliseconds of the clock. */
  pause: (ms: number) => Promise<void>;
}): SendingLimiter {
  const { clock, pause } = input;
  const sent: number[] = [];
  const chats = new Map<number, { sent: number[]; heldUntilMs: number }>();
  const nowMs = () => clock.now().epochMilliseconds;
  const chatOf = (chatId: number) => {
    const known = chats.get(chatId) ?? { sent: [], heldUntilMs: 0 };
    chats.set(chatId, known);
    if (chats.size > chatsMax) forgetSilent(chats, nowMs() - forgetMs);
    return known;
  };
  const nextAtMs = (chatId: number, messages = 1) => {
    const chat = chatOf(chatId);
    return Math.max(
      nowMs(),
      chat.heldUntilMs,
      freeAt(sent, overall, messages),
      freeAt(chat.sent, chatId < 0 ? group : privateChat, messages),
    );
  };
  const takeWithin =
    (longestMs: number): SendingLimiter["take"] =>
    async (chatId, messages = 1) => {
      const chat = chatOf(chatId);
      const now = nowMs();
      const at = nextAtMs(chatId, messages);
      if (at - now > longestMs) {
        throw new AppError("platform-unavailable", "Telegram's limits leave no room for now", {
          retryAfterMs: at - now,
        });
      }
      for (const [times, { max }] of [
        [sent, overall],
        [chat.sent, chatId < 0 ? group : privateChat],
      ] as const) {
        times.push(...Array<number>(messages).fill(at));
        times.sort((one, other) => one - other);
        times.splice(0, times.length - max);
      }
      if (at > now) await pause(at - now);
    };
  const hold = (chatId: number, seconds: number) => {
    const chat = chatOf(chatId);
    chat.heldUntilMs = Math.max(chat.heldUntilMs, nowMs() + seconds * 1_000);
  };
  return {
    take: takeWithin(waitMsMax),
    hold,
    delayMs: (chatId) => nextAtMs(chatId) - nowMs(),
    patient: { take: takeWithin(patientWaitMsMax), hold },
  };
}

/** When so many more fit: each list keeps the newest `max` times, those to come included. */
function freeAt(times: readonly number[], { max, windowMs }: Budget, messages: number): number {
  const inTheWay = times[times.length + Math.min(messages, max) - max - 1];
  return inTheWay === undefined ? 0 : inTheWay + windowMs;
}

function forgetSilent(
  chats: Map<number, { sent: number[]; heldUntilMs: number }>,
  beforeMs: number,
): void {
  for (const [chatId, { sent, heldUntilMs }] of chats) {
    if ((sent.at(-1) ?? 0) < beforeMs && heldUntilMs < beforeMs) chats.delete(chatId);
  }
}
