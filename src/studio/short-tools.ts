import type { Project } from "#src/db/projects.ts";
import type { MakingStep } from "#src/domain/making.ts";
import type { ScenePictures, SceneText, ShortTools, VoiceSample } from "#src/domain/news.ts";
import type { Script } from "#src/domain/script.ts";
import { standardSettings } from "#src/domain/short-settings.ts";
import { fittingOptions, lookOf } from "./images/fit-pictures.ts";
import { usedPreferences } from "./learning/used-preferences.ts";
import { adviseOn } from "./script/advise-on.ts";
import { estimateSpeechSeconds } from "./script/estimate-seconds.ts";
import type { Studio } from "./studio.ts";
import { chooseVoice, isSpokenBy } from "./voice/choose-voice.ts";

/** The parts of a studio that may be built-in stand-ins. */
export type Makers = Pick<Studio, "writer" | "painter" | "speaker" | "renderer">;

/** A project with something to show. */
export type Shown = Project & { script: Script };

/** What is known beside the project. */
export interface Around {
  voices: VoiceSample[];
  canUndo: boolean;
}

/** What can be changed about a short. */
export function toolsOf(project: Shown, { voices, canUndo }: Around): ShortTools {
  const { script, settings = standardSettings } = project;
  const learned = usedPreferences(project);
  const { perPlatform, thumbnailSceneId } = script;
  return {
    settings,
    voices,
    suggestions: adviseOn(script, project),
    ...(perPlatform && { perPlatform }),
    ...(thumbnailSceneId !== undefined && { thumbnailSceneId }),
    lengthSeconds: project.lengthSeconds,
    ...(script.author === "person" && { isOwnScript: true }),
    canUndo,
    ...(learned.length > 0 && { learned }),
  };
}

/** The scenes with how long each takes to say: measured where it has been spoken as it is. */
export function scenesOf({ speaker }: Makers, project: Shown): (SceneText & { seconds: number })[] {
  const { script, voices } = project;
  const voice = chooseVoice(speaker, script.language, project.settings);
  return script.scenes.map(({ id, role, narration, onScreen }) => {
    const take = voices.find((one) => one.text === narration && isSpokenBy(voice, one.voice));
    const seconds = take
      ? take.durationMs / 1000
      : estimateSpeechSeconds(narration, script.language) / voice.speed;
    return { id, role, narration, onScreen, seconds: Math.round(seconds * 10) / 10 };
  });
}

/** Each scene's pictures, in the order of the scenes; scenes that have none yet are left out. */
export function picturesOf({
  script,
  images,
  settings = standardSettings,
}: Shown): ScenePictures[] {
  return script.scenes.flatMap(({ id, onScreen }) => {
    const image = images.find(({ sceneId }) => sceneId === id);
    if (image?.key === undefined) return [];
    const options = fittingOptions(image, lookOf({ script, template: settings.template }, id));
    return [
      {
        sceneId: id,
        onScreen,
        options: options.map(({ key }) => ({ key, mimeType: "image/jpeg" as const })),
        chosen: options.findIndex(({ key }) => key === image.key),
      },
    ];
  });
}

/** Steps done by the built-in stand-ins. */
export function localStepsOf(makers: Makers, { script }: Shown): MakingStep[] {
  const makerOf: Record<MakingStep, { isLocal: boolean }> = {
    script: { isLocal: makers.writer.isLocal && script.author !== "person" },
    images: makers.painter,
    voice: makers.speaker,
    video: makers.renderer,
  };
  return (["script", "images", "voice", "video"] as const).filter((step) => makerOf[step].isLocal);
}
