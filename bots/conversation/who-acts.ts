import type { ConversationRow } from "#src/db/conversations.ts";
import type { EventContext } from "./conversation.ts";

/** Whoever pressed; the thread's own person where the service goes on with what they began. */
export function whoActs({ row, context }: { row: ConversationRow; context: EventContext }): string {
  return context.actorId ?? row.userId;
}
