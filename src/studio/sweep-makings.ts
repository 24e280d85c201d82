import { countMakings, listMakings, type Project, updateProject } from "#src/db/projects.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { asSystem } from "#src/db/transact.ts";
import { makeShort } from "#src/jobs/definitions/make-short.ts";
import { makingKey } from "./making-key.ts";
import type { Studio } from "./studio.ts";

const atOnceMax = 20;

/**
 * Goes on with what nobody is working on: shorts whose job was lost, and as many waiting ones as the
 * limits leave room for. The project's row is the truth, the job only carries it.
 */
export async function sweepMakings(studio: Studio): Promise<void> {
  const now = studio.clock.now();
  const { running, waiting, room } = await asSystem(studio.db, async (tx) => {
    const counted = await countMakings(tx, now.subtract({ minutes: 1 }));
    const { limits } = studio;
    return {
      running: await listMakings(tx, { state: "running", limit: atOnceMax }),
      waiting: await listMakings(tx, { state: "waiting", limit: atOnceMax }),
      room: Math.min(limits.atOnceMax - counted.running, limits.startsAMinuteMax - counted.started),
    };
  });
  for (const project of [...running, ...waiting.slice(0, Math.max(0, room))]) {
    if (await studio.jobs.isLive(makeShort, makingKey(project))) continue;
    await asSystem(studio.db, (tx) => carryOn(studio, tx, project));
  }
}

async function carryOn(studio: Studio, tx: Transaction, project: Project): Promise<void> {
  const { id, teamId, generation } = project;
  const makingJobCount = project.makingJobCount + 1;
  const isSame = await updateProject(tx, {
    id,
    generation,
    changes: { makingJobCount },
    now: studio.clock.now(),
    fromJobCount: project.makingJobCount,
  });
  if (!isSame) return;
  const key = makingKey({ id, generation, makingJobCount });
  await studio.jobs.enqueue(tx, makeShort, { teamId, projectId: id, generation }, { key });
}
