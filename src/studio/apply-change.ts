import type { Project, ProjectChanges } from "#src/db/projects.ts";
import type { ShortVersion } from "#src/db/short-versions.ts";
import { AppError } from "#src/domain/app-error.ts";
import { type MakingStep, makingSteps, type ShortChange } from "#src/domain/making.ts";
import type { Script } from "#src/domain/script.ts";
import { withinLimits } from "#src/domain/short-length.ts";
import { type ShortSettings, standardSettings, voiceSpeed } from "#src/domain/short-settings.ts";
import { choosePictures } from "./images/choose-pictures.ts";
import { fitPictures, lookOf, optionsOf, withoutPicture } from "./images/fit-pictures.ts";
import { changesTo } from "./restore-shown.ts";
import { adviseOn } from "./script/advise-on.ts";
import { editScene } from "./script/edit-scene.ts";
import { editTexts } from "./script/edit-texts.ts";
import { orderScenes } from "./script/order-scenes.ts";

type Change<Type extends ShortChange["type"]> = Extract<ShortChange, { type: Type }>;

/** What a change may name beside the project. */
export interface Named {
  /** The version that an undo goes back to. */
  before: ShortVersion | undefined;
  /** Media keys of pictures of the library by their ids. */
  assets: ReadonlyMap<string, string>;
}

/**
 * What a change writes to a project, and the first step that it makes necessary. Throws AppError
 * `conflict`, `invalid-input` or `not-found`.
 */
export function applyChange(project: Project, change: ShortChange, named: Named): ProjectChanges {
  switch (change.type) {
    case "everything":
      return {
        ...lengthAfter(change),
        scriptAttempt: project.scriptAttempt + 1,
        script: null,
        scriptEdited: null,
        rewriting: [],
        images: [],
        makingStep: "script",
      };
    case "pictures":
      return {
        images: project.images.map((image) =>
          change.sceneIds.includes(image.sceneId) ? nextPicture(image) : image,
        ),
        makingStep: earlier(project, "images"),
      };
    case "scenes":
      return editWords(project, change.scenes);
    case "settings":
      return changeSettings(project, change);
    case "picture-choice":
      return choose(project, change, named);
    case "rewrite":
      return rewrite(project, change);
    case "suggestion":
      return applySuggestion(project, change);
    case "texts":
      return {
        scriptEdited: editTexts(scriptOf(project), change.texts),
        makingStep: project.progress.step,
      };
    case "thumbnail":
      return { scriptEdited: withThumbnail(project, change), makingStep: project.progress.step };
    case "undo":
      return undo(project, named);
    case "several":
      return applySeveral(project, change, named);
  }
}

function lengthAfter({ lengthSeconds }: Change<"everything">): ProjectChanges {
  if (lengthSeconds === undefined) return {};
  if (lengthSeconds !== withinLimits(lengthSeconds)) {
    throw new AppError("invalid-input", `no short is ${lengthSeconds} seconds long`);
  }
  return { lengthSeconds };
}

/**
 * Each change sees what those before it have made of the project. Pictures are chosen first: their
 * places are those that were shown, before other words or another template sort some out.
 */
function applySeveral(
  project: Project,
  { changes }: Change<"several">,
  named: Named,
): ProjectChanges {
  let all: ProjectChanges = { makingStep: project.progress.step };
  let current = project;
  const inOrder = [...changes.filter(isChoice), ...changes.filter((one) => !isChoice(one))];
  for (const change of inOrder) {
    const more = applyChange(current, change, named);
    current = changed(current, more);
    all = { ...all, ...more };
  }
  return { ...all, makingStep: current.progress.step };
}

function isChoice({ type }: ShortChange): boolean {
  return type === "picture-choice";
}

function changed(project: Project, changes: ProjectChanges): Project {
  const { script, scriptEdited, settings, makingStep, images, voices, rewriting } = changes;
  const isScriptKept = script === undefined && scriptEdited === undefined;
  return {
    ...project,
    script: isScriptKept ? project.script : (scriptEdited ?? script ?? undefined),
    images: images ?? project.images,
    voices: voices ?? project.voices,
    rewriting: rewriting ?? project.rewriting,
    lengthSeconds: changes.lengthSeconds ?? project.lengthSeconds,
    scriptAttempt: changes.scriptAttempt ?? project.scriptAttempt,
    settings: settings === undefined ? project.settings : (settings ?? undefined),
    progress: { step: makingStep ?? project.progress.step, fraction: 0 },
  };
}

function choose(project: Project, change: Change<"picture-choice">, named: Named): ProjectChanges {
  const choices = change.choices.map(({ assetId, ...choice }) => {
    if (assetId === undefined) return choice;
    const key = named.assets.get(assetId);
    if (key === undefined) throw new AppError("not-found", "no such picture in the library");
    return { ...choice, own: { assetId, key } };
  });
  return {
    images: choosePictures(project.images, choices, (sceneId) => lookOf(frameOf(project), sceneId)),
    makingStep: earlier(project, "images"),
  };
}

/** Another picture than all before. */
function nextPicture(image: Project["images"][number]): Project["images"][number] {
  const attempts = optionsOf(image).map(({ attempt }) => attempt);
  return { ...withoutPicture(image), attempt: Math.max(image.attempt, ...attempts) + 1 };
}

/** A picture that carries the scene's line is painted again when the line changes. */
function editWords(project: Project, edits: Change<"scenes">["scenes"]): ProjectChanges {
  const scriptEdited = edits.reduce<Script>(
    (script, { id, narration, onScreen }) => editScene(script, id, { narration, onScreen }),
    scriptOf(project),
  );
  return withScript(project, scriptEdited);
}

function changeSettings(project: Project, change: Change<"settings">): ProjectChanges {
  const settings = { ...settingsOf(project), ...change.settings };
  const { speed } = settings.voice;
  if (!(speed >= voiceSpeed.min && speed <= voiceSpeed.max)) {
    throw new AppError("invalid-input", `a speed of ${speed} is out of range`);
  }
  if (!project.script) return { settings, makingStep: "script" };
  const script = change.order
    ? orderScenes(project.script, { order: change.order, tone: project.tone })
    : project.script;
  return { settings, ...withScript({ ...project, settings }, script, frameOf(project)) };
}

function rewrite(project: Project, { sceneIds }: Change<"rewrite">): ProjectChanges {
  const { scenes } = scriptOf(project);
  const rewriting = scenes.map(({ id }) => id).filter((id) => sceneIds.includes(id));
  if (rewriting.length === 0) throw new AppError("invalid-input", "no such scenes");
  return { rewriting: [...new Set([...project.rewriting, ...rewriting])], makingStep: "script" };
}

/** Advice is worked out from the script as it is: what no longer fits it is not there any more. */
function applySuggestion(project: Project, { suggestionId }: Change<"suggestion">): ProjectChanges {
  const suggestion = adviseOn(scriptOf(project), project).find(({ id }) => id === suggestionId);
  if (!suggestion) throw new AppError("conflict", "the advice no longer fits the script");
  const { sceneId, part, after } = suggestion;
  return withScript(project, editScene(scriptOf(project), sceneId, { [part]: after }));
}

function withThumbnail(project: Project, { sceneId }: Change<"thumbnail">): Script {
  const script = scriptOf(project);
  if (!script.scenes.some(({ id }) => id === sceneId)) {
    throw new AppError("invalid-input", `no scene ${sceneId} in this script`);
  }
  return { ...script, thumbnailSceneId: sceneId };
}

/** Pictures and voices that have been made since stay at hand: going forward again makes nothing anew. */
function undo(project: Project, { before }: Named): ProjectChanges {
  if (!before) throw new AppError("conflict", "there is nothing to go back to");
  const since = new Map(project.images.map((image) => [image.sceneId, optionsOf(image)]));
  const images = before.images.map((image) => {
    const known = optionsOf(image);
    const later = (since.get(image.sceneId) ?? []).filter(
      (option) => !known.some(({ key }) => key === option.key),
    );
    return later.length > 0 ? { ...image, options: [...known, ...later] } : image;
  });
  const laterVoices = project.voices.filter(
    (voice) => !before.voices.some(({ key }) => key === voice.key),
  );
  return {
    ...changesTo(before),
    images,
    voices: [...before.voices, ...laterVoices],
    makingStep: before.restingStep ?? "video",
  };
}

function withScript(project: Project, script: Script, before = frameOf(project)): ProjectChanges {
  return {
    scriptEdited: script,
    images: fitPictures(project.images, before, { ...frameOf(project), script }),
    makingStep: earlier(project, "images"),
  };
}

/** A short that has not come that far yet has nothing to go back for. */
function earlier({ progress }: Project, step: MakingStep): MakingStep {
  return makingSteps.indexOf(progress.step) < makingSteps.indexOf(step) ? progress.step : step;
}

function frameOf(project: Project) {
  return { script: scriptOf(project), template: settingsOf(project).template };
}

function settingsOf({ settings }: Project): ShortSettings {
  return settings ?? standardSettings;
}

function scriptOf({ script }: Project): Script {
  if (!script) throw new AppError("conflict", "the short has no script yet");
  return script;
}
