import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startService } from "#bots/start-service.ts";
import type { Config } from "#src/config.ts";
import { updateApprovalRule } from "#src/db/teams.ts";
import { asTenant } from "#src/db/transact.ts";
import { createLocalPainter } from "#src/studio/images/local/local-painter.ts";
import { cloneDatabase } from "#tests/support/clone-database.ts";
import { testConfig } from "#tests/support/open-test-service.ts";
import { readyMade } from "#tests/support/ready-made.ts";
import { createTestClock } from "#tests/support/test-clock.ts";
import { createTestLog } from "#tests/support/test-log.ts";
import { createTinyStudio, type TinyStudio } from "#tests/support/tiny-studio.ts";

const video = new URL("../fixtures/short.mp4", import.meta.url);

/** A whole service on a database of its own, with real pictures and a ready-made video; the clock stands still until it is moved. */
export async function openScenarioService(
  input: {
    clock?: ReturnType<typeof createTestClock>;
    configure?: (config: Config) => Config;
  } = {},
) {
  const stack = new AsyncDisposableStack();
  const database = stack.use(await cloneDatabase());
  const dataDirectory = await mkdtemp(join(tmpdir(), "xcaster-scenario-"));
  stack.defer(() => rm(dataDirectory, { recursive: true, force: true }));
  const clock = input.clock ?? createTestClock();
  const { log, takeErrors } = createTestLog();
  const tiny = createTinyStudio();
  const config = testConfig(database, dataDirectory);
  const service = stack.use(
    await startService(input.configure?.(config) ?? config, {
      clock,
      log,
      roles: new Set(["http", "worker", "chat"] as const),
      parts: {
        studio: {
          ...tiny.parts,
          painter: createLocalPainter(),
          renderer: readyMade(await readFile(video)),
        },
      },
    }),
  );
  const { app } = service;
  return {
    service,
    app,
    clock,
    failNext: (...failure: Parameters<TinyStudio["failNext"]>) => tiny.failNext(...failure),
    takeErrors,
    /** From now on every post of a team needs so many approvals, never its creator's own. */
    demandApprovals: async (person: { teamId: string; userId: string }, count: number) =>
      asTenant(app.db, person, (tx) =>
        updateApprovalRule(tx, {
          teamId: person.teamId,
          rule: { count, approverIds: [], allowsOwn: false },
        }),
      ),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
