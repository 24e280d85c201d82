import { and, eq } from "drizzle-orm";
import type { Transaction } from "./open-database.ts";
import { chatCommunities } from "./schema/chat-identities.ts";

interface CommunityKey {
  face: string;
  externalId: string;
}

/** More than any team has. */
const communitiesMax = 50;

export interface CommunityRow {
  teamId: string;
  name: string;
  /** The face's own; parsed by who reads it. */
  settings: unknown;
}

export async function findCommunity(
  tx: Transaction,
  key: CommunityKey,
): Promise<CommunityRow | undefined> {
  const [row] = await tx.drizzle
    .select({
      teamId: chatCommunities.teamId,
      name: chatCommunities.name,
      settings: chatCommunities.settings,
    })
    .from(chatCommunities)
    .where(isOne(key))
    .limit(1);
  return row;
}

export async function insertCommunity(
  tx: Transaction,
  input: CommunityKey & { teamId: string; name: string; now: Temporal.Instant },
): Promise<void> {
  const { now, ...row } = input;
  await tx.drizzle.insert(chatCommunities).values({ ...row, createdAt: now });
}

/** Makes new settings of those that are there: of several at once each sees what the one before it made. */
export async function changeCommunitySettings(
  tx: Transaction,
  { change, ...key }: CommunityKey & { change: (before: unknown) => unknown },
): Promise<void> {
  const [row] = await tx.drizzle
    .select({ settings: chatCommunities.settings })
    .from(chatCommunities)
    .where(isOne(key))
    .limit(1)
    .for("update");
  if (!row) return;
  const settings = change(row.settings);
  await tx.drizzle.update(chatCommunities).set({ settings }).where(isOne(key));
}

/** The settings of all communities whose team it is. Whoever wants to change them waits for the transaction. */
export async function lockSettingsOf(
  tx: Transaction,
  teamId: string,
): Promise<{ face: string; externalId: string; settings: unknown }[]> {
  return tx.drizzle
    .select({
      face: chatCommunities.face,
      externalId: chatCommunities.externalId,
      settings: chatCommunities.settings,
    })
    .from(chatCommunities)
    .where(eq(chatCommunities.teamId, teamId))
    .orderBy(chatCommunities.createdAt)
    .limit(communitiesMax)
    .for("share");
}

/** A platform gave a community another id. */
export async function renameCommunity(
  tx: Transaction,
  input: { face: string; from: string; to: string },
): Promise<void> {
  const { face, from, to } = input;
  if (await findCommunity(tx, { face, externalId: to })) return;
  await tx.drizzle
    .update(chatCommunities)
    .set({ externalId: to })
    .where(isOne({ face, externalId: from }));
}

function isOne({ face, externalId }: CommunityKey) {
  return and(eq(chatCommunities.face, face), eq(chatCommunities.externalId, externalId));
}
