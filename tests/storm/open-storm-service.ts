import { createServer } from "node:http";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Role } from "#bots/start-service.ts";
import type { Config } from "#src/config.ts";
import { portOf } from "#tests/stand-ins/telegram/port-of.ts";
import { cloneDatabase } from "#tests/support/clone-database.ts";
import { lookAtDatabase } from "#tests/support/look-at-database.ts";
import { testConfig } from "#tests/support/open-test-service.ts";
import { createFastClock } from "./fast-clock.ts";
import { startProcess } from "./start-process.ts";
import type { OpenPlatform } from "./storm-platform.ts";

/** A sender is taken for dead after a minute and a half of its clock: far longer than any sending lasts here. */
const speed = 5;

export type StormService = Awaited<ReturnType<typeof openStormService>>;

/** The service as processes on one database, each of one role, connected to a platform. */
export async function openStormService(openPlatform: OpenPlatform, roles: readonly Role[]) {
  const stack = new AsyncDisposableStack();
  const clock = { startedAtMs: Date.now(), speed };
  const port = await findFreePort();
  const platform = stack.use(await openPlatform({ clock: createFastClock(clock), speed, port }));
  const database = stack.use(await cloneDatabase());
  const look = stack.use(lookAtDatabase(database.ownerUrl));
  const dataDirectory = await mkdtemp(join(tmpdir(), "xcaster-test-"));
  stack.defer(() => rm(dataDirectory, { recursive: true, force: true }));
  const config: Config = {
    ...testConfig(database, dataDirectory),
    http: { host: "127.0.0.1", port },
    ...platform.config,
  };
  const errors: string[] = [];
  const warnings: string[] = [];
  const report = (line: string) => {
    const level = /"level":(?<level>\d+)/.exec(line)?.groups?.["level"];
    (level === "40" ? warnings : errors).push(line);
  };
  const start = (role: Role) => ({ role, ...startProcess({ config, role, clock }, report) });
  const processes = roles.map(start);
  stack.defer(async () => {
    await Promise.all(processes.map(({ kill }) => kill()));
  });
  await Promise.all(processes.map(({ ready }) => ready));
  await platform.connect();
  return {
    platform,
    look,
    /** What was logged as an error, and beside it what could not be understood. */
    errors,
    warnings,
    processes,
    /** Kills one of the processes at this very moment and starts another one in its place. */
    replace: async (place: number) => {
      const { role, kill } = processes[place] ?? {};
      if (!role || !kill) throw new Error(`there is no process ${place}`);
      await kill();
      const next = start(role);
      processes[place] = next;
      await next.ready;
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  const port = await portOf(server);
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}
