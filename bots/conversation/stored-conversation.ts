import type { ConversationRow } from "#src/db/conversations.ts";
import type { Conversation } from "./conversation.ts";

/** The state column holds only what `step` returned. */
export function toConversation(row: ConversationRow): Conversation {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return row.state as Conversation;
}
