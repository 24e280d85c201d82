import type { ErrorCode } from "#src/domain/app-error.ts";
import type { MakingProgress, MakingStep } from "#src/domain/making.ts";
import type { FinishedShort, MediaRef, ShortDraft } from "#src/domain/news.ts";
import type { Tone } from "#src/domain/script.ts";
import type { ShortSettings, Template } from "#src/domain/short-settings.ts";
import type { Begun, Short, Wish } from "../conversation.ts";
import type { BrandChoice } from "../screen.ts";

/** The steps of custom mode after the brief, in order. Each one waits for the person. */
export const customSteps = ["script", "pictures", "voice", "style", "finish"] as const;
export type CustomStep = (typeof customSteps)[number];

/** What a step has to have been made before it can be shown. */
export const madeBefore: Record<CustomStep, MakingStep> = {
  script: "script",
  pictures: "images",
  voice: "images",
  style: "images",
  finish: "video",
};

export interface SceneEdit {
  id: string;
  narration: string;
  onScreen: string;
}

export interface TextEdits {
  title: string;
  description: string;
  /** As typed: words apart, with or without the mark before them. */
  hashtags: string;
}

/** A picture of the team's library that was found to be there. */
export interface OwnPicture {
  assetId: string;
  picture: MediaRef;
}

/** The picture of a scene: the one at `option` among the draft's, otherwise the person's own. */
export interface PictureEdit {
  sceneId: string;
  option?: number;
  /** Stays to choose from while another one is chosen. */
  own?: OwnPicture;
}

/** What the person has changed on the cards and nobody has made yet. It stays when they go back and forth. */
export interface Edits {
  scenes?: SceneEdit[];
  pictures?: PictureEdit[];
  settings?: Partial<ShortSettings>;
  /** The ids of all scenes. */
  order?: string[];
  texts?: TextEdits;
  /** The scene whose picture is on the thumbnail. */
  thumbnail?: string;
  /** Scenes of a finished short whose pictures are to be drawn anew. */
  anew?: string[];
}

/** A short on the bench: what was made of it so far, and what the person wants different. */
export interface Workshop {
  draft: ShortDraft;
  edits: Edits;
  /** The person's own words, where the script was cut from them. */
  ownScript?: string;
  /** The video that was made of exactly this draft. */
  finished?: FinishedShort;
  /** A making was given up half-way: the next one begins from this draft again. */
  isBehind?: true;
}

export interface CustomBrief extends Wish {
  tone: Tone;
  template: Template;
  /** The team's, to choose from. */
  brands?: BrandChoice[];
  /** What was made of this brief already. */
  made?: { short: Short; workshop: Workshop };
}

/** Longest keyword, in characters: what fits a title. */
export const keywordLengthMax = 100;

/** Where a person was before something was made for them: they can go back there. */
export interface Bench {
  step: CustomStep;
  workshop: Workshop;
}

export interface CustomMaking {
  short: Short;
  /** The step that is shown when it is made. */
  toward: CustomStep;
  progress: MakingProgress;
  /** Absent in what was stored before it was noted. */
  begun?: Begun;
  /** Scenes that are made anew while their card stays where it is. */
  busySceneIds?: string[];
  bench?: Bench;
  /** Until there is a bench. */
  ownScript?: string;
}

export type CustomPhase =
  | ({ name: "custom-brief" } & CustomBrief)
  | ({ name: "custom-step"; short: Short } & Bench)
  | ({ name: "custom-making" } & CustomMaking)
  | {
      name: "custom-stopped";
      short: Short;
      /** What was being made; absent where nothing was, and there is only the bench to go back to. */
      toward?: CustomStep;
      /** Absent where the person stopped it. */
      failure?: { step: MakingStep; code: ErrorCode };
      bench?: Bench;
      ownScript?: string;
    };

export function isCustom<P extends { name: string }>(
  phase: P,
): phase is Extract<P, { name: CustomPhase["name"] }> {
  return phase.name.startsWith("custom-");
}
