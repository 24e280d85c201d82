import type { MakingProgress } from "#src/domain/making.ts";
import type {
  MediaRef,
  ScenePictures,
  SceneText,
  Suggestion,
  VoiceSample,
} from "#src/domain/news.ts";
import type { Language } from "#src/domain/language.ts";
import type { Learned } from "#src/domain/preference.ts";
import type { SceneRole, Tone } from "#src/domain/script.ts";
import type { ShortSettings, Template } from "#src/domain/short-settings.ts";
import type { BrandChoice } from "../screen.ts";
import type { CustomStep, TextEdits } from "./custom-phase.ts";

/** The screens of custom mode. Those that finished shorts are changed with too know whether they are a step. */
export type CustomScreen =
  | {
      kind: "custom-brief";
      keyword: string;
      contentLanguage: Language;
      tone: Tone;
      lengthSeconds: number;
      template: Template;
      /** The person's own words: neither keyword nor length are asked for. */
      ownScript: boolean;
      brands: BrandChoice[];
      brandId?: string;
    }
  | { kind: "custom-progress"; toward: CustomStep; keyword: string; progress: MakingProgress }
  | {
      kind: "script-review";
      contentLanguage: Language;
      /** What was asked for, to be held against what the words take. */
      lengthSeconds: number;
      scenes: SceneText[];
      suggestions: Suggestion[];
      busySceneIds: string[];
      /** As of a preview. */
      learned?: Learned[];
    }
  | {
      kind: "picture-review";
      scenes: ScenePictures[];
      busySceneIds: string[];
      /** Of a finished short: those that will be drawn anew once it is saved. Absent in the step. */
      anewSceneIds?: string[];
    }
  | { kind: "voice-pick"; voices: VoiceSample[]; settings: ShortSettings; isStep: boolean }
  | {
      kind: "style-edit";
      settings: ShortSettings;
      scenes: { id: string; role: SceneRole; onScreen: string; picture?: MediaRef }[];
      isStep: boolean;
    }
  | {
      kind: "texts-edit";
      texts: TextEdits;
      /** One picture of each scene; the thumbnail is made of one of them. */
      pictures: { sceneId: string; onScreen: string; picture: MediaRef }[];
      thumbnailSceneId?: string;
      channelName: string;
      /** The finished video, in the last step. */
      video?: { media: MediaRef; thumbnail: MediaRef; durationMs: number };
    };
