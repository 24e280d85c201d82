import {
  ChannelType,
  GatewayIntentBits as intent,
  MessageFlags,
  MessageType,
  PermissionFlagsBits as flag,
  RESTJSONErrorCodes as code,
} from "discord.js";
import { toMessage } from "./payloads.ts";
import { permissionsIn, requireInChannel } from "./permissions.ts";
import { refuse } from "./refusal.ts";
import { put } from "./store-message.ts";
import { tellOfChannel } from "./tell-of-channel.ts";
import type { Channel, Message, Server, World } from "./world.ts";

/** A channel the bot can see. Throws what Discord answers where it cannot. */
export function requireChannel(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel) return refuse(code.UnknownChannel);
  archiveWhenIdle(world, channel);
  requireInChannel(world, channel);
  return channel;
}

export function requireServer(world: World, id: string): Server {
  const server = world.servers.get(id);
  if (!server?.members.has(world.botId)) return refuse(code.UnknownGuild);
  return server;
}

export function requireMessage(channel: Channel, id: string): Message {
  const message = channel.messages.find((one) => one.id === id && one.seenOnlyById === undefined);
  return message ?? refuse(code.UnknownMessage);
}

/** Refuses the bot where nothing can be written: forums, closed private chats, locked threads. */
export function requireWritable(world: World, channel: Channel, wanted: readonly bigint[]): void {
  if (channel.type === ChannelType.GuildForum) refuse(code.CannotSendAMessageInAForumChannel);
  if (channel.serverId === undefined) return requireReachable(world, channel);
  requireInChannel(world, channel, ...wanted);
  const isModerator = (permissionsIn(world, channel, world.botId) & flag.ManageThreads) !== 0n;
  // Whoever writes into an archived thread opens it again, unless it is locked.
  if (channel.thread?.isLocked && !isModerator) refuse(code.InvalidActionOnArchivedThread);
}

function requireReachable(world: World, channel: Channel): void {
  const person = world.users.get(channel.recipientId ?? "");
  if (!person || person.refusesDirectMessages) refuse(code.CannotSendMessagesToThisUser);
  const isMutual = [...world.servers.values()].some(
    (server) => server.members.has(person.id) && server.members.has(world.botId),
  );
  if (!isMutual) refuse(code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds);
}

/** A thread nobody wrote in for its time is archived. */
function archiveWhenIdle(world: World, channel: Channel): void {
  const thread = channel.thread;
  if (!thread || thread.isArchived) return;
  const idleMs = world.nowMs() - thread.changedAtMs;
  if (idleMs < thread.autoArchiveMinutes * 60_000) return;
  thread.isArchived = true;
  tellOfChannel(world, channel, "THREAD_UPDATE");
}

/** The private chat of the bot with somebody. */
export function openDirectChannel(world: World, personId: string): Channel {
  const known = [...world.channels.values()].find((one) => one.recipientId === personId);
  if (known) return known;
  const channel: Channel = {
    id: world.nextId(),
    type: ChannelType.DM,
    name: "",
    overwrites: [],
    tags: [],
    isTagRequired: false,
    recipientId: personId,
    messages: [],
  };
  world.channels.set(channel.id, channel);
  return channel;
}

export interface ThreadToBe {
  name: string;
  autoArchiveMinutes: number;
  type?: ChannelType;
  ownerId: string;
  appliedTagIds?: string[];
  /** The message it hangs on, whose id it takes. */
  starter?: Message;
}

export function openThread(world: World, parent: Channel, input: ThreadToBe): Channel {
  const { starter } = input;
  const thread: Channel = {
    id: starter?.id ?? world.nextId(),
    type: input.type ?? ChannelType.PublicThread,
    name: input.name,
    ...(parent.serverId !== undefined && { serverId: parent.serverId }),
    parentId: parent.id,
    overwrites: [],
    tags: [],
    isTagRequired: false,
    messages: [],
    thread: {
      ownerId: input.ownerId,
      isArchived: false,
      isLocked: false,
      autoArchiveMinutes: input.autoArchiveMinutes,
      changedAtMs: world.nowMs(),
      memberIds: new Set([input.ownerId]),
      appliedTagIds: input.appliedTagIds ?? [],
      totalSent: 0,
    },
  };
  world.channels.set(thread.id, thread);
  tellOfChannel(world, thread, "THREAD_CREATE", { newly_created: true });
  if (starter) beginWith(world, thread, starter);
  return thread;
}

/** The parent's message says that a thread hangs on it, and stands at the top of the thread. */
function beginWith(world: World, thread: Channel, starter: Message): void {
  starter.flags |= MessageFlags.HasThread;
  const serverId = thread.serverId;
  world.emit({
    name: "MESSAGE_UPDATE",
    intents: intent.GuildMessages,
    ...(serverId !== undefined && { serverId }),
    render: ({ seesContent }) => ({
      ...toMessage(world, starter, { withContent: seesContent }),
      guild_id: serverId,
    }),
  });
  put(world, thread, {
    id: world.nextId(),
    channelId: thread.id,
    authorId: thread.thread?.ownerId ?? world.botId,
    type: MessageType.ThreadStarterMessage,
    content: "",
    embeds: [],
    components: [],
    attachments: [],
    flags: 0,
    createdAtMs: world.nowMs(),
    isPinned: false,
    repliesToId: starter.id,
  });
}
