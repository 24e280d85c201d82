import { requireRight } from "#src/accounts/require-right.ts";
import { lockConversation } from "#src/db/conversations.ts";
import { listPostsOf, markProjectDeleted } from "#src/db/deleted-projects.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { findProject, lockProject } from "#src/db/projects.ts";
import { findMember } from "#src/db/teams.ts";
import { isThumbnailOnItsWay } from "#src/db/thumbnails.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";
import { maySeeThread } from "#src/domain/team.ts";
import { isStillOurs, type PublicationStatus } from "#src/domain/publication.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { cancelPost } from "#src/publishing/schedule-post.ts";
import { cancelMaking } from "#src/studio/cancel-making.ts";

/** A step that is running notices late that it was stopped, and may leave a file until then. */
const stepMinutesMax = 60;

const goingOut: readonly PublicationStatus[] = ["preparing", "uploading", "finalizing", "unknown"];

/**
 * Deletes a short with its thread: what is pending is cancelled, its files go, what went live and what
 * was used stays on record. Whoever may look into the thread may. Returns the thread's id. Throws AppError `not-found`, `forbidden`, and
 * `conflict` while it is going out.
 */
export async function deleteShort(
  app: { jobs: JobQueue; clock: Clock },
  tx: Transaction,
  input: { person: { teamId: string; userId: string }; projectId: string },
): Promise<string> {
  await requireRight(tx, input.person, "create");
  const found = await findProject(tx, input.projectId);
  if (!found || found.isDeleted) throw new AppError("not-found", "no such short");
  const who = await findMember(tx, input.person);
  if (!who || !maySeeThread(who, { isOwn: found.userId === input.person.userId })) {
    throw new AppError("forbidden", "the thread of the short is somebody else's");
  }
  // In the order of the thread itself: whatever it is handling comes first.
  await lockConversation(tx, found.conversationId);
  const project = await lockProject(tx, found.id);
  if (!project || project.isDeleted) throw new AppError("not-found", "no such short");
  const posts = await listPostsOf(tx, project.id);
  if (posts.some(({ status }) => goingOut.includes(status))) {
    throw new AppError("conflict", "the short is going out");
  }
  for (const { id, status } of posts) {
    if (isStillOurs(status)) await cancelPost(app, tx, { postId: id, userId: input.person.userId });
  }
  const isBeingMade =
    project.makingState === "running" || (await isThumbnailOnItsWay(tx, project.id));
  await cancelMaking(app, tx, { id: project.id, generation: project.generation });
  const now = app.clock.now();
  await markProjectDeleted(tx, {
    id: project.id,
    conversationId: project.conversationId,
    now,
    filesGoAt: isBeingMade ? now.add({ minutes: stepMinutesMax }) : now,
  });
  return project.conversationId;
}
