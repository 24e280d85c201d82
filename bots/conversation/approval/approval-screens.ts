import type { ApprovalView } from "#src/domain/approval.ts";
import type { EventContext, Phase } from "../conversation.ts";
import type { In } from "../press.ts";
import type { Screen } from "../screen.ts";

export type ApprovalPhase = In<
  | "awaiting-approval"
  | "changes-asked"
  | "approval-refused"
  | "asked-approval"
  | "wording-answer"
  | "approval-answered"
>;

export function isApprovalPhase(phase: Phase): phase is ApprovalPhase {
  return [
    "awaiting-approval",
    "changes-asked",
    "approval-refused",
    "asked-approval",
    "wording-answer",
    "approval-answered",
  ].includes(phase.name);
}

/** The card of a phase of an approval. */
export function screenOfApproval(phase: ApprovalPhase, context: EventContext): Screen {
  const { timeZone } = context;
  switch (phase.name) {
    case "awaiting-approval":
      return waitingScreen(phase, timeZone);
    case "changes-asked":
    case "approval-refused":
      return answerScreen(phase.request, timeZone);
    case "asked-approval":
    case "approval-answered":
      return requestScreen(phase.request, timeZone);
    case "wording-answer":
      return {
        kind: "approval-words",
        answer: phase.answer,
        title: phase.request.content.title,
      };
  }
}

/** How a creator's request stands, before anything has been told of it and after. */
function waitingScreen(phase: In<"awaiting-approval">, timeZone: string): Screen {
  if (phase.request) return standingScreen(phase.request, timeZone);
  return {
    kind: "approval-waiting",
    title: phase.finished.title,
    channelName: phase.post.channelName,
    ...(!phase.isAtOnce && { at: { instant: phase.post.at, timeZone } }),
    needed: phase.needed,
    standing: { status: "pending", decisions: [], timeZone },
  };
}

/** How a request stands, to its creator. */
export function standingScreen(request: ApprovalView, timeZone: string): Screen {
  const { title, channelName, at } = request.content;
  const { status, decisions, needed, approvers } = request;
  return {
    kind: "approval-waiting",
    title,
    channelName,
    ...(at !== undefined && { at: { instant: at, timeZone } }),
    needed,
    standing: { status, decisions, ...(approvers && { approvers }), timeZone },
  };
}

function answerScreen(request: ApprovalView, timeZone: string): Screen {
  const last = request.decisions.findLast(({ words }) => words !== undefined);
  return {
    kind: "approval-answer",
    answer: request.status === "refused" ? "refused" : "changes-asked",
    title: request.content.title,
    by: last?.name ?? "",
    words: last?.words ?? "",
    at: { instant: last?.at ?? request.requestedAt, timeZone },
  };
}

function requestScreen(request: ApprovalView, timeZone: string): Screen {
  const { content, requestedBy, needed, status, decisions, earlier } = request;
  return {
    kind: "approval-request",
    content,
    video: { key: content.videoKey, mimeType: "video/mp4" },
    thumbnail: { key: content.thumbnailKey, mimeType: "image/jpeg" },
    requestedBy,
    needed,
    timeZone,
    standing: { status, decisions, timeZone },
    earlier,
  };
}
