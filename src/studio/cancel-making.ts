import { lockProject, updateProject } from "#src/db/projects.ts";
import type { Transaction } from "#src/db/open-database.ts";
import type { Clock } from "#src/domain/clock.ts";

/** Stops a making, also one that rests. Its job notices before its next step; what is finished is kept for going on. */
export async function cancelMaking(
  app: { clock: Clock },
  tx: Transaction,
  input: { id: string; generation: number },
): Promise<void> {
  const project = await lockProject(tx, input.id);
  if (!project || !["waiting", "running", "resting"].includes(project.makingState)) return;
  await updateProject(tx, {
    ...input,
    changes: { makingState: "cancelled", status: project.finished ? "ready" : "draft" },
    now: app.clock.now(),
  });
}
