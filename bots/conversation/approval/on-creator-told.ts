import type { ApprovalView } from "#src/domain/approval.ts";
import type { News } from "#src/domain/news.ts";
import type { Conversation, EventContext, Phase, Step } from "../conversation.ts";
import { offersIn } from "../offers.ts";
import type { In } from "../press.ts";
import { moveTo } from "../show.ts";
import { standingScreen } from "./approval-screens.ts";
import { waitingIn } from "./ask-approval.ts";

type Told = Extract<News, { type: "approval-told" }>;

/**
 * How a request stands, to whoever asked. Its own card always tells the truth, wherever the thread is
 * by then; a thread that waits for it goes on.
 */
export function onCreatorTold(
  conversation: Conversation,
  event: Told,
  context: EventContext,
): Step {
  const { approval } = event;
  const waiting = waitingIn(conversation.phase);
  if (waiting && waiting.post.id === approval.postId && isNewer(approval, waiting)) {
    return adopt(conversation, { waiting, event, context });
  }
  if (conversation.approvalCard?.approvalId !== approval.id) return nothing(conversation);
  if (!waiting || waiting.approvalId !== approval.id) {
    return redrawCard(conversation, approval, context);
  }
  if ((waiting.request?.revision ?? 0) >= approval.revision) return nothing(conversation);
  const next = phaseAfter({ ...waiting, request: approval }, approval, context);
  if (next) return goOn(conversation, { next, approval, context });
  return keepWaiting(conversation, { waiting, event, context });
}

/** A request that an approver has opened with another time takes the place of the one waited for. */
function isNewer(approval: ApprovalView, waiting: In<"awaiting-approval">): boolean {
  if (approval.id === waiting.approvalId || approval.status !== "pending") return false;
  return waiting.request !== undefined && waiting.request.number < approval.number;
}

function adopt(
  conversation: Conversation,
  input: { waiting: In<"awaiting-approval">; event: Told; context: EventContext },
): Step {
  const { waiting, context } = input;
  const { approval, isYourTurn } = input.event;
  const { at } = approval.content;
  const phase = {
    ...waiting,
    approvalId: approval.id,
    needed: approval.needed,
    isAtOnce: at === undefined,
    request: approval,
    isYourTurn,
    post: { ...waiting.post, at: at ?? waiting.post.at },
  };
  const moved = moveTo(conversation, phase, context);
  const messageId = moved.conversation.card?.messageId;
  return {
    ...moved,
    conversation: {
      ...moved.conversation,
      ...(messageId !== undefined && { approvalCard: { approvalId: approval.id, messageId } }),
    },
  };
}

/** Where the thread goes once a request has ended; undefined where it goes on waiting. */
function phaseAfter(
  waiting: In<"awaiting-approval">,
  request: ApprovalView,
  { now }: EventContext,
): Phase | undefined {
  const { short, finished, previewMessageId, post } = waiting;
  const known = { short, finished, previewMessageId };
  switch (request.status) {
    case "approved":
      return waiting.isAtOnce
        ? { name: "publishing", ...known, post: { ...post, at: now } }
        : { name: "scheduled", ...known, post };
    case "changes-asked":
      return { name: "changes-asked", ...known, request };
    case "refused":
      return { name: "approval-refused", ...known, request };
    case "expired":
      return { name: "held", why: "not-approved", ...known, post };
    case "withdrawn":
      return { name: "reviewing", ...known };
    case "pending":
    case "void":
      return undefined;
  }
}

function goOn(
  conversation: Conversation,
  input: { next: Phase; approval: ApprovalView; context: EventContext },
): Step {
  const { next, approval, context } = input;
  const { card, approvalCard } = conversation;
  const screen = standingScreen(approval, context.timeZone);
  if (card && card.messageId === approvalCard?.messageId) {
    return moveTo({ ...conversation, card: { ...card, screen } }, next, context);
  }
  const redrawn = redrawCard(conversation, approval, context);
  const moved = moveTo(redrawn.conversation, next, context);
  return { ...moved, effects: [...redrawn.effects, ...moved.effects] };
}

function keepWaiting(
  conversation: Conversation,
  input: { waiting: In<"awaiting-approval">; event: Told; context: EventContext },
): Step {
  const { waiting, context } = input;
  const { approval, isYourTurn } = input.event;
  const { phase, card } = conversation;
  if ((phase.name === "moving-time" || phase.name === "editing-post") && phase.waiting) {
    const known = { ...phase.waiting, request: approval, isYourTurn };
    return redrawCard({ ...conversation, phase: { ...phase, waiting: known } }, approval, context);
  }
  const after = { ...waiting, request: approval, isYourTurn };
  if (!card) return { conversation: { ...conversation, phase: after }, effects: [] };
  const screen = standingScreen(approval, context.timeZone);
  return {
    conversation: { ...conversation, phase: after, card: { ...card, screen } },
    effects: [
      { type: "replace", message: { id: card.messageId, screen, offers: offersIn(after) } },
    ],
  };
}

/** The request's own card, which nothing can be pressed on any more. */
function redrawCard(
  conversation: Conversation,
  approval: ApprovalView,
  { timeZone }: EventContext,
): Step {
  const id = conversation.approvalCard?.messageId;
  if (id === undefined || id === conversation.card?.messageId) return nothing(conversation);
  const screen = standingScreen(approval, timeZone);
  return { conversation, effects: [{ type: "replace", message: { id, screen, offers: [] } }] };
}

function nothing(conversation: Conversation): Step {
  return { conversation, effects: [] };
}
