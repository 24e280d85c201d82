import { type MakingProgress, percentUntil } from "#src/domain/making.ts";
import { type CustomStep, madeBefore } from "./custom-phase.ts";

/** How much of what a step needs is made, 0 to 100. */
export function shareDone(input: { toward: CustomStep; progress: MakingProgress }): number {
  return percentUntil(input.progress, madeBefore[input.toward]);
}
