import type { Transaction } from "#src/db/open-database.ts";
import { lockProject, updateProject } from "#src/db/projects.ts";
import { findShortVersion, keepShortVersion } from "#src/db/short-versions.ts";
import type { Clock } from "#src/domain/clock.ts";

/** Keeps a finished short as the thread shows it, before it is made anew. */
export async function keepShown(
  app: { clock: Clock },
  tx: Transaction,
  projectId: string,
): Promise<void> {
  const project = await lockProject(tx, projectId);
  if (!project?.script || project.makingState !== "done") return;
  const { teamId, title, script, images, voices } = project;
  const now = app.clock.now();
  await keepShortVersion(tx, { projectId, teamId, title, script, images, voices, now });
}

/**
 * Brings back what the thread shows again after a remake was cancelled or has failed: whoever goes
 * back to the preview publishes and edits that short, not the half-made one.
 */
export async function restoreShown(
  app: { clock: Clock },
  tx: Transaction,
  projectId: string,
): Promise<void> {
  const project = await lockProject(tx, projectId);
  if (!project?.finished || !["cancelled", "failed"].includes(project.makingState)) return;
  const version = await findShortVersion(tx, projectId);
  if (!version) return;
  await updateProject(tx, {
    id: projectId,
    generation: project.generation,
    changes: {
      ...version,
      scriptEdited: null,
      status: "ready",
      makingState: "done",
      makingStep: "video",
      makingFraction: 1,
    },
    now: app.clock.now(),
  });
}
