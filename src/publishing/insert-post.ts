import { listChannels } from "#src/db/channels.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { findProject } from "#src/db/projects.ts";
import { insertPublication } from "#src/db/schedules.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Clock } from "#src/domain/clock.ts";
import { textsFor } from "#src/domain/short-texts.ts";
import { askForFailedThumbnail } from "#src/jobs/ask-for-thumbnail.ts";
import type { JobQueue } from "#src/jobs/job-queue.ts";

/**
 * Fixes what goes out of a finished short: file, texts, channel, time. Throws AppError `not-found`,
 * `conflict`.
 */
export async function insertPost(
  app: { jobs: JobQueue; clock: Clock },
  tx: Transaction,
  input: { postId: string; projectId: string; at: Temporal.Instant; needsApproval: boolean },
): Promise<{ teamId: string }> {
  const project = await findProject(tx, input.projectId);
  const [channel] = await listChannels(tx);
  if (!project || project.isDeleted || !channel) {
    throw new AppError("not-found", "no such short, or no channel");
  }
  const { script, finished, teamId } = project;
  if (!script || !finished || project.makingState !== "done") {
    throw new AppError("conflict", "the short is not finished");
  }
  const texts = textsFor(script, channel.platform);
  await askForFailedThumbnail(app, tx, finished.thumbnailKey);
  await insertPublication(tx, {
    id: input.postId,
    teamId,
    projectId: project.id,
    channelId: channel.id,
    slotKey: input.postId,
    scheduledAt: input.at,
    needsApproval: input.needsApproval,
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
  return { teamId };
}
