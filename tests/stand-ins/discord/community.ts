import { ChannelType, GatewayIntentBits as intent, PermissionFlagsBits as flag } from "discord.js";
import { removeChannel } from "./channel-routes.ts";
import { toGuildCreate, toMember, toRole } from "./payloads.ts";
import { usualBotPermissions, usualPermissions } from "./permissions.ts";
import { removeMessage, usualFileSizeBytesMax } from "./store-message.ts";
import { tellOfChannel } from "./tell-of-channel.ts";
import type { Channel, Server, World } from "./world.ts";

type PermissionName = keyof typeof flag;

export interface ChannelToBe {
  name: string;
  type?: "text" | "forum";
  tags?: readonly string[];
  isTagRequired?: boolean;
  /** What the bot may not do in it. */
  botLacks?: readonly PermissionName[];
}

export interface CommunityToBe {
  name: string;
  /** Somebody nobody knows unless said. */
  ownerId?: string;
  locale?: string;
  /** More than usual where the server is boosted. */
  fileSizeBytesMax?: number;
}

/** A server that is run from a test: members, roles, channels, and all that can be taken from the bot. */
export function createCommunity(world: World, input: CommunityToBe) {
  const id = world.nextId();
  const server: Server = {
    id,
    name: input.name,
    ownerId: input.ownerId ?? world.nextId(),
    locale: input.locale ?? "ko",
    fileSizeBytesMax: input.fileSizeBytesMax ?? usualFileSizeBytesMax,
    roles: new Map([[id, { id, name: "@everyone", permissions: usualPermissions }]]),
    members: new Map(),
  };
  world.servers.set(id, server);
  const join = (userId: string, roleIds: string[]) =>
    server.members.set(userId, { userId, roleIds, joinedAtMs: world.nowMs() });
  const addRole = (name: string, permissions: bigint): string => {
    const roleId = world.nextId();
    server.roles.set(roleId, { id: roleId, name, permissions });
    return roleId;
  };
  if (input.ownerId !== undefined) join(input.ownerId, []);
  const announceRole = (name: string, permissions: readonly PermissionName[]): string => {
    const roleId = addRole(name, bits(permissions));
    const added = server.roles.get(roleId);
    world.emit({
      name: "GUILD_ROLE_CREATE",
      intents: intent.Guilds,
      serverId: id,
      render: () => ({ guild_id: id, role: added && toRole(added, server.roles.size - 1) }),
    });
    return roleId;
  };
  join(world.botId, [addRole("XCaster", usualBotPermissions)]);
  tellOfServer(world, server);
  const channelAt = (channelId: string): Channel => {
    const channel = world.channels.get(channelId);
    if (channel?.serverId === id) return channel;
    throw new Error(`${server.name} has no channel ${channelId}`);
  };
  return {
    id,
    name: server.name,
    addRole: (role: { name: string; permissions?: readonly PermissionName[] }) =>
      announceRole(role.name, role.permissions ?? []),
    /** Makes somebody a member; `permissions` come by a role of their own. */
    addMember: (
      person: { id: string },
      more: { roleIds?: readonly string[]; permissions?: readonly PermissionName[] } = {},
    ) => {
      const own = more.permissions ? [announceRole("own", more.permissions)] : [];
      join(person.id, [...(more.roleIds ?? []), ...own]);
      const member = server.members.get(person.id);
      world.emit({
        name: "GUILD_MEMBER_ADD",
        intents: intent.GuildMembers,
        serverId: id,
        render: () => ({ ...(member && toMember(world, member)), guild_id: id }),
      });
      world.changed();
    },
    removeMember: (person: { id: string }) => {
      server.members.delete(person.id);
      world.spoiled.add(person.id);
      world.changed();
    },
    addChannel: (channel: ChannelToBe) => addChannel(world, server, channel),
    ...takingFrom(world, server, channelAt),
  };
}

/** What may be taken from the bot: afterwards to be refused there is nobody's mistake. */
function takingFrom(world: World, server: Server, channelAt: (id: string) => Channel) {
  return {
    kickBot: () => {
      server.members.delete(world.botId);
      world.spoiled.add(server.id);
      world.emit({
        name: "GUILD_DELETE",
        intents: intent.Guilds,
        serverId: server.id,
        render: () => ({ id: server.id }),
      });
      world.changed();
    },
    /** Discord has trouble with the server: it is gone for a while, and nobody was kicked. */
    breakDown: () => {
      world.emit({
        name: "GUILD_DELETE",
        intents: intent.Guilds,
        serverId: server.id,
        render: () => ({ id: server.id, unavailable: true }),
      });
    },
    recover: () => tellOfServer(world, server),
    inviteBot: () => {
      const role = [...server.roles.values()].find((one) => one.name === "XCaster");
      server.members.set(world.botId, {
        userId: world.botId,
        roleIds: role ? [role.id] : [],
        joinedAtMs: world.nowMs(),
      });
      world.spoiled.delete(server.id);
      tellOfServer(world, server);
    },
    /** Takes the bot's rights in a channel and its threads away. */
    denyBot: (channelId: string, permissions: readonly PermissionName[]) => {
      const channel = channelAt(channelId);
      channel.overwrites.push({ id: world.botId, type: 1, allow: 0n, deny: bits(permissions) });
      world.spoiled.add(channelId);
      tellOfChannel(world, channel, "CHANNEL_UPDATE");
    },
    deleteChannel: (channelId: string) => {
      const channel = channelAt(channelId);
      world.spoiled.add(channelId);
      for (const one of world.channels.values()) {
        if (one.parentId === channelId) world.spoiled.add(one.id);
      }
      removeChannel(world, channel);
    },
    deleteMessage: (channelId: string, messageId: string) => {
      const channel = channelAt(channelId);
      const message = channel.messages.find((one) => one.id === messageId);
      if (!message) throw new Error("the message is gone");
      world.spoiled.add(messageId);
      removeMessage(world, channel, message);
    },
    archiveThread: (channelId: string, more: { isLocked?: boolean } = {}) => {
      const channel = channelAt(channelId);
      if (!channel.thread) throw new Error("it is no thread");
      channel.thread.isArchived = true;
      channel.thread.isLocked = more.isLocked ?? false;
      world.spoiled.add(channelId);
      tellOfChannel(world, channel, "THREAD_UPDATE");
    },
    setFileSizeMax: (bytes: number) => {
      server.fileSizeBytesMax = bytes;
    },
  };
}

function addChannel(
  world: World,
  server: Server,
  input: ChannelToBe,
): { id: string; tagIds: Record<string, string> } {
  const tags = (input.tags ?? []).map((name) => ({ id: world.nextId(), name }));
  const channel: Channel = {
    id: world.nextId(),
    type: input.type === "forum" ? ChannelType.GuildForum : ChannelType.GuildText,
    name: input.name,
    serverId: server.id,
    overwrites: input.botLacks
      ? [{ id: world.botId, type: 1, allow: 0n, deny: bits(input.botLacks) }]
      : [],
    tags,
    isTagRequired: input.isTagRequired ?? false,
    messages: [],
  };
  world.channels.set(channel.id, channel);
  tellOfChannel(world, channel, "CHANNEL_CREATE");
  return { id: channel.id, tagIds: Object.fromEntries(tags.map((tag) => [tag.name, tag.id])) };
}

function tellOfServer(world: World, server: Server): void {
  world.emit({
    name: "GUILD_CREATE",
    intents: intent.Guilds,
    serverId: server.id,
    render: () => toGuildCreate(world, server),
  });
  world.changed();
}

function bits(names: readonly PermissionName[]): bigint {
  return names.reduce((sum, name) => sum | flag[name], 0n);
}
