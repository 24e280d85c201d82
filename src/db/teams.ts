import { and, asc, eq } from "drizzle-orm";
import type { Language } from "#src/domain/language.ts";
import type { ApprovalRule, Permissions, Standing, TeamRole } from "#src/domain/team.ts";
import type { DigestPlace } from "#src/domain/week.ts";
import type { Transaction } from "./open-database.ts";
import { teamMembers, teams } from "./schema/teams.ts";
import { users } from "./schema/users.ts";

export interface Member extends Standing {
  userId: string;
  name: string;
  language: Language;
  joinedAt: Temporal.Instant;
}

/** Beyond this nobody is asked or listed. */
const membersMax = 200;
const teamsMax = 20;

const memberColumns = {
  userId: teamMembers.userId,
  role: teamMembers.role,
  permissions: teamMembers.permissions,
  name: users.name,
  language: users.language,
  joinedAt: teamMembers.joinedAt,
};

/** Everybody in a team, whoever joined first first. */
export async function listMembers(tx: Transaction, teamId: string): Promise<Member[]> {
  return tx.drizzle
    .select(memberColumns)
    .from(teamMembers)
    .innerJoin(users, eq(users.id, teamMembers.userId))
    .where(eq(teamMembers.teamId, teamId))
    .orderBy(asc(teamMembers.joinedAt), asc(teamMembers.userId))
    .limit(membersMax);
}

export async function findMember(
  tx: Transaction,
  ids: { teamId: string; userId: string },
): Promise<Member | undefined> {
  const [row] = await tx.drizzle
    .select(memberColumns)
    .from(teamMembers)
    .innerJoin(users, eq(users.id, teamMembers.userId))
    .where(and(eq(teamMembers.teamId, ids.teamId), eq(teamMembers.userId, ids.userId)))
    .limit(1);
  return row;
}

export async function findTeam(
  tx: Transaction,
  id: string,
): Promise<{ id: string; name: string; rule: ApprovalRule; digestPlace: DigestPlace } | undefined> {
  const [row] = await tx.drizzle
    .select({
      id: teams.id,
      name: teams.name,
      count: teams.approvalCount,
      approverIds: teams.approvalApproverIds,
      allowsOwn: teams.approvalAllowsOwn,
      digestPlace: teams.digestPlace,
    })
    .from(teams)
    .where(eq(teams.id, id))
    .limit(1);
  if (!row) return undefined;
  const { name, count, approverIds, allowsOwn, digestPlace } = row;
  return { id: row.id, name, rule: { count, approverIds, allowsOwn }, digestPlace };
}

/** The rule of a team; nobody has to approve where the team is gone. */
export async function readApprovalRule(tx: Transaction, teamId: string): Promise<ApprovalRule> {
  const team = await findTeam(tx, teamId);
  return team?.rule ?? { count: 0, approverIds: [], allowsOwn: false };
}

/** False where row-level security lets this person change nothing. */
export async function updateApprovalRule(
  tx: Transaction,
  input: { teamId: string; rule: ApprovalRule },
): Promise<boolean> {
  const { teamId, rule } = input;
  const updated = await tx.drizzle
    .update(teams)
    .set({
      approvalCount: rule.count,
      approvalApproverIds: rule.approverIds,
      approvalAllowsOwn: rule.allowsOwn,
    })
    .where(eq(teams.id, teamId))
    .returning({ id: teams.id });
  return updated.length > 0;
}

/** As `updateApprovalRule`. */
export async function updateTeamName(
  tx: Transaction,
  input: { teamId: string; name: string },
): Promise<boolean> {
  const updated = await tx.drizzle
    .update(teams)
    .set({ name: input.name })
    .where(eq(teams.id, input.teamId))
    .returning({ id: teams.id });
  return updated.length > 0;
}

/** False where there is no such member, or none that this person may change. */
export async function updateMember(
  tx: Transaction,
  input: { teamId: string; userId: string; role: TeamRole; permissions: Permissions },
): Promise<boolean> {
  const { teamId, userId, role, permissions } = input;
  const updated = await tx.drizzle
    .update(teamMembers)
    .set({ role, permissions })
    .where(and(eq(teamMembers.teamId, teamId), eq(teamMembers.userId, userId)))
    .returning({ userId: teamMembers.userId });
  return updated.length > 0;
}

/** As `updateMember`. */
export async function deleteMember(
  tx: Transaction,
  ids: { teamId: string; userId: string },
): Promise<boolean> {
  const deleted = await tx.drizzle
    .delete(teamMembers)
    .where(and(eq(teamMembers.teamId, ids.teamId), eq(teamMembers.userId, ids.userId)))
    .returning({ userId: teamMembers.userId });
  return deleted.length > 0;
}

/** The teams somebody is in, the one joined first first. */
export async function listTeamsOf(tx: Transaction, userId: string): Promise<string[]> {
  const rows = await tx.drizzle
    .select({ teamId: teamMembers.teamId })
    .from(teamMembers)
    .where(eq(teamMembers.userId, userId))
    .orderBy(asc(teamMembers.joinedAt), asc(teamMembers.teamId))
    .limit(teamsMax);
  return rows.map(({ teamId }) => teamId);
}

/** Lets somebody into a team. Who is in it already stays as they are. */
export async function insertMember(
  tx: Transaction,
  input: Standing & { teamId: string; userId: string; now: Temporal.Instant },
): Promise<void> {
  const { now, ...row } = input;
  await tx.drizzle
    .insert(teamMembers)
    .values({ ...row, joinedAt: now })
    .onConflictDoNothing();
}
