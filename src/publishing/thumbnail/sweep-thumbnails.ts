import { listWaitingThumbnails, type Thumbnail } from "#src/db/thumbnails.ts";
import { asSystem } from "#src/db/transact.ts";
import { askAgain, thumbnailJobKey } from "#src/jobs/ask-for-thumbnail.ts";
import { drawThumbnail } from "#src/jobs/definitions/draw-thumbnail.ts";
import type { Publishing } from "../publishing.ts";
import { noteFailed } from "./note-thumbnail.ts";

const atOnceMax = 100;
/** What has waited this long may have lost its job. */
const forgottenAfterSeconds = 5;
/** More jobs than this, of which each is tried a few times, mean that something kills whoever draws it. */
const jobsMax = 20;

/** Goes on with thumbnails that nobody is drawing any more. */
export async function sweepThumbnails(publishing: Publishing): Promise<void> {
  const olderThan = publishing.clock.now().subtract({ seconds: forgottenAfterSeconds });
  const waiting = await asSystem(publishing.db, (tx) =>
    listWaitingThumbnails(tx, { olderThan, limit: atOnceMax }),
  );
  for (const thumbnail of waiting) {
    try {
      await goOn(publishing, thumbnail);
    } catch (error) {
      const { key } = thumbnail;
      publishing.log.error({ err: error, key }, "a thumbnail cannot be gone on with");
    }
  }
}

async function goOn(publishing: Publishing, thumbnail: Thumbnail): Promise<void> {
  if (await publishing.jobs.isLive(drawThumbnail, thumbnailJobKey(thumbnail))) return;
  if (thumbnail.jobCount >= jobsMax) return noteFailed(publishing, thumbnail);
  await asSystem(publishing.db, (tx) => askAgain(publishing, tx, thumbnail));
}
