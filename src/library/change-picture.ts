import { requireRight } from "#src/accounts/require-right.ts";
import { updatePicture } from "#src/db/assets.ts";
import { tellTeamPages } from "#src/db/web-messages.ts";
import { asTenant, type Tenant } from "#src/db/transact.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Library } from "./library.ts";
import { tidyFolder, tidyName, tidyTags } from "./tidy-words.ts";

/** Renames, moves or tags a picture. Throws AppError `not-found`, `forbidden`. */
export async function changePicture(
  library: Pick<Library, "db" | "clock">,
  person: Tenant & { userId: string },
  input: { id: string; name?: string; folder?: string; tags?: readonly string[] },
): Promise<void> {
  const { id, name, folder, tags } = input;
  const changes = {
    ...(name !== undefined && { name: tidyName(name) }),
    ...(folder !== undefined && { folder: tidyFolder(folder) }),
    ...(tags !== undefined && { tags: tidyTags(tags) }),
  };
  await asTenant(library.db, person, async (tx) => {
    await requireRight(tx, person, "create");
    if (!(await updatePicture(tx, { id, changes, now: library.clock.now() }))) {
      throw new AppError("not-found", "no such picture in this library");
    }
    await tellTeamPages(tx, person.teamId);
  });
}
