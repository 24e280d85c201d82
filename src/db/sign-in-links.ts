import { and, desc, eq, gt, isNotNull, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "./open-database.ts";
import { signInLinks } from "./schema/sessions.ts";
import { teamMembers } from "./schema/teams.ts";
import { users } from "./schema/users.ts";
import type { SessionKey, SessionScope } from "./sessions.ts";

/** A link that was made, as it is on record. */
export interface SignInLinkRecord {
  /** Whom it lets in. */
  userId: string;
  madeBy: string;
  makerName: string;
  createdAt: Temporal.Instant;
  expiresAt: Temporal.Instant;
  usedAt: Temporal.Instant | null;
}

const recordsListedMax = 200;

export async function insertSignInLink(
  tx: Transaction,
  input: SessionScope & { tokenHash: string; madeBy?: string } & Record<
      "createdAt" | "expiresAt",
      Temporal.Instant
    >,
): Promise<void> {
  await tx.drizzle.insert(signInLinks).values(input);
}

/**
 * Uses a link up. Undefined where it is unknown, used or too old, and where whoever made it for
 * somebody else no longer looks after the team: of two at once only one succeeds.
 */
export async function useSignInLink(
  tx: Transaction,
  link: SessionKey,
): Promise<SessionScope | undefined> {
  const isMakerStillThere = sql`exists (select from ${teamMembers}
    where ${teamMembers.teamId} = ${signInLinks.teamId} and ${teamMembers.userId} = ${signInLinks.madeBy}
      and ${teamMembers.role} in ('owner', 'admin'))`;
  const [used] = await tx.drizzle
    .update(signInLinks)
    .set({ usedAt: link.now })
    .where(
      and(
        eq(signInLinks.tokenHash, link.hash),
        isNull(signInLinks.usedAt),
        gt(signInLinks.expiresAt, link.now),
        or(
          isNull(signInLinks.madeBy),
          eq(signInLinks.madeBy, signInLinks.userId),
          isMakerStillThere,
        ),
      ),
    )
    .returning({
      userId: signInLinks.userId,
      teamId: signInLinks.teamId,
      isForOneTeam: signInLinks.isForOneTeam,
    });
  return used;
}

/** What people made of late, the newest first, as far as row-level security shows it. */
export async function listSignInLinks(tx: Transaction): Promise<SignInLinkRecord[]> {
  const makers = alias(users, "makers");
  const rows = await tx.drizzle
    .select({
      userId: signInLinks.userId,
      madeBy: signInLinks.madeBy,
      makerName: makers.name,
      createdAt: signInLinks.createdAt,
      expiresAt: signInLinks.expiresAt,
      usedAt: signInLinks.usedAt,
    })
    .from(signInLinks)
    .leftJoin(makers, eq(makers.id, signInLinks.madeBy))
    .where(isNotNull(signInLinks.madeBy))
    .orderBy(desc(signInLinks.createdAt))
    .limit(recordsListedMax);
  return rows.map(({ madeBy, makerName, ...row }) => ({
    ...row,
    madeBy: madeBy ?? "",
    makerName: makerName ?? "",
  }));
}
