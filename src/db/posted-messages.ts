import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "./open-database.ts";
import { postedMessages, postedParts } from "./schema/chat-identities.ts";

export interface PostedRow {
  key: string;
  conversationId: string;
  teamId: string;
  /** The conversation's own; parsed by who reads it. */
  message: unknown;
  parts: Record<string, string>;
  /** As `message`. */
  filled: unknown;
}

const columns = {
  key: postedMessages.key,
  conversationId: postedMessages.conversationId,
  teamId: postedMessages.teamId,
  message: postedMessages.message,
  filled: postedMessages.filled,
};

export async function findPosted(
  tx: Transaction,
  which: { conversationId: string; face: string; messageId: string },
): Promise<PostedRow | undefined> {
  return findOne(
    tx,
    eq(postedMessages.conversationId, which.conversationId),
    eq(postedMessages.face, which.face),
    eq(postedMessages.messageId, which.messageId),
  );
}

export async function findPostedByKey(
  tx: Transaction,
  which: { face: string; key: string },
): Promise<PostedRow | undefined> {
  return findOne(tx, eq(postedMessages.key, which.key), eq(postedMessages.face, which.face));
}

async function findOne(
  tx: Transaction,
  ...conditions: readonly SQL[]
): Promise<PostedRow | undefined> {
  const [row] = await tx.drizzle
    .select(columns)
    .from(postedMessages)
    .where(and(...conditions))
    .limit(1);
  return row && withParts(tx, row);
}

export async function findPostedByPart(
  tx: Transaction,
  part: { face: string; channel: string; ref: string },
): Promise<PostedRow | undefined> {
  const [row] = await tx.drizzle
    .select(columns)
    .from(postedParts)
    .innerJoin(postedMessages, eq(postedMessages.key, postedParts.key))
    .where(
      and(
        eq(postedParts.face, part.face),
        eq(postedParts.channel, part.channel),
        eq(postedParts.ref, part.ref),
      ),
    )
    .limit(1);
  return row && withParts(tx, row);
}

/** Keeps what a message says now. What was filled in on it is forgotten with every new version of the card. */
export async function upsertPosted(
  tx: Transaction,
  input: {
    key: string;
    teamId: string;
    conversationId: string;
    face: string;
    messageId: string;
    message: unknown;
    now: Temporal.Instant;
  },
): Promise<PostedRow> {
  const { now, ...row } = input;
  const [kept] = await tx.drizzle
    .insert(postedMessages)
    .values({ ...row, updatedAt: now })
    .onConflictDoUpdate({
      target: [postedMessages.conversationId, postedMessages.face, postedMessages.messageId],
      set: {
        message: input.message,
        filled: sql`case when posted_messages.message = excluded.message then posted_messages.filled else '{}'::jsonb end`,
        updatedAt: now,
      },
    })
    .returning(columns);
  if (!kept) throw new Error("an upsert gave nothing back");
  return withParts(tx, kept);
}

export async function upsertPart(
  tx: Transaction,
  part: {
    key: string;
    teamId: string;
    name: string;
    face: string;
    channel: string;
    ref: string;
  },
): Promise<void> {
  const { ref, channel } = part;
  await tx.drizzle
    .insert(postedParts)
    .values(part)
    .onConflictDoUpdate({
      target: [postedParts.key, postedParts.name],
      set: { ref, channel },
    });
}

export async function deletePart(
  tx: Transaction,
  part: { key: string; name: string },
): Promise<void> {
  await tx.drizzle
    .delete(postedParts)
    .where(and(eq(postedParts.key, part.key), eq(postedParts.name, part.name)));
}

/** Forgets what a face has of a conversation: it is posted anew, elsewhere. */
export async function deletePartsOf(
  tx: Transaction,
  input: { conversationId: string; face: string },
): Promise<void> {
  const posted = tx.drizzle
    .select({ key: postedMessages.key })
    .from(postedMessages)
    .where(
      and(
        eq(postedMessages.conversationId, input.conversationId),
        eq(postedMessages.face, input.face),
      ),
    );
  await tx.drizzle.delete(postedParts).where(inArray(postedParts.key, posted));
}

/** Lays what somebody filled in over what was there, by its top-level parts. */
export async function fillPosted(
  tx: Transaction,
  input: { key: string; values: Record<string, unknown> },
): Promise<void> {
  await tx.drizzle
    .update(postedMessages)
    .set({ filled: sql`filled || ${JSON.stringify(input.values)}::jsonb` })
    .where(eq(postedMessages.key, input.key));
}

async function withParts(tx: Transaction, row: Omit<PostedRow, "parts">): Promise<PostedRow> {
  const parts = await tx.drizzle
    .select({ name: postedParts.name, ref: postedParts.ref })
    .from(postedParts)
    .where(eq(postedParts.key, row.key));
  return { ...row, parts: Object.fromEntries(parts.map(({ name, ref }) => [name, ref])) };
}
