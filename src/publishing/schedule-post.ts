import type { Transaction } from "#src/db/open-database.ts";
import { changeStatus } from "#src/db/schedules.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";
import { askForFailedThumbnail } from "#src/jobs/ask-for-thumbnail.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { requirePublishingRight } from "./approval/require-publishing-right.ts";
import { voidApproval } from "./approval/settle-request.ts";
import { enqueueIfDue } from "./enqueue-if-due.ts";
import { insertPost } from "./insert-post.ts";
import { requireOurs } from "./require-ours.ts";

interface App {
  jobs: JobQueue;
  clock: Clock;
}

/**
 * Plans a post of a finished short for an instant; one that is not in the future goes out at once.
 * Only for people whose posts nobody has to approve: `requestApproval` is for the others. Throws
 * AppError `not-found`, `conflict`, `forbidden`.
 */
export async function schedulePost(
  app: App,
  tx: Transaction,
  input: { postId: string; projectId: string; at: Temporal.Instant; userId: string },
): Promise<void> {
  const { postId: scheduleId, at, userId } = input;
  const { teamId } = await insertPost(app, tx, { ...input, needsApproval: false });
  await requirePublishingRight(tx, { teamId, userId }, ["freely"]);
  await enqueueIfDue(app, tx, { teamId, scheduleId, fence: 0, at });
}

/**
 * Moves a post that nobody has to approve to another time. Throws AppError `forbidden` where somebody
 * has to, `conflict` once it has begun to go out.
 */
export async function movePost(
  app: App,
  tx: Transaction,
  input: { postId: string; at: Temporal.Instant; userId: string },
): Promise<void> {
  const publication = await requireOurs(tx, input.postId);
  const { teamId, id: scheduleId, fence } = publication;
  await requirePublishingRight(tx, { teamId, userId: input.userId }, ["freely"]);
  if (publication.status === "awaiting") await voidApproval(app, tx, { ...input, as: "withdrawn" });
  await askForFailedThumbnail(app, tx, publication.thumbnailKey);
  const isMoved = await changeStatus(tx, publication, {
    status: "pending",
    changes: { scheduledAt: input.at, needsApproval: false },
    now: app.clock.now(),
  });
  if (!isMoved) throw new AppError("conflict", "the post has begun to go out");
  await enqueueIfDue(app, tx, { teamId, scheduleId, fence: fence + 1, at: input.at });
}

/** Takes a planned post back. Throws AppError `forbidden`, `conflict` once it has begun to go out. */
export async function cancelPost(
  app: App,
  tx: Transaction,
  input: { postId: string; userId: string },
): Promise<void> {
  const { teamId } = await requireOurs(tx, input.postId);
  const { userId } = input;
  await requirePublishingRight(tx, { teamId, userId }, ["freely", "after-approval"]);
  await voidApproval(app, tx, { postId: input.postId, as: "withdrawn" });
  const publication = await requireOurs(tx, input.postId);
  const isCancelled = await changeStatus(tx, publication, {
    status: "cancelled",
    now: app.clock.now(),
  });
  if (!isCancelled) throw new AppError("conflict", "the post has begun to go out");
}
