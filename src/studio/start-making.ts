import { countMakings, lockStarts, type Project, updateProject } from "#src/db/projects.ts";
import { asSystem } from "#src/db/transact.ts";
import type { Studio } from "./studio.ts";

/**
 * Takes a waiting short into the making if the deployment's limits leave room. False where they do
 * not: it goes on waiting and the sweeper asks again.
 */
export async function startMaking(studio: Studio, project: Project): Promise<boolean> {
  const now = studio.clock.now();
  return asSystem(studio.db, async (tx) => {
    await lockStarts(tx);
    const { running, started } = await countMakings(tx, now.subtract({ minutes: 1 }));
    const { atOnceMax, startsAMinuteMax } = studio.limits;
    if (running >= atOnceMax || started >= startsAMinuteMax) return false;
    return updateProject(tx, {
      id: project.id,
      generation: project.generation,
      changes: { makingState: "running", makingStartedAt: now },
      now,
    });
  });
}
