import type { Transaction } from "#src/db/open-database.ts";
import { listMembers, readApprovalRule } from "#src/db/teams.ts";
import { approvalsNeeded, howMayPublish, mayApprove, type Standing } from "#src/domain/team.ts";
import type { ActorRights } from "../conversation.ts";

/** Somebody who is not in the team any more may nothing at all. */
const outsider: Standing = {
  role: "viewer",
  permissions: { can_create: false, can_publish: false, can_approve: false },
};

/** What somebody may do in a team right now. */
export async function readRights(
  tx: Transaction,
  who: { teamId: string; userId: string },
): Promise<ActorRights> {
  const members = await listMembers(tx, who.teamId);
  const rule = await readApprovalRule(tx, who.teamId);
  const member = members.find(({ userId }) => userId === who.userId) ?? outsider;
  const { role, permissions } = member;
  const approvers = members.filter((one) => mayApprove(one, { rule, creatorId: who.userId }));
  return {
    standing: { role, permissions },
    publishing: howMayPublish(member, rule),
    approvalsNeeded: approvalsNeeded(rule),
    approverCount: approvers.length,
  };
}
