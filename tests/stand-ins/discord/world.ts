import { EventEmitter } from "node:events";
import type { APIEmbed, ChannelType, MessageType } from "discord.js";
import type { Clock } from "#src/domain/clock.ts";
import type { Command } from "./command.ts";
import type { Component } from "./component.ts";
import type { Interaction, Origin } from "./interaction.ts";
import { createSnowflakes } from "./snowflakes.ts";

export interface User {
  id: string;
  name: string;
  displayName: string;
  isBot: boolean;
  /** As Discord's clients have it, such as "ko" or "en-US". */
  locale: string;
  /** Whether they take no direct messages from the bot. */
  refusesDirectMessages: boolean;
}

export interface Role {
  id: string;
  name: string;
  permissions: bigint;
}

export interface Member {
  userId: string;
  roleIds: string[];
  joinedAtMs: number;
}

export interface Server {
  id: string;
  name: string;
  ownerId: string;
  locale: string;
  /** What a file may weigh here, in bytes: more in boosted servers. */
  fileSizeBytesMax: number;
  roles: Map<string, Role>;
  members: Map<string, Member>;
}

export interface Overwrite {
  /** A role or a member. */
  id: string;
  type: 0 | 1;
  allow: bigint;
  deny: bigint;
}

export interface ThreadState {
  ownerId: string;
  isArchived: boolean;
  isLocked: boolean;
  autoArchiveMinutes: number;
  changedAtMs: number;
  memberIds: Set<string>;
  appliedTagIds: string[];
  totalSent: number;
}

export interface ForumTag {
  id: string;
  name: string;
}

export interface Channel {
  id: string;
  type: ChannelType;
  name: string;
  serverId?: string;
  parentId?: string;
  overwrites: Overwrite[];
  thread?: ThreadState;
  /** Of a forum. */
  tags: ForumTag[];
  isTagRequired: boolean;
  /** Of a direct message channel: the person in it. */
  recipientId?: string;
  messages: Message[];
}

export interface Attachment {
  id: string;
  fileName: string;
  contentType: string;
  bytes: Uint8Array;
  description?: string;
  isEphemeral: boolean;
  /** Below the stand-in's base URL. */
  path: string;
}

export interface Message {
  id: string;
  channelId: string;
  authorId: string;
  type: MessageType;
  content: string;
  embeds: APIEmbed[];
  components: Component[];
  attachments: Attachment[];
  flags: number;
  nonce?: string | number;
  createdAtMs: number;
  editedAtMs?: number;
  repliesToId?: string;
  isPinned: boolean;
  /** The message cannot be seen by anybody else. */
  seenOnlyById?: string;
  /** What the bot answered with it. */
  interaction?: Origin;
}

/** Something that happened, as the gateway tells it to those who may hear it. */
export interface WorldEvent {
  name: string;
  /** Any of these intents lets it through; 0 needs none. */
  intents: number;
  serverId?: string;
  /** Only where the bot sees this channel. */
  channelId?: string;
  /** Made for each session: without the intent the content of messages is absent. */
  render(session: { seesContent: boolean }): unknown;
}

/** What is registered, by scope: "global" or a server's id. */
export type CommandScopes = Map<string, Command[]>;

/** All that Discord would know. Changed by calls of the bot and by people. */
export interface World {
  clock: Clock;
  /** After how long somebody who waits for something gives up. */
  untilTimeoutMs: number;
  /** How long the application has for its first answer. */
  answerWithinMs: number;
  botId: string;
  applicationId: string;
  /** Privileged: granted to the application in the developer portal. */
  grantedIntents: number;
  baseUrl: string;
  users: Map<string, User>;
  servers: Map<string, Server>;
  channels: Map<string, Channel>;
  commands: CommandScopes;
  interactions: Map<string, Interaction>;
  /** The bot's messages by their nonce. */
  nonces: Map<string, Message>;
  /** Uploaded in a form and not part of any message, by path. */
  looseFiles: Map<string, Attachment>;
  /** Ids of what was taken from the bot on purpose: to be refused there is nobody's mistake. */
  spoiled: Set<string>;
  nextId(): string;
  nowMs(): number;
  /** Tells the gateway. */
  emit(event: WorldEvent): void;
  onEvent(listener: (event: WorldEvent) => void): void;
  /** Notes what Discord would let pass and is wrong all the same. */
  note(mistake: string): void;
  /** Something changed that a person can see. */
  changed(): void;
  onChange(listener: () => void): () => void;
}

export function createWorld(
  clock: Clock,
  input: {
    botName: string;
    botId?: string;
    grantedIntents: number;
    untilTimeoutMs: number;
    answerWithinMs: number;
    note: (mistake: string) => void;
  },
): World {
  const nextId = createSnowflakes(clock);
  const botId = input.botId ?? nextId();
  const changes = new EventEmitter().setMaxListeners(0);
  let isChanged = false;
  const eventListeners: ((event: WorldEvent) => void)[] = [];
  const bot: User = {
    id: botId,
    name: input.botName.toLowerCase(),
    displayName: input.botName,
    isBot: true,
    locale: "en-US",
    refusesDirectMessages: false,
  };
  return {
    clock,
    untilTimeoutMs: input.untilTimeoutMs,
    answerWithinMs: input.answerWithinMs,
    botId,
    // A bot that was made after 2016 shares the id of its application.
    applicationId: botId,
    grantedIntents: input.grantedIntents,
    baseUrl: "",
    users: new Map([[botId, bot]]),
    servers: new Map(),
    channels: new Map(),
    commands: new Map(),
    interactions: new Map(),
    nonces: new Map(),
    looseFiles: new Map(),
    spoiled: new Set(),
    nextId,
    nowMs: () => clock.now().epochMilliseconds,
    emit: (event) => {
      for (const listener of eventListeners) listener(event);
    },
    onEvent: (listener) => eventListeners.push(listener),
    note: input.note,
    // What changes together is told once.
    changed: () => {
      if (isChanged) return;
      isChanged = true;
      setImmediate(() => {
        isChanged = false;
        changes.emit("change");
      });
    },
    onChange: (listener) => {
      changes.on("change", listener);
      return () => changes.off("change", listener);
    },
  };
}
