import type { Transaction } from "#src/db/open-database.ts";
import { lockProject, type ProjectChanges, updateProject } from "#src/db/projects.ts";
import { findShortVersion, type ShortVersion } from "#src/db/short-versions.ts";
import type { Clock } from "#src/domain/clock.ts";

/**
 * Brings back what the thread shows again after a remake was cancelled or has failed: whoever goes
 * back to it publishes and edits that short, not the half-made one.
 */
export async function restoreShown(
  app: { clock: Clock },
  tx: Transaction,
  projectId: string,
): Promise<void> {
  const project = await lockProject(tx, projectId);
  if (!project || !["cancelled", "failed"].includes(project.makingState)) return;
  const version = await findShortVersion(tx, { projectId, kind: "shown" });
  if (!version) return;
  const { restingStep } = version;
  await updateProject(tx, {
    id: projectId,
    generation: project.generation,
    changes: {
      ...changesTo(version),
      status: version.finished ? "ready" : "draft",
      makingState: restingStep ? "resting" : "done",
      makingStep: restingStep ?? "video",
      makingFraction: restingStep ? 0 : 1,
    },
    now: app.clock.now(),
  });
}

/** What makes a project that version again. Files that the version does not have stay. */
export function changesTo(version: ShortVersion): ProjectChanges {
  const { title, script, images, voices, settings, finished, lengthSeconds } = version;
  return {
    title,
    script,
    scriptEdited: null,
    rewriting: [],
    images,
    voices,
    settings: settings ?? null,
    ...(finished && { finished }),
    ...(lengthSeconds !== undefined && { lengthSeconds }),
  };
}
