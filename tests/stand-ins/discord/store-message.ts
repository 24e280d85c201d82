import {
  EmbedType,
  GatewayIntentBits as intent,
  MessageFlags,
  MessageType,
  RESTJSONErrorCodes as code,
  type APIEmbed,
} from "discord.js";
import { fieldsOf, listOf, numberOf, textOf, type Call } from "./call.ts";
import { checkMessage, unseenFiles } from "./check-message.ts";
import { asComponents } from "./component.ts";
import type { UploadedFile } from "./parse-request.ts";
import { isContentOpen, toMessage, toPartialMember } from "./payloads.ts";
import { refuse } from "./refusal.ts";
import { settleComponents } from "./settle-components.ts";
import { tellOfChannel } from "./tell-of-channel.ts";
import type { Attachment, Channel, Message, World } from "./world.ts";

/** What a call says of a message. */
export interface Draft {
  body: Record<string, unknown>;
  files: readonly UploadedFile[];
  /** Where the message is in the body, for the errors. */
  path?: readonly string[];
}

/** How long a nonce is remembered: Discord says "the past few minutes". */
const nonceGoodForMs = 5 * 60_000;

export function draftOf(call: Call): Draft {
  return { body: call.body, files: call.files };
}

/** Checks a new message and keeps it. Throws what Discord answers. */
export function createMessage(
  world: World,
  channel: Channel,
  draft: Draft,
  more: Partial<Message> & { fileSizeBytesMax?: number } = {},
): Message {
  const { fileSizeBytesMax, ...given } = more;
  const flags = (given.flags ?? 0) | (numberOf(draft.body["flags"]) ?? 0);
  const isEphemeral = (flags & MessageFlags.Ephemeral) !== 0;
  const attachments = attach(world, channel, draft, {
    isEphemeral,
    sizeBytesMax: fileSizeBytesMax ?? fileSizeMax(world, channel),
  });
  const message: Message = {
    id: world.nextId(),
    channelId: channel.id,
    authorId: world.botId,
    type: MessageType.Default,
    createdAtMs: world.nowMs(),
    isPinned: false,
    ...given,
    flags,
    content: textOf(draft.body["content"]) ?? "",
    embeds: embedsOf(draft.body),
    components: structuredClone(asComponents(draft.body["components"])),
    attachments,
  };
  checkMessage(toBe(message), draft.path ? { path: draft.path } : {});
  noteUnseen(world, message);
  settleComponents(world, message);
  if (message.nonce !== undefined) world.nonces.set(String(message.nonce), message);
  return put(world, channel, message);
}

/** Puts a message that is checked into its channel and tells everybody. */
export function put(world: World, channel: Channel, message: Message): Message {
  if (channel.thread?.isArchived) {
    channel.thread.isArchived = false;
    tellOfChannel(world, channel, "THREAD_UPDATE");
  }
  channel.messages.push(message);
  if (channel.thread) {
    channel.thread.totalSent += 1;
    channel.thread.changedAtMs = world.nowMs();
  }
  tell(world, channel, message, "MESSAGE_CREATE");
  world.changed();
  return message;
}

/** Changes a message by what the body says of it; what it does not say stays. Throws what Discord answers. */
export function editMessage(
  world: World,
  message: Message,
  draft: Draft,
  context: { fileSizeBytesMax?: number } = {},
): Message {
  const channel = world.channels.get(message.channelId);
  if (!channel) return refuse(code.UnknownChannel);
  const { body } = draft;
  const kept = keptOf(message, body);
  const added = attach(world, channel, draft, {
    isEphemeral: message.seenOnlyById !== undefined,
    sizeBytesMax: context.fileSizeBytesMax ?? fileSizeMax(world, channel),
  });
  const saysFlags = typeof body["flags"] === "number";
  const editable = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
  const flags = saysFlags
    ? (message.flags & ~editable) | (Number(body["flags"]) & editable)
    : message.flags;
  const next: Message = {
    ...message,
    flags,
    content: "content" in body ? (textOf(body["content"]) ?? "") : message.content,
    embeds: "embeds" in body ? embedsOf(body) : message.embeds,
    components:
      "components" in body ? structuredClone(asComponents(body["components"])) : message.components,
    attachments: [...kept, ...added],
    editedAtMs: world.nowMs(),
  };
  checkMessage(toBe(next), {
    previousFlags: saysFlags ? message.flags : 0,
    ...(draft.path && { path: draft.path }),
  });
  noteUnseen(world, next);
  settleComponents(world, next);
  Object.assign(message, next);
  tell(world, channel, message, "MESSAGE_UPDATE");
  world.changed();
  return message;
}

export function removeMessage(world: World, channel: Channel, message: Message): void {
  channel.messages.splice(channel.messages.indexOf(message), 1);
  if (message.seenOnlyById === undefined) {
    world.emit({
      name: "MESSAGE_DELETE",
      intents: channel.serverId === undefined ? intent.DirectMessages : intent.GuildMessages,
      ...(channel.serverId !== undefined && { serverId: channel.serverId }),
      render: () => ({
        id: message.id,
        channel_id: channel.id,
        ...(channel.serverId !== undefined && { guild_id: channel.serverId }),
      }),
    });
  }
  world.changed();
}

/** The message that was sent with this nonce, where the nonce is still remembered. */
export function findByNonce(world: World, body: Record<string, unknown>): Message | undefined {
  const nonce = body["nonce"];
  if (body["enforce_nonce"] !== true || (typeof nonce !== "string" && typeof nonce !== "number")) {
    return undefined;
  }
  const sent = world.nonces.get(String(nonce));
  const isRemembered = sent && sent.createdAtMs >= world.nowMs() - nonceGoodForMs;
  return isRemembered ? sent : undefined;
}

function fileSizeMax(world: World, channel: Channel): number {
  return world.servers.get(channel.serverId ?? "")?.fileSizeBytesMax ?? usualFileSizeBytesMax;
}

/** Discord, "Uploading Files": where nothing was boosted. */
export const usualFileSizeBytesMax = 10 * 1024 * 1024;

function tell(world: World, channel: Channel, message: Message, name: string): void {
  const isPrivate = message.seenOnlyById !== undefined;
  const server = isPrivate ? undefined : world.servers.get(channel.serverId ?? "");
  const member = server?.members.get(message.authorId);
  world.emit({
    name,
    // An ephemeral message goes to its person and the bot directly, as a direct message would.
    intents: server ? intent.GuildMessages : intent.DirectMessages,
    ...(channel.serverId !== undefined && { serverId: channel.serverId }),
    ...(!isPrivate && { channelId: channel.id }),
    render: ({ seesContent }) => ({
      ...toMessage(world, message, { withContent: seesContent || isContentOpen(world, message) }),
      ...(server && { guild_id: server.id }),
      ...(member && { member: toPartialMember(member) }),
      channel_type: channel.type,
    }),
  });
}

function attach(
  world: World,
  channel: Channel,
  draft: Draft,
  input: { isEphemeral: boolean; sizeBytesMax: number },
): Attachment[] {
  const described = listOf(draft.body["attachments"]).map(fieldsOf);
  return draft.files.map((file) => {
    if (file.bytes.byteLength > input.sizeBytesMax) refuse(code.RequestEntityTooLarge);
    const said = described.find((one) => String(one["id"]) === file.key);
    const description = textOf(said?.["description"]);
    const fileName = textOf(said?.["filename"]) ?? file.name;
    const id = world.nextId();
    const folder = input.isEphemeral ? "ephemeral-attachments" : "attachments";
    return {
      id,
      fileName,
      contentType: file.contentType,
      bytes: file.bytes,
      isEphemeral: input.isEphemeral,
      path: `/${folder}/${channel.id}/${id}/${fileName}`,
      ...(description !== undefined && { description }),
    };
  });
}

/** Without a list all files stay; with one only those it names. */
function keptOf(message: Message, body: Record<string, unknown>): Attachment[] {
  if (!("attachments" in body)) return message.attachments;
  const named = new Set(listOf(body["attachments"]).map((one) => String(fieldsOf(one)["id"])));
  return message.attachments.filter((attachment) => named.has(attachment.id));
}

function toBe(message: Message) {
  return { ...message, fileNames: message.attachments.map((file) => file.fileName) };
}

function noteUnseen(world: World, message: Message): void {
  for (const name of unseenFiles(toBe(message))) {
    world.note(`${name} is uploaded, but no component of the message shows it`);
  }
}

function embedsOf(body: Record<string, unknown>): APIEmbed[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked against the specification
  const embeds = listOf(body["embeds"]) as APIEmbed[];
  return embeds.map((embed) => ({
    ...embed,
    type: EmbedType.Rich,
    ...(embed.fields && {
      fields: embed.fields.map((field) => ({ ...field, inline: field.inline ?? false })),
    }),
  }));
}
