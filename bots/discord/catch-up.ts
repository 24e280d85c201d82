import { type Client, type Message, SnowflakeUtil, type TextBasedChannel } from "discord.js";
import type { Desk } from "./inbound/desk.ts";

/** Words that are older were heard, or their writer has said them again. */
const missedMinutes = 5;
/** A request each; Discord lets fifty a second through. */
const serverPlacesMax = 500;
const privateChatsMax = 200;
const placesAtOnce = 10;
const messagesMax = 50;

/**
 * Hears what was said while nobody was connected: Discord brings what a broken connection missed, but not
 * what was said between the last breath of one process and the first of the next, nor between two sessions.
 * What had been heard counts once. Not seen is what somebody says privately whom nobody has met yet.
 */
export async function catchUp(
  desk: Desk,
  client: Client<true>,
  hear: (message: Message) => Promise<void>,
): Promise<void> {
  const { clock, log } = desk.host;
  const since = clock.now().subtract({ minutes: missedMinutes });
  const after = String(SnowflakeUtil.generate({ timestamp: since.epochMilliseconds }));
  const hearOne = async (message: Message) => {
    if (message.author.bot) return;
    try {
      // Asked for in this way, a message does not say what its writer is in the server.
      await message.guild?.members.fetch(message.author.id);
      await hear(message);
    } catch (error) {
      log.warn({ err: error, message: message.id }, "somebody's words were not heard");
    }
  };
  const hearPlace = async ({ id, find }: Spoken) => {
    try {
      const place = await find();
      if (!place?.isTextBased() || !isLater(lastIn(place), after)) return;
      const said = await place.messages.fetch({ after, limit: messagesMax });
      const oldestFirst = [...said.values()].toSorted((one, other) =>
        isLater(one.id, other.id) ? 1 : -1,
      );
      for (const message of oldestFirst) await hearOne(message);
    } catch (error) {
      log.warn({ err: error, channel: id }, "what was said meanwhile cannot be read");
    }
  };
  const places = [...inServers(client, after), ...(await inPrivate(desk, client))].values();
  // Each takes the next as soon as it has heard one out: what is said at one place stays in order.
  await Promise.all(
    Array.from({ length: placesAtOnce }, async () => {
      for (const place of places) await hearPlace(place);
    }),
  );
}

/** A place where something may have been said. */
interface Spoken {
  id: string;
  find: () => Promise<{ isTextBased(): this is TextBasedChannel } | null>;
}

/** Where somebody has just spoken comes first. */
function inServers(client: Client<true>, after: string): Spoken[] {
  return client.channels.cache
    .filter((channel) => channel.isTextBased() && !channel.isDMBased())
    .filter((channel) => isLater(lastIn(channel), after))
    .sorted((one, other) => (isLater(lastIn(one), lastIn(other)) ? -1 : 1))
    .first(serverPlacesMax)
    .map((channel) => ({ id: channel.id, find: async () => channel }));
}

/** Discord does not list private chats, and what is known of them is from before: those with whoever was here last are asked for. */
async function inPrivate({ host }: Desk, client: Client<true>): Promise<Spoken[]> {
  const ids = await host.people.directChannels({ limit: privateChatsMax });
  return ids.map((id) => ({ id, find: () => client.channels.fetch(id, { force: true }) }));
}

/** The newest message of a place, "0" where it has none. */
function lastIn({ lastMessageId }: { lastMessageId?: string | null | undefined }): string {
  return lastMessageId ?? "0";
}

function isLater(one: string, other: string): boolean {
  return BigInt(one) > BigInt(other);
}
