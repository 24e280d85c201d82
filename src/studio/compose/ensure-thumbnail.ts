import { findProject } from "#src/db/projects.ts";
import { findThumbnail } from "#src/db/thumbnails.ts";
import { asTenant } from "#src/db/transact.ts";
import type { Studio } from "../studio.ts";

/**
 * Draws a thumbnail that a post was given, unless its file is there. One that was made together with its
 * video, or whose short was deleted, is left as it is. Throws AppError `not-found` where the picture it is
 * made of is gone, `render-failed`, `no-space`.
 */
export async function ensureThumbnail(
  studio: Pick<Studio, "db" | "media" | "renderer">,
  input: { teamId: string; key: string },
  signal: AbortSignal,
): Promise<void> {
  const { db, media, renderer } = studio;
  const { key } = input;
  const recipe = await asTenant(db, input, async (tx) => {
    const thumbnail = await findThumbnail(tx, key);
    const project = thumbnail && (await findProject(tx, thumbnail.projectId));
    return project?.isDeleted === false ? thumbnail?.recipe : undefined;
  });
  if (!recipe || (await media.has(key))) return;
  const { pictureKey, ...look } = recipe;
  const picturePath = await media.localPath(pictureKey);
  await media.put(key, await renderer.drawThumbnail({ ...look, picturePath }, signal));
}
