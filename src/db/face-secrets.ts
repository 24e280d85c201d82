import { and, eq } from "drizzle-orm";
import type { Transaction } from "./open-database.ts";
import { faceSecrets } from "./schema/chat-identities.ts";

interface SecretKey {
  face: string;
  key: string;
}

export async function findSealed(tx: Transaction, which: SecretKey): Promise<string | undefined> {
  const [row] = await tx.drizzle
    .select({ sealed: faceSecrets.sealed })
    .from(faceSecrets)
    .where(isOne(which))
    .limit(1);
  return row?.sealed;
}

export async function upsertSealed(
  tx: Transaction,
  input: SecretKey & { sealed: string; now: Temporal.Instant },
): Promise<void> {
  const { now: updatedAt, ...row } = input;
  await tx.drizzle
    .insert(faceSecrets)
    .values({ ...row, updatedAt })
    .onConflictDoUpdate({
      target: [faceSecrets.face, faceSecrets.key],
      set: { sealed: input.sealed, updatedAt },
    });
}

export async function deleteSealed(tx: Transaction, which: SecretKey): Promise<void> {
  await tx.drizzle.delete(faceSecrets).where(isOne(which));
}

function isOne({ face, key }: SecretKey) {
  return and(eq(faceSecrets.face, face), eq(faceSecrets.key, key));
}
