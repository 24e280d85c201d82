import type { Clock } from "#src/domain/clock.ts";
import { methodFacts, type MethodName, type Tier } from "./method-facts.ts";
import { textOf, type Args } from "./read-call.ts";

/** Calls per minute, per method, per workspace: what each tier promises at least. */
const perMinute: Readonly<Record<Tier, number | undefined>> = {
  t1: 1,
  t2: 20,
  t3: 50,
  t4: 100,
  t5: undefined,
};
const windowMs = 60_000;
/** chat.postMessage: one a second per channel; short bursts over it are let through. */
const postEveryMs = 1_000;
const postBurst = 5;

export interface RateLimits {
  /** Seconds to wait, where the call is one too many. */
  take(method: MethodName, workspaceId: string, args: Args): number | undefined;
}

/**
 * Reading history, for an app that is sold but not in Slack's Marketplace (docs.slack.dev, changelog of
 * 2025-05-29): once a minute.
 */
const scarceHistoryPerMinute = 1;
const historyMethods = new Set<MethodName>(["conversations.history", "conversations.replies"]);

export function createRateLimits(clock: Clock, options: { isHistoryScarce: boolean }): RateLimits {
  const calls = new Map<string, number[]>();
  /** The instant by which a channel's posts so far are worked off at one a second. */
  const paidUntil = new Map<string, number>();
  return {
    take(method, workspaceId, args) {
      const nowMs = clock.now().epochMilliseconds;
      if (method === "chat.postMessage") {
        const key = `${workspaceId} ${textOf(args, "channel")}`;
        const fromMs = Math.max(paidUntil.get(key) ?? 0, nowMs);
        const overMs = fromMs + postEveryMs - nowMs - postBurst * postEveryMs;
        if (overMs > 0) return Math.ceil(overMs / 1000);
        paidUntil.set(key, fromMs + postEveryMs);
        return undefined;
      }
      const isScarce = options.isHistoryScarce && historyMethods.has(method);
      const max = isScarce ? scarceHistoryPerMinute : perMinute[methodFacts[method].tier];
      if (max === undefined) return undefined;
      const key = `${workspaceId} ${method}`;
      const recent = (calls.get(key) ?? []).filter((at) => at > nowMs - windowMs);
      calls.set(key, recent);
      const oldest = recent[0];
      if (oldest !== undefined && recent.length >= max) {
        return Math.max(1, Math.ceil((oldest + windowMs - nowMs) / 1000));
      }
      recent.push(nowMs);
      return undefined;
    },
  };
}
