import { nameBasedId } from "#src/db/name-based-id.ts";

/** The thread in which one approver is asked about a short: always the same one. */
export function approvalThreadId(projectId: string, userId: string): string {
  return nameBasedId("approval", projectId, userId);
}
