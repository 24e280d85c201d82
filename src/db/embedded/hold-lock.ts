import { setTimeout as wait } from "node:timers/promises";
import { DatabaseSync } from "node:sqlite";
import { StartError } from "#src/domain/start-problem.ts";

/** Longer than a start with crash recovery may take, so that a second service waits for the first one's start. */
const lockWaitMaxMs = 180_000;
const lockRetryMs = 50;
/** https://www.sqlite.org/rescode.html#busy */
const sqliteBusy = 5;

/**
 * Does the work while no other process works under the same file. The operating system drops the lock when its holder
 * dies, however it dies: that is why it is SQLite's file lock and not a file with a process id.
 * Throws conflict when the lock is not free within the limit.
 */
export async function holdLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  // No waiting inside SQLite: it would block the event loop, and with it a holder in this same process.
  using lock = new DatabaseSync(file, { timeout: 0 });
  const giveUpAtMs = performance.now() + lockWaitMaxMs;
  while (!tryLock(lock)) {
    if (performance.now() > giveUpAtMs) {
      throw new StartError("conflict", {
        kind: "server-busy",
        values: { seconds: lockWaitMaxMs / 1000, file },
      });
    }
    await wait(lockRetryMs);
  }
  return await work();
}

function tryLock(lock: DatabaseSync): boolean {
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return true;
  } catch (error) {
    if (error instanceof Error && "errcode" in error && error.errcode === sqliteBusy) return false;
    throw error;
  }
}
