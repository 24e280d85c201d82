import { and, asc, eq, isNull, lt, sql } from "drizzle-orm";
import type { Transaction } from "./open-database.ts";
import { inboundEvents } from "./schema/inbound-events.ts";

export interface InboundEvent {
  id: string;
  actorId: string | undefined;
  event: unknown;
  receivedAt: Temporal.Instant;
}

/** Writes an event down. False where the source's delivery is here already. */
export async function insertInboundEvent(
  tx: Transaction,
  input: {
    id: string;
    teamId: string;
    conversationId: string;
    source: string;
    externalId: string;
    actorId?: string;
    event: unknown;
    receivedAt: Temporal.Instant;
    /** Present where nothing is left to be done about it. */
    handledAt?: Temporal.Instant;
  },
): Promise<boolean> {
  const inserted = await tx.drizzle
    .insert(inboundEvents)
    .values(input)
    .onConflictDoNothing({ target: [inboundEvents.source, inboundEvents.externalId] })
    .returning({ id: inboundEvents.id });
  return inserted.length > 0;
}

/** Whether a source's delivery is here already. */
export async function isKnownEvent(
  tx: Transaction,
  input: { source: string; externalId: string },
): Promise<boolean> {
  const [row] = await tx.drizzle
    .select({ id: inboundEvents.id })
    .from(inboundEvents)
    .where(
      and(eq(inboundEvents.source, input.source), eq(inboundEvents.externalId, input.externalId)),
    )
    .limit(1);
  return row !== undefined;
}

/** What waits in a conversation, oldest first. */
export async function listPendingEvents(
  tx: Transaction,
  input: { conversationId: string; limit: number },
): Promise<InboundEvent[]> {
  const rows = await tx.drizzle
    .select({
      id: inboundEvents.id,
      actorId: inboundEvents.actorId,
      event: inboundEvents.event,
      receivedAt: inboundEvents.receivedAt,
    })
    .from(inboundEvents)
    .where(
      and(eq(inboundEvents.conversationId, input.conversationId), isNull(inboundEvents.handledAt)),
    )
    .orderBy(asc(inboundEvents.seq))
    .limit(input.limit);
  return rows.map((row) => ({ ...row, actorId: row.actorId ?? undefined }));
}

export async function markHandled(
  tx: Transaction,
  input: { id: string; now: Temporal.Instant },
): Promise<void> {
  await tx.drizzle
    .update(inboundEvents)
    .set({ handledAt: input.now })
    .where(eq(inboundEvents.id, input.id));
}

/** Conversations with something in the inbox since before `olderThan`: their drain was lost. */
export async function listForgottenInboxes(
  tx: Transaction,
  input: { olderThan: Temporal.Instant; limit: number },
): Promise<{ teamId: string; conversationId: string }[]> {
  return tx.drizzle
    .selectDistinct({
      teamId: inboundEvents.teamId,
      conversationId: inboundEvents.conversationId,
    })
    .from(inboundEvents)
    .where(
      and(
        isNull(inboundEvents.handledAt),
        lt(inboundEvents.receivedAt, sql`${input.olderThan.toString()}`),
      ),
    )
    .limit(input.limit);
}
