import type { Address } from "#bots/conversation/face-host.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Around } from "../around.ts";
import { Refusal } from "../api/refusal.ts";
import { cutWords } from "../render/html.ts";
import type { Spot } from "./send-part.ts";

/** Stands for a topic that is made once there is something to put into it. */
export const topicToMake = "new";

/** https://core.telegram.org/bots/api#createforumtopic */
const topicNameLengthMax = 128;

/** Where a conversation is shown: the place it has, else its person's private chat, in a topic of its own where that can be. */
export async function findSpot(
  around: Around,
  conversationId: string,
  address: Address,
): Promise<Spot> {
  const { place } = address;
  if (!place) return openPrivateSpot(around, conversationId, address);
  const chatId = Number(place.channel);
  if (place.thread === undefined) return { chatId };
  if (place.thread !== topicToMake) return { chatId, threadId: Number(place.thread) };
  return makeTopic(around, conversationId, { chatId, address });
}

/** Throws AppError `destination-gone` for somebody who has never opened a chat with us: bots cannot be the first to write. */
async function openPrivateSpot(
  around: Around,
  conversationId: string,
  address: Address,
): Promise<Spot> {
  const { host, api, me } = around;
  const reach = await host.people.reach(address.userId);
  if (!reach) throw new AppError("destination-gone", "they have never been here");
  const chatId = Number(reach.externalId);
  if (reach.directChannel === undefined) {
    await api.call("sendChatAction", { chat_id: chatId, action: "typing" });
    await host.people.noteDirectChannel(address.userId, reach.externalId);
  }
  if ((await me()).has_topics_enabled)
    return makeTopic(around, conversationId, { chatId, address });
  await host.places.bind(conversationId, { channel: String(chatId) });
  return { chatId };
}

/** Where no topic can be made after all, the conversation stands in the chat itself. */
async function makeTopic(
  { api, host }: Around,
  conversationId: string,
  { chatId, address }: { chatId: number; address: Address },
): Promise<Spot> {
  const channel = String(chatId);
  const { untitled } = wordsFor(address.language).telegram.which;
  const name = cutWords(address.title === "" ? untitled : address.title, topicNameLengthMax);
  try {
    const topic = await api.call("createForumTopic", { chat_id: chatId, name });
    const threadId = topic.message_thread_id;
    await host.places.bind(conversationId, { channel, thread: String(threadId) });
    return { chatId, threadId };
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 400) throw error;
    await host.places.bind(conversationId, { channel });
    return { chatId };
  }
}
