import { and, desc, eq, isNull } from "drizzle-orm";
import type { Language } from "#src/domain/language.ts";
import type { Transaction } from "./open-database.ts";
import { chatPlaces, postedParts } from "./schema/chat-identities.ts";
import { conversations } from "./schema/conversations.ts";
import { users } from "./schema/users.ts";

interface PlaceRow {
  channel: string;
  thread?: string;
}

/** At one place more are never looked at: the ones spoken in last count. */
const placedMax = 20;

/** Whose conversation it is and where it stands on a face; the place is absent until it has one there. */
export async function findAddress(
  tx: Transaction,
  input: { conversationId: string; face: string },
): Promise<
  | {
      teamId: string;
      userId: string;
      title: string;
      language: Language;
      timeZone: string;
      place?: PlaceRow;
    }
  | undefined
> {
  const [row] = await tx.drizzle
    .select({
      teamId: conversations.teamId,
      userId: conversations.userId,
      title: conversations.title,
      language: users.language,
      timeZone: users.timeZone,
      channel: chatPlaces.channel,
      thread: chatPlaces.thread,
    })
    .from(conversations)
    .innerJoin(users, eq(users.id, conversations.userId))
    .leftJoin(
      chatPlaces,
      and(eq(chatPlaces.conversationId, conversations.id), eq(chatPlaces.face, input.face)),
    )
    .where(eq(conversations.id, input.conversationId))
    .limit(1);
  if (!row) return undefined;
  const { channel, thread, ...address } = row;
  return { ...address, ...(channel !== null && { place: toPlace({ channel, thread }) }) };
}

/** The conversations at a place, the one somebody spoke in last first. */
export async function listConversationsAt(
  tx: Transaction,
  input: { face: string; place: PlaceRow },
): Promise<
  { conversationId: string; teamId: string; userId: string; title: string; state: unknown }[]
> {
  const { face, place } = input;
  return tx.drizzle
    .select({
      conversationId: conversations.id,
      teamId: conversations.teamId,
      userId: conversations.userId,
      title: conversations.title,
      state: conversations.state,
    })
    .from(chatPlaces)
    .innerJoin(conversations, eq(conversations.id, chatPlaces.conversationId))
    .where(
      and(
        eq(chatPlaces.face, face),
        eq(chatPlaces.channel, place.channel),
        eq(chatPlaces.thread, place.thread ?? ""),
        // A place that it has just left is none of its own any more.
        eq(conversations.face, face),
        isNull(conversations.deletedAt),
      ),
    )
    .orderBy(desc(chatPlaces.touchedAt))
    .limit(placedMax);
}

/** Where a conversation stands from now on; on another face than before too. */
export async function upsertPlace(
  tx: Transaction,
  input: {
    conversationId: string;
    teamId: string;
    face: string;
    place: PlaceRow;
    now: Temporal.Instant;
  },
): Promise<void> {
  const { conversationId, teamId, face, place, now } = input;
  const where = { face, channel: place.channel, thread: place.thread ?? "", touchedAt: now };
  await tx.drizzle
    .insert(chatPlaces)
    .values({ conversationId, teamId, ...where })
    .onConflictDoUpdate({ target: [chatPlaces.conversationId, chatPlaces.face], set: where });
}

/** Somebody spoke or pressed there. */
export async function touchPlace(
  tx: Transaction,
  input: { conversationId: string; now: Temporal.Instant },
): Promise<void> {
  await tx.drizzle
    .update(chatPlaces)
    .set({ touchedAt: input.now })
    .where(eq(chatPlaces.conversationId, input.conversationId));
}

/** A place that is no more, such as a channel the bot was taken out of. */
export async function deletePlace(
  tx: Transaction,
  { conversationId, face }: { conversationId: string; face: string },
): Promise<void> {
  await tx.drizzle
    .delete(chatPlaces)
    .where(and(eq(chatPlaces.conversationId, conversationId), eq(chatPlaces.face, face)));
}

/** All places of a conversation that goes on anew somewhere else. */
export async function deletePlaces(tx: Transaction, conversationId: string): Promise<void> {
  await tx.drizzle.delete(chatPlaces).where(eq(chatPlaces.conversationId, conversationId));
}

/** A platform gave a channel another id. */
export async function renameChannel(
  tx: Transaction,
  input: { face: string; from: string; to: string },
): Promise<void> {
  const { face, from, to } = input;
  await tx.drizzle
    .update(chatPlaces)
    .set({ channel: to })
    .where(and(eq(chatPlaces.face, face), eq(chatPlaces.channel, from)));
  await tx.drizzle
    .update(postedParts)
    .set({ channel: to })
    .where(and(eq(postedParts.face, face), eq(postedParts.channel, from)));
}

function toPlace({ channel, thread }: { channel: string; thread: string | null }): PlaceRow {
  return { channel, ...(thread && { thread }) };
}
