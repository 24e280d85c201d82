import { findMemberRole } from "#src/db/accounts.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { AppError } from "#src/domain/app-error.ts";
import { mayDo, type Right } from "#src/domain/rights.ts";

/** Throws AppError `forbidden` where the person's role in the team does not allow it. */
export async function requireRight(
  tx: Transaction,
  person: { teamId: string; userId: string },
  right: Right,
): Promise<void> {
  if (!mayDo(await findMemberRole(tx, person), right)) {
    throw new AppError("forbidden", `the person's role lacks the right "${right}"`);
  }
}
