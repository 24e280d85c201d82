import { and, eq, gt, isNull, lt } from "drizzle-orm";
import type { Transaction } from "./open-database.ts";
import { linkCodes } from "./schema/chat-identities.ts";

export async function insertLinkCode(
  tx: Transaction,
  input: { codeHash: string; userId: string } & Record<"createdAt" | "expiresAt", Temporal.Instant>,
): Promise<void> {
  await tx.drizzle.delete(linkCodes).where(lt(linkCodes.expiresAt, input.createdAt));
  await tx.drizzle.insert(linkCodes).values(input);
}

/** Uses a code up and says whose it was. Undefined where it is unknown, used or too old: of two at once only one succeeds. */
export async function useLinkCode(
  tx: Transaction,
  code: { hash: string; now: Temporal.Instant },
): Promise<string | undefined> {
  const [used] = await tx.drizzle
    .update(linkCodes)
    .set({ usedAt: code.now })
    .where(
      and(
        eq(linkCodes.codeHash, code.hash),
        isNull(linkCodes.usedAt),
        gt(linkCodes.expiresAt, code.now),
      ),
    )
    .returning({ userId: linkCodes.userId });
  return used?.userId;
}
