import { PermissionFlagsBits as flag, RESTJSONErrorCodes as code } from "discord.js";
import { MessageCreateRequestSchema, MessageEditRequestPartialSchema } from "discord-api-spec/zod";
import { fieldsOf, param, textOf, type Call, type Route } from "./call.ts";
import { toMessage } from "./payloads.ts";
import { requireInChannel, sendingIn } from "./permissions.ts";
import { requireChannel, requireMessage, requireWritable } from "./places.ts";
import { refuse } from "./refusal.ts";
import {
  createMessage,
  draftOf,
  editMessage,
  findByNonce,
  removeMessage,
} from "./store-message.ts";
import type { Channel, Message, World } from "./world.ts";

const perSecond = (name: string, limit: number, seconds: number) => ({
  bucket: { name, limit, windowMs: seconds * 1000 },
});

export const messageRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/channels/:channel/messages",
    schemas: [MessageCreateRequestSchema],
    ...perSecond("send", 5, 5),
    handle: (world, call) => ({ body: show(world, send(world, call)) }),
  },
  {
    method: "PATCH",
    path: "/channels/:channel/messages/:message",
    schemas: [MessageEditRequestPartialSchema],
    ...perSecond("edit", 5, 5),
    handle: (world, call) => {
      const { channel, message } = find(world, call);
      if (message.authorId !== world.botId) refuse(code.CannotEditMessageAuthoredByAnotherUser);
      if (channel.thread?.isArchived) refuse(code.InvalidActionOnArchivedThread);
      return { body: show(world, editMessage(world, message, draftOf(call))) };
    },
  },
  {
    method: "DELETE",
    path: "/channels/:channel/messages/:message",
    ...perSecond("delete", 5, 1),
    handle: (world, call) => {
      const { channel, message } = find(world, call);
      if (message.authorId !== world.botId) requireInChannel(world, channel, flag.ManageMessages);
      if (channel.thread?.isArchived) refuse(code.InvalidActionOnArchivedThread);
      removeMessage(world, channel, message);
      return {};
    },
  },
  {
    method: "GET",
    path: "/channels/:channel/messages/:message",
    ...perSecond("read-one", 10, 10),
    handle: (world, call) => {
      const { channel, message } = find(world, call);
      requireInChannel(world, channel, flag.ReadMessageHistory);
      return { body: show(world, message) };
    },
  },
  {
    method: "GET",
    path: "/channels/:channel/messages",
    ...perSecond("read", 5, 5),
    handle: (world, call) => {
      const channel = requireChannel(world, param(call, "channel"));
      requireInChannel(world, channel, flag.ReadMessageHistory);
      return { body: page(channel, call.query).map((message) => show(world, message)) };
    },
  },
  {
    method: "POST",
    path: "/channels/:channel/typing",
    ...perSecond("typing", 5, 5),
    handle: (world, call) => {
      const channel = requireChannel(world, param(call, "channel"));
      requireWritable(world, channel, [sendingIn(channel)]);
      return {};
    },
  },
  ...(["PUT", "DELETE"] as const).flatMap((method) =>
    ["/channels/:channel/messages/pins/:message", "/channels/:channel/pins/:message"].map(
      (path): Route => ({
        method,
        path,
        ...perSecond("pin", 5, 5),
        handle: (world, call) => {
          const { channel, message } = find(world, call);
          requireInChannel(world, channel, flag.ManageMessages);
          message.isPinned = method === "PUT";
          world.changed();
          return {};
        },
      }),
    ),
  ),
];

function send(world: World, call: Call): Message {
  const channel = requireChannel(world, param(call, "channel"));
  const { body } = call;
  requireWritable(world, channel, [
    sendingIn(channel),
    ...(call.files.length > 0 ? [flag.AttachFiles] : []),
  ]);
  const sent = findByNonce(world, body);
  if (sent) return sent;
  const repliesToId = textOf(fieldsOf(body["message_reference"])["message_id"]);
  const mustExist = fieldsOf(body["message_reference"])["fail_if_not_exists"] !== false;
  const replied = channel.messages.find((message) => message.id === repliesToId);
  if (repliesToId !== undefined && !replied && mustExist) refuse(code.UnknownMessage);
  const nonce = body["nonce"];
  return createMessage(world, channel, draftOf(call), {
    ...(replied && { repliesToId: replied.id, type: 19 }),
    ...((typeof nonce === "string" || typeof nonce === "number") && { nonce }),
  });
}

function find(world: World, call: Call): { channel: Channel; message: Message } {
  const channel = requireChannel(world, param(call, "channel"));
  return { channel, message: requireMessage(channel, param(call, "message")) };
}

function page(channel: Channel, query: URLSearchParams): Message[] {
  const limit = Number(query.get("limit") ?? 50);
  const seen = channel.messages.filter((message) => message.seenOnlyById === undefined);
  const [before, after] = [query.get("before"), query.get("after")];
  if (after !== null) {
    return seen
      .filter((one) => BigInt(one.id) > BigInt(after))
      .slice(0, limit)
      .toReversed();
  }
  const older = before === null ? seen : seen.filter((one) => BigInt(one.id) < BigInt(before));
  return older.slice(-limit).toReversed();
}

/** The privileged intent rules the content of what REST reads too. */
function show(world: World, message: Message): Record<string, unknown> {
  return toMessage(world, message, { withContent: (world.grantedIntents & (1 << 15)) !== 0 });
}
