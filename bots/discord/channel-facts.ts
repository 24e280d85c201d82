import { type APIChannel, ChannelFlags, ChannelType } from "discord.js";
import type { Clock } from "#src/domain/clock.ts";
import type { DiscordCalls } from "./discord-calls.ts";
import { fileBytesByTier, limits } from "./limits.ts";

export interface ChannelFacts {
  kind: "direct" | "threaded" | "forum" | "thread" | "plain";
  guildId?: string;
  /** Of a thread: the channel it is in. */
  parentId?: string;
  /** Of a forum: what its posts can be tagged with. */
  tags: { id: string; name: string }[];
  /** Of a forum: whether it takes no post without a tag. */
  wantsTag: boolean;
}

export interface Facts {
  of(channel: string): Promise<ChannelFacts>;
  /** The largest file, in bytes, that can be sent to a channel. */
  fileBytesMax(channel: string): Promise<number>;
}

/** Somebody may boost a server or change a channel: nothing is believed for longer. */
const believedMinutes = 10;
const rememberedMax = 5_000;

/** What is known of channels and servers, asked for once in a while. */
export function createFacts(calls: DiscordCalls, clock: Clock): Facts {
  const channels = remembering((id) => calls.channel(id), clock);
  const guilds = remembering((id) => calls.guild(id), clock);
  const of = async (channel: string) => toFacts(await channels(channel));
  return {
    of,
    fileBytesMax: async (channel) => {
      const { guildId } = await of(channel);
      if (guildId === undefined) return limits.fileBytes;
      const guild = await guilds(guildId);
      return fileBytesByTier[guild.premium_tier] ?? limits.fileBytes;
    },
  };
}

function toFacts(channel: APIChannel): ChannelFacts {
  return {
    kind: kindOf(channel.type),
    ...("guild_id" in channel && channel.guild_id && { guildId: channel.guild_id }),
    ...("parent_id" in channel && channel.parent_id && { parentId: channel.parent_id }),
    tags: "available_tags" in channel ? channel.available_tags : [],
    wantsTag: "flags" in channel && ((channel.flags ?? 0) & ChannelFlags.RequireTag) !== 0,
  };
}

export function kindOf(type: ChannelType): ChannelFacts["kind"] {
  switch (type) {
    case ChannelType.DM:
    case ChannelType.GroupDM:
      return "direct";
    case ChannelType.GuildText:
    case ChannelType.GuildAnnouncement:
      return "threaded";
    case ChannelType.GuildForum:
    case ChannelType.GuildMedia:
      return "forum";
    case ChannelType.PublicThread:
    case ChannelType.PrivateThread:
    case ChannelType.AnnouncementThread:
      return "thread";
    default:
      return "plain";
  }
}

/** Asks once in a while for what is asked for often. What failed is asked for again. */
function remembering<Value>(
  ask: (id: string) => Promise<Value>,
  clock: Clock,
): (id: string) => Promise<Value> {
  const remembered = new Map<string, { until: Temporal.Instant; value: Promise<Value> }>();
  return (id) => {
    const now = clock.now();
    const known = remembered.get(id);
    if (known && Temporal.Instant.compare(known.until, now) > 0) return known.value;
    if (remembered.size >= rememberedMax) remembered.clear();
    const value = ask(id);
    remembered.set(id, { until: now.add({ minutes: believedMinutes }), value });
    value.catch(() => remembered.delete(id));
    return value;
  };
}
