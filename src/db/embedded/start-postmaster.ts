import { spawn } from "node:child_process";
import { once } from "node:events";
import { chown, lchown, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { StartError } from "#src/domain/start-problem.ts";
import type { Runner } from "./choose-runner.ts";
import type { Postmaster } from "./find-postmaster.ts";
import { lastLines } from "./make-cluster.ts";

/** A started server, perhaps not answering yet. */
export interface StartedPostmaster extends Postmaster {
  hasEnded(): boolean;
}

const loopback = "127.0.0.1";
const logBytesMax = 10_000_000;
const logLinesShown = 8;
/** A socket's path has to fit into sockaddr_un: https://man7.org/linux/man-pages/man7/unix.7.html (104 on macOS). */
const socketPathBytesMax = 103;

/**
 * Starts the server of a cluster in a process group of its own, so that Ctrl-C reaches us and not the database, on a
 * free loopback port. Call it under the lock of the data directory and only when no server runs there.
 */
export async function startPostmaster(input: {
  clusterDirectory: string;
  postgres: string;
  runner: Runner;
  isDurable: boolean;
}): Promise<StartedPostmaster> {
  const { clusterDirectory, runner } = input;
  // Nobody runs there, and a process id that another program has got since would make PostgreSQL refuse.
  await rm(join(clusterDirectory, "postmaster.pid"), { force: true });
  if (runner.fileOwner) await giveTo(clusterDirectory, runner.fileOwner);
  const port = await findFreePort();
  const command = runner.prepare(input.postgres, [
    "-D",
    clusterDirectory,
    ...listSettings({ clusterDirectory, port, isDurable: input.isDurable }).flatMap((setting) => [
      "-c",
      setting,
    ]),
  ]);
  await using log = await openLog(clusterDirectory);
  const child = spawn(command.file, command.parameters, {
    ...command.options,
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  let hasEnded = false;
  child.on("exit", () => (hasEnded = true));
  try {
    await once(child, "spawn");
  } catch (cause) {
    const values = { logFile: logFileOf(clusterDirectory), reason: String(cause) };
    throw new StartError("bad-configuration", { kind: "server-not-started", values }, { cause });
  }
  child.unref();
  if (child.pid === undefined) throw new Error("a spawned process has no id");
  return { pid: child.pid, port, hasEnded: () => hasEnded };
}

/** The last lines of the server's log, on one line. */
export async function readLogEnd(clusterDirectory: string): Promise<string> {
  const text = await readFile(logFileOf(clusterDirectory), "utf8").catch(() => "");
  return lastLines(text, logLinesShown);
}

export function logFileOf(clusterDirectory: string): string {
  return join(dirname(clusterDirectory), "postgres.log");
}

function listSettings(input: {
  clusterDirectory: string;
  port: number;
  isDurable: boolean;
}): string[] {
  const socketPath = join(input.clusterDirectory, `.s.PGSQL.${input.port}`);
  const hasSocket = Buffer.byteLength(socketPath) <= socketPathBytesMax;
  return [
    `port=${input.port}`,
    "listen_addresses=127.0.0.1",
    `unix_socket_directories=${hasSocket ? input.clusterDirectory : ""}`,
    "timezone=UTC",
    "max_connections=100",
    "shared_buffers=64MB",
    "max_wal_size=256MB",
    "min_wal_size=32MB",
    "jit=off",
    ...(input.isDurable
      ? []
      : ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off"]),
  ];
}

/** Changes the owner of everything below, the top last: a change that was cut off is done again. */
async function giveTo(directory: string, owner: { uid: number; gid: number }): Promise<void> {
  if ((await stat(directory)).uid === owner.uid) return;
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    await lchown(join(entry.parentPath, entry.name), owner.uid, owner.gid);
  }
  await chown(directory, owner.uid, owner.gid);
}

async function openLog(clusterDirectory: string) {
  const file = logFileOf(clusterDirectory);
  const sizeBytes = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (sizeBytes > logBytesMax) await rename(file, `${file}.old`);
  return await open(file, "a", 0o600);
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  server.listen(0, loopback);
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") {
    throw new StartError("bad-configuration", { kind: "no-free-port", values: { host: loopback } });
  }
  return address.port;
}
