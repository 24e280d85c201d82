import { customSteps, type CustomStep } from "#bots/conversation/screen.ts";
import type { Drawing } from "../drawing.ts";

const steps = ["brief", ...customSteps] as const;

/** How far custom mode has come. */
export function stepLine({ words }: Drawing, at: "brief" | CustomStep): string {
  const { count } = words.format;
  const number = steps.indexOf(at) + 1;
  const { stepOf, steps: names } = words.chat.custom;
  return stepOf(count(number), count(steps.length), names[at]);
}
