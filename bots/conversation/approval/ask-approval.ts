import type { ApprovalStatus } from "#src/domain/approval.ts";
import type { ShortTexts } from "#src/domain/short-texts.ts";
import type { Conversation, Effect, EventContext, Phase, Step } from "../conversation.ts";
import { go, type In, type Press } from "../press.ts";
import type { Screen } from "../screen.ts";
import { refuseAndOfferAgain } from "../show.ts";
import { screenOfApproval } from "./approval-screens.ts";

type Reviewable = Extract<Phase, { previewMessageId: string }>;

/** Whether what this person lets out has to be approved first. */
export function needsApproval({ rights }: EventContext): boolean {
  return rights?.publishing === "after-approval";
}

/** Asks for the approval of a post, a new one or one that is planned already. */
export function askApproval(
  press: Press,
  phase: Reviewable,
  input: {
    post?: { id: string; channelName: string };
    /** Absent where it is to go out as soon as it is approved. */
    at?: string;
    /** Other ones than the post has. */
    texts?: ShortTexts;
  },
): Step {
  const { context, conversation } = press;
  const { rights, eventId: approvalId, now } = context;
  const needed = rights?.approvalsNeeded ?? 1;
  if (rights && rights.approverCount < needed) {
    return refuseAndOfferAgain(conversation, "too-few-approvers", context);
  }
  const { short, finished, previewMessageId } = phase;
  const post = {
    id: input.post?.id ?? approvalId,
    channelName: input.post?.channelName ?? context.channelName,
    at: input.at ?? now,
  };
  const ended = endWaiting(conversation, context, "void");
  const asked = go(
    { ...press, conversation: ended.conversation },
    {
      name: "awaiting-approval",
      short,
      finished,
      previewMessageId,
      post,
      approvalId,
      needed,
      isAtOnce: input.at === undefined,
      isYourTurn: false,
    },
    {
      type: "request-approval",
      approvalId,
      postId: post.id,
      shortId: short.id,
      ...(input.at !== undefined && { at: input.at }),
      ...(input.texts && { texts: input.texts }),
    },
  );
  const messageId = asked.conversation.card?.messageId;
  return {
    conversation: {
      ...asked.conversation,
      ...(messageId !== undefined && { approvalCard: { approvalId, messageId } }),
    },
    effects: [...asked.effects, ...ended.effects],
  };
}

/** What is known of a request that the thread waits for, also while its time or its texts are being changed. */
export function waitingIn(phase: Phase): In<"awaiting-approval"> | undefined {
  if (phase.name === "awaiting-approval") return phase;
  if (phase.name !== "moving-time" && phase.name !== "editing-post") return undefined;
  if (!phase.waiting) return undefined;
  const { short, finished, previewMessageId, post, waiting } = phase;
  return { name: "awaiting-approval", short, finished, previewMessageId, post, ...waiting };
}

/** The request's own card stands further up, so the thread gets one that can be pressed again. */
export function backToWaiting(press: Press, waiting: In<"awaiting-approval">): Step {
  const back = go(press, waiting);
  const messageId = back.conversation.card?.messageId;
  if (messageId === undefined) return back;
  const approvalCard = { approvalId: waiting.approvalId, messageId };
  return { ...back, conversation: { ...back.conversation, approvalCard } };
}

/** A request that is taken back, or asked anew, says so on its own card at once. */
export function endWaiting(
  conversation: Conversation,
  context: EventContext,
  status: ApprovalStatus,
): { conversation: Conversation; effects: Effect[] } {
  const waiting = waitingIn(conversation.phase);
  const { approvalCard, card } = conversation;
  if (!waiting || approvalCard?.approvalId !== waiting.approvalId) {
    return { conversation, effects: [] };
  }
  const screen = withStatus(screenOfApproval(waiting, context), status);
  if (card?.messageId === approvalCard.messageId) {
    return { conversation: { ...conversation, card: { ...card, screen } }, effects: [] };
  }
  const message = { id: approvalCard.messageId, screen, offers: [] };
  return { conversation, effects: [{ type: "replace", message }] };
}

function withStatus(screen: Screen, status: ApprovalStatus): Screen {
  if (screen.kind !== "approval-waiting") return screen;
  return { ...screen, standing: { ...screen.standing, status } };
}
