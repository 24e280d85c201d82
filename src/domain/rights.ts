export const memberRoles = ["owner", "admin", "editor", "viewer"] as const;
export type MemberRole = (typeof memberRoles)[number];

/** What a member of a team may do, beside looking on. */
export type Right = "create" | "brand";

const rolesWith: Record<Right, readonly MemberRole[]> = {
  create: ["owner", "admin", "editor"],
  brand: ["owner", "admin"],
};

export function mayDo(role: MemberRole | undefined, right: Right): boolean {
  return role !== undefined && rolesWith[right].includes(role);
}
