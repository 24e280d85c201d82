import { insertApproval } from "#src/db/approvals.ts";
import { findChannel } from "#src/db/channels.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { findPublication } from "#src/db/schedules.ts";
import { listMembers, readApprovalRule } from "#src/db/teams.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";
import { approvalsNeeded, mayApprove } from "#src/domain/team.ts";
import { announceApproval } from "#src/jobs/definitions/announce-approval.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { contentHash } from "./content-hash.ts";

/**
 * Asks everybody who may to approve a post as it is now. Throws AppError `conflict` where too few
 * people may for the team's rule.
 */
export async function openRequest(
  app: { jobs: JobQueue; clock: Clock },
  tx: Transaction,
  input: {
    approvalId: string;
    postId: string;
    requestedBy: string;
    /** Absent where it goes out as soon as it is approved. */
    at: Temporal.Instant | undefined;
  },
): Promise<void> {
  const { approvalId, postId, requestedBy, at } = input;
  const publication = await findPublication(tx, postId);
  const channel = publication && (await findChannel(tx, publication.channelId));
  if (!publication || !channel) throw new AppError("not-found", "no such post, or no channel");
  const { teamId, projectId } = publication;
  const rule = await readApprovalRule(tx, teamId);
  const members = await listMembers(tx, teamId);
  const approvers = members.filter((one) => mayApprove(one, { rule, creatorId: requestedBy }));
  const needed = approvalsNeeded(rule);
  if (approvers.length < needed) throw new AppError("conflict", "too few people may approve");
  const { title, description, tags, visibility, videoKey, thumbnailKey, durationMs } = publication;
  await insertApproval(tx, {
    id: approvalId,
    teamId,
    scheduleId: postId,
    projectId,
    requestedBy,
    contentHash: contentHash(publication, at),
    content: {
      title,
      description,
      tags,
      visibility,
      videoKey,
      thumbnailKey,
      durationMs,
      channelName: channel.name,
      ...(at && { at: at.toString() }),
    },
    needed,
    approverIds: approvers.map(({ userId }) => userId),
    dueAt: at ?? null,
    now: app.clock.now(),
  });
  await announce(app, tx, { teamId, approvalId });
}

/** Lets everybody concerned hear how a request stands, once this transaction is done. */
export async function announce(
  app: { jobs: JobQueue },
  tx: Transaction,
  request: { teamId: string; approvalId: string },
): Promise<void> {
  await app.jobs.enqueue(tx, announceApproval, request, { waitsOncePer: request.approvalId });
}
