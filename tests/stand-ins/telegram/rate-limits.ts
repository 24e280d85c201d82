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

/** Refuses with 429 what comes too fast, by the injected clock. */
export function createRateLimiter(world: World, limits: SendingLimits) {
  const overall: number[] = [];
  const perChat = new Map<number, number[]>();
  return {
    spend: (chat: Chat) => {
      const now = world.clock.now().epochMilliseconds;
      const times = perChat.get(chat.id) ?? [];
      perChat.set(chat.id, times);
      const waitSeconds = Math.max(
        waitFor(overall, now, 1000, limits.overallPerSecond),
        chat.type === "private"
          ? waitFor(times, now, (limits.chatBurst / limits.chatPerSecond) * 1000, limits.chatBurst)
          : waitFor(times, now, 60_000, limits.groupPerMinute),
      );
      if (waitSeconds > 0) throw tooManyRequests(waitSeconds);
      overall.push(now);
      times.push(now);
    },
  };
}

/** In whole seconds; 0 where there is room in the window. Forgets what has left it. */
function waitFor(times: number[], now: number, windowMs: number, max: number): number {
  while (times[0] !== undefined && times[0] <= now - windowMs) times.shift();
  const first = times[0];
  if (times.length < max || first === undefined) return 0;
  return Math.max(1, Math.ceil((first + windowMs - now) / 1000));
}
