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
}

export type StepState = "done" | "running" | "waiting";

export function stepState(progress: MakingProgress, step: MakingStep): StepState {
  const distance = makingSteps.indexOf(step) - makingSteps.indexOf(progress.step);
  if (distance < 0) return "done";
  return distance === 0 ? "running" : "waiting";
}

/** The whole making as one number, 0 to 100. */
export function percentDone(progress: MakingProgress): number {
  let done = 0;
  for (const step of makingSteps) {
    const state = stepState(progress, step);
    if (state === "done") done += stepShare[step];
    if (state === "running") done += stepShare[step] * Math.min(1, Math.max(0, progress.fraction));
  }
  return Math.round(done);
}

/** How a person wants a finished short changed. What it does not name is used again. */
export type ShortChange =
  | { type: "scenes"; scenes: { id: string; narration: string; onScreen: string }[] }
  | { type: "pictures"; sceneIds: string[] }
  | { type: "everything" };
