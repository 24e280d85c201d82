import type { Standing } from "#src/domain/team.ts";
import type { Transaction } from "./open-database.ts";
import { teamInvitations } from "./schema/teams.ts";

interface Invitation extends Standing {
  id: string;
  teamId: string;
  /** Whom it is for, in the words of whoever invites. */
  name: string;
  createdAt: Temporal.Instant;
  expiresAt: Temporal.Instant;
}

export async function insertInvitation(
  tx: Transaction,
  input: Invitation & { tokenHash: string; invitedBy: string },
): Promise<void> {
  await tx.drizzle.insert(teamInvitations).values(input);
}
