import { nextReminder } from "#src/domain/approval.ts";
import type { Conversation, EventContext, Phase, Step } from "../conversation.ts";
import type { In } from "../press.ts";
import { sayBeside } from "../show.ts";

type AskedPhase = In<"asked-approval" | "wording-answer" | "choosing-post-time">;

/** Phases in which an approver's word is waited for. */
export function isAsked(phase: Phase): phase is AskedPhase {
  return ["asked-approval", "wording-answer", "choosing-post-time"].includes(phase.name);
}

/** When to remind of a request that waits, as an ISO instant. */
export function wakeForRequest({ request }: AskedPhase, now: string): string | undefined {
  return nextReminder(request, Temporal.Instant.from(now))?.toString();
}

/** Says that the request still waits, and when to say so again. */
export function remindOfRequest(
  conversation: Conversation,
  phase: AskedPhase,
  { now, timeZone }: EventContext,
): Step {
  const { wakeAt: wokenAt = now, ...rested } = conversation;
  const [, latest = now] = [now, wokenAt].toSorted((one, other) =>
    Temporal.Instant.compare(one, other),
  );
  const { content, requestedBy } = phase.request;
  const wakeAt = wakeForRequest(phase, latest);
  return sayBeside(
    { ...rested, ...(wakeAt !== undefined && { wakeAt }) },
    {
      kind: "approval-reminder",
      title: content.title,
      requestedBy,
      ...(content.at !== undefined && { at: { instant: content.at, timeZone } }),
    },
  );
}
