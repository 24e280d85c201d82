import { createHash } from "node:crypto";
import type { PictureOption, Project, ProjectImage } from "#src/db/projects.ts";
import type { Script } from "#src/domain/script.ts";
import { standardSettings, type Template } from "#src/domain/short-settings.ts";
import type { StepWork } from "../step-work.ts";
import type { Studio } from "../studio.ts";
import { coverPicture } from "./cover-picture.ts";
import { lookOf, optionsOf, withPicture } from "./fit-pictures.ts";
import type { PictureRequest } from "./painter.ts";

/**
 * The images step: paints every picture that is missing, or cuts the person's own to fit, keeping
 * each as soon as it is there.
 */
export const paintImages: StepWork = async (studio, project, { teller, signal }) => {
  const { script } = project;
  if (!script) throw new Error(`project ${project.id} has no script to paint`);
  const { template } = project.settings ?? standardSettings;
  const images = [...project.images];
  for (const [index, image] of images.entries()) {
    signal.throwIfAborted();
    if (image.key !== undefined) continue;
    const scene = { project, script, template, image };
    images[index] = withPicture(image, await pictureFor(studio, scene, signal));
    await teller.keep({ images });
    await teller.tell((index + 1) / images.length);
  }
  return { images };
};

interface ScenePicture {
  project: Project;
  script: Script;
  template: Template;
  image: ProjectImage;
}

async function pictureFor(
  studio: Studio,
  scene: ScenePicture,
  signal: AbortSignal,
): Promise<PictureOption> {
  const { project, script, template, image } = scene;
  const { attempt, own } = image;
  if (own) {
    const jpeg = await coverPicture(await studio.media.localPath(own.key));
    const key = await keepPicture(studio, project, jpeg);
    return { key, attempt, hasWords: false, assetId: own.assetId };
  }
  const look = lookOf({ script, template }, image.sceneId);
  const before = optionsOf(image).find(
    (option) => option.assetId === undefined && option.attempt === attempt && option.look === look,
  );
  if (before) return before;
  const { jpeg, hasWords } = await studio.painter.paint(requestOf(scene), signal);
  const key = await keepPicture(studio, project, jpeg);
  return { key, attempt, hasWords, ...(look !== undefined && { look }) };
}

async function keepPicture(studio: Studio, project: Project, jpeg: Buffer): Promise<string> {
  const hash = createHash("sha256").update(jpeg).digest("hex").slice(0, 32);
  const key = `${project.teamId}/${project.id}/picture-${hash}.jpg`;
  await studio.media.put(key, jpeg);
  return key;
}

function requestOf({ project, script, template, image }: ScenePicture): PictureRequest {
  const sceneIndex = script.scenes.findIndex((scene) => scene.id === image.sceneId);
  const scene = script.scenes[sceneIndex];
  if (!scene) throw new Error(`picture of an unknown scene ${image.sceneId}`);
  return {
    prompt: image.prompt,
    onScreen: scene.onScreen,
    role: scene.role,
    sceneIndex,
    sceneTotal: script.scenes.length,
    keyword: project.keyword,
    tone: project.tone,
    language: project.language,
    template,
    colors: project.brand?.colors ?? [],
    attempt: image.attempt,
  };
}
