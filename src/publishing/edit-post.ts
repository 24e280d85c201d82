import type { Transaction } from "#src/db/open-database.ts";
import { changeStatus } from "#src/db/schedules.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { EditedTexts } from "#src/domain/short-texts.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { requirePublishingRight } from "./approval/require-publishing-right.ts";
import { voidApproval } from "./approval/settle-request.ts";
import { enqueueIfDue } from "./enqueue-if-due.ts";
import { requireOurs } from "./require-ours.ts";
import { textsOfPost } from "./texts-of-post.ts";

/**
 * Gives a planned post other texts, with the thumbnail that goes with them. One that nobody has to approve
 * any more goes out at its time, or at `at`; a held one stays held until its people choose another time, so
 * anybody whose posts may leave at all may edit it. What was asked or approved for it before is void:
 * `requestApproval` is for posts that have to be approved anew. Throws AppError `forbidden`, `not-found`,
 * `conflict` once it has begun to go out.
 */
export async function editPost(
  app: { jobs: JobQueue; clock: Clock },
  tx: Transaction,
  input: { postId: string; edited: EditedTexts; userId: string; at?: Temporal.Instant },
): Promise<void> {
  const { postId, userId } = input;
  await voidApproval(app, tx, { postId, as: "void" });
  const publication = await requireOurs(tx, postId);
  const { teamId, id: scheduleId, fence } = publication;
  const isHeld = publication.status === "held";
  const ways = isHeld ? (["freely", "after-approval"] as const) : (["freely"] as const);
  await requirePublishingRight(tx, { teamId, userId }, ways);
  const at = input.at ?? publication.scheduledAt;
  const texts = await textsOfPost(tx, publication, input.edited);
  const isEdited = await changeStatus(tx, publication, {
    status: isHeld ? "held" : "pending",
    changes: isHeld ? texts : { ...texts, scheduledAt: at, needsApproval: false },
    now: app.clock.now(),
  });
  if (!isEdited) throw new AppError("conflict", "the post has begun to go out");
  if (!isHeld) await enqueueIfDue(app, tx, { teamId, scheduleId, fence: fence + 1, at });
}
