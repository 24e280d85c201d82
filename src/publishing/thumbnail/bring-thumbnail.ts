import { findThumbnail } from "#src/db/thumbnails.ts";
import { asTenant } from "#src/db/transact.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { JobRun } from "#src/jobs/job-queue.ts";
import type { Publishing } from "../publishing.ts";
import { noteDrawn, noteFailed } from "./note-thumbnail.ts";

/**
 * Sees to it that the thumbnail of a post is there, and lets everybody who waits for it go on. False where it
 * cannot be drawn: the posts that were to go out with it are held then, unless somebody else has drawn it
 * meanwhile. Throws where another attempt may help.
 */
export async function bringThumbnail(
  publishing: Publishing,
  input: { teamId: string; key: string },
  run: Pick<JobRun, "isLastAttempt" | "signal">,
): Promise<boolean> {
  const thumbnail = await asTenant(publishing.db, input, (tx) => findThumbnail(tx, input.key));
  // One that was made together with its video.
  if (!thumbnail) return true;
  try {
    await publishing.ensureThumbnail(input, run.signal);
  } catch (error) {
    if (run.signal.aborted) throw error;
    const isRepeatable = !(error instanceof AppError) || error.code === "platform-unavailable";
    if (isRepeatable && !run.isLastAttempt) throw error;
    publishing.log.warn({ err: error, key: input.key }, "a thumbnail could not be drawn");
    await noteFailed(publishing, thumbnail);
    return false;
  }
  await noteDrawn(publishing, thumbnail);
  return true;
}
