import { listGoingFiles, markFilesGone } from "#src/db/deleted-projects.ts";
import { asSystem } from "#src/db/transact.ts";
import type { Studio } from "./studio.ts";

const shortsAtOnceMax = 20;

/** Removes the files of deleted shorts. What is live on the page keeps what it shows. */
export async function removeDeletedFiles(
  studio: Pick<Studio, "db" | "clock" | "media">,
): Promise<void> {
  const { db, clock, media } = studio;
  const due = { now: clock.now(), limit: shortsAtOnceMax };
  for (const going of await asSystem(db, (tx) => listGoingFiles(tx, due))) {
    const keys = await media.list(`${going.teamId}/${going.projectId}`);
    for (const key of keys) if (!going.shown.includes(key)) await media.remove(key);
    await asSystem(db, (tx) => markFilesGone(tx, going.projectId));
  }
}
