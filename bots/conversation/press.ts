import type { Conversation, Effect, EventContext, Phase, Step } from "./conversation.ts";
import type { Offer, PressValues } from "./screen.ts";
import { moveTo } from "./show.ts";

/** The phase of a name, with what is true in it. */
export type In<Name extends Phase["name"]> = Extract<Phase, { name: Name }>;

/** A press that was found to be offered. */
export interface Press {
  conversation: Conversation;
  context: EventContext;
  chosen: Offer;
  values: PressValues;
}

/** Goes on to a phase and has something done. The deed comes first: if it is refused, nothing is said. */
export function go(press: Press, phase: Phase, ...deeds: Effect[]): Step {
  const moved = moveTo(press.conversation, phase, press.context, { chosen: press.chosen });
  return { conversation: moved.conversation, effects: [...deeds, ...moved.effects] };
}

export function backToReview(
  press: Press,
  phase: Extract<Phase, { previewMessageId: string }>,
): Step {
  const { short, finished, previewMessageId } = phase;
  return go(press, { name: "reviewing", short, finished, previewMessageId });
}
