import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, oneOf } from "./columns.ts";
import { conversationId, ofConversation, sequence } from "./conversations.ts";
import { teams } from "./teams.ts";

const statuses = ["pending", "sending", "sent", "failed"] as const;

/** Messages on their way out, strictly in order of `seq` within a conversation. */
export const outbox = pgTable(
  "outbox",
  {
    id: id(),
    seq: sequence(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    conversationId: conversationId(),
    face: text().notNull(),
    message: jsonb().notNull(),
    /** Rows of one slot replace each other as long as they wait: progress keeps only its latest. */
    slot: text(),
    status: text({ enum: statuses }).notNull(),
    attempts: integer().notNull(),
    notBefore: instant("not_before").notNull(),
    claimedAt: instant("claimed_at"),
    sentAt: instant("sent_at"),
    error: text(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    ofConversation("outbox_conversation", table),
    oneOf("outbox_status", table.status, statuses),
    uniqueIndex("outbox_slot")
      .on(table.conversationId, table.slot)
      .where(sql`status = 'pending'`),
    index("outbox_waiting")
      .on(table.conversationId, table.seq)
      .where(sql`status in ('pending', 'sending')`),
  ],
);
