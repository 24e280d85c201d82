import type { ApprovalView } from "#src/domain/approval.ts";
import type { News } from "#src/domain/news.ts";
import type { Asked, Conversation, EventContext, Phase, Step } from "../conversation.ts";
import { offersIn } from "../offers.ts";
import { moveTo, nextMessageId, screenOf } from "../show.ts";

type Told = Extract<News, { type: "approval-told" }>;

/** How a request stands, to one of those who are asked. What is older than what they see changes nothing. */
export function onApproverTold(
  conversation: Conversation,
  event: Told,
  context: EventContext,
): Step {
  const { phase } = conversation;
  const { approval, isYourTurn } = event;
  if (!("requestMessageId" in phase)) {
    if (phase.name !== "empty") return { conversation, effects: [] };
    return openCard(conversation, event, context);
  }
  const known = phase.request;
  if (known.id !== approval.id) {
    // Who never heard of a request need not hear that another one took its place.
    const isOvertaken = approval.number < known.number || approval.status === "void";
    if (isOvertaken) return { conversation, effects: [] };
    return openNext(conversation, { phase, event, context });
  }
  if (approval.revision <= known.revision) return { conversation, effects: [] };
  const asked = { request: approval, requestMessageId: phase.requestMessageId };
  if (!isYourTurn) return moveTo(conversation, { name: "approval-answered", ...asked }, context);
  if (phase.name === "approval-answered") {
    return moveTo(conversation, { name: "asked-approval", ...asked }, context);
  }
  return redraw(conversation, { ...phase, ...asked }, context);
}

function openCard(conversation: Conversation, event: Told, context: EventContext): Step {
  const { approval: request, isYourTurn } = event;
  const name = isYourTurn ? "asked-approval" : "approval-answered";
  const requestMessageId = nextMessageId(conversation);
  return moveTo(conversation, { name, request, requestMessageId }, context);
}

/** Another request for the same short: what the one before was about does not go out any more. */
function openNext(
  conversation: Conversation,
  input: { phase: Phase & Asked; event: Told; context: EventContext },
): Step {
  const { phase, event, context } = input;
  if (phase.request.status !== "pending") return openCard(conversation, event, context);
  const ended: ApprovalView = { ...phase.request, status: "void" };
  const { requestMessageId } = phase;
  const closed = moveTo(
    conversation,
    { name: "approval-answered", request: ended, requestMessageId },
    context,
  );
  const opened = openCard(closed.conversation, event, context);
  return { ...opened, effects: [...closed.effects, ...opened.effects] };
}

/** Others have decided meanwhile: the card says so and keeps its buttons. */
function redraw(conversation: Conversation, phase: Phase & Asked, context: EventContext): Step {
  const { card } = conversation;
  const id = phase.requestMessageId;
  const isCard = card?.messageId === id;
  const { request, requestMessageId } = phase;
  const screen = screenOf({ name: "asked-approval", request, requestMessageId }, context);
  return {
    conversation: { ...conversation, phase, ...(isCard && { card: { ...card, screen } }) },
    effects: [{ type: "replace", message: { id, screen, offers: isCard ? offersIn(phase) : [] } }],
  };
}
