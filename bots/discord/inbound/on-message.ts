import type { Message } from "discord.js";
import type { Place } from "#bots/conversation/chat.ts";
import type { PlatformPerson } from "#bots/conversation/face-host.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import { text } from "../render/components.ts";
import { nonceOf } from "../marks.ts";
import type { Desk } from "./desk.ts";
import { isRefused } from "#bots/conversation/face-host.ts";
import { startShort } from "./start-short.ts";
import { placeOf, whoWrote } from "./who.ts";

/** Somebody wrote something: in a short's own thread, in a private chat, or with our name in it. */
export async function onMessage(desk: Desk, message: Message<true> | Message): Promise<void> {
  const { author, client, guildId } = message;
  if (author.bot || message.system || message.webhookId !== null) return;
  const isMeant = message.mentions.users.has(client.user.id);
  const words = withoutMention(message.content, client.user.id);
  const here: Place = message.channel.isThread()
    ? { channel: message.channel.parentId ?? message.channelId, thread: message.channelId }
    : { channel: message.channelId };
  const who = whoWrote(message);
  const isPrivate = guildId === null;
  const mayBeThread = isPrivate || here.thread !== undefined;
  const [placed] = mayBeThread ? await desk.host.places.at(here) : [];
  const isCommand = /^\/short\b/i.test(words);
  if (placed && words !== "" && !isCommand) {
    const isOwn = isMeant || isPrivate || (await isTheirs(desk, who, placed));
    if (isOwn) await say(desk, { who, message, words, conversationId: placed.conversationId });
    return;
  }
  if (!isMeant && !isPrivate) return;
  await begin(desk, { who, message, words: words.replace(/^\/short\b/i, "").trim() });
}

/** In a thread that several people talk in, only what its own person says is meant for us. */
async function isTheirs(
  { host }: Desk,
  who: PlatformPerson,
  { conversationId, userId }: { conversationId: string; userId: string },
): Promise<boolean> {
  const person = await host.people.recogniseIn(who, conversationId);
  return person?.userId === userId;
}

function withoutMention(content: string, botId: string): string {
  return content.replaceAll(new RegExp(`<@!?${botId}>`, "g"), "").trim();
}

async function say(
  desk: Desk,
  input: { who: PlatformPerson; message: Message; words: string; conversationId: string },
): Promise<void> {
  const { who, message, words, conversationId } = input;
  const refused = await desk.host.chat.say(who, {
    conversationId,
    text: words,
    externalId: message.id,
  });
  if (refused) await answer(desk, message, wordsFor(refused.language).chat.notices[refused.notice]);
}

/** A keyword begins a short; a mere greeting is answered with what can be done. */
async function begin(
  desk: Desk,
  { who, message, words }: { who: PlatformPerson; message: Message; words: string },
): Promise<void> {
  const place = placeOf(message);
  const externalId = message.id;
  if (words === "") {
    const arrived = await desk.host.chat.arrive(who, { externalId, place });
    if (isRefused(arrived))
      await answer(desk, message, wordsFor(arrived.language).chat.notices[arrived.notice]);
    else if (message.guildId === null)
      await desk.host.people.noteDirectChannel(arrived.person.userId, place.channel);
    return;
  }
  const [, wished = words] = /^custom\s+(.+)$/is.exec(words) ?? [];
  const wish = { words: wished, isCustom: wished !== words };
  const started = await startShort(desk, { who, place, externalId }, wish);
  if ("closed" in started) return;
  if (isRefused(started))
    await answer(desk, message, wordsFor(started.language).chat.notices[started.notice]);
}

/** A message cannot be answered privately: the answer stands below it. */
async function answer(desk: Desk, message: Message, words: string): Promise<void> {
  await desk.calls.send(message.channelId, {
    components: [text(words)],
    files: [],
    nonce: nonceOf("answer", message.id),
  });
}
