import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Face } from "#bots/conversation/chat.ts";
import { createChat } from "#bots/conversation/receive.ts";
import { type Service, startService } from "#bots/start-service.ts";
import { ensureOwner } from "#src/accounts/ensure-owner.ts";
import type { Config } from "#src/config.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { App, Parts } from "#src/open-app.ts";
import { cloneDatabase, type TestDatabase } from "./clone-database.ts";
import { createTestClock } from "./test-clock.ts";
import { createTestLog } from "./test-log.ts";
import { createPresser, createThreadFace } from "./thread.ts";
import { createTinyStudio } from "./tiny-studio.ts";

export function testConfig(database: TestDatabase, dataDirectory: string): Config {
  return {
    database: { kind: "external", url: database.serviceUrl, ownerUrl: database.ownerUrl },
    dataDirectory,
    http: { host: "127.0.0.1", port: 0 },
    logLevel: "warn",
    encryptionKeys: ["a key that only tests use, long enough"],
    plan: "professional",
    making: { atOnceMax: 5, startsAMinuteMax: 10 },
  };
}

/** A whole service on a database of its own, with a tiny studio, a clock that stands still and a person to talk to it. */
export async function openTestService(
  input: {
    clock?: Clock;
    parts?: Parts;
    making?: Config["making"];
    language?: "ko" | "en";
    /** Faces beside the one the person speaks on. */
    faces?: (app: App) => Face[];
    /** Settings over those that every test has. */
    config?: Partial<Config>;
  } = {},
) {
  const stack = new AsyncDisposableStack();
  const database = stack.use(await cloneDatabase());
  const dataDirectory = await mkdtemp(join(tmpdir(), "xcaster-test-"));
  stack.defer(() => rm(dataDirectory, { recursive: true, force: true }));
  const clock = createTestClock();
  const studio = createTinyStudio();
  const { log, takeErrors } = createTestLog();
  const face = createThreadFace();
  const config = {
    ...testConfig(database, dataDirectory),
    ...(input.making && { making: input.making }),
    ...input.config,
  };
  const start = async (): Promise<Service> =>
    startService(config, {
      clock: input.clock ?? clock,
      log,
      roles: new Set(["http", "worker", "chat"] as const),
      faces: (app) => [face, ...(input.faces?.(app) ?? [])],
      parts: { studio: studio.parts, ...input.parts },
    });
  let current = await start();
  stack.defer(() => current[Symbol.asyncDispose]());
  const service = current;
  const person = await ensureOwner(service.app, {
    name: "소라",
    language: input.language ?? "ko",
    timeZone: "Asia/Seoul",
  });
  const chat = createChat(service.app, face.name);
  return {
    service,
    app: service.app,
    database,
    config,
    clock,
    studio,
    log,
    face,
    person,
    chat,
    creator: createPresser(chat, person, face),
    takeErrors,
    /** Stops the service and starts it again on the same database, as a deployment would. `meanwhile` happens while nobody listens. */
    restart: async ({ meanwhile }: { meanwhile?: () => void } = {}) => {
      await current[Symbol.asyncDispose]();
      meanwhile?.();
      current = await start();
      const again = createChat(current.app, face.name);
      return { service: current, chat: again, creator: createPresser(again, person, face) };
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
