import type { Conversation, Effect, Step } from "../conversation.ts";
import { offersIn } from "../offers.ts";
import { go, type In, type Press } from "../press.ts";
import { endWaiting } from "./ask-approval.ts";

/** What a creator presses while their request waits. */
export function changeRequest(press: Press, phase: In<"awaiting-approval">): Step {
  const { short, finished, previewMessageId, post } = phase;
  const { approvalId, needed, isAtOnce, isYourTurn, request } = phase;
  const known = { short, finished, previewMessageId };
  switch (press.chosen.verb) {
    case "approve":
      return approveOwn(press.conversation, { ...phase, isYourTurn: false });
    case "move-time":
      return go(press, {
        name: "moving-time",
        from: "awaiting-approval",
        ...known,
        post,
        waiting: { approvalId, needed, isAtOnce, isYourTurn, ...(request && { request }) },
        suggestions: press.context.suggestions,
      });
    default: {
      const ended = endWaiting(press.conversation, press.context, "withdrawn");
      const gone = go(
        { ...press, conversation: ended.conversation },
        { name: "reviewing", ...known },
        { type: "cancel-post", postId: post.id },
      );
      return { ...gone, effects: [...gone.effects, ...ended.effects] };
    }
  }
}

/** The card stays: it waits for the others, or for the news that nobody else is needed. */
function approveOwn(conversation: Conversation, phase: In<"awaiting-approval">): Step {
  const { card } = conversation;
  const deed: Effect = {
    type: "decide-approval",
    approvalId: phase.approvalId,
    decision: { kind: "approved" },
  };
  const after = { ...conversation, phase };
  if (!card) return { conversation: after, effects: [deed] };
  const { messageId: id, screen } = card;
  const message = { id, screen, offers: offersIn(phase) };
  return { conversation: after, effects: [deed, { type: "replace", message }] };
}
