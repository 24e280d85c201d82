import { and, asc, desc, eq, gt, lt, sql } from "drizzle-orm";
import type { TeamOfPerson } from "#src/domain/team.ts";
import { isAwaitedBy } from "./approvals.ts";
import { approvals } from "./schema/approvals.ts";
import { type Account, accountColumns } from "./accounts.ts";
import type { Transaction } from "./open-database.ts";
import { sessions } from "./schema/sessions.ts";
import { teamMembers, teams } from "./schema/teams.ts";
import { users } from "./schema/users.ts";

/** A session by the hash of its secret, as long as it has not run out. */
export interface SessionKey {
  hash: string;
  now: Temporal.Instant;
}

/** For whom a session is, in which team, and whether it stays there. */
export interface SessionScope {
  userId: string;
  teamId: string;
  /** Somebody else made the link that opened it: it reaches none of the person's other teams. */
  isForOneTeam: boolean;
}

/** Beyond this no more teams of one person are listed. */
const teamsListedMax = 100;

const isSession = ({ hash, now }: SessionKey) =>
  and(eq(sessions.secretHash, hash), gt(sessions.expiresAt, now));

const isMember = () =>
  and(eq(teamMembers.teamId, sessions.teamId), eq(teamMembers.userId, sessions.userId));

export async function insertSession(
  tx: Transaction,
  input: SessionScope & { secretHash: string } & Record<
      "createdAt" | "expiresAt",
      Temporal.Instant
    >,
): Promise<void> {
  await tx.drizzle.delete(sessions).where(lt(sessions.expiresAt, input.createdAt));
  await tx.drizzle.insert(sessions).values(input);
}

/** Whose session it is, as long as they are still in the team it is in. */
export async function findSession(
  tx: Transaction,
  session: SessionKey,
): Promise<Account | undefined> {
  const [found] = await tx.drizzle
    .select({ ...accountColumns, teamId: sessions.teamId })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .innerJoin(teamMembers, isMember())
    .where(isSession(session))
    .limit(1);
  return found;
}

/** As `findSession`, for what decides where it may go. */
export async function findSessionScope(
  tx: Transaction,
  session: SessionKey,
): Promise<SessionScope | undefined> {
  const [found] = await tx.drizzle
    .select({
      userId: sessions.userId,
      teamId: sessions.teamId,
      isForOneTeam: sessions.isForOneTeam,
    })
    .from(sessions)
    .innerJoin(teamMembers, isMember())
    .where(isSession(session))
    .limit(1);
  return found;
}

/** The teams that a session can be in: the person's own first, then in the order in which they joined. */
export async function listSessionTeams(
  tx: Transaction,
  session: SessionKey,
): Promise<TeamOfPerson[]> {
  return tx.drizzle
    .select({
      id: teams.id,
      name: teams.name,
      role: teamMembers.role,
      permissions: teamMembers.permissions,
      isAwaited: sql<boolean>`exists (
        select from ${approvals}
        where ${approvals.teamId} = ${teams.id} and ${isAwaitedBy(sessions.userId)}
      )`,
    })
    .from(sessions)
    .innerJoin(teamMembers, eq(teamMembers.userId, sessions.userId))
    .innerJoin(teams, eq(teams.id, teamMembers.teamId))
    .where(
      and(
        isSession(session),
        sql`(not ${sessions.isForOneTeam} or ${teams.id} = ${sessions.teamId})`,
      ),
    )
    .orderBy(
      desc(sql`${teams.ownerId} = ${sessions.userId}`),
      asc(teamMembers.joinedAt),
      asc(teams.id),
    )
    .limit(teamsListedMax);
}

/** False where the session has ended, stays where it is, or its person is not in that team. */
export async function moveSession(
  tx: Transaction,
  session: SessionKey & { teamId: string },
): Promise<boolean> {
  const moved = await tx.drizzle
    .update(sessions)
    .set({ teamId: session.teamId })
    .where(
      and(
        isSession(session),
        eq(sessions.isForOneTeam, false),
        sql`exists (select from ${teamMembers} where ${teamMembers.teamId} = ${session.teamId} and ${teamMembers.userId} = ${sessions.userId})`,
      ),
    )
    .returning({ teamId: sessions.teamId });
  return moved.length > 0;
}

export async function deleteSession(tx: Transaction, secretHash: string): Promise<void> {
  await tx.drizzle.delete(sessions).where(eq(sessions.secretHash, secretHash));
}
