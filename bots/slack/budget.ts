import type { Clock } from "#src/domain/clock.ts";
import { AppError } from "#src/domain/app-error.ts";

/** One message a second and channel, with short bursts over it (docs.slack.dev/apis/web-api/rate-limits). */
const postBurst = 4;
const postEveryMs = 1_000;
/** Of the 50 updates a minute that a workspace has, this many are for progress; the rest for what people wait for. */
const progressPerMinute = 36;
const updatesPerMinute = 48;
const minuteMs = 60_000;

/** Holds calls back that Slack would refuse. One per process. */
export interface Budget {
  /** Throws AppError `platform-unavailable` where the call has to wait. */
  take(call: { team: string; method: string; channel?: string }): void;
  /** Whether one more progress edit fits into the minute; counts it if so. */
  takeProgress(team: string): boolean;
  /** Slack said when it may be called again. */
  hold(call: { team: string; method: string }, seconds: number): void;
}

export function createBudget(clock: Clock): Budget {
  const heldUntilMs = new Map<string, number>();
  const postsUntilMs = new Map<string, number>();
  const updates = createWindow();
  const progress = createWindow();
  const nowMs = () => clock.now().epochMilliseconds;
  return {
    take: ({ team, method, channel }) => {
      const now = nowMs();
      const held = heldUntilMs.get(`${team} ${method}`) ?? 0;
      if (held > now) throw tooMany(method, held - now);
      if (method === "chat.postMessage" && channel !== undefined) {
        const key = `${team} ${channel}`;
        const from = Math.max(postsUntilMs.get(key) ?? 0, now);
        if (from - now > postBurst * postEveryMs - postEveryMs) throw tooMany(method, postEveryMs);
        postsUntilMs.set(key, from + postEveryMs);
        if (postsUntilMs.size > keptMax) postsUntilMs.clear();
      }
      if (method === "chat.update" && !updates.take(team, { now, max: updatesPerMinute }))
        throw tooMany(method, postEveryMs);
    },
    takeProgress: (team) => progress.take(team, { now: nowMs(), max: progressPerMinute }),
    hold: ({ team, method }, seconds) => {
      heldUntilMs.set(`${team} ${method}`, nowMs() + seconds * 1_000);
    },
  };
}

/** More channels than this are forgotten: what they have used up is long past then. */
const keptMax = 10_000;

/** Counts what happened within the last minute. */
function createWindow() {
  const taken = new Map<string, number[]>();
  return {
    take: (key: string, { now, max }: { now: number; max: number }): boolean => {
      const recent = (taken.get(key) ?? []).filter((at) => at > now - minuteMs);
      taken.set(key, recent);
      if (recent.length >= max) return false;
      recent.push(now);
      return true;
    },
  };
}

function tooMany(method: string, waitMs: number): AppError {
  return new AppError(
    "platform-unavailable",
    `${method} has to wait for ${Math.ceil(waitMs / 1_000)} s`,
    { retryAfterMs: waitMs },
  );
}
