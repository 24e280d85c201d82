import { tooManyRequests } from "./refusal.ts";
import type { Chat, World } from "./world.ts";

/**
 * How often a bot may send, as far as Telegram says (Bots FAQ, "My bot is hitting limits"; edits count,
 * as bots in groups found out): the exact figures are nowhere, so a bot has to mind the 429 as well.
 */
export interface SendingLimits {
  overallPerSecond: number;
  /** In one private chat; short bursts pass. */
  chatPerSecond: number;
  chatBurst: number;
  groupPerMinute: number;
}

export const documentedLimits: SendingLimits = {
  overallPerSecond: 30,
  chatPerSecond: 1,
  chatBurst: 5,
  groupPerMinute: 20,
};

/**
 * Refuses with 429 what comes too fast, by the injected clock. The messages of an album count one by one
 * but come at once: one that is larger than a burst is taken where nothing was sent for as long as it counts.
 */
export function createRateLimiter(world: World, limits: SendingLimits) {
  const overall: number[] = [];
  const perChat = new Map<number, number[]>();
  return {
    spend: (chat: Chat, messages = 1) => {
      const now = world.clock.now().epochMilliseconds;
      const times = perChat.get(chat.id) ?? [];
      perChat.set(chat.id, times);
      const waitSeconds = Math.max(
        waitFor(overall, { now, messages, windowMs: 1000, max: limits.overallPerSecond }),
        chat.type === "private"
          ? waitFor(times, {
              now,
              messages,
              windowMs: (limits.chatBurst / limits.chatPerSecond) * 1000,
              max: limits.chatBurst,
            })
          : waitFor(times, { now, messages, windowMs: 60_000, max: limits.groupPerMinute }),
      );
      if (waitSeconds > 0) throw tooManyRequests(waitSeconds);
      const spent = Array<number>(messages).fill(now);
      overall.push(...spent);
      times.push(...spent);
    },
  };
}

/** In whole seconds; 0 where there is room in the window. Forgets what has left it. */
function waitFor(
  times: number[],
  budget: { now: number; messages: number; windowMs: number; max: number },
): number {
  const { now, messages, windowMs, max } = budget;
  while (times[0] !== undefined && times[0] <= now - windowMs) times.shift();
  const inTheWay = times[times.length + Math.min(messages, max) - max - 1];
  return inTheWay === undefined ? 0 : Math.max(1, Math.ceil((inTheWay + windowMs - now) / 1000));
}
