import { type APIChannel, ChannelFlags, ChannelType } from "discord.js";
import type { Clock } from "#src/domain/clock.ts";
import type { DiscordCalls } from "./discord-calls.ts";
import { fileBytesByTier, fileBytesSteps, fileBytesUsual } from "./limits.ts";

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
  /** The largest file, in bytes, that the bot can send to a channel; 0 where it can send none. */
  fileBytesMax(channel: string): Promise<number>;
  /**
   * An interaction said how large its files may be: the most of what the server and whoever did it may
   * send. A bot may never send more than that, and sometimes less.
   */
  noteFileBytesMax(place: { channelId: string; guildId: string | undefined }, bytes: number): void;
  /** Discord refused a file of this size. */
  noteTooLarge(channel: string, bytes: number): Promise<void>;
}

/** Somebody may boost a server or change a channel: nothing is believed for longer. */
const believedMinutes = 10;
/** What was seen to be too large stays so for a while. */
const limitBelievedHours = 24;
const rememberedMax = 5_000;

/** What is known of channels and servers, asked for once in a while. */
export function createFacts(calls: DiscordCalls, clock: Clock): Facts {
  const channels = remembering((id) => calls.channel(id), clock);
  const guilds = remembering((id) => calls.guild(id), clock);
  const of = async (channel: string) => toFacts(await channels(channel));
  const lowest = new Map<string, { bytes: number; until: Temporal.Instant }>();
  const lowestOf = (place: string) => {
    const known = lowest.get(place);
    const isOld = known && Temporal.Instant.compare(known.until, clock.now()) <= 0;
    return known && !isOld ? known.bytes : Infinity;
  };
  const lower = (place: string, bytes: number) => {
    if (bytes >= lowestOf(place)) return;
    if (lowest.size >= rememberedMax) lowest.clear();
    lowest.set(place, { bytes, until: clock.now().add({ hours: limitBelievedHours }) });
  };
  return {
    of,
    fileBytesMax: async (channel) => {
      const { guildId } = await of(channel);
      const tier = guildId === undefined ? 0 : (await guilds(guildId)).premium_tier;
      return Math.min(fileBytesByTier[tier] ?? fileBytesUsual, lowestOf(guildId ?? channel));
    },
    noteFileBytesMax: ({ channelId, guildId }, bytes) => lower(guildId ?? channelId, bytes),
    noteTooLarge: async (channel, bytes) => {
      const { guildId } = await of(channel);
      lower(guildId ?? channel, fileBytesSteps.find((step) => step < bytes) ?? 0);
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
