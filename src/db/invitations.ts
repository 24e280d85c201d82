import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { Standing } from "#src/domain/team.ts";
import type { Transaction } from "./open-database.ts";
import { teamInvitations, teams } from "./schema/teams.ts";

export interface Invitation extends Standing {
  id: string;
  teamId: string;
  /** Whom it is for, in the words of whoever invites. */
  name: string;
  createdAt: Temporal.Instant;
  expiresAt: Temporal.Instant;
}

const columns = {
  id: teamInvitations.id,
  teamId: teamInvitations.teamId,
  name: teamInvitations.name,
  role: teamInvitations.role,
  permissions: teamInvitations.permissions,
  createdAt: teamInvitations.createdAt,
  expiresAt: teamInvitations.expiresAt,
};

const listedMax = 100;

export async function insertInvitation(
  tx: Transaction,
  input: Invitation & { tokenHash: string; invitedBy: string },
): Promise<void> {
  await tx.drizzle.insert(teamInvitations).values(input);
}

/** A team's invitations that can still be used, the newest first. */
export async function listInvitations(
  tx: Transaction,
  input: { teamId: string; now: Temporal.Instant },
): Promise<Invitation[]> {
  return tx.drizzle
    .select(columns)
    .from(teamInvitations)
    .where(
      and(
        eq(teamInvitations.teamId, input.teamId),
        isNull(teamInvitations.usedAt),
        gt(teamInvitations.expiresAt, input.now),
      ),
    )
    .orderBy(desc(teamInvitations.createdAt), desc(teamInvitations.id))
    .limit(listedMax);
}

/** Takes an invitation back. False where there is none, or it was used. */
export async function deleteInvitation(tx: Transaction, id: string): Promise<boolean> {
  const deleted = await tx.drizzle
    .delete(teamInvitations)
    .where(and(eq(teamInvitations.id, id), isNull(teamInvitations.usedAt)))
    .returning({ id: teamInvitations.id });
  return deleted.length > 0;
}

/** What a link that can still be used leads into. */
export async function findInvitation(
  tx: Transaction,
  link: { tokenHash: string; now: Temporal.Instant },
): Promise<(Invitation & { teamName: string }) | undefined> {
  const [row] = await tx.drizzle
    .select({ ...columns, teamName: teams.name })
    .from(teamInvitations)
    .innerJoin(teams, eq(teams.id, teamInvitations.teamId))
    .where(isOpen(link))
    .limit(1);
  return row;
}

/** Uses a link up. Undefined where it is unknown, used or too old: of two at once only one succeeds. */
export async function useInvitation(
  tx: Transaction,
  link: { tokenHash: string; now: Temporal.Instant },
): Promise<Invitation | undefined> {
  const [used] = await tx.drizzle
    .update(teamInvitations)
    .set({ usedAt: link.now })
    .where(isOpen(link))
    .returning(columns);
  return used;
}

/** Who came by an invitation. */
export async function noteGuest(
  tx: Transaction,
  input: { id: string; userId: string },
): Promise<void> {
  await tx.drizzle
    .update(teamInvitations)
    .set({ usedBy: input.userId })
    .where(eq(teamInvitations.id, input.id));
}

function isOpen({ tokenHash, now }: { tokenHash: string; now: Temporal.Instant }) {
  return and(
    eq(teamInvitations.tokenHash, tokenHash),
    isNull(teamInvitations.usedAt),
    gt(teamInvitations.expiresAt, now),
  );
}
