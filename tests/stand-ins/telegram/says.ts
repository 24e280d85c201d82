import { withFoundEntities } from "./find-entities.ts";
import { isAdministrator, isMember } from "./access.ts";
import { renderMessage } from "./render-message.ts";
import { renderChat, renderMember, renderUserById } from "./render-people.ts";
import type { Server } from "./server.ts";
import {
  addMessage,
  seconds,
  type Chat,
  type Content,
  type MemberStatus,
  type StoredMessage,
} from "./world.ts";

/** Puts what a person says into a chat, and tells the bot if it gets to know. */
export function say(
  server: Server,
  chat: Chat,
  said: {
    from: number;
    content: Content;
    threadId?: number | undefined;
    replyToId?: number | undefined;
    mediaGroupId?: string | undefined;
  },
): StoredMessage {
  const message = addMessage(server.world, chat, said);
  tellOf(server, chat, message, "message");
  server.world.changed();
  return message;
}

export function tellOf(
  { world, updates }: Server,
  chat: Chat,
  message: StoredMessage,
  kind: "message" | "edited_message",
): void {
  if (!getsToKnow({ world }, chat, message)) return;
  updates.push({ kind, payload: renderMessage(world, message), queue: chat.id });
}

/**
 * Privacy mode (Bot features, "Privacy mode"): in groups a bot that is no administrator gets commands
 * that may be for it, what mentions it, answers to it, and service messages.
 */
function getsToKnow({ world }: Pick<Server, "world">, chat: Chat, message: StoredMessage): boolean {
  const { bot } = world;
  if (message.from === bot.id && message.content.kind !== "service") return false;
  if (chat.type === "private") return !chat.isBlocked && message.from !== bot.id;
  if (!isMember(chat, bot.id)) return false;
  if (bot.readsAllGroupMessages || isAdministrator(chat, bot.id)) return true;
  if (message.content.kind === "service") return true;
  if (chat.messages.get(message.replyToId ?? 0)?.from === bot.id) return true;
  const { text, entities } = wordsOf(message.content);
  return entities.some(({ type, offset, length }) => {
    const words = text.slice(offset, offset + length).toLowerCase();
    const named = `@${bot.username.toLowerCase()}`;
    if (type === "mention") return words === named;
    return type === "bot_command" && (!words.includes("@") || words.endsWith(named));
  });
}

function wordsOf(content: Content) {
  if (content.kind === "text") return content;
  if (content.kind === "media")
    return { text: content.media.caption, entities: content.media.entities };
  return { text: "", entities: [] };
}

export function plainText(text: string): Content {
  return { kind: "text", ...withFoundEntities({ text, entities: [] }) };
}

/** Changes what the bot is in a chat, and tells it so. */
export function changeMember(
  { world, updates }: Server,
  chat: Chat,
  change: { by: number; of: number; to: MemberStatus },
): void {
  const before = renderMember(world, chat, change.of);
  if (change.to === "left" && chat.type !== "private") chat.members.set(change.of, "left");
  else chat.members.set(change.of, change.to);
  const isTheBot = change.of === world.bot.id;
  updates.push({
    kind: isTheBot ? "my_chat_member" : "chat_member",
    queue: chat.id,
    payload: {
      chat: renderChat(world, chat),
      from: renderUserById(world, change.by),
      date: seconds(world.clock.now()),
      old_chat_member: before,
      new_chat_member: renderMember(world, chat, change.of),
    },
  });
  world.changed();
}
