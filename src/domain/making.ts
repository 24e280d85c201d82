import type { ShortSettings } from "./short-settings.ts";
import type { ShortTexts } from "./short-texts.ts";

/** The steps a short goes through, in order. */
export const makingSteps = ["script", "images", "voice", "video"] as const;
export type MakingStep = (typeof makingSteps)[number];

/** What share of the whole each step has in the progress bar: what was measured, rounded. */
const stepShare: Record<MakingStep, number> = { script: 3, images: 12, voice: 10, video: 75 };

/** How far the making has come: one step running, those before it done, those after it waiting. */
export interface MakingProgress {
  step: MakingStep;
  /** Of the running step, 0 to 1. */
  fraction: number;
  /** It failed or was cancelled there: nothing runs. */
  isStopped?: true;
}

export type StepState = "done" | "running" | "stopped" | "waiting";

export function stepState(progress: MakingProgress, step: MakingStep): StepState {
  const distance = makingSteps.indexOf(step) - makingSteps.indexOf(progress.step);
  if (distance < 0) return "done";
  if (distance > 0) return "waiting";
  return progress.isStopped ? "stopped" : "running";
}

/** The whole making as one number, 0 to 100. */
export function percentDone(progress: MakingProgress): number {
  return percentUntil(progress, "video");
}

/** How much is done of a making that rests after a step, 0 to 100. */
export function percentUntil(progress: MakingProgress, until: MakingStep): number {
  let done = 0;
  let all = 0;
  for (const step of makingSteps.slice(0, makingSteps.indexOf(until) + 1)) {
    all += stepShare[step];
    if (stepState(progress, step) === "done") done += stepShare[step];
    if (step === progress.step)
      done += stepShare[step] * Math.min(1, Math.max(0, progress.fraction));
  }
  return Math.round((100 * done) / all);
}

/** Which picture a scene gets: an earlier one by its place among the options, or a person's own. */
export interface PictureChoice {
  sceneId: string;
  option?: number;
  assetId?: string;
}

/** How a person wants a short changed. What it does not name is used again. */
export type ShortChange =
  | { type: "scenes"; scenes: { id: string; narration: string; onScreen: string }[] }
  | { type: "pictures"; sceneIds: string[] }
  /** Written and drawn from the start, at another length where one is named, in seconds. */
  | { type: "everything"; lengthSeconds?: number }
  /** `order` names every scene; the hook stays first and the call to action last. */
  | { type: "settings"; settings: Partial<ShortSettings>; order?: string[] }
  | { type: "picture-choice"; choices: PictureChoice[] }
  /** Those scenes are worded anew, with the same facts or others of the same topic. */
  | { type: "rewrite"; sceneIds: string[] }
  /** Takes one piece of the advice that was shown. */
  | { type: "suggestion"; suggestionId: string }
  /** The video stays as it is; a new thumbnail where the title is in it. */
  | { type: "texts"; texts: ShortTexts }
  /** The thumbnail is made from that scene's picture. */
  | { type: "thumbnail"; sceneId: string }
  /** Back to how the short was before its last change; a second time, forward again. */
  | { type: "undo" }
  /** One after the other, as one change. With none, it is made again from what was shown last. */
  | { type: "several"; changes: ShortChange[] };
