import { ChannelType, type MessageType } from "discord.js";
import { permissionsIn, serverPermissions } from "./permissions.ts";
import type { Attachment, Channel, Member, Message, Role, Server, User, World } from "./world.ts";

const iso = (ms: number) => new Date(ms).toISOString().replace("Z", "000+00:00");

export function toUser(user: User): Record<string, unknown> {
  return {
    id: user.id,
    username: user.name,
    global_name: user.isBot ? null : user.displayName,
    discriminator: user.isBot ? "0001" : "0",
    avatar: null,
    bot: user.isBot,
    banner: null,
    accent_color: null,
    avatar_decoration_data: null,
    collectibles: null,
    primary_guild: null,
    public_flags: 0,
    flags: 0,
  };
}

export function toRole(role: Role, position: number): Record<string, unknown> {
  return {
    id: role.id,
    name: role.name,
    description: null,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position,
    permissions: String(role.permissions),
    managed: false,
    mentionable: false,
    flags: 0,
  };
}

/** Without the user, as it stands beside one in messages. */
export function toPartialMember(member: Member): Record<string, unknown> {
  return {
    nick: null,
    avatar: null,
    banner: null,
    roles: member.roleIds,
    joined_at: iso(member.joinedAtMs),
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
  };
}

export function toMember(world: World, member: Member): Record<string, unknown> {
  const user = world.users.get(member.userId);
  return { ...toPartialMember(member), ...(user && { user: toUser(user) }) };
}

export function toServer(server: Server): Record<string, unknown> {
  return {
    id: server.id,
    name: server.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: server.ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [...server.roles.values()].map((role, position) => toRole(role, position)),
    emojis: [],
    stickers: [],
    features: ["COMMUNITY"],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: server.locale,
    nsfw_level: 0,
    hub_type: null,
    incidents_data: null,
    max_members: 500_000,
    region: "deprecated",
  };
}

/** The whole of it, as the gateway sends it when the bot comes into a server. */
export function toGuildCreate(world: World, server: Server): Record<string, unknown> {
  const bot = server.members.get(world.botId);
  const channels = [...world.channels.values()].filter(
    (channel) =>
      channel.serverId === server.id && permissionsIn(world, channel, world.botId) !== 0n,
  );
  return {
    ...toServer(server),
    joined_at: iso(bot?.joinedAtMs ?? 0),
    large: false,
    unavailable: false,
    member_count: server.members.size,
    // Without the members intent only the bot itself is there.
    members: bot ? [toMember(world, bot)] : [],
    channels: channels.filter((one) => !one.thread).map((one) => toChannel(world, one)),
    threads: channels
      .filter((one) => one.thread && !one.thread.isArchived)
      .map((one) => toChannel(world, one)),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export function toChannel(world: World, channel: Channel): Record<string, unknown> {
  const recipient = world.users.get(channel.recipientId ?? "");
  const last = channel.messages.findLast((message) => message.seenOnlyById === undefined);
  const common = {
    id: channel.id,
    type: channel.type,
    flags: channel.isTagRequired ? 1 << 4 : 0,
    last_message_id: last?.id ?? null,
  };
  if (channel.serverId === undefined) {
    return { ...common, recipients: recipient ? [toUser(recipient)] : [] };
  }
  return {
    ...common,
    guild_id: channel.serverId,
    name: channel.name,
    parent_id: channel.parentId ?? null,
    rate_limit_per_user: 0,
    ...(channel.thread ? toThreadFields(world, channel) : toPlaceFields(channel)),
  };
}

function toPlaceFields(channel: Channel): Record<string, unknown> {
  return {
    position: 0,
    topic: null,
    nsfw: false,
    permission_overwrites: channel.overwrites.map((rule) => ({
      id: rule.id,
      type: rule.type,
      allow: String(rule.allow),
      deny: String(rule.deny),
    })),
    ...(channel.type === ChannelType.GuildForum && {
      available_tags: channel.tags.map((tag) => ({
        id: tag.id,
        name: tag.name,
        moderated: false,
        emoji_id: null,
        emoji_name: null,
      })),
      default_reaction_emoji: null,
      default_sort_order: null,
      default_forum_layout: 0,
    }),
  };
}

function toThreadFields(world: World, channel: Channel): Record<string, unknown> {
  const thread = channel.thread;
  if (!thread) return {};
  return {
    owner_id: thread.ownerId,
    member_count: thread.memberIds.size,
    message_count: channel.messages.length,
    total_message_sent: thread.totalSent,
    applied_tags: thread.appliedTagIds,
    thread_metadata: {
      archived: thread.isArchived,
      locked: thread.isLocked,
      auto_archive_duration: thread.autoArchiveMinutes,
      archive_timestamp: iso(thread.changedAtMs),
      create_timestamp: iso(thread.changedAtMs),
    },
    ...(thread.memberIds.has(world.botId) && {
      member: {
        id: channel.id,
        user_id: world.botId,
        join_timestamp: iso(thread.changedAtMs),
        flags: 0,
      },
    }),
  };
}

export function toAttachment(world: World, attachment: Attachment): Record<string, unknown> {
  const url = `${world.baseUrl}${attachment.path}`;
  return {
    id: attachment.id,
    filename: attachment.fileName,
    size: attachment.bytes.byteLength,
    url,
    proxy_url: url,
    content_type: attachment.contentType,
    ...(attachment.description !== undefined && { description: attachment.description }),
    ...(attachment.isEphemeral && { ephemeral: true }),
  };
}

const systemTypes: readonly MessageType[] = [18, 21];

/** Whether the content of a message is there for the bot without the privileged intent (docs, "Message Content Intent"). */
export function isContentOpen(world: World, message: Message): boolean {
  const channel = world.channels.get(message.channelId);
  return (
    message.authorId === world.botId ||
    channel?.serverId === undefined ||
    mentionedIn(message).includes(world.botId) ||
    systemTypes.includes(message.type)
  );
}

function mentionedIn(message: Message): string[] {
  return [...message.content.matchAll(/<@!?(\d+)>/g)].map(([, id]) => id ?? "");
}

export function toMessage(
  world: World,
  message: Message,
  seen: { withContent: boolean },
): Record<string, unknown> {
  const author = world.users.get(message.authorId);
  const channel = world.channels.get(message.channelId);
  const replied = channel?.messages.find((one) => one.id === message.repliesToId);
  const thread = world.channels.get(message.id);
  const mentioned = mentionedIn(message).flatMap((id) => world.users.get(id) ?? []);
  const asker = world.users.get(message.interaction?.userId ?? "");
  const open = seen.withContent || isContentOpen(world, message);
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.type,
    author: author && toUser(author),
    content: open ? message.content : "",
    embeds: open ? message.embeds : [],
    components: open ? message.components : [],
    attachments: open ? message.attachments.map((one) => toAttachment(world, one)) : [],
    mentions: mentioned.map((user) => toUser(user)),
    mention_roles: [],
    mention_everyone: false,
    pinned: message.isPinned,
    tts: false,
    flags: message.flags,
    timestamp: iso(message.createdAtMs),
    edited_timestamp: message.editedAtMs === undefined ? null : iso(message.editedAtMs),
    ...(message.nonce !== undefined && { nonce: message.nonce }),
    ...(message.interaction && { application_id: world.applicationId }),
    ...(message.interaction && asker && { interaction_metadata: toOrigin(message, asker) }),
    ...(message.repliesToId !== undefined && {
      message_reference: {
        type: 0,
        channel_id: message.channelId,
        message_id: message.repliesToId,
        ...(channel?.serverId !== undefined && { guild_id: channel.serverId }),
      },
      referenced_message: replied ? toMessage(world, replied, seen) : null,
    }),
    ...(thread && { thread: toChannel(world, thread) }),
  };
}

function toOrigin(message: Message, asker: User): Record<string, unknown> {
  return {
    id: message.interaction?.id,
    type: message.interaction?.type,
    user: toUser(asker),
    authorizing_integration_owners: {},
    ...(message.interaction?.commandName !== undefined && {
      name: message.interaction.commandName,
    }),
  };
}

/** The member as an interaction brings them: with what they may do in its channel. */
export function toActingMember(
  world: World,
  place: { server: Server; channel: Channel; userId: string },
): Record<string, unknown> {
  const member = place.server.members.get(place.userId);
  if (!member) return {};
  const inChannel = permissionsIn(world, place.channel, place.userId);
  return {
    ...toMember(world, member),
    permissions: String(
      inChannel === 0n ? serverPermissions(place.server, place.userId) : inChannel,
    ),
  };
}
