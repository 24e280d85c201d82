import { updateDigestPlace } from "#src/db/digests.ts";
import type { Database } from "#src/db/open-database.ts";
import { tellTeamPages } from "#src/db/web-messages.ts";
import { asTenant } from "#src/db/transact.ts";
import type { DigestPlace } from "#src/domain/week.ts";
import { requireRight } from "./require-right.ts";

/** Says where a team's weekly digest goes. Throws AppError `forbidden` for whoever does not manage the team. */
export async function chooseDigestPlace(
  app: { db: Database },
  person: { teamId: string; userId: string },
  place: DigestPlace,
): Promise<void> {
  await asTenant(app.db, person, async (tx) => {
    await requireRight(tx, person, "team");
    await updateDigestPlace(tx, { teamId: person.teamId, place });
    await tellTeamPages(tx, person.teamId);
  });
}
