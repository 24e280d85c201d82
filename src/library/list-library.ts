import { countLibraryBytes, listFolders, listPictures } from "#src/db/assets.ts";
import { findMember } from "#src/db/teams.ts";
import { asTenant, type Tenant } from "#src/db/transact.ts";
import { libraryLimits, type LibraryPage, type LibraryQuery } from "#src/domain/asset.ts";
import { mayDo } from "#src/domain/team.ts";
import type { Library } from "./library.ts";

/** A page of a team's library, newest first, with its folders and how full it is. */
export async function listLibrary(
  library: Pick<Library, "db" | "storageBytesMax">,
  person: Tenant & { userId: string },
  query: LibraryQuery,
): Promise<LibraryPage> {
  const { page = 1, limit = libraryLimits.pageSize, ...wanted } = query;
  return asTenant(library.db, person, async (tx) => ({
    mayChange: mayDo(await findMember(tx, person), "create"),
    ...(await listPictures(tx, {
      ...wanted,
      page: Math.max(1, page),
      limit: Math.min(libraryLimits.pageSizeMax, Math.max(1, limit)),
    })),
    folders: await listFolders(tx),
    usedBytes: await countLibraryBytes(tx),
    bytesMax: library.storageBytesMax,
  }));
}
