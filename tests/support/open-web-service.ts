import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Service, startService } from "#bots/start-service.ts";
import { ensureOwner } from "#src/accounts/ensure-owner.ts";
import { issueSignInLink } from "#src/accounts/sign-in.ts";
import { systemClock } from "#src/domain/clock.ts";
import { createLocalPainter } from "#src/studio/images/local/local-painter.ts";
import { cloneDatabase } from "./clone-database.ts";
import { readyMade } from "./ready-made.ts";
import { testConfig } from "./open-test-service.ts";
import { createTestLog } from "./test-log.ts";
import { createTinyStudio } from "./tiny-studio.ts";

/** A service for a browser: real pictures, a ready-made video, a port that stays over restarts. */
export async function openWebService(video: Buffer) {
  const stack = new AsyncDisposableStack();
  const database = stack.use(await cloneDatabase());
  const dataDirectory = await mkdtemp(join(tmpdir(), "xcaster-web-"));
  stack.defer(() => rm(dataDirectory, { recursive: true, force: true }));
  const { log, takeErrors } = createTestLog();
  const studio = {
    ...createTinyStudio().parts,
    painter: createLocalPainter(),
    renderer: readyMade(video),
  };
  const config = testConfig(database, dataDirectory);
  const start = async (port: number): Promise<Service> =>
    startService(
      { ...config, http: { ...config.http, port } },
      {
        clock: systemClock,
        log,
        roles: new Set(["http", "worker", "chat"] as const),
        parts: { studio },
      },
    );
  let service = await start(0);
  stack.defer(async () => service[Symbol.asyncDispose]());
  const port = Number(new URL(service.publicUrl).port);
  return {
    takeErrors,
    signInUrl: async () => {
      const owner = await ensureOwner(service.app, {
        name: "내 쇼츠",
        language: "ko",
        timeZone: "Asia/Seoul",
      });
      const token = await issueSignInLink(service.app, owner);
      return `${service.publicUrl}/sign-in?token=${token}`;
    },
    restart: async () => {
      await service[Symbol.asyncDispose]();
      service = await start(port);
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
