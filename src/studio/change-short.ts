import { findAssetPicture } from "#src/db/assets.ts";
import { lockProject, updateProject } from "#src/db/projects.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { findShortVersion } from "#src/db/short-versions.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { MakingStep, ShortChange } from "#src/domain/making.ts";
import { makeShort } from "#src/jobs/definitions/make-short.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { applyChange } from "./apply-change.ts";
import { makingKey } from "./making-key.ts";

/**
 * Makes a short again, with a change or, without one, from where it stopped, up to `until` or to its
 * end. What the change does not touch is used again. Throws AppError `not-found`, `conflict`,
 * `invalid-input`.
 */
export async function changeShort(
  app: { jobs: JobQueue; clock: Clock },
  tx: Transaction,
  input: {
    id: string;
    teamId: string;
    generation: number;
    change?: ShortChange;
    until?: MakingStep;
  },
): Promise<void> {
  const project = await lockProject(tx, input.id);
  if (!project || project.isDeleted) throw new AppError("not-found", "no such short");
  if (project.generation !== input.generation - 1) {
    throw new AppError("conflict", "the short is being made anew already");
  }
  const { generation, teamId, id, change, until } = input;
  const named = {
    before: await findShortVersion(tx, { projectId: id, kind: "before" }),
    assets: await findAssets(tx, change),
  };
  await updateProject(tx, {
    id,
    generation: project.generation,
    changes: {
      ...(change ? applyChange(project, change, named) : { makingStep: project.progress.step }),
      generation,
      status: "processing",
      makingState: "waiting",
      makingUntil: until ?? null,
      makingFraction: 0,
      makingJobCount: 0,
    },
    now: app.clock.now(),
  });
  await app.jobs.enqueue(
    tx,
    makeShort,
    { teamId, projectId: id, generation },
    { key: makingKey({ id, generation, makingJobCount: 0 }) },
  );
}

/** The library's pictures that a change chooses, as far as they are still there. */
async function findAssets(
  tx: Transaction,
  change: ShortChange | undefined,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if (!change) return found;
  const changes = change.type === "several" ? change.changes : [change];
  for (const one of changes) {
    if (one.type !== "picture-choice") continue;
    for (const { assetId } of one.choices) {
      if (assetId === undefined) continue;
      const key = await findAssetPicture(tx, assetId);
      if (key !== undefined) found.set(assetId, key);
    }
  }
  return found;
}
