import { isRefused } from "#bots/conversation/face-host.ts";
import { defaultLanguage } from "#src/domain/language.ts";
import type { CallbackQuery, Message } from "@grammyjs/types";
import type { PlatformPerson, Posted, Refused } from "#bots/conversation/face-host.ts";
import type { Person, Place } from "#bots/conversation/chat.ts";
import type { Notice } from "#bots/conversation/screen.ts";
import { findTimeZones } from "#bots/conversation/time-zones/find-time-zones.ts";
import { type Language, languages, wordsFor } from "#bots/conversation/words.ts";
import { AppError } from "#src/domain/app-error.ts";
import { Refusal } from "../api/refusal.ts";
import { topicToMake } from "../outbound/find-spot.ts";
import { type PressData, readPressData } from "../render/press-data.ts";
import { answerPress, refusePress } from "./answer-press.ts";
import { askWords } from "./ask-words.ts";
import { saveTimeZone } from "./choose-time-zone.ts";
import { onHomePress } from "./on-home-press.ts";
import { externalIdOf, type Inbound, spotOf } from "./inbound.ts";
import { languageOf } from "./person-of.ts";
import { placeOf, placeOfNew } from "./place-of.ts";
import { valuesOfPress } from "./values-of-press.ts";

type Of<Type extends PressData["type"]> = Extract<PressData, { type: Type }>;

/** A wait this long is explained. */
const noticedDelayMs = 2_000;

interface Press {
  query: CallbackQuery;
  /** The message with the button; of an old one only its id and chat are known. */
  message: NonNullable<CallbackQuery["message"]>;
  who: PlatformPerson;
  language: Language;
}

/** A press on one of our buttons: it is answered at once, in the person's language, whatever comes of it. */
export async function onPress(around: Inbound, query: CallbackQuery): Promise<void> {
  const language = languageOf(query.from) ?? defaultLanguage;
  const { message, data } = query;
  const pressed = data === undefined ? undefined : readPressData(data);
  if (!message || !pressed) return refusePress(around, query, { notice: "card-is-old", language });
  try {
    const who = await around.recognise(query.from, message.chat);
    const refused = await take(around, { query, message, who, language }, pressed);
    if (refused) refusePress(around, query, refused);
  } catch (error) {
    if (!(error instanceof AppError) && !(error instanceof Refusal)) throw error;
    around.host.log.warn({ err: error }, "a press could not be taken in");
    refusePress(around, query, { notice: "try-again", language });
  }
}

/** What the press was refused with; otherwise it has been answered. */
async function take(
  around: Inbound,
  press: Press,
  pressed: PressData,
): Promise<Refused | undefined> {
  switch (pressed.type) {
    case "action":
      return takeAction(around, press, pressed.token);
    case "look":
    case "set":
    case "ask":
      return takeLocal(around, press, pressed);
    case "meant":
    case "new":
      return takeMeant(around, press, pressed);
    case "language":
      return takeLanguage(around, press, pressed);
    case "zone":
      return takeZone(around, press, pressed.timeZone);
    case "home":
      return onHomePress(around, press, pressed.action);
    case "go":
      return takeGo(around, press, pressed.conversationId);
  }
}

async function takeAction(
  around: Inbound,
  { query, who, message }: Press,
  token: string,
): Promise<Refused | undefined> {
  const { host } = around;
  const refused = await host.chat.press(who, { token, externalId: `press:${query.id}` });
  if (!refused) {
    answerPress(around, query, undefined);
    return undefined;
  }
  const ref = String(message.message_id);
  const isKnown = await host.posted.findByPart(String(message.chat.id), ref);
  if (refused.notice === "card-is-old" && !isKnown) stripButtons(around, message);
  return refused;
}

/** A card that was sent twice because nobody noted the first time: one of the two is enough. */
function stripButtons({ api, aside }: Inbound, { chat, message_id: id }: Press["message"]): void {
  aside(async () => {
    try {
      await api.call("editMessageReplyMarkup", { chat_id: chat.id, message_id: id });
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 400) throw error;
    }
  });
}

/** What this face answers by itself. Only whose conversation it is fills in its cards. */
async function takeLocal(
  around: Inbound,
  press: Press,
  pressed: Of<"look" | "set" | "ask">,
): Promise<Refused | undefined> {
  const { query, message } = press;
  await around.noting.noted(message.chat.id);
  const posted = await around.host.posted.findByKey(pressed.key);
  const found = await findOwner(around, press, posted);
  if (isRefused(found) || !posted) return isRefused(found) ? found : undefined;
  const { person } = found;
  const chatId = message.chat.id;
  const refuse = (notice: Notice): Refused => ({ notice, language: person.language });
  if (posted.message.actions.length === 0) return refuse("card-is-old");
  const delayMs = around.delayMs(chatId);
  const { slow } = wordsFor(person.language).telegram;
  const says =
    delayMs > noticedDelayMs ? { toast: slow(String(Math.ceil(delayMs / 1_000))) } : undefined;
  const by = { person, externalId: `press:${query.id}` };
  if (pressed.type === "look") {
    if (await around.host.posted.takeOnce(posted, by)) around.redraw(posted, chatId, pressed.view);
    answerPress(around, query, says);
    return undefined;
  }
  if (pressed.type === "ask") {
    if (!(await around.host.posted.takeOnce(posted, by))) {
      answerPress(around, query, undefined);
      return undefined;
    }
    const spot = { ...spotOfAny(message), replyTo: message.message_id };
    const { about } = pressed;
    const isAsked = askWords(around, { posted, spot, about, ...by });
    if (!isAsked) return refuse("card-is-old");
    answerPress(around, query, says);
    return undefined;
  }
  const filling = valuesOfPress(posted.message.screen, posted.filled, pressed);
  if (!filling) return refuse("card-is-old");
  const isNew = await around.host.posted.fill(posted, filling.values, by);
  if (isNew) around.redraw(posted, chatId, filling.view);
  answerPress(around, query, says);
  return undefined;
}

async function findOwner(
  { host }: Inbound,
  { who, language }: Press,
  posted: Posted | undefined,
): Promise<{ person: Person } | Refused> {
  if (!posted) return { notice: "card-is-old", language };
  const person = await host.people.recogniseIn(who, posted.conversationId);
  if (!person) return { notice: "not-allowed", language };
  const address = await host.places.of(posted.conversationId);
  if (address?.userId !== person.userId) return { notice: "not-yours", language: person.language };
  return { person };
}

/** Words that could have been meant for several shorts: they stand in the message that the question replies to. */
async function takeMeant(
  around: Inbound,
  { query, message, who, language }: Press,
  pressed: Of<"meant" | "new">,
): Promise<Refused | undefined> {
  const asked = repliedTo(message);
  if (!asked?.text) return { notice: "card-is-old", language };
  if (asked.from?.id !== query.from.id) return { notice: "not-yours", language };
  const { text } = asked;
  const externalId = externalIdOf(asked);
  const refused = await (pressed.type === "meant"
    ? around.host.chat.say(who, { conversationId: pressed.conversationId, text, externalId })
    : around.host.chat
        .start(who, { text, externalId, place: await placeOfNew(around, asked) })
        .then((begun) => (isRefused(begun) ? begun : undefined)));
  if (refused) return refused;
  answerPress(around, query, undefined);
  around.aside(async () => {
    const { chat, message_id: id } = message;
    await around.api.call("deleteMessage", { chat_id: chat.id, message_id: id });
  });
  return undefined;
}

async function takeLanguage(
  around: Inbound,
  { query, message, who, language }: Press,
  pressed: Of<"language">,
): Promise<Refused | undefined> {
  const chosen = languages.find((one) => one === pressed.language);
  const person = await around.host.people.recognise(who);
  if (!person || !chosen) return { notice: "not-allowed", language };
  await around.host.people.savePreferences(person, { language: chosen });
  const { saved } = wordsFor(chosen).telegram.language;
  answerPress(around, query, { toast: saved });
  around.aside(async () => {
    const { chat, message_id: id } = message;
    await around.api.call("editMessageText", { chat_id: chat.id, message_id: id, text: saved });
  });
  return undefined;
}

async function takeZone(
  around: Inbound,
  { query, message, who, language }: Press,
  timeZone: string,
): Promise<Refused | undefined> {
  const person = await around.host.people.recognise(who);
  const [known] = await findTimeZones(timeZone);
  if (!person || known === undefined) return { notice: "not-allowed", language };
  const saved = await saveTimeZone(around, person, known);
  answerPress(around, query, undefined);
  around.aside(async () => {
    const { chat, message_id: id } = message;
    const text = saved.source;
    await around.api.call("editMessageText", {
      chat_id: chat.id,
      message_id: id,
      text,
      parse_mode: "HTML",
    });
  });
  return undefined;
}

/** Goes on with another conversation here: in a topic of its own where that can be. */
async function takeGo(
  around: Inbound,
  { query, message, who }: Press,
  conversationId: string,
): Promise<Refused | undefined> {
  const place = await placeToGoOn(around, message);
  const externalId = `press:${query.id}`;
  const refused = await around.host.chat.moveHere(who, { conversationId, place, externalId });
  if (!refused) answerPress(around, query, undefined);
  return refused;
}

async function placeToGoOn(around: Inbound, message: Press["message"]): Promise<Place> {
  const place = await placeOfNew(around, message);
  return place.thread === topicToMake ? place : placeOf(message);
}

function repliedTo(message: Press["message"]): Message | undefined {
  return "reply_to_message" in message ? message.reply_to_message : undefined;
}

function spotOfAny(message: Press["message"]) {
  return message.date === 0 ? { chatId: message.chat.id } : spotOf(message);
}
