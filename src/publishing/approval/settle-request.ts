import { type Approval, changeApproval, lockLatestApproval } from "#src/db/approvals.ts";
import type { Transaction } from "#src/db/open-database.ts";
import type { ApprovalStatus } from "#src/domain/approval.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { announce } from "./open-request.ts";

/** Ends a request that is locked, and lets everybody concerned hear of it. */
export async function settleRequest(
  app: { jobs: JobQueue; clock: Clock },
  tx: Transaction,
  input: { approval: Approval; status: Exclude<ApprovalStatus, "pending"> },
): Promise<void> {
  const { approval, status } = input;
  await changeApproval(tx, approval, { status, now: app.clock.now() });
  await announce(app, tx, { teamId: approval.teamId, approvalId: approval.id });
}

/**
 * Takes what was asked or approved for a post back, because the post has changed or is not to go out
 * any more. To be called before the post itself is touched: whoever decides locks in this order too.
 */
export async function voidApproval(
  app: { jobs: JobQueue; clock: Clock },
  tx: Transaction,
  input: { postId: string; as: "void" | "withdrawn" },
): Promise<void> {
  const approval = await lockLatestApproval(tx, input.postId);
  if (approval?.status !== "pending" && approval?.status !== "approved") return;
  await settleRequest(app, tx, { approval, status: input.as });
}
