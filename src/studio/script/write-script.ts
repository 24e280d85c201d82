import type { Brief } from "#src/domain/script.ts";
import type { StepWork } from "../step-work.ts";
import { cutScript } from "./cut-script.ts";

/** The script step: written by the writer, or cut from the person's own text. */
export const writeScript: StepWork = async (studio, project, { signal }) => {
  const { keyword, tone, language, audience, lengthSeconds } = project;
  const brief: Brief = {
    keyword,
    tone,
    language,
    lengthSeconds,
    ...(audience !== undefined && { audience }),
  };
  const script =
    project.script ??
    (project.ownScript === undefined
      ? await studio.writer.write(brief, project.scriptAttempt, signal)
      : cutScript(project.ownScript, brief));
  const known = new Map(project.images.map((image) => [image.sceneId, image]));
  return {
    script,
    title: script.title,
    images: script.scenes.map(
      (scene) =>
        known.get(scene.id) ?? {
          sceneId: scene.id,
          prompt: scene.imagePrompt,
          attempt: project.scriptAttempt,
        },
    ),
  };
};
