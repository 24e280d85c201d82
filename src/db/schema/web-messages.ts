import { bigint, index, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";
import { conversationId, ofConversation, sequence } from "./conversations.ts";
import { teams } from "./teams.ts";

/** The threads of the web chat as they stand: for the other faces their platform keeps this. */
export const webMessages = pgTable(
  "web_messages",
  {
    id: id(),
    /** Order of first posting. */
    seq: sequence(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    conversationId: conversationId(),
    messageId: text("message_id").notNull(),
    message: jsonb().notNull(),
    onlyForUserId: uuid("only_for_user_id"),
    /** Grows with every change in the conversation: what a reader has seen up to. */
    change: bigint({ mode: "number" }).notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    ofConversation("web_messages_conversation", table),
    unique("web_messages_conversation_id_message_id").on(table.conversationId, table.messageId),
    index("web_messages_conversation_id_change").on(table.conversationId, table.change),
  ],
);
