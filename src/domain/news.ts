import type { ErrorCode } from "./app-error.ts";
import type { MakingProgress, MakingStep } from "./making.ts";
import type { Numbers, NumbersMoment } from "./publication.ts";
import type { SceneRole } from "./script.ts";

/** A file of ours: a face asks its host for a link or the bytes. */
export interface MediaRef {
  key: string;
  mimeType: "video/mp4" | "image/jpeg" | "image/png";
}

export interface SceneText {
  id: string;
  role: SceneRole;
  narration: string;
  onScreen: string;
}

/** A finished short as a conversation shows and changes it. */
export interface FinishedShort {
  video: MediaRef;
  thumbnail: MediaRef;
  title: string;
  description: string;
  hashtags: string[];
  durationMs: number;
  scenes: SceneText[];
  pictures: { sceneId: string; onScreen: string; picture: MediaRef }[];
  /** Steps done by the built-in stand-ins because no key is set. */
  localSteps: MakingStep[];
}

/** What long work, or the clock, has to tell a conversation. Instants are ISO strings. */
export type News =
  | { type: "making-progressed"; generation: number; progress: MakingProgress }
  | { type: "making-finished"; generation: number; finished: FinishedShort }
  | { type: "making-failed"; generation: number; step: MakingStep; code: ErrorCode }
  | { type: "post-started"; postId: string }
  | { type: "post-published"; postId: string; url: string; at: string }
  | { type: "post-failed"; postId: string; code: ErrorCode }
  | { type: "post-unknown"; postId: string }
  | { type: "post-held"; postId: string }
  | {
      type: "numbers-taken";
      postId: string;
      moment: NumbersMoment;
      numbers: Numbers;
      chart?: MediaRef;
      at: string;
    }
  | { type: "numbers-failed"; postId: string }
  /** The time that the conversation asked to be woken at has come. */
  | { type: "woken"; at: string };
