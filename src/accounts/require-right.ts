import type { Transaction } from "#src/db/open-database.ts";
import { findMember } from "#src/db/teams.ts";
import { AppError } from "#src/domain/app-error.ts";
import { mayDo, type Right } from "#src/domain/team.ts";

/** Throws AppError `forbidden` where the person may not in this team. */
export async function requireRight(
  tx: Transaction,
  person: { teamId: string; userId: string },
  right: Right,
): Promise<void> {
  if (!mayDo(await findMember(tx, person), right)) {
    throw new AppError("forbidden", `the person lacks the right "${right}"`);
  }
}
