import type { Conversation, EventContext, Phase, Step } from "../conversation.ts";
import { offersIn } from "../offers.ts";
import type { Notice } from "../screen.ts";
import { moveTo, refuse, screenOf } from "../show.ts";

/** Goes to a phase on the card that is there: it changes in place, and nothing is posted. */
export function stayOn(conversation: Conversation, phase: Phase, context: EventContext): Step {
  const { card } = conversation;
  if (!card) return moveTo(conversation, phase, context);
  const screen = screenOf(phase, context);
  const { messageId } = card;
  return {
    conversation: {
      ...conversation,
      version: conversation.version + 1,
      phase,
      card: { messageId, screen },
    },
    effects: [{ type: "replace", message: { id: messageId, screen, offers: offersIn(phase) } }],
  };
}

/** Says privately what is wrong, while the card keeps all that was filled in. */
export function refuseAndKeep(
  conversation: Conversation,
  { phase, notice }: { phase: Phase; notice: Notice },
  context: EventContext,
): Step {
  const refused = refuse(conversation, notice, context);
  const kept = stayOn(refused.conversation, phase, context);
  return { conversation: kept.conversation, effects: [...refused.effects, ...kept.effects] };
}
