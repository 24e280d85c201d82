import { ChannelType, PermissionFlagsBits as flag, RESTJSONErrorCodes as code } from "discord.js";
import {
  CreateForumThreadRequestSchema,
  CreatePrivateChannelRequestSchema,
  CreateTextThreadWithMessageRequestSchema,
  CreateTextThreadWithoutMessageRequestSchema,
  UpdateGuildChannelRequestPartialSchema,
  UpdateThreadRequestPartialSchema,
} from "discord-api-spec/zod";
import { fieldsOf, listOf, numberOf, param, textOf, type Call, type Route } from "./call.ts";
import { toChannel, toMessage } from "./payloads.ts";
import { requireInChannel } from "./permissions.ts";
import { openDirectChannel, openThread, requireChannel, requireMessage } from "./places.ts";
import { refuse } from "./refusal.ts";
import { createMessage } from "./store-message.ts";
import { tellOfChannel } from "./tell-of-channel.ts";
import type { Channel, World } from "./world.ts";

const bucket = (name: string, limit = 5, seconds = 5) => ({
  bucket: { name, limit, windowMs: seconds * 1000 },
});

const archiveAfterMinutesUsual = 24 * 60;

export const channelRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/channels/:channel",
    ...bucket("channel", 50, 10),
    handle: (world, call) => ({
      body: toChannel(world, requireChannel(world, param(call, "channel"))),
    }),
  },
  {
    method: "PATCH",
    path: "/channels/:channel",
    schemas: [UpdateThreadRequestPartialSchema, UpdateGuildChannelRequestPartialSchema],
    ...bucket("change-channel"),
    handle: (world, call) => ({ body: toChannel(world, change(world, call)) }),
  },
  {
    method: "DELETE",
    path: "/channels/:channel",
    ...bucket("delete-channel"),
    handle: (world, call) => {
      const channel = requireChannel(world, param(call, "channel"));
      const body = toChannel(world, channel);
      if (channel.serverId === undefined) return { body };
      requireInChannel(world, channel, channel.thread ? flag.ManageThreads : flag.ManageChannels);
      removeChannel(world, channel);
      return { body };
    },
  },
  {
    method: "POST",
    path: "/channels/:channel/messages/:message/threads",
    schemas: [CreateTextThreadWithMessageRequestSchema],
    ...bucket("open-thread"),
    handle: (world, call) => {
      const channel = requireChannel(world, param(call, "channel"));
      requireInChannel(world, channel, flag.CreatePublicThreads);
      if (channel.type !== ChannelType.GuildText) refuse(code.CannotExecuteActionOnThisChannelType);
      const starter = requireMessage(channel, param(call, "message"));
      if (world.channels.has(starter.id)) refuse(code.ThreadAlreadyCreatedForMessage);
      const thread = openThread(world, channel, { ...threadOf(world, call), starter });
      return { status: 201, body: toChannel(world, thread) };
    },
  },
  {
    method: "POST",
    path: "/channels/:channel/threads",
    schemas: [CreateForumThreadRequestSchema, CreateTextThreadWithoutMessageRequestSchema],
    ...bucket("open-thread"),
    handle: (world, call) => {
      const channel = requireChannel(world, param(call, "channel"));
      if (channel.type === ChannelType.GuildForum)
        return { status: 201, body: post(world, channel, call) };
      requireInChannel(world, channel, flag.CreatePublicThreads);
      const type = numberOf(call.body["type"]) ?? ChannelType.PrivateThread;
      const thread = openThread(world, channel, { ...threadOf(world, call), type });
      return { status: 201, body: toChannel(world, thread) };
    },
  },
  ...(["PUT", "DELETE"] as const).map((method): Route => ({
    method,
    path: "/channels/:channel/thread-members/:user",
    ...bucket("thread-members"),
    handle: (world, call) => {
      const members = requireThread(world, call).thread?.memberIds;
      const user = param(call, "user") === "@me" ? world.botId : param(call, "user");
      if (!world.users.has(user)) refuse(code.UnknownUser);
      if (method === "PUT") members?.add(user);
      else members?.delete(user);
      world.changed();
      return {};
    },
  })),
  {
    method: "POST",
    path: "/users/@me/channels",
    schemas: [CreatePrivateChannelRequestSchema],
    ...bucket("direct-channel", 10, 10),
    handle: (world, call) => {
      const recipientId = textOf(call.body["recipient_id"]) ?? "";
      const person = world.users.get(recipientId);
      if (!person) return refuse(code.UnknownUser);
      if (person.isBot) return refuse(code.CannotSendMessagesToThisUser);
      return { body: toChannel(world, openDirectChannel(world, person.id)) };
    },
  },
];

/** The channel and the threads in it. */
export function removeChannel(world: World, channel: Channel): void {
  for (const thread of world.channels.values()) {
    if (thread.parentId === channel.id) world.channels.delete(thread.id);
  }
  world.channels.delete(channel.id);
  tellOfChannel(world, channel, channel.thread ? "THREAD_DELETE" : "CHANNEL_DELETE");
}

function threadOf(world: World, call: Call) {
  return {
    name: textOf(call.body["name"]) ?? "",
    autoArchiveMinutes: numberOf(call.body["auto_archive_duration"]) ?? archiveAfterMinutesUsual,
    ownerId: world.botId,
  };
}

/** A forum post: a thread whose first message has the thread's id. */
function post(world: World, forum: Channel, call: Call): Record<string, unknown> {
  requireInChannel(world, forum, flag.SendMessages);
  const tagIds = listOf(call.body["applied_tags"]).map(String);
  if (tagIds.some((id) => forum.tags.every((tag) => tag.id !== id))) refuse(code.UnknownTag);
  if (forum.isTagRequired && tagIds.length === 0) {
    refuse(code.TagRequiredToCreateAForumPostInThisChannel);
  }
  const thread = openThread(world, forum, { ...threadOf(world, call), appliedTagIds: tagIds });
  try {
    const draft = { body: fieldsOf(call.body["message"]), files: call.files, path: ["message"] };
    const message = createMessage(world, thread, draft, { id: thread.id });
    return {
      ...toChannel(world, thread),
      message: toMessage(world, message, { withContent: true }),
    };
  } catch (error) {
    removeChannel(world, thread);
    throw error;
  }
}

function requireThread(world: World, call: Call): Channel {
  const channel = requireChannel(world, param(call, "channel"));
  if (!channel.thread) refuse(code.CannotExecuteActionOnThisChannelType);
  if (channel.thread.isArchived) refuse(code.InvalidActionOnArchivedThread);
  return channel;
}

function change(world: World, call: Call): Channel {
  const channel = requireChannel(world, param(call, "channel"));
  const { body } = call;
  const { thread } = channel;
  if (!thread) {
    requireInChannel(world, channel, flag.ManageChannels);
    channel.name = textOf(body["name"]) ?? channel.name;
    tellOfChannel(world, channel, "CHANNEL_UPDATE");
    return channel;
  }
  const opens = body["archived"] === false;
  const isOwn = thread.ownerId === world.botId;
  if (typeof body["locked"] === "boolean" || !isOwn || (thread.isLocked && opens)) {
    requireInChannel(world, channel, flag.ManageThreads);
  }
  // An archived thread can be opened, and nothing else.
  if (thread.isArchived && !opens) refuse(code.InvalidActionOnArchivedThread);
  channel.name = textOf(body["name"]) ?? channel.name;
  if (typeof body["archived"] === "boolean") thread.isArchived = body["archived"];
  if (typeof body["locked"] === "boolean") thread.isLocked = body["locked"];
  if (Array.isArray(body["applied_tags"])) {
    thread.appliedTagIds = listOf(body["applied_tags"]).map(String);
  }
  thread.autoArchiveMinutes = numberOf(body["auto_archive_duration"]) ?? thread.autoArchiveMinutes;
  thread.changedAtMs = world.nowMs();
  tellOfChannel(world, channel, "THREAD_UPDATE");
  return channel;
}
