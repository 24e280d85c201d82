import { randomBytes } from "node:crypto";
import {
  chown,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { StartError } from "#src/domain/start-problem.ts";
import { runProgram, type Runner } from "./choose-runner.ts";
import type { PostgresBinaries } from "./locate-binaries.ts";

export interface ClusterSecrets {
  superuserPassword: string;
  ownerPassword: string;
}

const secretsShape = z.object({ superuserPassword: z.string(), ownerPassword: z.string() });
const passwordBytes = 24;
const unfinishedPrefix = "postgres.new-";

/**
 * Makes the cluster unless it is there already, under a temporary name: a kill in the middle leaves no half of one.
 * Call it under the lock of the data directory. Throws no-space, bad-configuration.
 */
export async function makeCluster(input: {
  clusterDirectory: string;
  binaries: PostgresBinaries;
  runner: Runner;
  isDurable: boolean;
}): Promise<ClusterSecrets> {
  const { clusterDirectory, binaries, runner } = input;
  const parent = dirname(clusterDirectory);
  const secretsFile = join(parent, "postgres-secrets.json");
  const version = await readFile(join(clusterDirectory, "PG_VERSION"), "utf8").catch(
    () => undefined,
  );
  if (version !== undefined) {
    await refuseOtherVersion({ clusterDirectory, version: version.trim(), binaries, runner });
    return await readSecrets(secretsFile);
  }
  await removeUnfinished(parent);
  const secrets = await readOrMakeSecrets(secretsFile);
  const unfinished = join(parent, `${unfinishedPrefix}${randomBytes(6).toString("hex")}`);
  await mkdir(unfinished, { mode: 0o700 });
  await runInitdb({ ...input, unfinished, password: secrets.superuserPassword });
  await rename(unfinished, clusterDirectory);
  await syncDirectory(parent);
  return secrets;
}

async function refuseOtherVersion(input: {
  clusterDirectory: string;
  version: string;
  binaries: PostgresBinaries;
  runner: Runner;
}): Promise<void> {
  const { output } = await runProgram(input.runner.prepare(input.binaries.postgres, ["--version"]));
  const ours = /\(PostgreSQL\) (\d+)/.exec(output)?.[1];
  if (ours === undefined || ours === input.version) return;
  throw new StartError("bad-configuration", {
    kind: "cluster-of-other-version",
    values: { directory: input.clusterDirectory, version: input.version, ours },
  });
}

async function runInitdb(input: {
  unfinished: string;
  password: string;
  binaries: PostgresBinaries;
  runner: Runner;
  isDurable: boolean;
}): Promise<void> {
  const { unfinished, runner } = input;
  const passwordFile = `${unfinished}.password`;
  await writeFile(passwordFile, `${input.password}\n`, { mode: 0o600 });
  if (runner.fileOwner) {
    await chown(unfinished, runner.fileOwner.uid, runner.fileOwner.gid);
    await chown(passwordFile, runner.fileOwner.uid, runner.fileOwner.gid);
  }
  const { code, output } = await runProgram(
    runner.prepare(input.binaries.initdb, [
      `--pgdata=${unfinished}`,
      `--pwfile=${passwordFile}`,
      "--username=postgres",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--auth=scram-sha-256",
      "--no-instructions",
      ...(input.isDurable ? [] : ["--no-sync"]),
    ]),
  );
  await rm(passwordFile, { force: true });
  if (code === 0) return;
  await rm(unfinished, { recursive: true, force: true });
  const isFull = output.includes("No space left on device");
  throw new StartError(isFull ? "no-space" : "bad-configuration", {
    kind: "cluster-not-made",
    values: { directory: dirname(unfinished), reason: lastLines(output, 5) },
  });
}

async function removeUnfinished(parent: string): Promise<void> {
  const names = await readdir(parent);
  for (const name of names.filter((each) => each.startsWith(unfinishedPrefix))) {
    // An initdb whose starter was killed may still be writing there.
    await rm(join(parent, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

async function readOrMakeSecrets(file: string): Promise<ClusterSecrets> {
  const isThere = await stat(file).then(
    () => true,
    () => false,
  );
  if (isThere) return await readSecrets(file);
  const secrets = {
    superuserPassword: randomBytes(passwordBytes).toString("hex"),
    ownerPassword: randomBytes(passwordBytes).toString("hex"),
  };
  const unfinished = `${file}.new`;
  await rm(unfinished, { force: true });
  await writeFile(unfinished, JSON.stringify(secrets), { mode: 0o600, flush: true });
  await rename(unfinished, file);
  await syncDirectory(dirname(file));
  return secrets;
}

async function readSecrets(file: string): Promise<ClusterSecrets> {
  try {
    return secretsShape.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (cause) {
    throw new StartError(
      "bad-configuration",
      { kind: "passwords-unreadable", values: { file } },
      { cause },
    );
  }
}

async function syncDirectory(directory: string): Promise<void> {
  await using handle = await open(directory, "r");
  await handle.sync();
}

/** The end of a program's output, on one line, for a message. */
export function lastLines(text: string, count: number): string {
  return text.trim().split("\n").slice(-count).join(" | ");
}
