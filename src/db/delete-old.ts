import { and, eq, isNotNull, lt } from "drizzle-orm";
import type { Transaction } from "./open-database.ts";
import { actionTokens } from "./schema/action-tokens.ts";
import { chatFiles, chatSendings } from "./schema/chat-sendings.ts";
import { inboundEvents } from "./schema/inbound-events.ts";
import { outbox } from "./schema/outbox.ts";
import { signInLinks } from "./schema/sessions.ts";

/**
 * Deletes what has served its purpose, over all teams: events handled, messages sent, what platforms call them and
 * sign-in links run out before `before`, and buttons that have expired. A delivery that a platform brings again later
 * than that would be taken for a new one, so keep it far beyond every platform's repetitions.
 */
export async function deleteOld(
  tx: Transaction,
  input: { before: Temporal.Instant; now: Temporal.Instant },
): Promise<void> {
  await tx.drizzle
    .delete(inboundEvents)
    .where(and(isNotNull(inboundEvents.handledAt), lt(inboundEvents.handledAt, input.before)));
  await tx.drizzle
    .delete(outbox)
    .where(and(eq(outbox.status, "sent"), lt(outbox.sentAt, input.before)));
  await tx.drizzle.delete(chatSendings).where(lt(chatSendings.begunAt, input.before));
  await tx.drizzle.delete(chatFiles).where(lt(chatFiles.sentAt, input.before));
  await tx.drizzle.delete(signInLinks).where(lt(signInLinks.expiresAt, input.before));
  await tx.drizzle.delete(actionTokens).where(lt(actionTokens.expiresAt, input.now));
}
