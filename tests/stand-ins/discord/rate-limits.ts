import type { Route } from "./call.ts";

/** Discord, "Rate Limits": requests a second of a bot over all routes. */
const globalPerSecond = 50;
const invalidWindowMs = 10 * 60_000;

export interface LimitOutcome {
  headers: Record<string, string>;
  limited?: { retryAfterS: number; scope: "user" | "global" };
}

interface Window {
  startedAtMs: number;
  used: number;
}

/** Counts calls as Discord does. `isEnforced` false: the headers are true to form, and nobody is ever too fast. */
export function createRateLimits(input: {
  isEnforced: boolean;
  nowMs: () => number;
  /** Answers of 401, 403 and 429 in ten minutes until the address is shut out. */
  invalidRequestsMax: number;
}) {
  const windows = new Map<string, Window>();
  const invalidAtMs: number[] = [];

  const use = (key: string, windowMs: number): Window => {
    const nowMs = input.nowMs();
    const known = windows.get(key);
    const window =
      known && nowMs < known.startedAtMs + windowMs ? known : { startedAtMs: nowMs, used: 0 };
    windows.set(key, window);
    window.used += 1;
    return window;
  };

  return {
    /** Before a call is handled. `majorId` is what the bucket is counted for: a channel, a server, a token. */
    count(route: Route, majorId: string): LimitOutcome {
      const nowMs = input.nowMs();
      if (input.isEnforced && !route.isFreeOfGlobalLimit) {
        const whole = use("global", 1000);
        if (whole.used > globalPerSecond) {
          const retryAfterS = (whole.startedAtMs + 1000 - nowMs) / 1000;
          return { headers: {}, limited: { retryAfterS, scope: "global" } };
        }
      }
      const bucket = route.bucket;
      if (!bucket) return { headers: {} };
      const window = use(`${bucket.name}:${majorId}`, bucket.windowMs);
      const limit = input.isEnforced ? bucket.limit : Number.MAX_SAFE_INTEGER;
      const resetMs = window.startedAtMs + bucket.windowMs;
      const headers = {
        "x-ratelimit-limit": String(input.isEnforced ? limit : bucket.limit),
        "x-ratelimit-remaining": String(
          input.isEnforced ? Math.max(0, limit - window.used) : bucket.limit,
        ),
        "x-ratelimit-reset": (resetMs / 1000).toFixed(3),
        "x-ratelimit-reset-after": ((resetMs - nowMs) / 1000).toFixed(3),
        "x-ratelimit-bucket": bucket.name,
      };
      if (window.used <= limit) return { headers };
      return { headers, limited: { retryAfterS: (resetMs - nowMs) / 1000, scope: "user" } };
    },
    /** Whether Cloudflare answers instead of the API. */
    isShutOut(): boolean {
      const since = input.nowMs() - invalidWindowMs;
      return invalidAtMs.filter((at) => at > since).length >= input.invalidRequestsMax;
    },
    /** After a call was answered. */
    note(status: number): void {
      if (status === 401 || status === 403 || status === 429) invalidAtMs.push(input.nowMs());
    },
  };
}

export type RateLimits = ReturnType<typeof createRateLimits>;
