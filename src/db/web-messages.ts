import { and, asc, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Transaction } from "./open-database.ts";
import { webMessages } from "./schema/web-messages.ts";

/**
 * The channel on which changes are told: of a conversation as the team's id and its own with a space
 * between, of anything else that a team's pages show as the team's id alone.
 */
export const webMessagesChannel = "web_messages";

export interface WebMessageRow {
  message: unknown;
  createdAt: Temporal.Instant;
  change: number;
}

/** Posts a message, or replaces the one of the same id in the conversation. Repeating it changes nothing. */
export async function upsertWebMessage(
  tx: Transaction,
  input: {
    teamId: string;
    conversationId: string;
    messageId: string;
    message: unknown;
    onlyForUserId?: string;
    now: Temporal.Instant;
  },
): Promise<void> {
  const { now, ...row } = input;
  // Deliveries of one conversation come one after the other, so the next number is free.
  const change = sql<number>`(select coalesce(max(change), 0) + 1 from web_messages where conversation_id = ${input.conversationId})`;
  await tx.drizzle
    .insert(webMessages)
    .values({ ...row, id: crypto.randomUUID(), change, createdAt: now })
    .onConflictDoUpdate({
      target: [webMessages.conversationId, webMessages.messageId],
      set: { message: input.message, change },
    });
  await tellWebMessages(tx, input);
}

/** Tells every open page of the team that something about a conversation has changed. */
export async function tellWebMessages(
  tx: Transaction,
  { teamId, conversationId }: { teamId: string; conversationId: string },
): Promise<void> {
  await tx.drizzle.execute(
    sql`select pg_notify(${webMessagesChannel}, ${`${teamId} ${conversationId}`})`,
  );
}

/** Tells every open page of the team that something has changed which is no conversation: pictures, brands, people. */
export async function tellTeamPages(tx: Transaction, teamId: string): Promise<void> {
  await tx.drizzle.execute(sql`select pg_notify(${webMessagesChannel}, ${teamId})`);
}

/** A message that everybody who sees the thread may see; undefined where there is none of that id. */
export async function findWebMessage(
  tx: Transaction,
  input: { conversationId: string; messageId: string },
): Promise<unknown> {
  const [row] = await tx.drizzle
    .select({ message: webMessages.message })
    .from(webMessages)
    .where(
      and(
        eq(webMessages.conversationId, input.conversationId),
        eq(webMessages.messageId, input.messageId),
        isNull(webMessages.onlyForUserId),
      ),
    )
    .limit(1);
  return row?.message;
}

/**
 * Messages a person may see, in order of first posting: the newest `limit`, or those changed after
 * `after`, the oldest changes first where there are more, so that asking again goes on from there.
 */
export async function listWebMessages(
  tx: Transaction,
  input: { conversationId: string; userId: string; after: number; limit: number },
): Promise<WebMessageRow[]> {
  const rows = await tx.drizzle
    .select({
      seq: webMessages.seq,
      message: webMessages.message,
      createdAt: webMessages.createdAt,
      change: webMessages.change,
    })
    .from(webMessages)
    .where(
      and(
        eq(webMessages.conversationId, input.conversationId),
        gt(webMessages.change, input.after),
        or(isNull(webMessages.onlyForUserId), eq(webMessages.onlyForUserId, input.userId)),
      ),
    )
    .orderBy(input.after > 0 ? asc(webMessages.change) : desc(webMessages.seq))
    .limit(input.limit);
  return rows.toSorted((one, other) => one.seq - other.seq);
}
