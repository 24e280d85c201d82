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

export async function updateCommunitySettings(
  tx: Transaction,
  input: CommunityKey & { settings: unknown },
): Promise<void> {
  await tx.drizzle.update(chatCommunities).set({ settings: input.settings }).where(isOne(input));
}

/** The settings of all communities whose team it is. */
export async function listSettingsOf(tx: Transaction, teamId: string): Promise<unknown[]> {
  const rows = await tx.drizzle
    .select({ settings: chatCommunities.settings })
    .from(chatCommunities)
    .where(eq(chatCommunities.teamId, teamId))
    .orderBy(chatCommunities.createdAt)
    .limit(communitiesMax);
  return rows.map(({ settings }) => settings);
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
