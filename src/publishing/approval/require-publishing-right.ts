import type { Transaction } from "#src/db/open-database.ts";
import { findMember, readApprovalRule } from "#src/db/teams.ts";
import { AppError } from "#src/domain/app-error.ts";
import { howMayPublish, type PublishingRight } from "#src/domain/team.ts";

/** Lets only those go on whose posts may leave in one of these ways. Throws AppError `forbidden`. */
export async function requirePublishingRight(
  tx: Transaction,
  who: { teamId: string; userId: string },
  ways: readonly PublishingRight[],
): Promise<void> {
  const member = await findMember(tx, who);
  const rule = await readApprovalRule(tx, who.teamId);
  if (member && ways.includes(howMayPublish(member, rule))) return;
  throw new AppError("forbidden", "this person's posts may not leave like that");
}
