import { jsonOf, noteUnknown, numberIn, numberOf, flagIn, stringIn, textOf } from "./arguments.ts";
import { isObject, type Call } from "./parse-call.ts";
import { badRequest, forbidden, outdated, Refusal } from "./refusal.ts";
import type { Chat, StoredMessage, Topic, World } from "./world.ts";

type Right = "read" | "write" | "edit";

/** The chat a call is about, if the bot may do that there; the words are those of Client.cpp's check_chat_access. */
export function chatOf(world: World, call: Call, right: Right): Chat {
  const said = textOf(call, "chat_id");
  if (said === "") throw badRequest("chat_id is empty");
  const chat = world.chats.get(Number(said));
  if (!chat || !isKnown(world, chat)) throw badRequest("chat not found");
  if (chat.type === "private") checkPrivate(chat, right);
  else checkGroup(world, chat, right);
  return chat;
}

// A bot knows who wrote to it, and who is in a group with it.
function isKnown(world: World, chat: Chat): boolean {
  if (chat.type !== "private" || chat.isStarted) return true;
  return [...world.chats.values()].some(
    (other) =>
      other.type !== "private" && other.members.has(chat.id) && isMember(other, world.bot.id),
  );
}

export function isMember(chat: Chat, id: number): boolean {
  const status = chat.members.get(id);
  return status !== undefined && status !== "left" && status !== "kicked";
}

export function isAdministrator(chat: Chat, id: number): boolean {
  const status = chat.members.get(id);
  return status === "creator" || status === "administrator";
}

function checkPrivate(chat: Chat, right: Right): void {
  if (right === "read") return;
  if (!chat.isStarted) throw forbidden("bot can't initiate conversation with a user");
  if (chat.isBlocked) throw forbidden("bot was blocked by the user");
}

function checkGroup(world: World, chat: Chat, right: Right): void {
  const called = chat.type === "group" ? "group" : "supergroup";
  if (chat.migratedToId !== undefined) {
    if (right !== "write") return;
    throw new Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", {
      isCallersFault: false,
      parameters: { migrate_to_chat_id: chat.migratedToId },
    });
  }
  const mayLook = chat.type === "group" && right === "read";
  if (mayLook || isMember(chat, world.bot.id)) return;
  throw chat.members.get(world.bot.id) === "kicked"
    ? forbidden(`bot was kicked from the ${called} chat`)
    : forbidden(`bot is not a member of the ${called} chat`);
}

/** Refuses where the group lets the bot say nothing of a kind. */
export function checkMaySend(world: World, chat: Chat, what: string): void {
  if (chat.members.get(world.bot.id) === "restricted") {
    throw outdated(`not enough rights to send ${what} to the chat`);
  }
}

/** The topic a message is to go into. */
export function topicOf(world: World, call: Call, chat: Chat): Topic | undefined {
  const id = numberOf(call, "message_thread_id");
  if (id === undefined || id <= 0) return undefined;
  const topic = requireTopic(chat, id, "message thread not found");
  const mayWrite = chat.type === "private" || mayManageTopics(world, chat);
  if (topic.isClosed && !mayWrite) throw outdated("TOPIC_CLOSED");
  return topic;
}

export function requireTopic(chat: Chat, id: number | undefined, otherwise: string): Topic {
  const topic = id === undefined ? undefined : chat.topics.get(id);
  if (topic) return topic;
  throw id !== undefined && chat.gone.has(id) ? outdated(otherwise) : badRequest(otherwise);
}

export function mayManageTopics(world: World, chat: Chat): boolean {
  return isAdministrator(chat, world.bot.id) && chat.botMayManageTopics;
}

/** A message by its id, or a refusal that says what it was wanted for. */
export function messageOf(
  call: Call,
  chat: Chat,
  wantedAs: string,
  refuse: typeof badRequest = badRequest,
): StoredMessage {
  const id = numberOf(call, "message_id");
  const message = id === undefined ? undefined : chat.messages.get(id);
  if (message) return message;
  const words = `${wantedAs} not found`;
  throw id !== undefined && chat.gone.has(id) ? outdated(words) : refuse(words);
}

const replyFields = [
  "message_id",
  "chat_id",
  "allow_sending_without_reply",
  "quote",
  "quote_parse_mode",
  "quote_entities",
  "quote_position",
  "checklist_task_id",
  "poll_option_id",
];

/** The message a new one answers. */
export function replyOf(
  call: Call,
  chat: Chat,
): { replyToId: number | undefined; quote: string | undefined } {
  const none = { replyToId: undefined, quote: undefined };
  const given = jsonOf(call, "reply_parameters") ?? legacyReply(call);
  if (given === undefined) return none;
  if (!isObject(given)) throw badRequest("Object expected as reply parameters");
  noteUnknown(call, given, "ReplyParameters", replyFields);
  const id = numberIn(given, "message_id");
  if (id === undefined) throw badRequest(`Can't find field "message_id"`);
  const message = chat.messages.get(id);
  if (!message) {
    if (flagIn(given, "allow_sending_without_reply")) return none;
    const words = "message to be replied not found";
    throw chat.gone.has(id) ? outdated(words) : badRequest(words);
  }
  const quote = stringIn(given, "quote");
  if (quote !== "" && !wordsOf(message).includes(quote)) throw badRequest("QUOTE_TEXT_INVALID");
  return { replyToId: id, quote: quote || undefined };
}

function legacyReply(call: Call): unknown {
  const id = numberOf(call, "reply_to_message_id");
  return id === undefined ? undefined : { message_id: id };
}

/** Text or caption. */
export function wordsOf(message: StoredMessage): string {
  const { content } = message;
  if (content.kind === "text") return content.text;
  return content.kind === "media" ? content.media.caption : "";
}
