import type { Conversation, ConversationEvent } from "#bots/conversation/conversation.ts";
import type { ApprovalStatus, ApprovalView } from "#src/domain/approval.ts";

/** A request as its creator or an approver is told of it. */
export function approvalView(changes: Partial<ApprovalView> = {}): ApprovalView {
  const { status = "pending" } = changes;
  const words: Partial<Record<ApprovalStatus, "changes-asked" | "refused">> = {
    "changes-asked": "changes-asked",
    refused: "refused",
  };
  const kind = words[status];
  return {
    id: "approval",
    postId: "post",
    number: 1,
    revision: 1,
    status,
    needed: 1,
    requestedBy: "소라",
    requestedAt: "2026-11-24T01:00:00Z",
    content: {
      title: "제목 1",
      description: "설명",
      tags: ["하나"],
      channelName: "channel",
      visibility: "public",
      videoKey: "team/short/1.mp4",
      thumbnailKey: "team/short/1.jpg",
      durationMs: 30_000,
    },
    decisions: kind
      ? [{ userId: "u", name: "민수", kind, words: "더 짧게", at: "2026-11-24T01:00:00Z" }]
      : [],
    earlier: [],
    ...changes,
  };
}

export function told(
  as: "creator" | "approver",
  changes: Partial<ApprovalView> & { isYourTurn?: boolean } = {},
): ConversationEvent {
  const { isYourTurn = as === "approver", ...rest } = changes;
  return { type: "approval-told", as, approval: approvalView(rest), isYourTurn };
}

/** What an approval has to tell, meant before it is known where the conversation is. */
export interface ToldHappening {
  type: "told";
  as: "creator" | "approver";
  status: ApprovalStatus;
  isYourTurn: boolean;
  isOurs: boolean;
}

/** A request that waits is told of further; another one is newer. */
export function toldIn(conversation: Conversation, happening: ToldHappening): ConversationEvent {
  const { phase, approvalCard, version } = conversation;
  const request = "request" in phase ? phase.request : undefined;
  const { as, status, isYourTurn, isOurs } = happening;
  return told(as, {
    id: isOurs ? (request?.id ?? approvalCard?.approvalId ?? "approval") : `other ${version}`,
    postId: "post" in phase ? phase.post.id : "post",
    number: (request?.number ?? 0) + (isOurs ? 0 : 1),
    revision: (request?.revision ?? 0) + 1,
    status,
    isYourTurn: isYourTurn && status === "pending",
  });
}
