import { spawn } from "node:child_process";
import { userInfo } from "node:os";
import { StartError } from "#src/domain/start-problem.ts";

/** How a PostgreSQL program is started here: directly, or as root behind another identity, since PostgreSQL refuses root. */
export interface Runner {
  /** Who has to own the files of the cluster; absent where whoever runs us already does. */
  fileOwner?: { uid: number; gid: number };
  /** What to hand to spawn. */
  prepare(program: string, parameters: readonly string[]): PreparedCommand;
}

export interface PreparedCommand {
  file: string;
  parameters: string[];
  options: { uid?: number; gid?: number; env: Record<string, string> };
}

/** The user id that Linux systems keep for "nobody". */
const nobodyId = 65_534;

/** Nothing of our own environment, which holds secrets, reaches the database. */
const environment = {
  PATH: "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
  LC_ALL: "C",
  TZ: "UTC",
};

const asOurselves: Runner = {
  prepare: (program, parameters) => ({
    file: program,
    parameters: [...parameters],
    options: { env: environment },
  }),
};

/** Maps whoever runs us onto "nobody" in a user namespace: the files stay ours, so that even a directory of mode 0700 is reached. */
const asMappedNobody: Runner = {
  prepare: (program, parameters) => ({
    file: "unshare",
    parameters: [
      "--user",
      `--map-user=${nobodyId}`,
      `--map-group=${nobodyId}`,
      "--",
      program,
      ...parameters,
    ],
    options: { env: environment },
  }),
};

const asMappedRoot: Runner = { ...asMappedNobody, fileOwner: { uid: 0, gid: 0 } };

const asNobody: Runner = {
  fileOwner: { uid: nobodyId, gid: nobodyId },
  prepare: (program, parameters) => ({
    file: program,
    parameters: [...parameters],
    options: { env: environment, uid: nobodyId, gid: nobodyId },
  }),
};

/** Throws bad-configuration where no way of running PostgreSQL works for the user that runs us. */
export async function chooseRunner(input: {
  postgres: string;
  dataDirectory: string;
}): Promise<Runner> {
  const isRoot = process.getuid?.() === 0;
  for (const runner of isRoot ? [asMappedRoot, asNobody] : listForUser()) {
    if (await canReach({ ...input, runner })) return runner;
  }
  throw isRoot ? refuseRoot(input) : await refuseUser(input.postgres);
}

/** initdb wants a user with a name, which containers started under a bare number lack. */
function listForUser(): Runner[] {
  try {
    userInfo();
    return [asOurselves];
  } catch {
    return [asMappedNobody];
  }
}

function refuseRoot(input: { postgres: string; dataDirectory: string }): StartError {
  const values = { userId: nobodyId, program: input.postgres, directory: input.dataDirectory };
  return new StartError("bad-configuration", { kind: "root-refused", values });
}

async function refuseUser(postgres: string): Promise<StartError> {
  const [runner = asOurselves] = listForUser();
  const { output } = await runProgram(runner.prepare(postgres, ["--version"]));
  const reason = output.trim();
  return new StartError(
    "bad-configuration",
    runner === asOurselves
      ? { kind: "program-not-running", values: { reason } }
      : { kind: "user-without-name", values: { userId: process.getuid?.(), reason } },
  );
}

async function canReach(input: {
  runner: Runner;
  postgres: string;
  dataDirectory: string;
}): Promise<boolean> {
  const script = 'cd -- "$1" && exec "$0" --version';
  const command = input.runner.prepare("/bin/sh", [
    "-c",
    script,
    input.postgres,
    input.dataDirectory,
  ]);
  return (await runProgram(command)).code === 0;
}

/** Runs a program to its end. The code is undefined where it could not be started or was killed; output is both streams, mixed. */
export async function runProgram(
  command: PreparedCommand,
): Promise<{ code: number | undefined; output: string }> {
  const { promise, resolve } = Promise.withResolvers<{
    code: number | undefined;
    output: string;
  }>();
  const child = spawn(command.file, command.parameters, {
    ...command.options,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => (output += text));
  }
  child.on("error", (error) => resolve({ code: undefined, output: error.message }));
  child.on("close", (code) => resolve({ code: code ?? undefined, output }));
  return await promise;
}
