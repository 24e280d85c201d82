import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";
import { conversationId, ofConversation, sequence } from "./conversations.ts";
import { teams } from "./teams.ts";

/** Everything that reaches a conversation, written before it is acknowledged, handled in order of `seq`. */
export const inboundEvents = pgTable(
  "inbound_events",
  {
    id: id(),
    seq: sequence(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    conversationId: conversationId(),
    /** The face or the part of the service it came from. */
    source: text().notNull(),
    /** The source's own id of the delivery: the same one brought again changes nothing. */
    externalId: text("external_id").notNull(),
    /** The person behind it; absent where the service itself speaks. */
    actorId: uuid("actor_id"),
    event: jsonb().notNull(),
    receivedAt: instant("received_at").notNull(),
    handledAt: instant("handled_at"),
  },
  (table) => [
    ofConversation("inbound_events_conversation", table),
    unique("inbound_events_source_external_id").on(table.source, table.externalId),
    index("inbound_events_pending")
      .on(table.conversationId, table.seq)
      .where(sql`handled_at is null`),
  ],
);
