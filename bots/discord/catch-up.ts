import { type Client, type Message, SnowflakeUtil } from "discord.js";
import type { Desk } from "./inbound/desk.ts";

/** Words that are older were heard, or their writer has said them again. */
const missedMinutes = 5;
/** A request each; Discord lets fifty a second through. */
const placesMax = 500;
const messagesMax = 50;

/**
 * Hears what was said in servers while nobody was connected: Discord brings what a broken connection
 * missed, but not what was said between the last breath of one process and the first of the next. What had
 * been heard counts once.
 */
export async function catchUp(
  { host }: Desk,
  client: Client<true>,
  hear: (message: Message<true>) => Promise<void>,
): Promise<void> {
  const since = host.clock.now().subtract({ minutes: missedMinutes });
  const after = String(SnowflakeUtil.generate({ timestamp: since.epochMilliseconds }));
  // Where somebody has just spoken comes first.
  const places = client.channels.cache
    .filter((channel) => channel.isTextBased() && !channel.isDMBased())
    .filter((channel) => isLater(lastIn(channel), after))
    .sorted((one, other) => (isLater(lastIn(one), lastIn(other)) ? -1 : 1))
    .first(placesMax);
  const hearOne = async (message: Message<true>) => {
    if (message.author.bot) return;
    try {
      // Asked for in this way, a message does not say what its writer is in the server.
      await message.guild.members.fetch(message.author.id);
      await hear(message);
    } catch (error) {
      host.log.warn({ err: error, message: message.id }, "somebody's words were not heard");
    }
  };
  for (const place of places) {
    try {
      const said = await place.messages.fetch({ after, limit: messagesMax });
      const oldestFirst = said.sorted((one, other) => (isLater(one.id, other.id) ? 1 : -1));
      for (const message of oldestFirst.values()) await hearOne(message);
    } catch (error) {
      host.log.warn({ err: error, channel: place.id }, "what was said meanwhile cannot be read");
    }
  }
}

/** The newest message of a place, "0" where it has none. */
function lastIn({ lastMessageId }: { lastMessageId: string | null }): string {
  return lastMessageId ?? "0";
}

function isLater(one: string, other: string): boolean {
  return BigInt(one) > BigInt(other);
}
