import {
  deleteAsset,
  type GoingAsset,
  listGoingAssets,
  markPictureDeleted,
} from "#src/db/assets.ts";
import { tellTeamPages } from "#src/db/web-messages.ts";
import { asSystem, asTenant, type Tenant } from "#src/db/transact.ts";
import { AppError } from "#src/domain/app-error.ts";
import { requireRight } from "#src/accounts/require-right.ts";
import type { Library } from "./library.ts";

/** An upload that has not arrived after this long never will. */
const arrivingMinutesMax = 60;
const removedAtOnceMax = 100;

/**
 * Takes a picture out of the library for good. A short that shows it keeps its file. Throws AppError
 * `not-found`, `forbidden`.
 */
export async function removePicture(
  library: Library,
  person: Tenant & { userId: string },
  id: string,
): Promise<void> {
  await asTenant(library.db, person, async (tx) => {
    await requireRight(tx, person, "create");
    if (!(await markPictureDeleted(tx, { id, now: library.clock.now() }))) {
      throw new AppError("not-found", "no such picture in this library");
    }
    await tellTeamPages(tx, person.teamId);
  });
  await sweepLibrary(library, id);
}

/** Removes the files of what was deleted or never arrived: all that waits for it, or one picture. */
export async function sweepLibrary(
  library: Pick<Library, "db" | "clock" | "media">,
  id?: string,
): Promise<void> {
  const arrivingBefore = library.clock.now().subtract({ minutes: arrivingMinutesMax });
  const limit = removedAtOnceMax;
  const going = await asSystem(library.db, (tx) =>
    listGoingAssets(tx, { arrivingBefore, limit, ...(id !== undefined && { id }) }),
  );
  for (const asset of going) await removeFiles(library, asset);
}

async function removeFiles(
  { db, media }: Pick<Library, "db" | "media">,
  { id, keys }: GoingAsset,
): Promise<void> {
  for (const key of keys) await media.remove(key);
  await asSystem(db, (tx) => deleteAsset(tx, id));
}
