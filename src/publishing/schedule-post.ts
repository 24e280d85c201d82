import { listChannels } from "#src/db/channels.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { findProject } from "#src/db/projects.ts";
import { changeStatus, findPublication, insertPublication } from "#src/db/schedules.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";
import { isStillOurs } from "#src/domain/publication.ts";
import { textsFor } from "#src/domain/short-texts.ts";
import { preparePublication } from "#src/jobs/definitions/publish.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";
import { publicationKey } from "./publication-key.ts";

interface App {
  jobs: JobQueue;
  clock: Clock;
}

/**
 * Plans a post of a finished short for an instant; one that is not in the future goes out at once.
 * What goes out is fixed here: file, texts, time. Throws AppError `not-found`, `conflict`.
 */
export async function schedulePost(
  app: App,
  tx: Transaction,
  input: { postId: string; projectId: string; at: Temporal.Instant },
): Promise<void> {
  const project = await findProject(tx, input.projectId);
  const [channel] = await listChannels(tx);
  if (!project || !channel) throw new AppError("not-found", "no such short, or no channel");
  const { script, finished, teamId } = project;
  if (!script || !finished || project.makingState !== "done") {
    throw new AppError("conflict", "the short is not finished");
  }
  const texts = textsFor(script, channel.platform);
  await insertPublication(tx, {
    id: input.postId,
    teamId,
    projectId: project.id,
    channelId: channel.id,
    slotKey: input.postId,
    scheduledAt: input.at,
    title: texts.title,
    description: texts.description,
    tags: texts.hashtags,
    visibility: "public",
    language: project.language,
    durationMs: Math.round(finished.durationSeconds * 1000),
    videoKey: finished.videoKey,
    videoSha256: finished.videoSha256,
    thumbnailKey: finished.thumbnailKey,
    captionsKey: finished.captionsKey,
    now: app.clock.now(),
  });
  await enqueueIfDue(app, tx, { teamId, scheduleId: input.postId, fence: 0, at: input.at });
}

/** Moves a post to another time. Throws AppError `conflict` once it has begun to go out. */
export async function movePost(
  app: App,
  tx: Transaction,
  input: { postId: string; at: Temporal.Instant },
): Promise<void> {
  const publication = await requireOurs(tx, input.postId);
  const now = app.clock.now();
  const isMoved = await changeStatus(tx, publication, {
    status: "pending",
    changes: { scheduledAt: input.at },
    now,
  });
  if (!isMoved) throw new AppError("conflict", "the post has begun to go out");
  const { teamId, id: scheduleId, fence } = publication;
  await enqueueIfDue(app, tx, { teamId, scheduleId, fence: fence + 1, at: input.at });
}

/** Takes a planned post back. Throws AppError `conflict` once it has begun to go out. */
export async function cancelPost(
  app: App,
  tx: Transaction,
  input: { postId: string },
): Promise<void> {
  const publication = await requireOurs(tx, input.postId);
  const isCancelled = await changeStatus(tx, publication, {
    status: "cancelled",
    now: app.clock.now(),
  });
  if (!isCancelled) throw new AppError("conflict", "the post has begun to go out");
}

async function requireOurs(tx: Transaction, postId: string) {
  const publication = await findPublication(tx, postId);
  if (!publication) throw new AppError("not-found", "no such post");
  if (!isStillOurs(publication.status)) {
    throw new AppError("conflict", "the post has begun to go out");
  }
  return publication;
}

/** A post that is due need not wait for the sweeper. */
async function enqueueIfDue(
  app: App,
  tx: Transaction,
  input: { teamId: string; scheduleId: string; fence: number; at: Temporal.Instant },
): Promise<void> {
  const { teamId, scheduleId, fence, at } = input;
  if (Temporal.Instant.compare(at, app.clock.now()) > 0) return;
  const key = publicationKey({ id: scheduleId, fence });
  await app.jobs.enqueue(tx, preparePublication, { teamId, scheduleId }, { key });
}
