import { customSteps, type CustomStep } from "#bots/conversation/screen.ts";
import type { Words } from "#bots/conversation/words.ts";

const steps = ["brief", ...customSteps] as const;

/** How far custom mode has come. */
export function stepLine({ chat, format }: Words, at: "brief" | CustomStep): string {
  const number = steps.indexOf(at) + 1;
  const dots = steps.map((_, index) => (index < number ? "●" : "○")).join("");
  const name = chat.custom.steps[at];
  return `${dots}  ${chat.custom.stepOf(format.count(number), format.count(steps.length), name)}`;
}
