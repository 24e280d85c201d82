import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createChat } from "#bots/conversation/receive.ts";
import { type Role, startService } from "#bots/start-service.ts";
import { ensureOwner } from "#src/accounts/ensure-owner.ts";
import type { Config } from "#src/config.ts";
import type { Parts } from "#src/open-app.ts";
import { cloneDatabase } from "./clone-database.ts";
import { lookAtDatabase } from "./look-at-database.ts";
import { testConfig } from "./open-test-service.ts";
import { createTestClock } from "./test-clock.ts";
import { createTestLog } from "./test-log.ts";
import { createThreadFace } from "./thread.ts";
import { createTinyStudio } from "./tiny-studio.ts";

/** A service whose chat runs by itself, so that a test decides when there are workers and how many. */
export async function openApart(input: { parts?: Parts; making?: Config["making"] } = {}) {
  const stack = new AsyncDisposableStack();
  const database = stack.use(await cloneDatabase());
  const look = stack.use(lookAtDatabase(database.ownerUrl));
  const dataDirectory = await mkdtemp(join(tmpdir(), "xcaster-test-"));
  stack.defer(() => rm(dataDirectory, { recursive: true, force: true }));
  const config: Config = {
    ...testConfig(database, dataDirectory),
    making: input.making ?? { atOnceMax: 50, startsAMinuteMax: 500 },
  };
  const clock = createTestClock();
  const { log, takeErrors } = createTestLog();
  const studio = createTinyStudio();
  const face = createThreadFace();
  const start = async (...roles: Role[]) =>
    stack.use(
      await startService(config, {
        clock,
        log,
        roles: new Set(roles),
        faces: () => [face],
        parts: { studio: studio.parts, ...input.parts },
      }),
    );
  const { app } = await start("chat");
  const person = await ensureOwner(app, { name: "소라", language: "ko", timeZone: "Asia/Seoul" });
  return {
    app,
    config,
    clock,
    dataDirectory,
    look,
    studio,
    face,
    person,
    chat: createChat(app, face.name),
    takeErrors,
    startWorker: async () => start("worker"),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
