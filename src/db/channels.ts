import { and, asc, eq } from "drizzle-orm";
import type { Transaction } from "./open-database.ts";
import { channels } from "./schema/channels.ts";

export interface Channel {
  id: string;
  teamId: string;
  platform: "page";
  /** The platform's own id; on the built-in page the handle in its address. */
  channelId: string;
  name: string;
}

const columns = {
  id: channels.id,
  teamId: channels.teamId,
  platform: channels.platform,
  channelId: channels.channelId,
  name: channels.channelName,
};

/** Where a team's posts go, oldest first. */
export async function listChannels(tx: Transaction): Promise<Channel[]> {
  return tx.drizzle
    .select(columns)
    .from(channels)
    .where(eq(channels.isActive, true))
    .orderBy(asc(channels.createdAt))
    .limit(50);
}

export async function findChannel(tx: Transaction, id: string): Promise<Channel | undefined> {
  const [row] = await tx.drizzle.select(columns).from(channels).where(eq(channels.id, id)).limit(1);
  return row;
}

export async function findPageChannel(
  tx: Transaction,
  handle: string,
): Promise<Channel | undefined> {
  const [row] = await tx.drizzle
    .select(columns)
    .from(channels)
    .where(and(eq(channels.platform, "page"), eq(channels.channelId, handle)))
    .limit(1);
  return row;
}

/** What a channel is called from now on, also where posts are out already. */
export async function renameChannel(
  tx: Transaction,
  input: { id: string; name: string; now: Temporal.Instant },
): Promise<void> {
  await tx.drizzle
    .update(channels)
    .set({ channelName: input.name, updatedAt: input.now })
    .where(eq(channels.id, input.id));
}
