import type { Update } from "@grammyjs/types";
import { AppError } from "#src/domain/app-error.ts";
import type { Inbound } from "./inbound/inbound.ts";
import { updatesWanted } from "./inbound/on-update.ts";
import { takeUpdate } from "./inbound/take-update.ts";
import { Refusal } from "./api/refusal.ts";

const waitSeconds = 25;
const answerMs = (waitSeconds + 10) * 1_000;
/** After something went wrong; somebody else may be asking too, and stops soon. */
const pauseMs = 3_000;

/**
 * Asks for updates again and again. They are confirmed by asking for what follows them, and only once all of
 * them are on disk: what is not, comes again.
 */
export function pollUpdates(around: Inbound): AsyncDisposable {
  const stopping = new AbortController();
  const { signal } = stopping;
  let offset: number | undefined;
  const pollOnce = async () => {
    const updates = await around.api.call(
      "getUpdates",
      {
        timeout: waitSeconds,
        allowed_updates: updatesWanted,
        ...(offset !== undefined && { offset }),
      },
      { timeoutMs: answerMs, signal },
    );
    await takeAll(around, updates);
    const last = updates.at(-1);
    if (last) offset = last.update_id + 1;
  };
  const polling = (async () => {
    while (!signal.aborted) {
      try {
        await pollOnce();
      } catch (error) {
        if (signal.aborted) break;
        report(around, error);
        await around.pause(pauseMs).catch(() => {});
      }
    }
  })();
  return {
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await polling;
    },
  };
}

/** Those of one chat in their order, those of several at once. */
async function takeAll(around: Inbound, updates: readonly Update[]): Promise<void> {
  const byChat = Map.groupBy(updates, chatOf);
  const taken = [...byChat.values()].map(async (ofChat) => {
    for (const update of ofChat) await takeUpdate(around, update);
  });
  await Promise.all(taken);
}

function chatOf({ message, callback_query: query }: Update): number {
  return message?.chat.id ?? query?.message?.chat.id ?? 0;
}

function report({ host }: Inbound, error: unknown): void {
  const isExpected = error instanceof Refusal || error instanceof AppError;
  const isWrongToken = error instanceof Refusal && error.status === 401;
  host.log[isExpected && !isWrongToken ? "warn" : "error"](
    { err: error },
    "Telegram gave no updates",
  );
}
