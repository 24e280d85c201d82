import { defaultLanguage } from "#src/domain/language.ts";
import type { Message, User } from "@grammyjs/types";
import { readTalk } from "#bots/conversation/talk/read-talk.ts";
import { languages, wordsFor } from "#bots/conversation/words.ts";
import { cutWords, markup } from "../render/html.ts";
import { writePressData } from "../render/press-data.ts";
import { onTimeZone } from "./choose-time-zone.ts";
import { externalIdOf, type Inbound } from "./inbound.ts";
import { isCommand, onCommand } from "./on-command.ts";
import { onPhoto } from "./on-photo.ts";
import { onReply } from "./on-reply.ts";
import { languageOf } from "./person-of.ts";
import { placeOf } from "./place-of.ts";
import type { Said } from "./said.ts";
import { answerWith, sayBack, sayRefused } from "./say-back.ts";
import { startShort } from "./start-short.ts";
import { wordsToUs, type WordsToUs } from "./words-to-us.ts";

/** How many of the shorts at a place somebody can be asked about. */
const shownMax = 4;
const titleLengthMax = 40;

/** What somebody says, as far as it is meant for us. */
export async function onMessage(around: Inbound, message: Message): Promise<void> {
  const { from, chat } = message;
  if (!from || from.is_bot || chat.type === "channel") {
    return onAnonymous(around, message);
  }
  const language = languageOf(from) ?? defaultLanguage;
  if (message.photo) return onPhoto(around, await saidBy(around, message, from));
  if (message.text === undefined) {
    if (chat.type === "private" && hasContent(message)) {
      sayBack(around, message, markup`${wordsFor(language).telegram.notUnderstood.file}`);
    }
    return undefined;
  }
  const { username } = await around.me();
  const words = wordsToUs(message, username);
  if (!words || !(await isForUs(around, message, words))) return undefined;
  const said = await saidBy(around, message, from);
  if (words.kind === "command" && isCommand(words.name)) {
    return onCommand(around, said, { name: words.name, rest: words.rest });
  }
  if (words.kind !== "command") {
    if (await onReply(around, said, words.text)) return undefined;
    const zone = zoneNamed(words.text);
    if (zone !== undefined) return onTimeZone(around, said, zone);
  }
  return onWords(around, said, words);
}

async function saidBy(around: Inbound, message: Message, from: User): Promise<Said> {
  const who = await around.recognise(from, message.chat);
  return { message, who, language: languageOf(from) ?? defaultLanguage };
}

/** In a group only what names us or answers us; what people say to one another is theirs. */
async function isForUs(around: Inbound, message: Message, words: WordsToUs): Promise<boolean> {
  if (message.chat.type === "private" || words.kind !== "plain") return true;
  const { id } = await around.me();
  return message.reply_to_message?.from?.id === id && !message.reply_to_message.forum_topic_created;
}

/** Whoever writes as the group itself cannot be told apart from others who do. */
async function onAnonymous(around: Inbound, message: Message): Promise<void> {
  if (message.chat.type === "channel" || message.sender_chat === undefined) return;
  const { username } = await around.me();
  const words = wordsToUs(message, username);
  if (words?.kind !== "command" && words?.kind !== "mention") return;
  const both = languages.map((language) => wordsFor(language).telegram.notUnderstood.anonymous);
  sayBack(around, message, markup`${both.join("\n")}`);
}

/** What somebody calls their time zone, where that is all they say; such as "시간대 뉴욕" or "time zone: London". */
function zoneNamed(text: string): string | undefined {
  return /^(?:내 )?(?:시간대|(?:my )?time ?zone)(?:\s*:|는|를|은|을)?(?:\s+(.{1,60}))?$/iu
    .exec(text.trim())
    ?.map((found) => found ?? "")[1];
}

/** Anything but a note of Telegram's own, such as that a topic was made. */
function hasContent(message: Message): boolean {
  return [
    "sticker",
    "video",
    "voice",
    "audio",
    "document",
    "animation",
    "location",
    "contact",
  ].some((name) => name in message);
}

/** Words that answer nothing in particular: for the short of this topic, for the one spoken of last, or for a new one. */
async function onWords(around: Inbound, said: Said, words: WordsToUs): Promise<void> {
  const { message, who } = said;
  const text = words.kind === "command" ? (message.text ?? "") : words.text;
  const answered = message.reply_to_message;
  if (text === "" && answered?.text) {
    return startShort(around, said, { text: answered.text });
  }
  const here = await around.host.places.at(placeOf(message));
  const isGroup = message.chat.type !== "private";
  const isTopic = message.is_topic_message === true;
  const [last] = here;
  if (!last || (isGroup && !isTopic && words.kind === "mention")) {
    return startShort(around, said, { text });
  }
  const isTalk = readTalk(text) !== undefined;
  if (last.isOver && !isTopic && !isTalk) return askWhich(around, said, here);
  const { conversationId } = last;
  const externalId = externalIdOf(message);
  const refused = await around.host.chat.say(who, { conversationId, text, externalId });
  if (refused) sayRefused(around, message, refused);
}

/** The words stay in the message that the question replies to. */
function askWhich(
  around: Inbound,
  { message, language }: Said,
  here: readonly { conversationId: string; title: string }[],
): void {
  const say = wordsFor(language).telegram.which;
  const shorts = here
    .filter(({ title }) => title !== "")
    .slice(0, shownMax)
    .map(({ conversationId, title }) => [
      {
        text: cutWords(title, titleLengthMax),
        data: writePressData({ type: "meant", conversationId }),
      },
    ]);
  const fresh = {
    text: `✨ ${say.newShort}`,
    data: writePressData({ type: "new" }),
    style: "primary" as const,
  };
  answerWith(around, message, markup`${say.title}`, [[fresh], ...shorts]);
}
