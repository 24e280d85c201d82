import type { Message } from "@grammyjs/types";
import type { Around } from "../around.ts";
import type { Spot } from "../outbound/send-part.ts";
import type { Recogniser } from "./person-of.ts";
import type { Redraw } from "./redraw-card.ts";

/** What taking in an update works with. */
export interface Inbound extends Around {
  /** How long what answers a press in a chat would wait. */
  delayMs: (chatId: number) => number;
  recognise: Recogniser;
  redraw: Redraw;
  /** Notes that somebody's private chat with us is open. */
  notePrivateChat: (userId: string, chatId: number) => Promise<void>;
}

/** Where a message stands: an answer to it belongs there. */
export function spotOf(
  message: Pick<Message, "chat" | "is_topic_message" | "message_thread_id">,
): Spot {
  const { chat, is_topic_message: isInTopic, message_thread_id: threadId } = message;
  return { chatId: chat.id, ...(isInTopic && threadId !== undefined && { threadId }) };
}

/** Names a message for ever: the same one may come under several update ids. */
export function externalIdOf({
  chat,
  message_id: id,
}: Pick<Message, "chat" | "message_id">): string {
  return `message:${chat.id}:${id}`;
}
