import type { InlineKeyboardButton } from "@grammyjs/types";
import { isMember } from "./access.ts";
import { openTopic, removeTopic } from "./chat-methods.ts";
import { drawMessages, printMessages, type DrawnMessage } from "./draw-thread.ts";
import { remove } from "./edit-methods.ts";
import { imageSize } from "./image-size.ts";
import { storeFile } from "./read-media.ts";
import { renderMessage } from "./render-message.ts";
import { renderUser } from "./render-people.ts";
import { changeMember, plainText, say, tellOf } from "./says.ts";
import type { Server } from "./server.ts";
import type { CallbackAnswer, Chat, Media, Person, StoredMessage } from "./world.ts";

/** Where in Telegram: a chat of the person (their private one with the bot when left out), a topic, an answered message. */
export interface Where {
  in?: number;
  topic?: number;
  answering?: number;
}

/** A person with a phone: can do what the app lets them do with what it shows now. */
export function createPerson(server: Server, person: Person) {
  const { world } = server;
  const privateChat = () => {
    const chat = world.chats.get(person.id);
    if (!chat) throw new Error(`${person.firstName} has no chat with the bot`);
    return chat;
  };
  const chatAt = (where: Where): Chat => {
    const chat = where.in === undefined ? privateChat() : world.chats.get(where.in);
    if (!chat) throw new Error(`there is no chat ${where.in}`);
    if (chat.type !== "private" && !isMember(chat, person.id)) {
      throw new Error(`${person.firstName} is not in "${chat.title}"`);
    }
    return chat;
  };
  const speak = (where: Where, content: StoredMessage["content"], albumId?: string) => {
    const chat = chatAt(where);
    if (chat.type === "private" && chat.isBlocked) {
      throw new Error(`${person.firstName} has blocked the bot: unblock it first`);
    }
    if (chat.type === "private" && !chat.isStarted) {
      throw new Error(`${person.firstName} has to press START first: /start`);
    }
    const answered = chat.messages.get(where.answering ?? 0);
    if (where.answering !== undefined && !answered) {
      throw new Error(`there is no message ${where.answering} to answer`);
    }
    const threadId = where.topic ?? answered?.threadId;
    if (threadId !== undefined && !chat.topics.has(threadId)) {
      throw new Error(`there is no topic ${threadId}`);
    }
    if (threadId !== undefined && chat.topics.get(threadId)?.isClosed) {
      throw new Error("the topic is closed");
    }
    return say(server, chat, {
      from: person.id,
      content,
      threadId,
      replyToId: answered?.id,
      mediaGroupId: albumId,
    });
  };

  return {
    id: person.id,
    name: person.firstName,
    /** Presses START, with what a deep link carries (at most 64 of A-Z a-z 0-9 _ -). */
    starts: (payload?: string) => {
      if (payload !== undefined && !/^[\w-]{1,64}$/u.test(payload)) {
        throw new Error(`a deep link cannot carry "${payload}"`);
      }
      const chat = privateChat();
      if (chat.isBlocked) unblock(server, chat, person);
      chat.isStarted = true;
      chat.members.set(world.bot.id, "member");
      return speak({}, plainText(payload === undefined ? "/start" : `/start ${payload}`));
    },
    says: (text: string, where: Where = {}) => speak(where, plainText(text)),
    /** Answers a message, wherever it stands. */
    repliesTo: (message: { id: number }, text: string, where: Where = {}) =>
      speak({ ...where, answering: message.id }, plainText(text)),
    sends: (
      medium: { kind: Media["kind"]; bytes: Uint8Array; name?: string; caption?: string },
      where: Where = {},
    ) => speak(where, mediumOf(server, medium)),
    /** Several pictures or videos at once: an album. */
    sendsAlbum: (
      media: readonly { kind: "photo" | "video"; bytes: Uint8Array; caption?: string }[],
      where: Where = {},
    ) => {
      const albumId = String(world.nextId("album"));
      return media.map((medium) => speak(where, mediumOf(server, medium), albumId));
    },
    edits: (message: { id: number }, text: string, where: Where = {}) => {
      const chat = chatAt(where);
      const said = chat.messages.get(message.id);
      if (said?.from !== person.id) throw new Error("only one's own messages can be edited");
      said.content = plainText(text);
      said.editedAt = world.clock.now();
      tellOf(server, chat, said, "edited_message");
      world.changed();
    },
    deletes: (message: { id: number }, where: Where = {}) => {
      remove(chatAt(where), message.id);
      world.changed();
    },
    /**
     * Presses a button that is drawn now: on the given message, or on the newest that has it. Says
     * what the person sees of the answer, once there is one.
     */
    presses: (label: string, where: PressWhere = {}): Press => {
      const chat = chatAt(where);
      const { message, button } = findButton(server, chat, label, where);
      if ("url" in button) return { opens: button.url, answer: Promise.resolve(undefined) };
      if ("copy_text" in button) {
        return { copies: button.copy_text.text, answer: Promise.resolve(undefined) };
      }
      const data = "callback_data" in button ? button.callback_data : "";
      return { answer: askBot(server, person, { chat, message, data }) };
    },
    /** What a changed app could send: any data, on any message that is there. */
    forgesPress: (data: string, where: Where & { on: { id: number } }) => {
      const chat = chatAt(where);
      const message = chat.messages.get(where.on.id);
      if (!message) throw new Error(`there is no message ${where.on.id}`);
      return { answer: askBot(server, person, { chat, message, data }) };
    },
    blocks: () => {
      const chat = privateChat();
      chat.isBlocked = true;
      changeMember(server, chat, { by: person.id, of: world.bot.id, to: "kicked" });
    },
    unblocks: () => unblock(server, privateChat(), person),
    /** Opens a topic in a forum, or in the private chat where the bot allows it. */
    opensTopic: (name: string, where: Where = {}): { id: number } => {
      const chat = chatAt(where);
      const isForum = chat.type === "private" ? world.bot.hasTopicsEnabled : chat.isForum;
      if (!isForum) throw new Error("there are no topics in this chat");
      const topic = openTopic(world, chat, { name, iconColor: 7_322_096, createdBy: person.id });
      const opening = chat.messages.get(topic.id);
      if (opening) tellOf(server, chat, opening, "message");
      world.changed();
      return { id: topic.id };
    },
    deletesTopic: (topic: { id: number }, where: Where = {}) => {
      removeTopic(chatAt(where), topic.id);
      world.changed();
    },
    changesLanguage: (languageCode: string) => {
      person.languageCode = languageCode;
    },
    /** What the person sees in a chat, as data and as lines. */
    sees: (where: Where = {}): DrawnMessage[] => drawMessages(world, chatAt(where), where.topic),
    reads: (where: Where = {}): string =>
      printMessages(drawMessages(world, chatAt(where), where.topic)).join("\n"),
    /** The commands the app offers in this chat, by the person's language. */
    offeredCommands: (where: Where = {}) => {
      const chat = chatAt(where);
      const scopes =
        chat.type === "private"
          ? [`chat:${chat.id}`, "all_private_chats", "default"]
          : [`chat:${chat.id}`, "all_group_chats", "default"];
      for (const scope of scopes) {
        for (const languageCode of [person.languageCode, ""]) {
          const list = world.commandLists.find(
            (one) => one.scope === scope && one.languageCode === languageCode,
          );
          if (list) return list.commands;
        }
      }
      return [];
    },
  };
}

/** The message, and where two of its buttons say the same, which of them. */
type PressWhere = Where & { on?: { id: number }; at?: { row: number; column: number } };

export interface Press {
  /** Where an address button leads. */
  opens?: string;
  copies?: string;
  /** The toast or alert; undefined where the bot answers without words. */
  answer: Promise<CallbackAnswer | undefined>;
}

function unblock(server: Server, chat: Chat, person: Person): void {
  if (!chat.isBlocked) return;
  chat.isBlocked = false;
  changeMember(server, chat, { by: person.id, of: server.world.bot.id, to: "member" });
}

function findButton(
  { world }: Server,
  chat: Chat,
  label: string,
  where: PressWhere,
): { message: StoredMessage; button: InlineKeyboardButton } {
  const candidates = [...chat.messages.values()]
    .filter(
      (message) =>
        (where.on === undefined || message.id === where.on.id) &&
        (where.topic === undefined || message.threadId === where.topic),
    )
    .toReversed();
  for (const message of candidates) {
    const rows = message.markup?.kind === "inline" ? message.markup.rows : [];
    const { at } = where;
    const looked = at ? [rows[at.row]?.[at.column]] : rows.flat();
    const button = looked.find((one) => one?.text === label);
    if (button) return { message, button };
  }
  const drawn = printMessages(drawMessages(world, chat, where.topic)).join("\n");
  throw new Error(`"${label}" cannot be pressed. What is drawn now:\n${drawn}`);
}

function askBot(
  { world, updates }: Server,
  person: Person,
  pressed: { chat: Chat; message: StoredMessage; data: string },
): Promise<CallbackAnswer | undefined> {
  const { chat, message, data } = pressed;
  const { promise, resolve } = Promise.withResolvers<CallbackAnswer | undefined>();
  const id = `39876${String(world.nextId("query")).padStart(14, "0")}`;
  world.callbackQueries.set(id, {
    id,
    personId: person.id,
    at: world.clock.now(),
    answer: undefined,
    onAnswer: (answer) => resolve(answer.text === undefined ? undefined : answer),
  });
  updates.push({
    kind: "callback_query",
    queue: chat.id,
    payload: {
      id,
      from: renderUser(person),
      message: renderMessage(world, message),
      chat_instance: `-${Math.abs(chat.id)}9`,
      data,
    },
  });
  return promise;
}

function mediumOf(
  { world }: Server,
  medium: { kind: Media["kind"]; bytes: Uint8Array; name?: string; caption?: string },
): StoredMessage["content"] {
  const { kind, bytes, name = "", caption = "" } = medium;
  const said = plainText(caption);
  return {
    kind: "media",
    media: {
      kind,
      file: storeFile(world, kind, { bytes, name, mimeType: "" }),
      caption,
      entities: said.kind === "text" ? said.entities : [],
      ...(imageSize(bytes) ?? { width: 0, height: 0 }),
      durationSeconds: 0,
      hasSpoiler: false,
      supportsStreaming: false,
    },
  };
}
