import { createServer } from "node:http";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Role } from "#bots/start-service.ts";
import type { Config } from "#src/config.ts";
import { openTelegramStandIn } from "#tests/stand-ins/telegram/open-telegram-stand-in.ts";
import { portOf } from "#tests/stand-ins/telegram/port-of.ts";
import { cloneDatabase } from "#tests/support/clone-database.ts";
import { lookAtDatabase } from "#tests/support/look-at-database.ts";
import { testConfig } from "#tests/support/open-test-service.ts";
import { createFastClock } from "./fast-clock.ts";
import { startProcess } from "./start-process.ts";

const publicHost = "bot.example.test";
/** A sender is taken for dead after a minute and a half of its clock: far longer than any sending lasts here. */
const speed = 5;

/** The service as processes on one database, each of one role, with Telegram's webhook pointed at it. */
export async function openTelegramService(roles: readonly Role[]) {
  const stack = new AsyncDisposableStack();
  const clock = { startedAtMs: Date.now(), speed };
  const standIn = stack.use(await openTelegramStandIn({ clock: createFastClock(clock) }));
  const database = stack.use(await cloneDatabase());
  const look = stack.use(lookAtDatabase(database.ownerUrl));
  const dataDirectory = await mkdtemp(join(tmpdir(), "xcaster-test-"));
  stack.defer(() => rm(dataDirectory, { recursive: true, force: true }));
  const port = await findFreePort();
  const config: Config = {
    ...testConfig(database, dataDirectory),
    http: { host: "127.0.0.1", port, publicUrl: `https://${publicHost}` },
    telegram: { token: standIn.token, apiRoot: standIn.url, webhookSecret: "storm-secret" },
  };
  standIn.reachHost(publicHost, `http://127.0.0.1:${port}`);
  const errors: string[] = [];
  const warnings: string[] = [];
  const report = (line: string) => {
    const level = /"level":(?<level>\d+)/.exec(line)?.groups?.["level"];
    (level === "40" ? warnings : errors).push(line);
  };
  const processes = roles.map((role) => ({
    role,
    ...startProcess({ config, role, clock }, report),
  }));
  stack.defer(async () => {
    await Promise.all(processes.map(({ kill }) => kill()));
  });
  await Promise.all(processes.map(({ ready }) => ready));
  return {
    standIn,
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
      const next = { role, ...startProcess({ config, role, clock }, report) };
      processes[place] = next;
      await next.ready;
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

export type TelegramService = Awaited<ReturnType<typeof openTelegramService>>;

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  const port = await portOf(server);
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}
