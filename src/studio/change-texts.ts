import type { Transaction } from "#src/db/open-database.ts";
import { lockProject, updateProject } from "#src/db/projects.ts";
import { keepVersionBefore } from "#src/db/short-versions.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { ShortTexts } from "#src/domain/short-texts.ts";
import { keepingEdits } from "./keep-edits.ts";
import { keepShown } from "./keep-shown.ts";
import { restoreShown } from "./restore-shown.ts";
import { editTexts } from "./script/edit-texts.ts";

/**
 * Changes what stands beside a finished short while it is planned, and makes nothing. The thumbnail keeps
 * the title it was drawn with: drawing another one is work for a job, and until that was done the post
 * might go out, or be approved, with a picture that nobody had seen. The thread says so, and the next making draws it anew.
 * Returns the texts as they are kept. Throws AppError `conflict`, `invalid-input` or `not-found`.
 */
export async function changeTexts(
  app: { clock: Clock },
  tx: Transaction,
  input: { projectId: string; userId: string; texts: ShortTexts },
): Promise<ShortTexts> {
  const { projectId, userId } = input;
  await restoreShown(app, tx, projectId);
  const project = await lockProject(tx, projectId);
  if (!project || project.isDeleted) throw new AppError("not-found", "no such short");
  if (!project.script || project.makingState !== "done") {
    throw new AppError("conflict", "the short is not finished");
  }
  const script = editTexts(project.script, input.texts);
  await keepShown(app, tx, { projectId, isChanged: true });
  await keepVersionBefore(tx, projectId);
  await keepingEdits(app, tx, { userId, projectId, change: "texts" }, async () => {
    await updateProject(tx, {
      id: projectId,
      generation: project.generation,
      changes: { title: script.title, scriptEdited: script },
      now: app.clock.now(),
    });
  });
  return script;
}
