import type { ErrorCode } from "./app-error.ts";
import type { ApprovalView } from "./approval.ts";
import type { MakingProgress, MakingStep } from "./making.ts";
import type { HeldReason, Numbers, NumbersMoment } from "./publication.ts";
import type { Language } from "./language.ts";
import type { Learned } from "./preference.ts";
import type { SceneRole, Tone } from "./script.ts";
import type { ShortSettings } from "./short-settings.ts";
import type { ShortTexts } from "./short-texts.ts";
import type { Insight, WeekDigest } from "./week.ts";

/** A file of ours: a face asks its host for a link or the bytes. */
export interface MediaRef {
  key: string;
  mimeType: "video/mp4" | "image/jpeg" | "image/png" | "audio/wav";
}

export interface SceneText {
  id: string;
  role: SceneRole;
  narration: string;
  onScreen: string;
}

/** Every picture a scene has had that still goes with its line, and which of them it has now. */
export interface ScenePictures {
  sceneId: string;
  onScreen: string;
  options: MediaRef[];
  chosen: number;
}

/** What is wrong with a scene, where the adviser can say how to mend it. */
export const suggestionKinds = [
  "too-long",
  "weak-hook",
  "line-too-long",
  "repeated-word",
  "no-number",
  "no-call-to-action",
] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

/** Advice that can be applied as it stands: one scene's narration or line, before and after. */
export interface Suggestion {
  id: string;
  kind: SuggestionKind;
  sceneId: string;
  /** Which words of the scene it changes. */
  part: "narration" | "onScreen";
  before: string;
  after: string;
}

/** A voice and how it sounds, in the short's language. */
export interface VoiceSample {
  id: string;
  sample: MediaRef;
}

/** What can be changed about a short, finished or not. */
export interface ShortTools {
  settings: ShortSettings;
  voices: VoiceSample[];
  suggestions: Suggestion[];
  perPlatform?: NonNullable<ShortTexts["perPlatform"]>;
  /** Whose picture the thumbnail is made of. */
  thumbnailSceneId?: string;
  /** The thumbnail shows an earlier title: the one with the title of now is not drawn yet, or could not be. */
  hasOldThumbnail?: true;
  /** How long it was meant to be; absent in what was stored before that could be changed. */
  lengthSeconds?: number;
  /** A person's own text was cut into scenes: it is as long as that. */
  isOwnScript?: true;
  /** Whether there is a version to go back to. */
  canUndo: boolean;
  /** What it has because people wanted it before; absent in what was stored before anything was learned. */
  learned?: Learned[];
}

/** A short that rests on its way, as a conversation shows and changes it. */
export interface ShortDraft extends ShortTools {
  title: string;
  description: string;
  hashtags: string[];
  /** With how long each takes to say: an estimate until it has been spoken. */
  scenes: (SceneText & { seconds: number })[];
  /** Only of scenes that have one. */
  pictures: ScenePictures[];
  /** Steps done by the built-in stand-ins because no key is set. */
  localSteps: MakingStep[];
}

/** A finished short as a conversation shows and changes it. */
export interface FinishedShort {
  video: MediaRef;
  thumbnail: MediaRef;
  title: string;
  description: string;
  hashtags: string[];
  durationMs: number;
  scenes: (SceneText & { seconds?: number })[];
  pictures: ({ sceneId: string; onScreen: string; picture: MediaRef } & Partial<ScenePictures>)[];
  /** Steps done by the built-in stand-ins because no key is set. */
  localSteps: MakingStep[];
  /** Absent in what was stored before there were any. */
  tools?: ShortTools;
}

/** What long work, or the clock, has to tell a conversation. Instants are ISO strings. */
export type News =
  | { type: "making-progressed"; generation: number; progress: MakingProgress }
  | { type: "making-finished"; generation: number; finished: FinishedShort }
  /** It has done what was asked for so far, up to `step`, and rests until it is told to go on. */
  | { type: "making-paused"; generation: number; step: MakingStep; draft: ShortDraft }
  | { type: "making-failed"; generation: number; step: MakingStep; code: ErrorCode }
  | { type: "post-started"; postId: string }
  | { type: "post-published"; postId: string; url: string; at: string }
  | { type: "post-failed"; postId: string; code: ErrorCode }
  | { type: "post-unknown"; postId: string }
  | { type: "post-held"; postId: string; why?: HeldReason }
  /** The thumbnail that bears a title is there: a planned post of the short got that title. */
  | { type: "thumbnail-drawn"; shortId: string; title: string; thumbnail: MediaRef }
  /** To whoever asked for an approval, and to each of those who were asked. */
  | {
      type: "approval-told";
      as: "creator" | "approver";
      approval: ApprovalView;
      /** Whether this person's word is waited for. */
      isYourTurn: boolean;
    }
  | {
      type: "numbers-taken";
      postId: string;
      moment: NumbersMoment;
      numbers: Numbers;
      chart?: MediaRef;
      at: string;
    }
  | { type: "numbers-failed"; postId: string }
  /** How the team's week was: asked for, or told unasked in the thread that is for it. */
  | {
      type: "week-told";
      digest: WeekDigest;
      insights: Insight[];
      chart?: MediaRef;
      isUnasked?: true;
    }
  /** The time that the conversation asked to be woken at has come. */
  | { type: "woken"; at: string };

/**
 * Why a thread goes on elsewhere: its person asked for it, the chat it was in is closed to us, or only its
 * place there is, and it goes on in private in the same chat.
 */
export type MoveReason = "asked" | "gone" | "closed";

/** What a person asked for in another thread and this one is to do. */
export type Errand =
  /** A short like one there has been, written anew. */
  | {
      type: "another-wanted";
      keyword: string;
      tone: Tone;
      language: Language;
      lengthSeconds: number;
      /** Which of several different scripts about the keyword. */
      attempt: number;
      brandId?: string;
      /** How that one sounded and looked; absent in what was asked before that was taken along. */
      settings?: ShortSettings;
    }
  | { type: "time-wanted" }
  /** Goes on elsewhere from here on: see `MoveReason`. */
  | { type: "moved-here"; from: string; why: MoveReason };
