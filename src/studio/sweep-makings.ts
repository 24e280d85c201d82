import { listMakings, type Project, updateProject } from "#src/db/projects.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { asSystem } from "#src/db/transact.ts";
import { makeShort } from "#src/jobs/definitions/make-short.ts";
import { makingKey } from "./making-key.ts";
import { startMaking } from "./start-making.ts";
import type { Studio } from "./studio.ts";

/** Waiting shorts looked at in one sweep. */
const waitingMax = 20;

/**
 * Goes on with what nobody is working on: shorts whose job was lost, and as many waiting ones as the
 * limits leave room for, the longest waiting first. The project's row is the truth, the job only
 * carries it.
 */
export async function sweepMakings(studio: Studio): Promise<void> {
  const { running, waiting } = await asSystem(studio.db, async (tx) => ({
    running: await listMakings(tx, { state: "running", limit: studio.limits.atOnceMax }),
    waiting: await listMakings(tx, { state: "waiting", limit: waitingMax }),
  }));
  for (const project of [...running, ...waiting]) {
    try {
      if (await studio.jobs.isLive(makeShort, makingKey(project))) continue;
      await asSystem(studio.db, (tx) => carryOn(studio, tx, project));
    } catch (error) {
      studio.log.error({ err: error, projectId: project.id }, "a making cannot go on");
    }
  }
}

async function carryOn(studio: Studio, tx: Transaction, project: Project): Promise<void> {
  const { id, teamId, generation } = project;
  const makingJobCount = project.makingJobCount + 1;
  const isSame =
    project.makingState === "waiting"
      ? await startMaking(studio, tx, { project, makingJobCount })
      : await updateProject(tx, {
          id,
          generation,
          changes: { makingJobCount },
          now: studio.clock.now(),
          whileMaking: true,
          fromJobCount: project.makingJobCount,
        });
  if (!isSame) return;
  const key = makingKey({ id, generation, makingJobCount });
  await studio.jobs.enqueue(tx, makeShort, { teamId, projectId: id, generation }, { key });
}
