import { setTimeout as wait } from "node:timers/promises";
import { StartError } from "#src/domain/start-problem.ts";
import { findPostmaster, isPostmasterOf } from "./find-postmaster.ts";

/** A fast stop writes one checkpoint. */
const fastStopMaxMs = 30_000;
const immediateStopMaxMs = 5000;
const endCheckMs = 20;

/** Stops the server of a cluster and waits for its end; after the limit without a checkpoint, which the next start makes up for. */
export async function stopPostmaster(clusterDirectory: string): Promise<void> {
  const postmaster = await findPostmaster(clusterDirectory);
  if (!postmaster) return;
  // What the signals mean: https://www.postgresql.org/docs/18/server-shutdown.html
  const stages = [
    { signal: "SIGINT", maxMs: fastStopMaxMs },
    { signal: "SIGQUIT", maxMs: immediateStopMaxMs },
  ] as const;
  for (const { signal, maxMs } of stages) {
    send(postmaster.pid, signal);
    const giveUpAtMs = performance.now() + maxMs;
    while (performance.now() < giveUpAtMs) {
      if (!(await isPostmasterOf(clusterDirectory, postmaster.pid))) return;
      await wait(endCheckMs);
    }
  }
  throw new StartError("conflict", {
    kind: "server-not-stopping",
    values: { directory: clusterDirectory, pid: postmaster.pid },
  });
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
