import { PermissionFlagsBits as flag, RESTJSONErrorCodes as code } from "discord.js";
import { refuse } from "./refusal.ts";
import type { Channel, Overwrite, Server, World } from "./world.ts";

export const everyPermission = Object.values(flag).reduce((all, bit) => all | bit, 0n);

/** What members may do where nobody says otherwise. */
export const usualPermissions =
  flag.ViewChannel |
  flag.SendMessages |
  flag.SendMessagesInThreads |
  flag.ReadMessageHistory |
  flag.AttachFiles |
  flag.EmbedLinks |
  flag.AddReactions |
  flag.UseApplicationCommands;

/** What the bot is invited with: what its install link asks for. */
export const usualBotPermissions =
  usualPermissions | flag.CreatePublicThreads | flag.ManageThreads | flag.ManageMessages;

/** As Discord's page "Permissions" computes them: base, then overwrites, then what follows implicitly. */
export function permissionsIn(world: World, channel: Channel, userId: string): bigint {
  if (channel.serverId === undefined) return directPermissions;
  const server = world.servers.get(channel.serverId);
  const member = server?.members.get(userId);
  if (!server || !member) return 0n;
  if (server.ownerId === userId) return everyPermission;
  const base = serverPermissions(server, userId);
  if ((base & flag.Administrator) !== 0n) return everyPermission;
  // A thread has no overwrites of its own.
  const ruling = channel.thread ? world.channels.get(channel.parentId ?? "") : channel;
  const overwrites = ruling?.overwrites ?? [];
  let have = apply(
    base,
    overwrites.filter((rule) => rule.id === server.id),
  );
  have = apply(
    have,
    overwrites.filter((rule) => rule.type === 0 && member.roleIds.includes(rule.id)),
  );
  have = apply(
    have,
    overwrites.filter((rule) => rule.type === 1 && rule.id === userId),
  );
  return (have & flag.ViewChannel) === 0n ? 0n : have;
}

function apply(have: bigint, rules: readonly Overwrite[]): bigint {
  const deny = rules.reduce((sum, rule) => sum | rule.deny, 0n);
  const allow = rules.reduce((sum, rule) => sum | rule.allow, 0n);
  return (have & ~deny) | allow;
}

export function serverPermissions(server: Server, userId: string): bigint {
  const member = server.members.get(userId);
  const everyone = server.roles.get(server.id)?.permissions ?? 0n;
  return (member?.roleIds ?? []).reduce(
    (sum, id) => sum | (server.roles.get(id)?.permissions ?? 0n),
    everyone,
  );
}

const directPermissions = usualPermissions;

/** Refuses the bot what it may not do in a channel. */
export function requireInChannel(world: World, channel: Channel, ...wanted: bigint[]): void {
  const have = permissionsIn(world, channel, world.botId);
  if ((have & flag.ViewChannel) === 0n) refuse(code.MissingAccess);
  if (wanted.some((bit) => (have & bit) === 0n)) refuse(code.MissingPermissions);
}

/** In a thread it is SEND_MESSAGES_IN_THREADS that counts; SEND_MESSAGES has no effect there. */
export function sendingIn(channel: Channel): bigint {
  return channel.thread ? flag.SendMessagesInThreads : flag.SendMessages;
}
