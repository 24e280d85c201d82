import { and, asc, eq, gt, inArray, lt, lte, or, sql } from "drizzle-orm";
import type { Transaction } from "./open-database.ts";
import { conversations } from "./schema/conversations.ts";
import { outbox } from "./schema/outbox.ts";

export interface OutboxRow {
  id: string;
  face: string;
  message: unknown;
  /** Which try this is. Whoever claims the row later has a higher one. */
  attempts: number;
}

/** Puts a message in line. One with a slot takes the place of a waiting one of the same slot. */
export async function insertOutbox(
  tx: Transaction,
  input: {
    teamId: string;
    conversationId: string;
    face: string;
    message: unknown;
    slot?: string;
    now: Temporal.Instant;
  },
): Promise<void> {
  const { now, ...row } = input;
  const insert = tx.drizzle.insert(outbox).values({
    ...row,
    id: crypto.randomUUID(),
    status: "pending",
    attempts: 0,
    notBefore: now,
    createdAt: now,
  });
  if (input.slot === undefined) await insert;
  else {
    await insert.onConflictDoUpdate({
      target: [outbox.conversationId, outbox.slot],
      targetWhere: sql`status = 'pending'`,
      set: { message: input.message },
    });
  }
}

/**
 * Takes the next message of a conversation for sending, in order: nothing while an earlier one is
 * being sent or waits for its next try. One whose sender has been silent since `deadBefore` is taken
 * again. `sent` is the one before, which has just gone out: it is written down in the same go.
 */
export async function claimOutbox(
  tx: Transaction,
  input: {
    conversationId: string;
    now: Temporal.Instant;
    deadBefore: Temporal.Instant;
    sent?: { id: string; attempts: number };
  },
): Promise<OutboxRow | undefined> {
  // Waits for a drain that is about to commit: its messages would find nobody who looks for them.
  await tx.drizzle
    .select({ id: conversations.id })
    .from(conversations)
    .where(eq(conversations.id, input.conversationId))
    .for("key share");
  if (input.sent) await markSent(tx, { ...input.sent, now: input.now });
  const [first] = await tx.drizzle
    .select({
      id: outbox.id,
      face: outbox.face,
      message: outbox.message,
      attempts: outbox.attempts,
      status: outbox.status,
      notBefore: outbox.notBefore,
      claimedAt: outbox.claimedAt,
    })
    .from(outbox)
    .where(
      and(
        eq(outbox.conversationId, input.conversationId),
        inArray(outbox.status, ["pending", "sending"]),
      ),
    )
    .orderBy(asc(outbox.seq))
    .limit(1)
    .for("update");
  if (!first) return undefined;
  const isBeingSent =
    first.status === "sending" &&
    first.claimedAt !== null &&
    Temporal.Instant.compare(first.claimedAt, input.deadBefore) > 0;
  if (isBeingSent || Temporal.Instant.compare(first.notBefore, input.now) > 0) return undefined;
  await tx.drizzle
    .update(outbox)
    .set({ status: "sending", claimedAt: input.now, attempts: first.attempts + 1 })
    .where(eq(outbox.id, first.id));
  return { id: first.id, face: first.face, message: first.message, attempts: first.attempts + 1 };
}

/** Changes nothing where somebody has claimed the row again since. */
async function markSent(
  tx: Transaction,
  input: { id: string; attempts: number; now: Temporal.Instant },
): Promise<void> {
  await tx.drizzle
    .update(outbox)
    .set({ status: "sent", sentAt: input.now, error: null })
    .where(claimedAs(input));
}

/**
 * Puts a message back in line for a later try, or gives it up where `notBefore` is absent. Changes
 * nothing where somebody has claimed the row again since.
 */
export async function markUnsent(
  tx: Transaction,
  input: { id: string; attempts: number; error: string; notBefore?: Temporal.Instant },
): Promise<void> {
  await tx.drizzle
    .update(outbox)
    .set(
      input.notBefore
        ? { status: "pending", slot: null, error: input.error, notBefore: input.notBefore }
        : { status: "failed", error: input.error },
    )
    .where(claimedAs(input));
}

/** Puts a message back in line as if it had not been tried. */
export async function postpone(
  tx: Transaction,
  input: { id: string; attempts: number; notBefore: Temporal.Instant },
): Promise<void> {
  await tx.drizzle
    .update(outbox)
    .set({
      status: "pending",
      slot: null,
      attempts: input.attempts - 1,
      notBefore: input.notBefore,
    })
    .where(claimedAs(input));
}

function claimedAs(row: { id: string; attempts: number }) {
  return and(
    eq(outbox.id, row.id),
    eq(outbox.status, "sending"),
    eq(outbox.attempts, row.attempts),
  );
}

/** Conversations with something unsent since before `olderThan`, or held back until `now`. */
export async function listForgottenOutboxes(
  tx: Transaction,
  input: { olderThan: Temporal.Instant; now: Temporal.Instant; limit: number },
): Promise<{ teamId: string; conversationId: string }[]> {
  return tx.drizzle
    .selectDistinct({ teamId: outbox.teamId, conversationId: outbox.conversationId })
    .from(outbox)
    .where(
      and(
        inArray(outbox.status, ["pending", "sending"]),
        or(
          lt(outbox.notBefore, input.olderThan),
          and(
            eq(outbox.status, "pending"),
            gt(outbox.notBefore, outbox.createdAt),
            lte(outbox.notBefore, input.now),
          ),
        ),
      ),
    )
    .limit(input.limit);
}
