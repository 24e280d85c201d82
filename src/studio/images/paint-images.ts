import { createHash } from "node:crypto";
import type { Project } from "#src/db/projects.ts";
import type { Script } from "#src/domain/script.ts";
import type { StepWork } from "../step-work.ts";
import type { Studio } from "../studio.ts";
import type { PictureRequest } from "./painter.ts";

/** The images step: paints every picture that is missing, keeping each as soon as it is there. */
export const paintImages: StepWork = async (studio, project, { teller, signal }) => {
  const { script } = project;
  if (!script) throw new Error(`project ${project.id} has no script to paint`);
  const images = [...project.images];
  for (const [index, image] of images.entries()) {
    signal.throwIfAborted();
    if (image.key !== undefined) continue;
    const painted = await paintOne(studio, { project, script, image }, signal);
    images[index] = { ...image, ...painted };
    await teller.keep({ images });
    await teller.tell((index + 1) / images.length);
  }
  return { images };
};

async function paintOne(
  studio: Studio,
  input: { project: Project; script: Script; image: Project["images"][number] },
  signal: AbortSignal,
): Promise<{ key: string; hasWords: boolean }> {
  const { project, script, image } = input;
  const sceneIndex = script.scenes.findIndex((scene) => scene.id === image.sceneId);
  const scene = script.scenes[sceneIndex];
  if (!scene) throw new Error(`picture of an unknown scene ${image.sceneId}`);
  const request: PictureRequest = {
    prompt: image.prompt,
    onScreen: scene.onScreen,
    role: scene.role,
    sceneIndex,
    sceneTotal: script.scenes.length,
    keyword: project.keyword,
    tone: project.tone,
    language: project.language,
    colors: [],
    attempt: image.attempt,
  };
  const picture = await studio.painter.paint(request, signal);
  const hash = createHash("sha256").update(picture.jpeg).digest("hex").slice(0, 32);
  const key = `${project.teamId}/${project.id}/picture-${hash}.jpg`;
  await studio.media.put(key, picture.jpeg);
  return { key, hasWords: picture.hasWords };
}
