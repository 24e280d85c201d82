import { startService } from "#bots/start-service.ts";
import type { Config } from "#src/config.ts";
import { updateApprovalRule } from "#src/db/teams.ts";
import { asTenant } from "#src/db/transact.ts";
import type { Ground } from "./actor.ts";

/** A whole service on a ground, `configure`d for a face. */
export async function openScenarioService(
  ground: Ground,
  configure: (config: Config) => Config = (config) => config,
) {
  const { clock, log, parts } = ground;
  const service = await startService(configure(ground.config), {
    clock,
    log,
    roles: new Set(["http", "worker", "chat"] as const),
    ...(parts && { parts }),
  });
  input: {
    clock?: ReturnType<typeof createTestClock>;
    configure?: (config: Config) => Config;
    /** How a face waits for a platform's limits. */
    pause?: (ms: number) => Promise<void>;
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
      ...(input.pause && { pause: input.pause }),
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
    /** From now on every post of a team needs so many approvals, never its creator's own. */
    demandApprovals: async (person: { teamId: string; userId: string }, count: number) => {
      const rule = { count, approverIds: [], allowsOwn: false };
      const { teamId } = person;
      await asTenant(app.db, person, (tx) => updateApprovalRule(tx, { teamId, rule }));
    },
    [Symbol.asyncDispose]: () => service[Symbol.asyncDispose](),
  };
}
