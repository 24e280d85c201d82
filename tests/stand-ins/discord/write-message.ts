import { MessageType, PermissionFlagsBits as flag } from "discord.js";
import { permissionsIn, sendingIn } from "./permissions.ts";
import type { HandedFile } from "./resolve.ts";
import { put } from "./store-message.ts";
import type { Channel, Message, User, World } from "./world.ts";

/** A person writes. Throws what a client would not let them do. */
export function writeMessage(
  world: World,
  person: User,
  channel: Channel,
  said: { text: string; files?: readonly HandedFile[]; repliesTo?: string },
): Message {
  requireSeen(world, person, channel);
  const have = permissionsIn(world, channel, person.id);
  const isOwn = channel.recipientId === person.id;
  if (!isOwn && (have & sendingIn(channel)) === 0n) {
    throw new Error(`${person.displayName} may not write in #${channel.name}`);
  }
  if (channel.thread?.isLocked && (have & flag.ManageThreads) === 0n) {
    throw new Error(`#${channel.name} is locked`);
  }
  const replied = channel.messages.find((message) => message.id === said.repliesTo);
  if (said.repliesTo !== undefined && !replied) {
    throw new Error("there is no such message to reply to any more");
  }
  channel.thread?.memberIds.add(person.id);
  return put(world, channel, {
    id: world.nextId(),
    channelId: channel.id,
    authorId: person.id,
    type: replied ? MessageType.Reply : MessageType.Default,
    content: said.text,
    embeds: [],
    components: [],
    attachments: (said.files ?? []).map((file) => {
      const id = world.nextId();
      return {
        id,
        fileName: file.name,
        contentType: file.contentType,
        bytes: file.bytes,
        isEphemeral: false,
        path: `/attachments/${channel.id}/${id}/${file.name}`,
      };
    }),
    flags: 0,
    createdAtMs: world.nowMs(),
    isPinned: false,
    ...(replied && { repliesToId: replied.id }),
  });
}

/** Throws where a person does not even see the channel. */
export function requireSeen(world: World, person: User, channel: Channel): void {
  if (!world.channels.has(channel.id)) throw new Error(`#${channel.name} is gone`);
  if (channel.serverId === undefined) {
    if (channel.recipientId !== person.id) throw new Error("this private chat is somebody else's");
    return;
  }
  if ((permissionsIn(world, channel, person.id) & flag.ViewChannel) === 0n) {
    throw new Error(`${person.displayName} does not see #${channel.name}`);
  }
}
