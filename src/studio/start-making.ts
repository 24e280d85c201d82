import { countMakings, lockStarts, type Project, updateProject } from "#src/db/projects.ts";
import type { Transaction } from "#src/db/open-database.ts";
import type { Studio } from "./studio.ts";

/**
 * Takes a waiting short into the making if the deployment's limits leave room for it and for those
 * that have waited longer. False where they do not, where it is not waiting any more, or where
 * another job has been asked for it. Wants a transaction across all teams.
 */
export async function startMaking(
  studio: Studio,
  tx: Transaction,
  input: { project: Project; makingJobCount: number },
): Promise<boolean> {
  const { project, makingJobCount } = input;
  const { id, generation } = project;
  const now = studio.clock.now();
  await lockStarts(tx);
  const since = now.subtract({ minutes: 1 });
  const { running, started, ahead } = await countMakings(tx, { since, projectId: id });
  const { atOnceMax, startsAMinuteMax } = studio.limits;
  if (running + ahead >= atOnceMax || started + ahead >= startsAMinuteMax) return false;
  return updateProject(tx, {
    id,
    generation,
    changes: { makingState: "running", makingStartedAt: now, makingJobCount },
    now,
    whileWaiting: true,
    fromJobCount: project.makingJobCount,
  });
}
