import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Transaction } from "./open-database.ts";
import { chatIdentities } from "./schema/chat-identities.ts";

/** Somebody on a platform. */
export interface Identity {
  id: string;
  userId: string;
  face: string;
  externalId: string;
  name: string;
  directChannel: string | null;
  joinedTeamIds: string[];
}

const columns = {
  id: chatIdentities.id,
  userId: chatIdentities.userId,
  face: chatIdentities.face,
  externalId: chatIdentities.externalId,
  name: chatIdentities.name,
  directChannel: chatIdentities.directChannel,
  joinedTeamIds: chatIdentities.joinedTeamIds,
};

export async function findIdentity(
  tx: Transaction,
  who: { face: string; externalId: string },
): Promise<Identity | undefined> {
  const [row] = await tx.drizzle
    .select(columns)
    .from(chatIdentities)
    .where(and(eq(chatIdentities.face, who.face), eq(chatIdentities.externalId, who.externalId)))
    .limit(1);
  return row;
}

/** How somebody can be written to on a platform: the identity they spoke with last. */
export async function findReach(
  tx: Transaction,
  who: { face: string; userId: string },
): Promise<Identity | undefined> {
  const [row] = await tx.drizzle
    .select(columns)
    .from(chatIdentities)
    .where(and(eq(chatIdentities.face, who.face), eq(chatIdentities.userId, who.userId)))
    .orderBy(desc(chatIdentities.seenAt))
    .limit(1);
  return row;
}

/** The platforms on which somebody has spoken, the last one first, and whether they can be written to there. */
export async function listFacesOf(
  tx: Transaction,
  userId: string,
): Promise<{ face: string; isReachable: boolean }[]> {
  const rows = await tx.drizzle
    .select({ face: chatIdentities.face, unreachableAt: chatIdentities.unreachableAt })
    .from(chatIdentities)
    .where(eq(chatIdentities.userId, userId))
    .orderBy(desc(chatIdentities.seenAt));
  return rows.map(({ face, unreachableAt }) => ({ face, isReachable: unreachableAt === null }));
}

export async function insertIdentity(
  tx: Transaction,
  input: { userId: string; face: string; externalId: string; name: string; now: Temporal.Instant },
): Promise<void> {
  const { now, ...row } = input;
  await tx.drizzle
    .insert(chatIdentities)
    .values({ ...row, id: crypto.randomUUID(), createdAt: now, seenAt: now });
}

/** Whoever speaks can be written to again. */
export async function noteSeen(
  tx: Transaction,
  input: { id: string; name: string; now: Temporal.Instant },
): Promise<void> {
  await tx.drizzle
    .update(chatIdentities)
    .set({ name: input.name, seenAt: input.now, unreachableAt: null })
    .where(eq(chatIdentities.id, input.id));
}

export async function noteUnreachable(
  tx: Transaction,
  input: { face: string; userId: string; now: Temporal.Instant },
): Promise<void> {
  await tx.drizzle
    .update(chatIdentities)
    .set({ unreachableAt: input.now })
    .where(and(eq(chatIdentities.face, input.face), eq(chatIdentities.userId, input.userId)));
}

export async function noteJoined(
  tx: Transaction,
  input: { id: string; teamId: string },
): Promise<void> {
  await tx.drizzle
    .update(chatIdentities)
    .set({ joinedTeamIds: sql`array_append(joined_team_ids, ${input.teamId}::uuid)` })
    .where(eq(chatIdentities.id, input.id));
}

export async function updateDirectChannel(
  tx: Transaction,
  input: { face: string; userId: string; channel: string },
): Promise<void> {
  const reach = await findReach(tx, input);
  if (!reach) return;
  await tx.drizzle
    .update(chatIdentities)
    .set({ directChannel: input.channel })
    .where(eq(chatIdentities.id, reach.id));
}

/** The private chats that were opened on a platform, with whoever spoke last first. */
export async function listDirectChannels(
  tx: Transaction,
  { face, limit }: { face: string; limit: number },
): Promise<string[]> {
  const rows = await tx.drizzle
    .select({ channel: chatIdentities.directChannel })
    .from(chatIdentities)
    .where(
      and(
        eq(chatIdentities.face, face),
        isNotNull(chatIdentities.directChannel),
        isNull(chatIdentities.unreachableAt),
      ),
    )
    .orderBy(desc(chatIdentities.seenAt))
    .limit(limit);
  return rows.flatMap(({ channel }) => channel ?? []);
}

/** All the chats of an account, the one spoken in last first. */
export async function listIdentities(tx: Transaction, userId: string): Promise<Identity[]> {
  return tx.drizzle
    .select(columns)
    .from(chatIdentities)
    .where(eq(chatIdentities.userId, userId))
    .orderBy(desc(chatIdentities.seenAt));
}

/** Takes a chat away from its account. False where it is not theirs. */
export async function deleteIdentity(
  tx: Transaction,
  input: { id: string; userId: string },
): Promise<boolean> {
  const deleted = await tx.drizzle
    .delete(chatIdentities)
    .where(and(eq(chatIdentities.id, input.id), eq(chatIdentities.userId, input.userId)))
    .returning({ id: chatIdentities.id });
  return deleted.length > 0;
}
