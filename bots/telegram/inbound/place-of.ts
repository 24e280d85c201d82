import type { Message } from "@grammyjs/types";
import type { Place } from "#bots/conversation/chat.ts";
import type { Around } from "../around.ts";
import { topicToMake } from "../outbound/find-spot.ts";
import { type Inbound, spotOf } from "./inbound.ts";

type Placed = Parameters<typeof spotOf>[0];

/** Where a message stands, as the conversation keeps it. */
export function placeOf(message: Placed): Place {
  const { chatId, threadId } = spotOf(message);
  return {
    channel: String(chatId),
    ...(threadId !== undefined && { thread: String(threadId) }),
  };
}

/** Where a new short begun there stands: in a topic of its own where we can make one. */
export async function placeOfNew(around: Inbound, message: Placed): Promise<Place> {
  const { chat } = message;
  return (await canMakeTopics(around, chat))
    ? { channel: String(chat.id), thread: topicToMake }
    : placeOf(message);
}

async function canMakeTopics({ api, me }: Around, chat: Message["chat"]): Promise<boolean> {
  const { id, has_topics_enabled: hasPrivateTopics } = await me();
  if (chat.type === "private") return hasPrivateTopics;
  if (chat.type !== "supergroup" || !chat.is_forum) return false;
  const we = await api.call("getChatMember", { chat_id: chat.id, user_id: id });
  return we.status === "administrator" && we.can_manage_topics === true;
}
