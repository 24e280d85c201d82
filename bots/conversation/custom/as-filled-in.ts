import type { Press } from "../press.ts";
import type { CustomPhase } from "./custom-phase.ts";
import { customScreenOf } from "./custom-screen-of.ts";

/** The press with its card as it was filled in: so it stays in the thread once the person has gone on. */
export function asFilledIn(press: Press, phase: CustomPhase): Press {
  const { conversation, context } = press;
  const { card } = conversation;
  if (!card) return press;
  const screen = customScreenOf(phase, context);
  return { ...press, conversation: { ...conversation, card: { ...card, screen } } };
}
