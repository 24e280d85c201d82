import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { conversationId, ofConversation } from "./conversations.ts";
import { teams } from "./teams.ts";

/** What a button means. The button itself carries only the opaque token. */
export const actionTokens = pgTable(
  "action_tokens",
  {
    token: text().primaryKey(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    conversationId: conversationId(),
    messageId: text("message_id").notNull(),
    /** The conversation's version the button was offered in. */
    version: integer().notNull(),
    verb: text().notNull(),
    argument: text(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    usedBy: uuid("used_by"),
  },
  (table) => [
    ofConversation("action_tokens_conversation", table),
    index("action_tokens_conversation_id").on(table.conversationId, table.messageId),
  ],
);
