import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";

/** How often a process that does not lead looks whether it may. */
const askEveryMs = 2_000;
const connectTimeoutSeconds = 5;
const closeTimeoutSeconds = 1;

/**
 * Runs something in one process of all at a time. Who leads holds an advisory lock on a connection of
 * its own; when that is lost, the lead is too, and what was started is closed before it is tried again.
 */
export function lead(input: {
  url: string;
  applicationName: string;
  name: string;
  start: () => Promise<AsyncDisposable>;
  onProblem: (error: unknown) => void;
}): AsyncDisposable {
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      try {
        await leadOnce(input, stopping.signal);
      } catch (error) {
        input.onProblem(error);
      }
      await pause(stopping.signal);
    }
  })();
  return {
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function leadOnce(input: Parameters<typeof lead>[0], stopping: AbortSignal): Promise<void> {
  const lost = new AbortController();
  const client = postgres(input.url, {
    max: 1,
    connect_timeout: connectTimeoutSeconds,
    connection: { application_name: input.applicationName },
    onnotice: () => {},
    onclose: () => lost.abort(),
  });
  try {
    const over = AbortSignal.any([stopping, lost.signal]);
    if (!(await isMine(client, input.name, over))) return;
    await using _ = await input.start();
    if (!over.aborted) await new Promise((resolve) => over.addEventListener("abort", resolve));
  } finally {
    await client.end({ timeout: closeTimeoutSeconds });
  }
}

/** Waits until the lock is ours. False where it is no use waiting any more. */
async function isMine(client: postgres.Sql, name: string, over: AbortSignal): Promise<boolean> {
  while (!over.aborted) {
    const [row] = await client<{ isMine: boolean }[]>`
      select pg_try_advisory_lock(hashtext('xcaster lead'), hashtext(${name})) as "isMine"`;
    if (row?.isMine) return !over.aborted;
    await pause(over);
  }
  return false;
}

async function pause(over: AbortSignal): Promise<void> {
  await wait(askEveryMs, undefined, { signal: over }).catch(() => {});
}
