import { customSteps, type CustomStep } from "#bots/conversation/screen.ts";
import type { Drawing } from "../drawing.ts";

const steps = ["brief", ...customSteps] as const;

/** How far custom mode has come, in words. */
export function stepOf({ words }: Drawing, at: "brief" | CustomStep): string {
  const { custom } = words.chat;
  const number = words.format.count(steps.indexOf(at) + 1);
  return custom.stepOf(number, words.format.count(steps.length), custom.steps[at]);
}
