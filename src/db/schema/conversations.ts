import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigserial,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";
import { teams } from "./teams.ts";
import { users } from "./users.ts";

/** One thread about one short. `state` is the reducer's; nothing else reads into it. */
export const conversations = pgTable(
  "conversations",
  {
    id: id(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    face: text().notNull(),
    title: text().notNull(),
    /** Goes up whenever what was offered before is no longer: cards of an older version are stale. */
    version: integer().notNull(),
    state: jsonb().notNull(),
    /** When the thread wants to be woken: a reminder nobody has to wait for. */
    wakeAt: instant("wake_at"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    /** Its short was deleted: nobody sees or presses it any more, and what is still told to it is harmless. */
    deletedAt: instant("deleted_at"),
  },
  (table) => [
    unique("conversations_team_id_id").on(table.teamId, table.id),
    index("conversations_team_id_updated_at").on(table.teamId, table.updatedAt),
    index("conversations_wake_at")
      .on(table.wakeAt)
      .where(sql`wake_at is not null`),
  ],
);

export const conversationId = () => uuid("conversation_id").notNull();

/** A row may only belong to a conversation of its own team: foreign keys know no row-level security. */
export function ofConversation(
  name: string,
  table: { teamId: AnyPgColumn; conversationId: AnyPgColumn },
) {
  return foreignKey({
    name,
    columns: [table.teamId, table.conversationId],
    foreignColumns: [conversations.teamId, conversations.id],
  });
}

export const sequence = () => bigserial({ mode: "number" }).notNull();
