import { lockProject, type Project, type ProjectChanges, updateProject } from "#src/db/projects.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { ShortChange } from "#src/domain/making.ts";
import type { Script } from "#src/domain/script.ts";
import { makeShort } from "#src/jobs/definitions/make-short.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { makingKey } from "./making-key.ts";
import { editScene } from "./script/edit-scene.ts";

/**
 * Makes a short again, with a change or, without one, from where it stopped. What the change does
 * not touch is used again. Throws AppError `not-found`, `conflict`, `invalid-input`.
 */
export async function changeShort(
  app: { jobs: JobQueue; clock: Clock },
  tx: Transaction,
  input: { id: string; teamId: string; generation: number; change?: ShortChange },
): Promise<void> {
  const project = await lockProject(tx, input.id);
  if (!project) throw new AppError("not-found", "no such short");
  if (project.generation !== input.generation - 1) {
    throw new AppError("conflict", "the short is being made anew already");
  }
  const { generation, teamId, id } = input;
  await updateProject(tx, {
    id,
    generation: project.generation,
    changes: {
      ...(input.change
        ? applyChange(project, input.change)
        : { makingStep: project.progress.step }),
      generation,
      status: "processing",
      makingState: "waiting",
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

function applyChange(project: Project, change: ShortChange): ProjectChanges {
  switch (change.type) {
    case "everything":
      return {
        scriptAttempt: project.scriptAttempt + 1,
        script: null,
        scriptEdited: null,
        images: [],
        makingStep: "script",
      };
    case "pictures":
      return {
        images: project.images.map((image) =>
          change.sceneIds.includes(image.sceneId) ? unpainted(image, image.attempt + 1) : image,
        ),
        makingStep: "images",
      };
    case "scenes":
      return { ...editScript(project, change.scenes), makingStep: "images" };
    case "settings":
    case "picture-choice":
    case "rewrite":
    case "suggestion":
    case "texts":
    case "thumbnail":
    case "undo":
    case "several":
      throw new AppError("invalid-input", `a short cannot be changed by ${change.type} yet`);
  }
}

/** A picture that carries the scene's line is painted again when the line changes. */
function editScript(
  project: Project,
  edits: Extract<ShortChange, { type: "scenes" }>["scenes"],
): ProjectChanges {
  if (!project.script) throw new AppError("conflict", "the short has no script yet");
  const before = project.script;
  const scriptEdited = edits.reduce<Script>(
    (script, { id, narration, onScreen }) => editScene(script, id, { narration, onScreen }),
    before,
  );
  const images = project.images.map((image) => {
    const isSame = lineOf(before, image.sceneId) === lineOf(scriptEdited, image.sceneId);
    return image.hasWords === true && !isSame ? unpainted(image, image.attempt) : image;
  });
  return { scriptEdited, images };
}

function unpainted(image: Project["images"][number], attempt: number) {
  return { sceneId: image.sceneId, prompt: image.prompt, attempt };
}

function lineOf(script: Script, sceneId: string): string | undefined {
  return script.scenes.find((scene) => scene.id === sceneId)?.onScreen;
}
