import { deletePlace, findAddress } from "#src/db/chat-places.ts";
import { type ConversationRow, findConversation } from "#src/db/conversations.ts";
import { hasFarewells, insertFarewell } from "#src/db/outbox.ts";
import { deletePartsOf } from "#src/db/posted-messages.ts";
import type { Transaction } from "#src/db/open-database.ts";
import type { Clock } from "#src/domain/clock.ts";
import { lastResort } from "./choose-face.ts";
import type { Message } from "./screen.ts";
import { toConversation } from "./stored-conversation.ts";

/**
 * Closes the open cards of a conversation where it was until now, and says where it goes on. A place that
 * is gone gets nothing.
 */
export async function sayFarewell(
  app: { clock: Clock },
  tx: Transaction,
  { thread, to }: { thread: ConversationRow; to: string },
): Promise<void> {
  const { id: conversationId, teamId, face } = thread;
  if (!(await isStill(tx, { conversationId, face }))) return;
  const { card, advice } = toConversation(thread);
  const last: Message = {
    id: `left-${crypto.randomUUID()}`,
    screen: { kind: "moved-on", to },
    actions: [],
  };
  const cards: Message[] = [
    ...(card ? [closed(card)] : []),
    ...(advice
      ? [
          {
            id: advice.messageId,
            screen: { kind: "insights" as const, insights: advice.insights },
            actions: [],
          },
        ]
      : []),
  ];
  const now = app.clock.now();
  for (const message of [...cards, last]) {
    const row = { teamId, conversationId, face, messageId: message.id, message, now };
    await insertFarewell(tx, row);
  }
}

type Card = NonNullable<ReturnType<typeof toConversation>["card"]>;

function closed({ messageId: id, screen, chosen }: Card): Message {
  return { id, screen, actions: [], ...(chosen && { chosen }) };
}

/** Whether a farewell can still be said: the place is there, and the conversation has not come back to it. */
export async function isLeft(
  tx: Transaction,
  left: { conversationId: string; face: string },
): Promise<boolean> {
  const thread = await findConversation(tx, left.conversationId);
  return thread !== undefined && thread.face !== left.face && (await isStill(tx, left));
}

/** Forgets where a conversation stood, once all has been said there. */
export async function forgetLeft(
  tx: Transaction,
  left: { conversationId: string; face: string },
): Promise<void> {
  if (!(await isLeft(tx, left)) || (await hasFarewells(tx, left))) return;
  await deletePlace(tx, left);
  await deletePartsOf(tx, left);
}

/** The web chat has no places: everything is always there. */
async function isStill(
  tx: Transaction,
  left: { conversationId: string; face: string },
): Promise<boolean> {
  if (left.face === lastResort) return true;
  return (await findAddress(tx, left))?.place !== undefined;
}
