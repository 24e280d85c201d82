import {
  type Approval,
  changeApproval,
  countApproved,
  insertDecision,
  lockApproval,
} from "#src/db/approvals.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { changeStatus, findPublication, type Publication } from "#src/db/schedules.ts";
import { isThumbnailMissing } from "#src/db/thumbnails.ts";
import { findMember, readApprovalRule } from "#src/db/teams.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";
import { mayApprove } from "#src/domain/team.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { enqueueIfDue } from "../enqueue-if-due.ts";
import { contentHash } from "./content-hash.ts";
import { announce, openRequest } from "./open-request.ts";
import { askAgain } from "./request-approval.ts";
import { settleRequest } from "./settle-request.ts";

interface App {
  jobs: JobQueue;
  clock: Clock;
}

export type Decision =
  | { kind: "approved" }
  | { kind: "changes-asked"; words: string }
  | { kind: "refused"; words: string }
  /** Asks everybody anew, for that time. `nextApprovalId` is the new request's. */
  | { kind: "time-changed"; at: Temporal.Instant; nextApprovalId: string };

/**
 * One approver's decision. Of several at once each counts as long as the one before it has not ended
 * the request. Throws AppError `conflict` where it has ended, was decided by the same person before,
 * or shows something else than what would go out now; `forbidden` where this person may not.
 */
export async function decideApproval(
  app: App,
  tx: Transaction,
  input: { approvalId: string; userId: string; decision: Decision },
): Promise<void> {
  const { approvalId, userId, decision } = input;
  const approval = await lockApproval(tx, approvalId);
  if (!approval) throw new AppError("not-found", "no such request");
  const publication = await requireOpen(app, tx, approval);
  const name = await requireApprover(tx, { approval, userId });
  const { teamId } = approval;
  const isFirst = await insertDecision(tx, {
    teamId,
    approvalId,
    userId,
    name,
    kind: decision.kind,
    ...("words" in decision && { words: decision.words }),
    ...(decision.kind === "time-changed" && { movedTo: decision.at }),
    at: app.clock.now(),
  });
  if (!isFirst) throw new AppError("conflict", "this person has decided before");
  switch (decision.kind) {
    case "approved":
      return approve(app, tx, { approval, publication });
    case "changes-asked":
    case "refused":
      await settleRequest(app, tx, { approval, status: decision.kind });
      return move(app, tx, publication, { status: "cancelled" });
    case "time-changed":
      await askAgain(app, tx, { postId: publication.id, scheduledAt: decision.at });
      return openRequest(app, tx, {
        approvalId: decision.nextApprovalId,
        postId: publication.id,
        requestedBy: approval.requestedBy,
        at: decision.at,
      });
  }
}

/** The request still waits, its time has not come, and it shows what would go out. */
async function requireOpen(app: App, tx: Transaction, approval: Approval): Promise<Publication> {
  const publication = await findPublication(tx, approval.scheduleId);
  const isLate = approval.dueAt && Temporal.Instant.compare(approval.dueAt, app.clock.now()) <= 0;
  const isOpen = approval.status === "pending" && !isLate && publication?.status === "awaiting";
  if (!isOpen || !publication) throw new AppError("conflict", "the request has ended");
  if (contentHash(publication, approval.dueAt ?? undefined) !== approval.contentHash) {
    throw new AppError("conflict", "what would go out is not what was shown");
  }
  if (await isThumbnailMissing(tx, publication.thumbnailKey)) {
    throw new AppError("conflict", "the picture that would go out is not there yet");
  }
  return publication;
}

/** Who decides must have been asked, and must be allowed to now. Returns their name. */
async function requireApprover(
  tx: Transaction,
  input: { approval: Approval; userId: string },
): Promise<string> {
  const { approval, userId } = input;
  const { teamId, requestedBy: creatorId } = approval;
  const member = await findMember(tx, { teamId, userId });
  const rule = await readApprovalRule(tx, teamId);
  const isAsked = approval.approverIds.includes(userId);
  if (!member || !isAsked || !mayApprove(member, { rule, creatorId })) {
    throw new AppError("forbidden", "this person may not decide");
  }
  return member.name;
}

/** The last approval that is needed lets the post go: at its time, or now where there is none. */
async function approve(
  app: App,
  tx: Transaction,
  input: { approval: Approval; publication: Publication },
): Promise<void> {
  const { approval, publication } = input;
  const { teamId, id: approvalId, needed, dueAt } = approval;
  if ((await countApproved(tx, approvalId)) < needed) {
    await changeApproval(tx, approval, { now: app.clock.now() });
    return announce(app, tx, { teamId, approvalId });
  }
  const at = dueAt ?? app.clock.now();
  await settleRequest(app, tx, { approval, status: "approved" });
  await move(app, tx, publication, { status: "pending", scheduledAt: at });
  const { id: scheduleId, fence } = publication;
  return enqueueIfDue(app, tx, { teamId, scheduleId, fence: fence + 1, at });
}

async function move(
  app: App,
  tx: Transaction,
  publication: Publication,
  input: { status: "pending" | "cancelled"; scheduledAt?: Temporal.Instant },
): Promise<void> {
  const { status, scheduledAt } = input;
  const isMoved = await changeStatus(tx, publication, {
    status,
    ...(scheduledAt && { changes: { scheduledAt } }),
    now: app.clock.now(),
  });
  if (!isMoved) throw new AppError("conflict", "the post has changed meanwhile");
}
