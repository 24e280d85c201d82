/** What somebody is in a team. A new member is an editor unless said otherwise. */
export const teamRoles = ["owner", "admin", "editor", "viewer"] as const;
export type TeamRole = (typeof teamRoles)[number];

/** Rights that a member can be given or denied one by one, whatever their role says. */
export const permissionNames = ["can_create", "can_publish", "can_approve"] as const;
export type PermissionName = (typeof permissionNames)[number];
export type Permissions = Partial<Record<PermissionName, boolean>>;

/** What decides who may what. */
export interface Standing {
  role: TeamRole;
  permissions: Permissions;
}

/** A team of a person, as a list to choose from shows it, and what they are there. */
export interface TeamOfPerson extends Standing {
  id: string;
  name: string;
  /** A post of it waits for the person's approval. */
  isAwaited?: boolean;
}

/** How a team approves its posts. */
export interface ApprovalRule {
  /** How many people have to approve; 0 where nobody has to. */
  count: number;
  /** Who is asked; everybody with the right where it is empty. */
  approverIds: string[];
  /** Whether whoever asks may be one of those who approve. */
  allowsOwn: boolean;
}

export const approvalCountMax = 9;

const rightsOf: Record<TeamRole, Record<PermissionName, boolean>> = {
  owner: { can_create: true, can_publish: true, can_approve: true },
  admin: { can_create: true, can_publish: true, can_approve: true },
  editor: { can_create: true, can_publish: false, can_approve: false },
  viewer: { can_create: false, can_publish: false, can_approve: false },
};

/** Whether somebody has a right: by a permission of their own, else by their role. */
export function may({ role, permissions }: Standing, name: PermissionName): boolean {
  return permissions[name] ?? rightsOf[role][name];
}

/** Members, their rights and the approval rule. */
export function mayManageTeam({ role }: Standing): boolean {
  return role === "owner" || role === "admin";
}

/** A thread is its own person's; whoever manages the team may look into every one. */
export function maySeeThread(who: Standing, thread: { isOwn: boolean }): boolean {
  return thread.isOwn || mayManageTeam(who);
}

/** Whoever only looks on and approves is shown what they are asked about, and nothing else. */
export function seesTeamsWork(who: Standing | undefined): boolean {
  if (!who) return false;
  return who.role !== "viewer" || !may(who, "can_approve");
}

/** Nobody changes the owner, and nobody themselves: a team is never left without its owner. */
export function mayChangeMember(
  who: Standing & { userId: string },
  member: { userId: string; role: TeamRole },
): boolean {
  return mayManageTeam(who) && member.role !== "owner" && member.userId !== who.userId;
}

/**
 * Who looks after the team lets a member in again whose session has ended. Whoever opens such a link
 * acts as that member: nobody makes one for somebody with rights that they do not have themselves.
 */
export function mayLetIn(
  who: Standing & { userId: string },
  member: Standing & { userId: string },
): boolean {
  return (
    mayChangeMember(who, member) &&
    permissionNames.every((name) => may(who, name) || !may(member, name))
  );
}

export type PublishingRight = "freely" | "after-approval" | "not";

/** How somebody's post may leave. An editor's goes out only once it is approved, whatever the rule says. */
export function howMayPublish(who: Standing, rule: ApprovalRule): PublishingRight {
  if (may(who, "can_publish")) return rule.count === 0 ? "freely" : "after-approval";
  const isDenied = who.permissions.can_publish === false;
  return who.role === "editor" && !isDenied ? "after-approval" : "not";
}

/** How many approvals a post that has to be approved needs. */
export function approvalsNeeded(rule: ApprovalRule): number {
  return Math.max(1, rule.count);
}

/** Whether somebody's word counts for a post. */
export function mayApprove(
  who: Standing & { userId: string },
  post: { rule: ApprovalRule; creatorId: string },
): boolean {
  const { rule, creatorId } = post;
  if (!may(who, "can_approve")) return false;
  if (rule.approverIds.length > 0 && !rule.approverIds.includes(who.userId)) return false;
  return who.userId !== creatorId || rule.allowsOwn;
}

/** What a member of a team may do, beside looking on. */
export type Right = "create" | "brand" | "team";

export function mayDo(who: Standing | undefined, right: Right): boolean {
  if (!who) return false;
  return right === "create" ? may(who, "can_create") : mayManageTeam(who);
}
