import type { ApprovalStanding } from "../screen.ts";
import type { Words } from "../words.ts";

/** So many are named; of the others it is said how many they are. */
const namedMax = 5;

/** Who is asked to approve, while they still are; undefined where nobody else is known to be asked. */
export function describeApprovers(
  { status, approvers = [] }: ApprovalStanding,
  { chat, format }: Words,
): string | undefined {
  if (status !== "pending" || approvers.length === 0) return undefined;
  const say = chat.approval.waiting;
  const names = approvers.slice(0, namedMax).join(", ");
  const more = approvers.length - namedMax;
  return more > 0 ? say.askedAndMore(names, format.count(more)) : say.asked(names);
}
