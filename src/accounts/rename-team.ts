import type { Database } from "#src/db/open-database.ts";
import { updateTeamName } from "#src/db/teams.ts";
import { tellTeamPages } from "#src/db/web-messages.ts";
import { asTenant } from "#src/db/transact.ts";
import { AppError } from "#src/domain/app-error.ts";
import { requireRight } from "./require-right.ts";

/** Throws AppError `forbidden`. */
export async function renameTeam(
  app: { db: Database },
  actor: { teamId: string; userId: string },
  name: string,
): Promise<void> {
  await asTenant(app.db, actor, async (tx) => {
    await requireRight(tx, actor, "team");
    if (!(await updateTeamName(tx, { teamId: actor.teamId, name }))) {
      throw new AppError("forbidden", "this person may not rename the team");
    }
    await tellTeamPages(tx, actor.teamId);
  });
}
