import { startService } from "#bots/start-service.ts";
import type { Config } from "#src/config.ts";
import { updateApprovalRule } from "#src/db/teams.ts";
import { asTenant } from "#src/db/transact.ts";
import type { Ground } from "./actor.ts";

/** A whole service on a ground, `configure`d for a face. */
export async function openScenarioService(
  ground: Ground,
  configure: (config: Config) => Config = (config) => config,
  /** How its face waits for a platform's limits. */
  timing: { pause?: (ms: number) => Promise<void> } = {},
) {
  const { clock, log, parts } = ground;
  const service = await startService(configure(ground.config), {
    clock,
    log,
    ...timing,
    roles: new Set(["http", "worker", "chat"] as const),
    ...(parts && { parts }),
  });
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
