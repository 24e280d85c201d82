import { setTimeout as wait } from "node:timers/promises";
import type { Posted } from "#bots/conversation/face-host.ts";
import { percentDone, type Screen } from "#bots/conversation/screen.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { Budget } from "./budget.ts";

/** Progress of one message is edited no more often than this. */
const progressEveryMs = 3_000;

/** Edits messages one after the other, and progress no more often than Slack's budget lets it. */
export interface Pacer extends AsyncDisposable {
  /**
   * Sends a message. Progress that comes too soon after the one before is shown later, unless
   * something newer of that message comes first; what is not progress goes out at once.
   */
  send(which: { posted: Posted; team: string }, send: () => Promise<void>): Promise<void>;
  /** Does something to a message while nothing else is done to it. */
  alone(key: string, act: () => Promise<void>): Promise<void>;
}

interface Pace {
  lastMs: number;
  /** Calls off what waits to be shown. */
  waiting?: AbortController;
}

export function createPacer(
  clock: Clock,
  { budget, onProblem }: { budget: Budget; onProblem: (error: unknown) => void },
): Pacer {
  const paces = new Map<string, Pace>();
  const queues = new Map<string, Promise<void>>();
  const forget = async (key: string, settled: Promise<void>) => {
    await settled;
    if (queues.get(key) === settled) queues.delete(key);
  };
  const alone = (key: string, act: () => Promise<void>): Promise<void> => {
    const turn = (queues.get(key) ?? Promise.resolve()).then(act);
    const settled = turn.catch(() => {});
    queues.set(key, settled);
    void forget(key, settled);
    return turn;
  };
  const sendLater = async (key: string, pace: Pace, send: () => Promise<void>) => {
    const calledOff = new AbortController();
    pace.waiting = calledOff;
    const { signal } = calledOff;
    await wait(progressEveryMs, undefined, { signal }).catch(() => {});
    if (signal.aborted) return;
    delete pace.waiting;
    pace.lastMs = clock.now().epochMilliseconds;
    await alone(key, async () => {
      if (!signal.aborted) await send();
    }).catch(onProblem);
  };
  return {
    alone,
    send: async ({ posted, team }, send) => {
      const { key, message } = posted;
      const pace = paces.get(key);
      pace?.waiting?.abort();
      if (!isPassing(message.screen)) {
        paces.delete(key);
        return alone(key, send);
      }
      const nowMs = clock.now().epochMilliseconds;
      const isFirst = posted.parts["card"] === undefined;
      const isSoon = pace !== undefined && nowMs - pace.lastMs < progressEveryMs;
      if (!isFirst && (isSoon || !budget.takeProgress(team))) {
        const kept = pace ?? { lastMs: nowMs };
        paces.set(key, kept);
        void sendLater(key, kept, send);
        return;
      }
      paces.set(key, { lastMs: nowMs });
      return alone(key, send);
    },
    [Symbol.asyncDispose]: async () => {
      for (const { waiting } of paces.values()) waiting?.abort();
      await Promise.allSettled(queues.values());
    },
  };
}

/** Progress that something newer follows. */
function isPassing(screen: Screen): boolean {
  if (screen.kind === "custom-progress") return screen.progress.isStopped !== true;
  if (screen.kind !== "progress") return false;
  return screen.progress.isStopped !== true && percentDone(screen.progress) < 100;
}
