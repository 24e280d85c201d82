import { shortLengthSeconds } from "./script.ts";

/** The lengths that a short is made longer or shorter in, in seconds. */
export const lengthSteps = [15, 30, 45, 60] as const;

/** A step that makes less of a difference than this, in seconds, is none that anybody would see. */
const noticedSeconds = 5;

export type LengthChange = "longer" | "shorter";

/** The next length up or down that is worth it; undefined at the end of what can be. */
export function nextLength(fromSeconds: number, change: LengthChange): number | undefined {
  return change === "longer"
    ? lengthSteps.find((step) => step >= fromSeconds + noticedSeconds)
    : lengthSteps.findLast((step) => step <= fromSeconds - noticedSeconds);
}

/** The nearest length that a short can have. */
export function withinLimits(seconds: number): number {
  const { min, max } = shortLengthSeconds;
  return Math.min(max, Math.max(min, Math.round(seconds)));
}
