import { and, asc, eq, gt, inArray, isNull, like, lt, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "./open-database.ts";
import { conversations } from "./schema/conversations.ts";
import { outbox } from "./schema/outbox.ts";

export interface OutboxRow {
  id: string;
  face: string;
  message: unknown;
  /** Which try this is. Whoever claims the row later has a higher one. */
  attempts: number;
  /** Only brings a message up to date of which something newer comes. */
  isProgress: boolean;
  /** For a place that the conversation has left. */
  isFarewell: boolean;
}

/** What begins the slot of a farewell. */
const farewell = "left:";

/** Puts a message in line for a place that the conversation has left: it holds nothing back, and goes out last. */
export async function insertFarewell(
  tx: Transaction,
  input: {
    teamId: string;
    conversationId: string;
    face: string;
    messageId: string;
    message: unknown;
    now: Temporal.Instant;
  },
): Promise<void> {
  const { now, messageId, ...row } = input;
  await tx.drizzle
    .insert(outbox)
    .values({
      ...row,
      slot: `${farewell}${input.face}:${messageId}`,
      id: crypto.randomUUID(),
      status: "pending",
      attempts: 0,
      notBefore: now,
      createdAt: now,
    })
    .onConflictDoUpdate({
      target: [outbox.conversationId, outbox.slot],
      targetWhere: sql`status = 'pending'`,
      set: { message: input.message },
    });
}

/** Whether something still waits to be said where the conversation stood on a face. */
export async function hasFarewells(
  tx: Transaction,
  { conversationId, face }: { conversationId: string; face: string },
): Promise<boolean> {
  const [waiting] = await tx.drizzle
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        eq(outbox.conversationId, conversationId),
        eq(outbox.status, "pending"),
        like(outbox.slot, `${farewell}${face}:%`),
      ),
    )
    .limit(1);
  return waiting !== undefined;
}

/**
 * Puts a message in line. Progress takes the place of the same message's progress that still waits; what is
 * no progress takes the place of progress that is held back.
 */
export async function insertOutbox(
  tx: Transaction,
  input: {
    teamId: string;
    conversationId: string;
    face: string;
    messageId: string;
    message: unknown;
    isProgress?: true;
    now: Temporal.Instant;
  },
): Promise<void> {
  const { now, messageId, isProgress, ...row } = input;
  const insert = tx.drizzle.insert(outbox).values({
    ...row,
    ...(isProgress && { slot: messageId }),
    id: crypto.randomUUID(),
    status: "pending",
    attempts: 0,
    notBefore: now,
    createdAt: now,
  });
  if (isProgress) {
    await insert.onConflictDoUpdate({
      target: [outbox.conversationId, outbox.slot],
      targetWhere: sql`status = 'pending'`,
      set: { message: input.message },
    });
  } else {
    await dropHeldProgress(tx, input);
    await insert;
  }
}

/** What was newer than what the message showed is older than what it shows now. */
async function dropHeldProgress(
  tx: Transaction,
  { conversationId, messageId }: { conversationId: string; messageId: string },
): Promise<void> {
  await tx.drizzle
    .update(outbox)
    .set(overtaken)
    .where(
      and(
        eq(outbox.conversationId, conversationId),
        eq(outbox.slot, messageId),
        eq(outbox.status, "pending"),
        gt(outbox.notBefore, outbox.createdAt),
      ),
    );
}

/** Never sent, and never to be: something newer says more. */
const overtaken = { status: "sent", error: "overtaken" } as const;

/**
 * Takes the next message of a conversation for sending, in order: nothing while an earlier one is being
 * sent or waits for its next try; only progress that is held back holds back nothing. One whose sender has
 * been silent since `deadBefore` is taken again. `sent` is the one before, which has just gone out: it is
 * written down in the same go.
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
  await untilDrained(tx, input.conversationId);
  if (input.sent) await markSent(tx, { ...input.sent, now: input.now });
  const [first] = await tx.drizzle
    .select({
      id: outbox.id,
      face: outbox.face,
      message: outbox.message,
      attempts: outbox.attempts,
      slot: outbox.slot,
      status: outbox.status,
      notBefore: outbox.notBefore,
      claimedAt: outbox.claimedAt,
    })
    .from(outbox)
    .where(
      and(
        eq(outbox.conversationId, input.conversationId),
        inArray(outbox.status, ["pending", "sending"]),
        or(isNull(outbox.slot), eq(outbox.status, "sending"), lte(outbox.notBefore, input.now)),
      ),
    )
    .orderBy(asc(sql`coalesce(${like(outbox.slot, `${farewell}%`)}, false)`), asc(outbox.seq))
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
  const { id, face, message, attempts, slot } = first;
  const isFarewell = slot?.startsWith(farewell) === true;
  const isProgress = slot !== null && !isFarewell;
  return { id, face, message, attempts: attempts + 1, isProgress, isFarewell };
}

/** Changes nothing where somebody has claimed the row again since. */
export async function markSent(
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

/** Puts a message back in line as if it had not been tried; progress only where nothing newer is in line. */
export async function postpone(
  tx: Transaction,
  input: {
    id: string;
    conversationId: string;
    attempts: number;
    isProgress: boolean;
    notBefore: Temporal.Instant;
  },
): Promise<void> {
  const { notBefore } = input;
  const isOvertaken = input.isProgress && (await hasNewer(tx, input));
  await tx.drizzle
    .update(outbox)
    .set(isOvertaken ? overtaken : { status: "pending", attempts: input.attempts - 1, notBefore })
    .where(claimedAs(input));
}

/** Whether something else is in line for the message that a row is progress of. */
async function hasNewer(
  tx: Transaction,
  { id, conversationId }: { id: string; conversationId: string },
): Promise<boolean> {
  await untilDrained(tx, conversationId);
  const progress = alias(outbox, "progress");
  const [newer] = await tx.drizzle
    .select({ id: outbox.id })
    .from(outbox)
    .innerJoin(progress, eq(progress.id, id))
    .where(
      and(
        eq(outbox.conversationId, conversationId),
        inArray(outbox.status, ["pending", "sending"]),
        gt(outbox.seq, progress.seq),
        eq(sql`${outbox.message}->>'id'`, progress.slot),
      ),
    )
    .limit(1);
  return newer !== undefined;
}

/** Waits for a drain that is about to commit: else nobody would look for its messages. */
async function untilDrained(tx: Transaction, conversationId: string): Promise<void> {
  await tx.drizzle
    .select({ id: conversations.id })
    .from(conversations)
    .where(eq(conversations.id, conversationId))
    .for("key share");
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
