import { index, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";
import { conversationId, ofConversation } from "./conversations.ts";
import { teams } from "./teams.ts";
import { users } from "./users.ts";

/** Who somebody is on a chat platform. Several of them may be one account. */
export const chatIdentities = pgTable(
  "chat_identities",
  {
    id: id(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    face: text().notNull(),
    externalId: text("external_id").notNull(),
    name: text().notNull(),
    /** The private chat with them, once there is one. */
    directChannel: text("direct_channel"),
    /** Teams they came into by their community: whoever is taken out of one does not come back by speaking. */
    joinedTeamIds: uuid("joined_team_ids").array().notNull().default([]),
    createdAt: instant("created_at").notNull(),
    seenAt: instant("seen_at").notNull(),
    /** The platform lets us write to them no more; until they speak again. */
    unreachableAt: instant("unreachable_at"),
  },
  (table) => [
    unique("chat_identities_face_external_id").on(table.face, table.externalId),
    index("chat_identities_user_id").on(table.userId),
  ],
);

/** A Slack workspace, a Discord server or a Telegram group. It belongs to one team. */
export const chatCommunities = pgTable(
  "chat_communities",
  {
    face: text().notNull(),
    externalId: text("external_id").notNull(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    name: text().notNull(),
    /** The face's own: who may begin shorts there, and how many. */
    settings: jsonb().notNull().default({}),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.face, table.externalId] }),
    index("chat_communities_team_id").on(table.teamId),
  ],
);

/** One-time codes that make two chats one account. Only their hashes are kept. */
export const linkCodes = pgTable(
  "link_codes",
  {
    codeHash: text("code_hash").primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (table) => [index("link_codes_expires_at").on(table.expiresAt)],
);

/** Secrets of a chat platform, such as a workspace's installation, sealed. */
export const faceSecrets = pgTable(
  "face_secrets",
  {
    face: text().notNull(),
    key: text().notNull(),
    sealed: text().notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.face, table.key] })],
);

/** Where a conversation stands on its platform, in the platform's ids; for a moment also where it stood on another one. */
export const chatPlaces = pgTable(
  "chat_places",
  {
    conversationId: conversationId(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    face: text().notNull(),
    channel: text().notNull(),
    /** Empty in a channel itself. */
    thread: text().notNull(),
    /** When somebody spoke or pressed there last. */
    touchedAt: instant("touched_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.conversationId, table.face] }),
    ofConversation("chat_places_conversation", table),
    index("chat_places_face_channel").on(table.face, table.channel, table.thread, table.touchedAt),
  ],
);

/** A message of a conversation as a platform has it. */
export const postedMessages = pgTable(
  "posted_messages",
  {
    key: text().primaryKey(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    conversationId: conversationId(),
    face: text().notNull(),
    messageId: text("message_id").notNull(),
    message: jsonb().notNull(),
    /** What people have filled in on it, where the platform keeps no fields of its own. */
    filled: jsonb().notNull().default({}),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    ofConversation("posted_messages_conversation", table),
    unique("posted_messages_conversation_id_face_message_id").on(
      table.conversationId,
      table.face,
      table.messageId,
    ),
  ],
);

/** What was sent of a message: one of ours is sometimes several of the platform's. */
export const postedParts = pgTable(
  "posted_parts",
  {
    key: text()
      .notNull()
      .references(() => postedMessages.key),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    name: text().notNull(),
    face: text().notNull(),
    channel: text().notNull(),
    /** The platform's id of it. */
    ref: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.key, table.name] }),
    index("posted_parts_face_channel_ref").on(table.face, table.channel, table.ref),
  ],
);
