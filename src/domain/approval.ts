import type { Visibility } from "./publication.ts";

/**
 * The life of one request. `void` is one whose content has changed since, `expired` one whose time
 * came before its last approval; neither can be decided any more.
 */
export const approvalStatuses = [
  "pending",
  "approved",
  "changes-asked",
  "refused",
  "void",
  "withdrawn",
  "expired",
] as const;
export type ApprovalStatus = (typeof approvalStatuses)[number];

/** What an approver can do with a request. Each is kept for ever. */
export const decisionKinds = ["approved", "changes-asked", "refused", "time-changed"] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** Longest words of an approver, in characters. */
export const answerLengthMax = 1_000;

/** Exactly what will go out, as it is shown to whoever approves it. */
export interface ApprovalContent {
  title: string;
  description: string;
  tags: string[];
  channelName: string;
  visibility: Visibility;
  videoKey: string;
  thumbnailKey: string;
  durationMs: number;
  /** ISO instant; absent where it goes out as soon as it is approved. */
  at?: string;
}

export interface ApprovalDecision {
  userId: string;
  name: string;
  kind: DecisionKind;
  words?: string;
  /** Of a changed time: the new one. ISO instant. */
  movedTo?: string;
  /** ISO instant. */
  at: string;
}

/** A request as a conversation shows it: the whole of it, each time it is told. */
export interface ApprovalView {
  id: string;
  postId: string;
  /** Of two requests the one with the higher number is newer. */
  number: number;
  /** Goes up with everything that happens to the request. */
  revision: number;
  status: ApprovalStatus;
  needed: number;
  requestedBy: string;
  requestedAt: string;
  /** Names of the others who are asked; absent in what was told before they were named. */
  approvers?: string[];
  content: ApprovalContent;
  decisions: ApprovalDecision[];
  /** What was said about earlier requests for the same short. */
  earlier: ApprovalDecision[];
  /** ISO instant; absent while it is pending. */
  settledAt?: string;
}

/** Minutes before its time at which whoever has not decided yet is reminded. */
const remindBeforeMinutes = [60, 10] as const;
/** Hours after the request, where there is no time to be held to. */
const remindAfterHours = [2, 24] as const;
/** Reminders nearer together than this are one. */
const remindApartMinutes = 5;

/**
 * When to remind next of a request that waits, counted from `now`: once half of its time is gone, and
 * again before its end. Undefined where no reminder follows.
 */
export function nextReminder(
  request: Pick<ApprovalView, "requestedAt"> & { content: Pick<ApprovalContent, "at"> },
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const asked = Temporal.Instant.from(request.requestedAt);
  const end =
    request.content.at === undefined ? undefined : Temporal.Instant.from(request.content.at);
  const times = end
    ? [
        asked.add({ seconds: Math.floor(end.since(asked).total("seconds") / 2) }),
        ...remindBeforeMinutes.map((minutes) => end.subtract({ minutes })),
      ]
    : remindAfterHours.map((hours) => asked.add({ hours }));
  const soonest = (compare(now, asked) > 0 ? now : asked).add({ minutes: remindApartMinutes });
  return times.toSorted(compare).find((time) => compare(time, soonest) >= 0);
}

function compare(one: Temporal.Instant, other: Temporal.Instant): number {
  return Temporal.Instant.compare(one, other);
}
