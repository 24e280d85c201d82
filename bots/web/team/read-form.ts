import { z } from "zod";
import {
  type ApprovalRule,
  approvalCountMax,
  type PermissionName,
  permissionNames,
  type Permissions,
  teamRoles,
} from "#src/domain/team.ts";
import { type DigestPlace, digestPlaces } from "#src/domain/week.ts";

type Form = Record<string, unknown>;

/** Longest name of a person, in characters. */
export const nameLengthMax = 60;

const name = z
  .string()
  .transform((typed) => typed.replaceAll("\0", "").toWellFormed().trim())
  .pipe(z.string().min(1).max(nameLengthMax));
const role = z.enum(teamRoles);
const memberSchema = z.object({ role });
const invitationSchema = z.object({ name, role });
const ruleSchema = z.object({
  rule: z.enum(["none", "one", "several"]),
  count: z.coerce.number().int().min(2).max(approvalCountMax).catch(2),
  who: z.enum(["everybody", "chosen"]).catch("everybody"),
});

const digestSchema = z.object({ place: z.enum(digestPlaces) });

export function readName(form: Form): string | undefined {
  return name.safeParse(form["name"]).data;
}

export function readMember(form: Form) {
  const { data } = memberSchema.safeParse(form);
  return data && { ...data, permissions: readPermissions(form) };
}

export function readInvited(form: Form) {
  const { data } = invitationSchema.safeParse(form);
  return data && { ...data, permissions: readPermissions(form) };
}

export function readRule(form: Form): ApprovalRule | undefined {
  const { data } = ruleSchema.safeParse(form);
  if (!data) return undefined;
  const counts = { none: 0, one: 1, several: data.count };
  const chosen = [form["approver"] ?? []].flat().filter((id) => typeof id === "string");
  return {
    count: counts[data.rule],
    approverIds: data.who === "chosen" ? [...new Set(chosen)] : [],
    allowsOwn: form["own"] === "yes",
  };
}

export function readDigestPlace(form: Form): DigestPlace | undefined {
  return digestSchema.safeParse(form).data?.place;
}

/** Each right is as the role says, given, or denied. */
function readPermissions(form: Form): Permissions {
  const chosen = permissionNames.flatMap((one): [PermissionName, boolean][] => {
    const answer = form[one];
    return answer === "yes" || answer === "no" ? [[one, answer === "yes"]] : [];
  });
  return Object.fromEntries(chosen);
}
