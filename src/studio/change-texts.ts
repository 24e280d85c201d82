import type { Transaction } from "#src/db/open-database.ts";
import { lockProject, updateProject } from "#src/db/projects.ts";
import { keepVersionBefore } from "#src/db/short-versions.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { EditedTexts, ShortTexts } from "#src/domain/short-texts.ts";
import { askForFailedThumbnail, askForThumbnail } from "#src/jobs/ask-for-thumbnail.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { thumbnailOf } from "./compose/thumbnail-of.ts";
import { keepingEdits } from "./keep-edits.ts";
import { keepShown } from "./keep-shown.ts";
import { restoreShown } from "./restore-shown.ts";
import { editTexts } from "./script/edit-texts.ts";

/**
 * Changes what stands beside a finished short while it is planned: its video stays. Another title is another
 * thumbnail, because every thumbnail bears the title: its key is known at once, so that whatever is asked
 * or approved from here on is bound to it, and a job draws it. Returns what is kept, for the post. Throws
 * AppError `conflict`, `invalid-input` or `not-found`.
 */
export async function changeTexts(
  app: { jobs: JobQueue; clock: Clock },
  tx: Transaction,
  input: { projectId: string; userId: string; texts: ShortTexts },
): Promise<EditedTexts> {
  const { projectId, userId } = input;
  await restoreShown(app, tx, projectId);
  const project = await lockProject(tx, projectId);
  if (!project || project.isDeleted) throw new AppError("not-found", "no such short");
  const { finished } = project;
  if (!project.script || !finished || project.makingState !== "done") {
    throw new AppError("conflict", "the short is not finished");
  }
  const script = editTexts(project.script, input.texts);
  const isRetitled = script.title !== project.script.title;
  const thumbnail = isRetitled ? thumbnailOf(project, script) : undefined;
  const thumbnailKey = thumbnail?.key ?? finished.thumbnailKey;
  await keepShown(app, tx, { projectId, isChanged: true });
  await keepVersionBefore(tx, projectId);
  await keepingEdits(app, tx, { userId, projectId, change: "texts" }, async () => {
    await updateProject(tx, {
      id: projectId,
      generation: project.generation,
      changes: {
        title: script.title,
        scriptEdited: script,
        finished: { ...finished, thumbnailKey },
      },
      now: app.clock.now(),
    });
  });
  if (thumbnail) {
    await askForThumbnail(app, tx, { ...thumbnail, teamId: project.teamId, projectId });
  } else await askForFailedThumbnail(app, tx, thumbnailKey);
  return { texts: script, thumbnailKey };
}
