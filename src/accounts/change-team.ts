import { deleteInvitation } from "#src/db/invitations.ts";
import type { Database, Transaction } from "#src/db/open-database.ts";
import {
  deleteMember,
  findMember,
  listMembers,
  type Member,
  updateApprovalRule,
  updateMember,
} from "#src/db/teams.ts";
import { tellTeamPages } from "#src/db/web-messages.ts";
import { asTenant } from "#src/db/transact.ts";
import { AppError } from "#src/domain/app-error.ts";
import {
  type ApprovalRule,
  approvalCountMax,
  may,
  mayChangeMember,
  type Permissions,
  type TeamRole,
} from "#src/domain/team.ts";
import { requireRight } from "./require-right.ts";

interface App {
  db: Database;
}
interface Actor {
  teamId: string;
  userId: string;
}

/** Throws AppError `forbidden`, `not-found`. */
export async function changeMember(
  app: App,
  actor: Actor,
  input: { userId: string; role: TeamRole; permissions: Permissions },
): Promise<void> {
  await asTenant(app.db, actor, async (tx) => {
    await requireChangeable(tx, actor, input.userId);
    if (input.role === "owner") throw new AppError("forbidden", "a team has one owner");
    await updateMember(tx, { teamId: actor.teamId, ...input });
    await tellTeamPages(tx, actor.teamId);
  });
}

/** Throws AppError `forbidden`, `not-found`. */
export async function removeMember(app: App, actor: Actor, userId: string): Promise<void> {
  await asTenant(app.db, actor, async (tx) => {
    await requireChangeable(tx, actor, userId);
    await deleteMember(tx, { teamId: actor.teamId, userId });
    await tellTeamPages(tx, actor.teamId);
  });
}

/** Takes an invitation back. Throws AppError `forbidden`, `not-found`. */
export async function revokeInvitation(app: App, actor: Actor, id: string): Promise<void> {
  await asTenant(app.db, actor, async (tx) => {
    await requireRight(tx, actor, "team");
    if (!(await deleteInvitation(tx, id))) throw new AppError("not-found", "no such invitation");
    await tellTeamPages(tx, actor.teamId);
  });
}

/**
 * Sets how a team approves. Posts that are planned already keep what they were planned under. Throws
 * AppError `forbidden`, and `invalid-input` where fewer people may approve than the rule asks for.
 */
export async function saveApprovalRule(app: App, actor: Actor, rule: ApprovalRule): Promise<void> {
  await asTenant(app.db, actor, async (tx) => {
    await requireRight(tx, actor, "team");
    const members = await listMembers(tx, actor.teamId);
    const approverIds = rule.approverIds.filter((id) => canApprove(members, id));
    const isKnown = approverIds.length === rule.approverIds.length;
    const available = members.filter(
      (member) => may(member, "can_approve") && isChosen(approverIds, member),
    ).length;
    if (!isKnown || rule.count > Math.min(approvalCountMax, available)) {
      throw new AppError("invalid-input", "the rule asks for more people than may approve");
    }
    const isSaved = await updateApprovalRule(tx, {
      teamId: actor.teamId,
      rule: { ...rule, approverIds },
    });
    if (!isSaved) throw new AppError("forbidden", "this person may not change the rule");
    await tellTeamPages(tx, actor.teamId);
  });
}

function isChosen(approverIds: readonly string[], { userId }: Member): boolean {
  return approverIds.length === 0 || approverIds.includes(userId);
}

function canApprove(members: readonly Member[], userId: string): boolean {
  return members.some((member) => member.userId === userId && may(member, "can_approve"));
}

async function requireChangeable(tx: Transaction, actor: Actor, userId: string): Promise<void> {
  await requireRight(tx, actor, "team");
  const { teamId } = actor;
  const who = await findMember(tx, actor);
  const member = await findMember(tx, { teamId, userId });
  if (!member) throw new AppError("not-found", "no such member");
  if (!who || !mayChangeMember(who, member)) {
    throw new AppError("forbidden", "nobody changes the owner, or themselves");
  }
}
