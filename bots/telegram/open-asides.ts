import type { Logger } from "pino";
import { AppError } from "#src/domain/app-error.ts";
import { Refusal } from "./api/refusal.ts";

/** Work that nobody waits for while an update is taken in: it is waited for when the face closes. */
export function openAsides(log: Logger): {
  aside: (work: () => Promise<void>) => void;
  [Symbol.asyncDispose](): Promise<void>;
} {
  const running = new Set<Promise<void>>();
  const run = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      const isExpected = error instanceof AppError || error instanceof Refusal;
      log[isExpected ? "warn" : "error"]({ err: error }, "Telegram was not told something");
    }
  };
  return {
    aside: (work) => {
      const done = run(work).finally(() => running.delete(done));
      running.add(done);
    },
    [Symbol.asyncDispose]: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
