import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "./open-database.ts";
import { actionTokens } from "./schema/action-tokens.ts";

export interface ActionToken {
  token: string;
  conversationId: string;
  messageId: string;
  version: number;
  verb: string;
  argument: string | undefined;
  expiresAt: Temporal.Instant;
  usedAt: Temporal.Instant | undefined;
}

export async function insertActionTokens(
  tx: Transaction,
  rows: readonly (Omit<ActionToken, "usedAt" | "argument"> & {
    teamId: string;
    argument?: string;
    createdAt: Temporal.Instant;
  })[],
): Promise<void> {
  if (rows.length > 0) await tx.drizzle.insert(actionTokens).values([...rows]);
}

export async function findActionToken(
  tx: Transaction,
  token: string,
): Promise<ActionToken | undefined> {
  const [row] = await tx.drizzle
    .select({
      token: actionTokens.token,
      conversationId: actionTokens.conversationId,
      messageId: actionTokens.messageId,
      version: actionTokens.version,
      verb: actionTokens.verb,
      argument: actionTokens.argument,
      expiresAt: actionTokens.expiresAt,
      usedAt: actionTokens.usedAt,
    })
    .from(actionTokens)
    .where(eq(actionTokens.token, token))
    .limit(1);
  return row && { ...row, argument: row.argument ?? undefined, usedAt: row.usedAt ?? undefined };
}

/** Uses a token up. False where somebody was faster. */
export async function useActionToken(
  tx: Transaction,
  input: { token: string; userId: string; now: Temporal.Instant },
): Promise<boolean> {
  const used = await tx.drizzle
    .update(actionTokens)
    .set({ usedAt: input.now, usedBy: input.userId })
    .where(and(eq(actionTokens.token, input.token), isNull(actionTokens.usedAt)))
    .returning({ token: actionTokens.token });
  return used.length > 0;
}

/** The buttons of a message that can still be pressed: drawn again, it keeps them. */
export async function listOpenTokens(
  tx: Transaction,
  input: { conversationId: string; messageId: string; version: number },
): Promise<{ token: string; verb: string; argument: string | null }[]> {
  return tx.drizzle
    .select({
      token: actionTokens.token,
      verb: actionTokens.verb,
      argument: actionTokens.argument,
    })
    .from(actionTokens)
    .where(
      and(
        eq(actionTokens.conversationId, input.conversationId),
        eq(actionTokens.messageId, input.messageId),
        eq(actionTokens.version, input.version),
        isNull(actionTokens.usedAt),
      ),
    );
}
