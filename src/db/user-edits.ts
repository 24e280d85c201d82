import type { EditType } from "#src/domain/user-edit.ts";
import type { Transaction } from "./open-database.ts";
import { userEdits } from "./schema/user-edits.ts";

export interface UserEdit {
  teamId: string;
  userId: string;
  projectId: string;
  editType: EditType;
  before: unknown;
  after: unknown;
  /** What was being made, so that the edit can be understood later. */
  context: Record<string, unknown>;
}

/** Keeps what a person changed, for good. */
export async function insertUserEdit(
  tx: Transaction,
  input: UserEdit & { now: Temporal.Instant },
): Promise<void> {
  const { before, after, now, ...row } = input;
  await tx.drizzle.insert(userEdits).values({
    id: crypto.randomUUID(),
    ...row,
    beforeValue: before,
    afterValue: after,
    createdAt: now,
  });
}
