import type { Transaction } from "#src/db/open-database.ts";
import { changeStatus, findPublication } from "#src/db/schedules.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";
import type { EditedTexts } from "#src/domain/short-texts.ts";
import { askForFailedThumbnail } from "#src/jobs/ask-for-thumbnail.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { insertPost } from "../insert-post.ts";
import { requireOurs } from "../require-ours.ts";
import { textsOfPost } from "../texts-of-post.ts";
import { openRequest } from "./open-request.ts";
import { requirePublishingRight } from "./require-publishing-right.ts";
import { voidApproval } from "./settle-request.ts";

/**
 * Plans a post that has to be approved first, or asks anew for one that is planned already: what was
 * asked or approved before is void then. Throws AppError `not-found`, `conflict`, `forbidden`.
 */
export async function requestApproval(
  app: { jobs: JobQueue; clock: Clock },
  tx: Transaction,
  input: {
    approvalId: string;
    postId: string;
    projectId: string;
    userId: string;
    /** Absent where it is to go out as soon as it is approved. */
    at?: Temporal.Instant;
    /** Other texts for a post that is planned already. */
    edited?: EditedTexts;
  },
): Promise<void> {
  const { approvalId, postId, projectId, userId, at, edited } = input;
  const known = await findPublication(tx, postId);
  const scheduledAt = at ?? app.clock.now();
  if (known) {
    await requirePublishingRight(tx, { teamId: known.teamId, userId }, [
      "freely",
      "after-approval",
    ]);
    await askAgain(app, tx, { postId, scheduledAt, ...(edited && { edited }) });
  } else {
    const { teamId } = await insertPost(app, tx, {
      postId,
      projectId,
      at: scheduledAt,
      needsApproval: true,
    });
    await requirePublishingRight(tx, { teamId, userId }, ["freely", "after-approval"]);
  }
  await openRequest(app, tx, { approvalId, postId, requestedBy: userId, at });
}

/** Brings a planned post back to where it waits for its approval, with other texts where some are given. */
export async function askAgain(
  app: { jobs: JobQueue; clock: Clock },
  tx: Transaction,
  input: { postId: string; scheduledAt: Temporal.Instant; edited?: EditedTexts },
): Promise<void> {
  const { postId, scheduledAt, edited } = input;
  await voidApproval(app, tx, { postId, as: "void" });
  const publication = await requireOurs(tx, postId);
  if (!edited) await askForFailedThumbnail(app, tx, publication.thumbnailKey);
  const isAsked = await changeStatus(tx, publication, {
    status: "awaiting",
    changes: {
      scheduledAt,
      needsApproval: true,
      ...(edited && (await textsOfPost(tx, publication, edited))),
    },
    now: app.clock.now(),
  });
  if (!isAsked) throw new AppError("conflict", "the post has begun to go out");
}
