import type { Transaction } from "#src/db/open-database.ts";
import {
  findThumbnail,
  type Thumbnail,
  wantThumbnail,
  wantThumbnailAgain,
} from "#src/db/thumbnails.ts";
import type { Clock } from "#src/domain/clock.ts";
import { drawThumbnail } from "./definitions/draw-thumbnail.ts";
import type { JobQueue } from "./job-queue.ts";

interface App {
  jobs: JobQueue;
  clock: Clock;
}

/** Names the job that is to draw a thumbnail. */
export function thumbnailJobKey({ key, jobCount }: Pick<Thumbnail, "key" | "jobCount">): string {
  return `${key}:${jobCount}`;
}

/** Has a thumbnail drawn, in the transaction that gives it to a post: whoever waits for it hears once it is there. */
export async function askForThumbnail(
  app: App,
  tx: Transaction,
  wanted: Pick<Thumbnail, "key" | "teamId" | "projectId" | "recipe">,
): Promise<void> {
  const jobCount = await wantThumbnail(tx, { ...wanted, now: app.clock.now() });
  await enqueue(app, tx, { ...wanted, jobCount });
}

/** Has one drawn that could not be drawn before, and does nothing about any other. */
export async function askForFailedThumbnail(app: App, tx: Transaction, key: string): Promise<void> {
  const thumbnail = await findThumbnail(tx, key);
  if (thumbnail?.state === "failed") await askAgain(app, tx, thumbnail);
}

/** Has one drawn by another job, as long as it is still as it was read. */
export async function askAgain(app: App, tx: Transaction, thumbnail: Thumbnail): Promise<void> {
  const jobCount = await wantThumbnailAgain(tx, thumbnail, app.clock.now());
  if (jobCount !== undefined) await enqueue(app, tx, { ...thumbnail, jobCount });
}

async function enqueue(
  app: App,
  tx: Transaction,
  { teamId, key, jobCount }: Pick<Thumbnail, "teamId" | "key" | "jobCount">,
): Promise<void> {
  await app.jobs.enqueue(
    tx,
    drawThumbnail,
    { teamId, key },
    { key: thumbnailJobKey({ key, jobCount }) },
  );
}
