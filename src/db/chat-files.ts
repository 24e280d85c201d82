import { and, eq } from "drizzle-orm";
import type { Transaction } from "./open-database.ts";
import { chatFiles } from "./schema/chat-sendings.ts";

interface FileKey {
  face: string;
  key: string;
}

export async function findChatFile(tx: Transaction, which: FileKey): Promise<string | undefined> {
  const [row] = await tx.drizzle
    .select({ externalId: chatFiles.externalId })
    .from(chatFiles)
    .where(isOne(which))
    .limit(1);
  return row?.externalId;
}

export async function upsertChatFile(
  tx: Transaction,
  input: FileKey & { externalId: string; now: Temporal.Instant },
): Promise<void> {
  const { now: sentAt, externalId, ...which } = input;
  await tx.drizzle
    .insert(chatFiles)
    .values({ ...which, externalId, sentAt })
    .onConflictDoUpdate({
      target: [chatFiles.face, chatFiles.key],
      set: { externalId, sentAt },
    });
}

export async function deleteChatFile(tx: Transaction, which: FileKey): Promise<void> {
  await tx.drizzle.delete(chatFiles).where(isOne(which));
}

function isOne({ face, key }: FileKey) {
  return and(eq(chatFiles.face, face), eq(chatFiles.key, key));
}
