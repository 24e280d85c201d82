import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { type TeamRole, teamRoles } from "#src/domain/team.ts";
import type { Transaction } from "./open-database.ts";
import { approvalDecisions, approvals } from "./schema/approvals.ts";
import { assets } from "./schema/assets.ts";
import { brandProfiles } from "./schema/brand-profiles.ts";
import { channels } from "./schema/channels.ts";
import { chatIdentities } from "./schema/chat-identities.ts";
import { conversations } from "./schema/conversations.ts";
import { inboundEvents } from "./schema/inbound-events.ts";
import { projects } from "./schema/projects.ts";
import { sessions, signInLinks } from "./schema/sessions.ts";
import { teamMembers, teams } from "./schema/teams.ts";
import { userEdits } from "./schema/user-edits.ts";

interface Pair {
  from: string;
  into: string;
}

/** Whether one of the two has already decided about a post that still waits: as one person they would have decided about their own, or twice. */
export async function hasOpenDecision(tx: Transaction, { from, into }: Pair): Promise<boolean> {
  const [row] = await tx.drizzle
    .select({ id: approvalDecisions.id })
    .from(approvalDecisions)
    .innerJoin(approvals, eq(approvals.id, approvalDecisions.approvalId))
    .where(
      and(
        eq(approvals.status, "pending"),
        or(
          eq(approvalDecisions.userId, from),
          and(eq(approvalDecisions.userId, into), eq(approvals.requestedBy, from)),
        ),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/**
 * Makes two accounts one: all that is `from`'s becomes `into`'s. What was decided and recorded keeps
 * the name it was done under.
 */
export async function mergeAccounts(tx: Transaction, pair: Pair): Promise<void> {
  const { from, into } = pair;
  await joinMemberships(tx, pair);
  await tx.drizzle.update(teams).set({ ownerId: into }).where(eq(teams.ownerId, from));
  const owned = [
    conversations,
    projects,
    assets,
    brandProfiles,
    channels,
    userEdits,
    sessions,
    signInLinks,
    chatIdentities,
  ] as const;
  for (const table of owned) {
    await tx.drizzle.update(table).set({ userId: into }).where(eq(table.userId, from));
  }
  await tx.drizzle
    .update(inboundEvents)
    .set({ actorId: into })
    .where(and(eq(inboundEvents.actorId, from), isNull(inboundEvents.handledAt)));
  await tx.drizzle
    .update(approvals)
    .set({ requestedBy: into })
    .where(eq(approvals.requestedBy, from));
  await tx.drizzle
    .update(approvals)
    .set({ approverIds: replaced(sql`approver_ids`, pair) })
    .where(sql`${from} = any(approver_ids)`);
  await tx.drizzle
    .update(teams)
    .set({ approvalApproverIds: replaced(sql`approval_approver_ids`, pair) })
    .where(sql`${from} = any(approval_approver_ids)`);
}

/** In a team that both are in, the stronger role counts, with its own permissions. */
async function joinMemberships(tx: Transaction, { from, into }: Pair): Promise<void> {
  const rows = await tx.drizzle
    .select({
      teamId: teamMembers.teamId,
      userId: teamMembers.userId,
      role: teamMembers.role,
      permissions: teamMembers.permissions,
    })
    .from(teamMembers)
    .where(inArray(teamMembers.userId, [from, into]));
  for (const theirs of rows.filter(({ userId }) => userId === from)) {
    const { teamId, role, permissions } = theirs;
    const isOf = (userId: string) =>
      and(eq(teamMembers.teamId, teamId), eq(teamMembers.userId, userId));
    const mine = rows.find((row) => row.userId === into && row.teamId === teamId);
    if (!mine) {
      await tx.drizzle.update(teamMembers).set({ userId: into }).where(isOf(from));
      continue;
    }
    await tx.drizzle.delete(teamMembers).where(isOf(from));
    if (isStronger(role, mine.role)) {
      await tx.drizzle.update(teamMembers).set({ role, permissions }).where(isOf(into));
    }
  }
}

function isStronger(one: TeamRole, other: TeamRole): boolean {
  return teamRoles.indexOf(one) < teamRoles.indexOf(other);
}

/** A list of people in which one stands for both, once. */
function replaced(column: ReturnType<typeof sql>, { from, into }: Pair) {
  return sql`array(select distinct unnest(array_replace(${column}, ${from}::uuid, ${into}::uuid)))`;
}
