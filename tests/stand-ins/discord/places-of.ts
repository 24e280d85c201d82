import { ChannelType, PermissionFlagsBits as flag } from "discord.js";
import { permissionsIn } from "./permissions.ts";
import { openDirectChannel } from "./places.ts";
import type { Channel, World } from "./world.ts";

/** A place in the list at the side of a client. */
interface ListedPlace {
  id: string;
  name: string;
  isInside: boolean;
}

export function placesOf(world: World, personId: string): ListedPlace[] {
  const isSeen = (channel: Channel) =>
    channel.serverId !== undefined &&
    (permissionsIn(world, channel, personId) & flag.ViewChannel) !== 0n;
  const all = [...world.channels.values()].filter(isSeen);
  const direct = openDirectChannel(world, personId);
  const bot = world.users.get(world.botId)?.displayName ?? "";
  return [
    ...all
      .filter((channel) => !channel.thread)
      .flatMap((channel) => [
        { id: channel.id, name: `${signOf(channel)} ${channel.name}`, isInside: false },
        ...all
          .filter((thread) => thread.parentId === channel.id)
          .map((thread) => ({ id: thread.id, name: thread.name, isInside: true })),
      ]),
    { id: direct.id, name: `@ ${bot}`, isInside: false },
  ];
}

function signOf(channel: Channel): string {
  return channel.type === ChannelType.GuildForum ? "💬" : "#";
}

export function pickableIn(world: World, channelId: string) {
  const serverId = world.channels.get(channelId)?.serverId ?? "";
  const members = [...(world.servers.get(serverId)?.members.keys() ?? [])];
  return {
    people: members.flatMap((id) => {
      const user = world.users.get(id);
      return user ? [{ id, name: user.displayName }] : [];
    }),
    channels: [...world.channels.values()]
      .filter((channel) => channel.serverId === serverId && !channel.thread)
      .map(({ id, name }) => ({ id, name })),
  };
}
