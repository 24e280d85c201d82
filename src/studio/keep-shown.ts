import type { Transaction } from "#src/db/open-database.ts";
import { lockProject } from "#src/db/projects.ts";
import { keepShownVersion } from "#src/db/short-versions.ts";
import type { Clock } from "#src/domain/clock.ts";

/** Keeps a short as the thread shows it, finished or resting, before it is made anew or further. */
export async function keepShown(
  app: { clock: Clock },
  tx: Transaction,
  input: { projectId: string; isChanged: boolean },
): Promise<void> {
  const project = await lockProject(tx, input.projectId);
  if (!project?.script) return;
  if (project.makingState !== "done" && project.makingState !== "resting") return;
  const { teamId, title, script, images, voices, settings, finished, lengthSeconds } = project;
  await keepShownVersion(tx, {
    ...input,
    teamId,
    title,
    script,
    images,
    voices,
    settings,
    finished,
    lengthSeconds,
    restingStep: project.makingState === "resting" ? project.progress.step : undefined,
    now: app.clock.now(),
  });
}
