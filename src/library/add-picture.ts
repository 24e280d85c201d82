import {
  countLibraryBytes,
  insertArrivingPicture,
  lockLibrary,
  markPictureReady,
} from "#src/db/assets.ts";
import { tellTeamPages } from "#src/db/web-messages.ts";
import { asTenant, type Tenant } from "#src/db/transact.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { LibraryPicture, PictureRefusal } from "#src/domain/asset.ts";
import { requireRight } from "#src/accounts/require-right.ts";
import type { Library } from "./library.ts";
import { tidyFolder, tidyName, tidyTags } from "./tidy-words.ts";

/**
 * Takes a picture into the team's library. Its place is taken before its file is written: of several
 * at the limit at once only as many pass as fit. Throws AppError `forbidden`.
 */
export async function addPicture(
  library: Library,
  person: Tenant & { userId: string },
  input: { bytes: Buffer; name: string; folder?: string; tags?: readonly string[] },
): Promise<LibraryPicture | PictureRefusal> {
  await asTenant(library.db, person, (tx) => requireRight(tx, person, "create"));
  const picture = await library.normalise(input.bytes);
  if (typeof picture === "string") return picture;
  const { jpeg, thumbnail, width, height } = picture;
  const { clock, db, media } = library;
  const { teamId, userId } = person;
  const id = crypto.randomUUID();
  const key = `${teamId}/library/${id}`;
  const row = {
    id,
    key: `${key}.jpg`,
    thumbnailKey: `${key}-small.jpg`,
    name: tidyName(input.name),
    folder: tidyFolder(input.folder ?? ""),
    tags: tidyTags(input.tags ?? []),
    width,
    height,
    sizeBytes: jpeg.length + thumbnail.length,
  };
  const now = clock.now();
  const fits = await asTenant(db, person, async (tx) => {
    await lockLibrary(tx, teamId);
    const bytes = await countLibraryBytes(tx);
    if (bytes + row.sizeBytes > library.storageBytesMax) return false;
    await insertArrivingPicture(tx, { ...row, teamId, userId, now });
    return true;
  });
  if (!fits) return "library-full";
  await media.put(row.key, jpeg);
  await media.put(row.thumbnailKey, thumbnail);
  const isThere = await asTenant(db, person, async (tx) => {
    await tellTeamPages(tx, teamId);
    return markPictureReady(tx, { id, now: clock.now() });
  });
  if (!isThere) throw new AppError("conflict", "the upload took too long and was given up");
  return { ...row, createdAt: now };
}
