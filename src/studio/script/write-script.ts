import type { Project, ProjectImage } from "#src/db/projects.ts";
import { writingHabits } from "#src/domain/preference.ts";
import type { Brief, Script } from "#src/domain/script.ts";
import { standardSettings } from "#src/domain/short-settings.ts";
import { fitPictures, withoutPicture } from "../images/fit-pictures.ts";
import type { StepWork } from "../step-work.ts";
import type { Studio } from "../studio.ts";
import { addHabits, addToScene, withoutHabits } from "./add-habits.ts";
import { cutScript } from "./cut-script.ts";
import { relist } from "./relist.ts";
import { rewriteCarefully, writeCarefully } from "./write-carefully.ts";

/** The script step: written by the writer, or cut from the person's own text; then, scene by scene, what is wished anew. */
export const writeScript: StepWork = async (studio, project, { signal }) => {
  const brief = briefOf(project);
  const written =
    project.script ??
    (project.ownScript === undefined
      ? addHabits(
          await writeCarefully(studio.writer, { brief, attempt: project.scriptAttempt }, signal),
          brief.habits,
        )
      : cutScript(project.ownScript, brief));
  const script = await rewriteScenes(studio, { project, brief, script: written }, signal);
  const isChanged = script !== written;
  return {
    ...(isChanged ? { script: written, scriptEdited: script } : { script }),
    title: script.title,
    rewriting: [],
    images: picturesFor(project, written, script),
  };
};

function briefOf(project: Project): Brief {
  const { keyword, tone, language, audience, lengthSeconds, brand } = project;
  const habits = writingHabits(brand?.learned ?? [], language);
  const learned = habits.flatMap((one) => (one.kind === "avoided" ? [one.value] : []));
  return {
    keyword,
    tone,
    language,
    lengthSeconds,
    ...(audience !== undefined && { audience }),
    ...(brand && { avoidedPhrases: [...brand.avoidedPhrases, ...learned], habits }),
  };
}

async function rewriteScenes(
  studio: Studio,
  input: { project: Project; brief: Brief; script: Script },
  signal: AbortSignal,
): Promise<Script> {
  let { script } = input;
  for (const sceneId of input.project.rewriting) {
    if (!script.scenes.some(({ id }) => id === sceneId)) continue;
    const { habits = [] } = script.author === "person" ? {} : input.brief;
    const brief = { ...input.brief, habits };
    const bare = script.scenes.map((one) => withoutHabits(one, habits));
    const reworded = await rewriteCarefully(
      studio.writer,
      { brief, script: { ...script, scenes: bare }, sceneId },
      signal,
    );
    const scene = addToScene(reworded, habits);
    const scenes = script.scenes.map((one) => (one.id === sceneId ? scene : one));
    script = { ...script, scenes, description: relist(script, scenes) };
  }
  return script;
}

/** A picture for each scene. One of another motif than the scene has now is painted again; a person's own stays. */
function picturesFor(project: Project, before: Script, script: Script): ProjectImage[] {
  const known = new Map(project.images.map((image) => [image.sceneId, image]));
  const images = script.scenes.map((scene): ProjectImage => {
    const image = known.get(scene.id);
    const prompt = scene.imagePrompt;
    if (!image) return { sceneId: scene.id, prompt, attempt: project.scriptAttempt };
    if (image.prompt === prompt) return image;
    const isOwn = image.own !== undefined || isChosenOwn(image);
    return { ...(isOwn ? image : withoutPicture(image)), prompt };
  });
  const { template } = project.settings ?? standardSettings;
  return fitPictures(images, { script: before, template }, { script, template });
}

function isChosenOwn({ key, options = [] }: ProjectImage): boolean {
  return options.some((option) => option.key === key && option.assetId !== undefined);
}
