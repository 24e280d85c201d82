import type { InlineKeyboardMarkup, MessageEntity, ReplyParameters } from "@grammyjs/types";
import type { Clock } from "#src/domain/clock.ts";

export interface BotAccount {
  id: number;
  token: string;
  username: string;
  firstName: string;
  /** Privacy mode off: it gets every message of a group. */
  readsAllGroupMessages: boolean;
  /** Topic mode in private chats. */
  hasTopicsEnabled: boolean;
}

export interface Person {
  id: number;
  firstName: string;
  lastName?: string;
  username?: string;
  languageCode: string;
}

export interface StoredFile {
  fileId: string;
  uniqueId: string;
  bytes: Uint8Array;
  name: string;
  mimeType: string;
  path: string;
}

export interface Media {
  kind: "photo" | "video" | "animation" | "audio" | "voice" | "document";
  file: StoredFile;
  caption: string;
  entities: MessageEntity[];
  width: number;
  height: number;
  durationSeconds: number;
  thumbnail?: StoredFile;
  cover?: StoredFile;
  title?: string;
  performer?: string;
  hasSpoiler: boolean;
  supportsStreaming: boolean;
}

export type Service =
  | { kind: "topic-created"; name: string; iconColor: number }
  | { kind: "topic-edited"; name: string }
  | { kind: "topic-closed" }
  | { kind: "topic-reopened" }
  | { kind: "members-added"; ids: number[] }
  | { kind: "member-left"; id: number }
  | { kind: "migrated-to"; chatId: number }
  | { kind: "migrated-from"; chatId: number };

export type Content =
  | { kind: "text"; text: string; entities: MessageEntity[] }
  | { kind: "media"; media: Media }
  | { kind: "service"; service: Service };

export type Markup =
  | { kind: "inline"; rows: InlineKeyboardMarkup["inline_keyboard"] }
  | { kind: "keyboard"; rows: string[][] }
  | { kind: "remove" }
  | { kind: "force-reply"; placeholder: string | undefined; isSelective: boolean };

export interface StoredMessage {
  id: number;
  chatId: number;
  /** The id of a person or of the bot. */
  from: number;
  at: Temporal.Instant;
  editedAt?: Temporal.Instant;
  threadId: number | undefined;
  replyToId: number | undefined;
  quote: ReplyParameters["quote"] | undefined;
  content: Content;
  markup: Markup | undefined;
  mediaGroupId: string | undefined;
  reactions: Map<number, string[]>;
}

export interface Topic {
  id: number;
  name: string;
  iconColor: number;
  createdBy: number;
  isClosed: boolean;
}

export type MemberStatus =
  | "creator"
  | "administrator"
  | "member"
  | "restricted"
  | "left"
  | "kicked";

export interface Chat {
  id: number;
  type: "private" | "group" | "supergroup";
  title: string;
  isForum: boolean;
  /** In a private chat: the person pressed START once. */
  isStarted: boolean;
  isBlocked: boolean;
  members: Map<number, MemberStatus>;
  botMayManageTopics: boolean;
  migratedToId: number | undefined;
  topics: Map<number, Topic>;
  messages: Map<number, StoredMessage>;
  /** The ids of messages and topics that were there once. */
  gone: Set<number>;
  lastAction: { action: string; threadId: number | undefined; at: Temporal.Instant } | undefined;
  draft: { text: string; threadId: number | undefined; at: Temporal.Instant } | undefined;
}

export interface CallbackQuery {
  id: string;
  personId: number;
  at: Temporal.Instant;
  answer: CallbackAnswer | undefined;
  onAnswer: (answer: CallbackAnswer) => void;
}

export interface CallbackAnswer {
  text: string | undefined;
  isAlert: boolean;
}

export interface CommandList {
  scope: string;
  languageCode: string;
  commands: { command: string; description: string }[];
}

export interface World {
  clock: Clock;
  bot: BotAccount;
  /** Messages, updates and files are numbered from here on; people and groups are not. */
  numbersAfter: number;
  people: Map<number, Person>;
  chats: Map<number, Chat>;
  files: Map<string, StoredFile>;
  callbackQueries: Map<string, CallbackQuery>;
  commandLists: CommandList[];
  profile: Record<string, string>;
  /** Called after whatever a person could see has changed. */
  changed: () => void;
  nextId: (
    of: "person" | "group" | "supergroup" | "message" | "file" | "query" | "album",
  ) => number;
}

export function createWorld(
  given: Pick<World, "clock" | "bot" | "changed" | "numbersAfter">,
): World {
  const { numbersAfter } = given;
  // Where real identifiers start: large enough that a number of one kind is none of another.
  const last = {
    person: 7_310_000_000,
    group: 4_200_000_000,
    supergroup: 2_100_000_000,
    message: numbersAfter,
    file: numbersAfter,
    query: numbersAfter,
    album: 13_900_000_000_000 + numbersAfter,
  };
  return {
    ...given,
    people: new Map(),
    chats: new Map(),
    files: new Map(),
    callbackQueries: new Map(),
    commandLists: [],
    profile: {},
    nextId: (of) => {
      last[of] += 1;
      return last[of];
    },
  };
}

export function createChat(
  world: World,
  made: Pick<Chat, "id" | "type" | "title"> & Partial<Pick<Chat, "isForum">>,
): Chat {
  const chat: Chat = {
    isForum: false,
    ...made,
    isStarted: false,
    isBlocked: false,
    members: new Map(),
    botMayManageTopics: false,
    migratedToId: undefined,
    topics: new Map(),
    messages: new Map(),
    gone: new Set(),
    lastAction: undefined,
    draft: undefined,
  };
  world.chats.set(chat.id, chat);
  return chat;
}

/** Adds a message to its chat. Supergroups count for themselves; all other chats share one count. */
export function addMessage(
  world: World,
  chat: Chat,
  said: Pick<StoredMessage, "from" | "content"> &
    Partial<Pick<StoredMessage, "threadId" | "replyToId" | "markup" | "mediaGroupId" | "quote">>,
): StoredMessage {
  const id =
    chat.type === "supergroup"
      ? Math.max(world.numbersAfter, ...chat.messages.keys(), ...chat.gone) + 1
      : world.nextId("message");
  const message: StoredMessage = {
    threadId: undefined,
    replyToId: undefined,
    quote: undefined,
    markup: undefined,
    mediaGroupId: undefined,
    ...said,
    id,
    chatId: chat.id,
    at: world.clock.now(),
    reactions: new Map(),
  };
  chat.messages.set(id, message);
  if (said.from === world.bot.id) chat.draft = undefined;
  return message;
}

export function seconds(instant: Temporal.Instant): number {
  return Math.floor(instant.epochMilliseconds / 1000);
}
