import type { ConversationRow } from "#src/db/conversations.ts";
import type { Conversation } from "./conversation.ts";

/** The state column holds only what `step` returned. */
export function toConversation(row: Pick<ConversationRow, "state">): Conversation {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return row.state as Conversation;
}

/** Whether nothing is waited for any more: the short is out or put aside, or there never was one. */
export function isOver({ phase }: Conversation): boolean {
  return phase.name === "published" || phase.name === "discarded" || phase.name === "news";
}
