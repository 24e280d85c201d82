import type { InlineKeyboardButton, MessageEntity } from "@grammyjs/types";
import { seconds, type Chat, type Media, type StoredMessage, type World } from "./world.ts";

export interface DrawnButton {
  label: string;
  does: "asks-the-bot" | "opens-address" | "copies";
  url?: string;
  style?: string;
}

/** A message as a person sees it. */
export interface DrawnMessage {
  id: number;
  from: string;
  isBot: boolean;
  text: string;
  entities: MessageEntity[];
  /** Words in the middle of the thread, such as "… opened the topic". */
  isService: boolean;
  media?: {
    kind: Media["kind"];
    fileId: string;
    name: string;
    mimeType: string;
    bytes: Uint8Array;
    width: number;
    height: number;
    durationSeconds: number;
    supportsStreaming: boolean;
    posterId?: string;
  };
  answersTo?: { from: string; text: string };
  rows: DrawnButton[][];
  asksForReply?: string;
  replyKeyboard?: string[][];
  reactions: string[];
  albumId?: string;
  threadId?: number;
  isEdited: boolean;
  /** Unix time. */
  at: number;
}

/** The messages of a chat or of one of its topics, as they look now, oldest first. */
export function drawMessages(world: World, chat: Chat, threadId?: number): DrawnMessage[] {
  return [...chat.messages.values()]
    .filter((message) => threadId === undefined || message.threadId === threadId)
    .map((message) => draw(world, chat, message));
}

function draw(world: World, chat: Chat, message: StoredMessage): DrawnMessage {
  const { content, markup, mediaGroupId, threadId } = message;
  const answered = chat.messages.get(message.replyToId ?? 0);
  const words = wordsOf(world, message);
  return {
    id: message.id,
    from: nameOf(world, message.from),
    isBot: message.from === world.bot.id,
    ...words,
    isService: content.kind === "service",
    ...(content.kind === "media" && { media: drawMedia(content.media) }),
    ...(answered && {
      answersTo: { from: nameOf(world, answered.from), text: wordsOf(world, answered).text },
    }),
    rows: markup?.kind === "inline" ? markup.rows.map((row) => row.map(drawButton)) : [],
    ...(markup?.kind === "force-reply" && { asksForReply: markup.placeholder ?? "" }),
    ...(markup?.kind === "keyboard" && { replyKeyboard: markup.rows }),
    reactions: [...message.reactions.values()].flat(),
    ...(mediaGroupId && { albumId: mediaGroupId }),
    ...(threadId !== undefined && { threadId }),
    isEdited: message.editedAt !== undefined,
    at: seconds(message.at),
  };
}

function wordsOf(
  world: World,
  { content, from }: StoredMessage,
): { text: string; entities: MessageEntity[] } {
  switch (content.kind) {
    case "text":
      return { text: content.text, entities: content.entities };
    case "media":
      return { text: content.media.caption, entities: content.media.entities };
    case "service": {
      const who = nameOf(world, from);
      return { text: serviceWords(world, who, content.service), entities: [] };
    }
  }
}

function serviceWords(
  world: World,
  who: string,
  service: Extract<StoredMessage["content"], { kind: "service" }>["service"],
): string {
  switch (service.kind) {
    case "topic-created":
      return `${who} opened the topic "${service.name}"`;
    case "topic-edited":
      return `${who} named the topic "${service.name}"`;
    case "topic-closed":
      return `${who} closed the topic`;
    case "topic-reopened":
      return `${who} opened the topic again`;
    case "members-added":
      return `${who} added ${service.ids.map((id) => nameOf(world, id)).join(", ")}`;
    case "member-left":
      return `${nameOf(world, service.id)} left`;
    case "migrated-to":
    case "migrated-from":
      return "The group became a supergroup";
  }
}

function drawMedia(media: Media): NonNullable<DrawnMessage["media"]> {
  const { kind, file, cover, thumbnail } = media;
  const posterId = (cover ?? thumbnail)?.fileId;
  return {
    kind,
    fileId: file.fileId,
    name: file.name,
    mimeType: file.mimeType,
    bytes: file.bytes,
    width: media.width,
    height: media.height,
    durationSeconds: media.durationSeconds,
    supportsStreaming: media.supportsStreaming,
    ...(posterId && { posterId }),
  };
}

function drawButton(button: InlineKeyboardButton): DrawnButton {
  const style = "style" in button && button.style ? { style: button.style } : {};
  if ("url" in button)
    return { label: button.text, does: "opens-address", url: button.url, ...style };
  return { label: button.text, does: "copy_text" in button ? "copies" : "asks-the-bot", ...style };
}

export function nameOf(world: World, id: number): string {
  return world.people.get(id)?.firstName ?? world.bot.firstName;
}

/** A thread as lines of text: who said what, and what can be pressed. */
export function printMessages(messages: readonly DrawnMessage[]): string[] {
  return messages.flatMap((message) => {
    const { media, answersTo, asksForReply } = message;
    if (message.isService) return [`— ${message.text}`];
    const answer = answersTo ? `(↩ ${cut(answersTo.text)}) ` : "";
    const medium = media ? `<${media.kind}: ${media.name}> ` : "";
    const head = `${message.from}: ${answer}${medium}${message.text}`.trimEnd();
    return [
      ...head.split("\n").map((line, index) => (index === 0 ? line : `    ${line}`)),
      ...message.rows.map((row) => `    ${row.map(({ label }) => `[${label}]`).join(" ")}`),
      ...(asksForReply === undefined ? [] : [`    ↩ ${asksForReply}`]),
      ...(message.reactions.length > 0 ? [`    ${message.reactions.join(" ")}`] : []),
    ];
  });
}

function cut(text: string): string {
  const line = text.replaceAll("\n", " ");
  return line.length > 30 ? `${line.slice(0, 29)}…` : line;
}
