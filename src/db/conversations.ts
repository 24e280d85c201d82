import { and, asc, desc, eq, inArray, isNull, lte, ne, sql } from "drizzle-orm";
import { isUuid } from "./is-uuid.ts";
import type { Transaction } from "./open-database.ts";
import { conversations } from "./schema/conversations.ts";
import { outbox } from "./schema/outbox.ts";

export interface ConversationRow {
  id: string;
  teamId: string;
  userId: string;
  face: string;
  version: number;
  /** The reducer's own; parsed by who reads it. */
  state: unknown;
}

const rowColumns = {
  id: conversations.id,
  teamId: conversations.teamId,
  userId: conversations.userId,
  face: conversations.face,
  version: conversations.version,
  state: conversations.state,
};

/** Opens a conversation. One of that id that is there already stays as it is. */
export async function insertConversation(
  tx: Transaction,
  input: ConversationRow & { title: string; now: Temporal.Instant },
): Promise<void> {
  const { now, ...row } = input;
  await tx.drizzle
    .insert(conversations)
    .values({ ...row, createdAt: now, updatedAt: now })
    .onConflictDoNothing();
}

/** Reads a conversation and keeps everybody else from changing it until the transaction ends. */
export async function lockConversation(
  tx: Transaction,
  id: string,
): Promise<ConversationRow | undefined> {
  const [row] = await tx.drizzle
    .select(rowColumns)
    .from(conversations)
    .where(eq(conversations.id, id))
    .limit(1)
    .for("update");
  return row;
}

/** Not one whose short was deleted. */
export async function findConversation(
  tx: Transaction,
  id: string,
): Promise<ConversationRow | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await tx.drizzle
    .select(rowColumns)
    .from(conversations)
    .where(and(eq(conversations.id, id), isNull(conversations.deletedAt)))
    .limit(1);
  return row;
}

/** A team's threads, whatever changed last first. */
export async function listLatestConversations(
  tx: Transaction,
  input: { limit: number },
): Promise<ConversationRow[]> {
  return tx.drizzle
    .select(rowColumns)
    .from(conversations)
    .where(isNull(conversations.deletedAt))
    .orderBy(desc(conversations.updatedAt))
    .limit(input.limit);
}

/** Whose each of some threads is, as far as they are still there. */
export async function listThreadOwners(
  tx: Transaction,
  ids: readonly string[],
): Promise<{ id: string; ownerId: string }[]> {
  if (ids.length === 0) return [];
  return tx.drizzle
    .select({ id: conversations.id, ownerId: conversations.userId })
    .from(conversations)
    .where(and(inArray(conversations.id, [...new Set(ids)]), isNull(conversations.deletedAt)))
    .limit(ids.length);
}

export async function updateConversation(
  tx: Transaction,
  input: {
    id: string;
    version: number;
    state: unknown;
    /** Stays as it is where absent. */
    title?: string;
    wakeAt: Temporal.Instant | undefined;
    now: Temporal.Instant;
  },
): Promise<void> {
  const { id, now, wakeAt, ...changes } = input;
  await tx.drizzle
    .update(conversations)
    .set({ ...changes, wakeAt: wakeAt ?? null, updatedAt: now })
    .where(eq(conversations.id, id));
}

/** Whether a person has ever begun a conversation, on any face. */
export async function hasConversations(tx: Transaction, userId: string): Promise<boolean> {
  const [row] = await tx.drizzle
    .select({ id: conversations.id })
    .from(conversations)
    .where(eq(conversations.userId, userId))
    .limit(1);
  return row !== undefined;
}

/** A person's own conversations on one face, newest first. */
export async function listConversations(
  tx: Transaction,
  input: { userId: string; face: string; limit: number },
): Promise<{ id: string; title: string; updatedAt: Temporal.Instant }[]> {
  return tx.drizzle
    .select({
      id: conversations.id,
      title: conversations.title,
      updatedAt: conversations.updatedAt,
    })
    .from(conversations)
    .where(
      and(
        eq(conversations.userId, input.userId),
        eq(conversations.face, input.face),
        isNull(conversations.deletedAt),
      ),
    )
    .orderBy(sql`${conversations.updatedAt} desc`)
    .limit(input.limit);
}

export async function readTitle(tx: Transaction, id: string): Promise<string | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await tx.drizzle
    .select({ title: conversations.title })
    .from(conversations)
    .where(and(eq(conversations.id, id), isNull(conversations.deletedAt)))
    .limit(1);
  return row?.title;
}

/** Threads whose time to be woken has come, over all teams, the longest overdue first. */
export async function listDueWakes(
  tx: Transaction,
  input: { now: Temporal.Instant; limit: number },
): Promise<{ teamId: string; conversationId: string; wakeAt: Temporal.Instant }[]> {
  const rows = await tx.drizzle
    .select({
      teamId: conversations.teamId,
      conversationId: conversations.id,
      wakeAt: conversations.wakeAt,
    })
    .from(conversations)
    .where(lte(conversations.wakeAt, input.now))
    .orderBy(asc(conversations.wakeAt))
    .limit(input.limit);
  return rows.flatMap(({ wakeAt, ...row }) => (wakeAt ? [{ ...row, wakeAt }] : []));
}

/** Carries a conversation over to another chat, with all that has not been sent yet. False where it is there already. */
export async function updateFace(
  tx: Transaction,
  input: { id: string; face: string },
): Promise<boolean> {
  const { id, face } = input;
  const moved = await tx.drizzle
    .update(conversations)
    .set({ face })
    .where(and(eq(conversations.id, id), ne(conversations.face, face)))
    .returning({ id: conversations.id });
  if (moved.length === 0) return false;
  await tx.drizzle
    .update(outbox)
    .set({ face })
    .where(and(eq(outbox.conversationId, id), inArray(outbox.status, ["pending", "sending"])));
  return true;
}
