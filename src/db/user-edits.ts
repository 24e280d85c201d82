import { asc, eq } from "drizzle-orm";
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

const editsListedMax = 1_000;

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

/** What was changed of one short, the oldest first. */
export async function listUserEdits(tx: Transaction, projectId: string): Promise<UserEdit[]> {
  return tx.drizzle
    .select({
      teamId: userEdits.teamId,
      userId: userEdits.userId,
      projectId: userEdits.projectId,
      editType: userEdits.editType,
      before: userEdits.beforeValue,
      after: userEdits.afterValue,
      context: userEdits.context,
    })
    .from(userEdits)
    .where(eq(userEdits.projectId, projectId))
    .orderBy(asc(userEdits.createdAt), asc(userEdits.id))
    .limit(editsListedMax);
}
