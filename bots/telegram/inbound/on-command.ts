import { isRefused } from "#bots/conversation/face-host.ts";
import { languages, wordsFor } from "#bots/conversation/words.ts";
import { gap, join, markup } from "../render/html.ts";
import { linkButton } from "../render/link-button.ts";
import { writePressData } from "../render/press-data.ts";
import { renderHome, renderSchedule } from "../render/render-home.ts";
import { onTimeZone } from "./choose-time-zone.ts";
import { externalIdOf, type Inbound } from "./inbound.ts";
import { placeOf } from "./place-of.ts";
import type { Said } from "./said.ts";
import { askBack, doOnce, sayBack, sayRefused } from "./say-back.ts";
import { startShort } from "./start-short.ts";

export const commandNames = [
  "short",
  "home",
  "schedule",
  "link",
  "language",
  "timezone",
  "help",
] as const;
type CommandName = (typeof commandNames)[number] | "start";

/** What a deep link carries that is no code. */
const linkPayload = "link";

export function isCommand(name: string): name is CommandName {
  return name === "start" || commandNames.some((one) => one === name);
}

export async function onCommand(
  around: Inbound,
  said: Said,
  { name, rest }: { name: CommandName; rest: string },
): Promise<void> {
  switch (name) {
    case "start":
      return onStart(around, said, rest);
    case "short":
      return onShort(around, said, rest);
    case "home":
    case "schedule":
      return onHome(around, said, name);
    case "link":
      return onLink(around, said, rest);
    case "language": {
      const names = { ko: "한국어", en: "English" };
      const row = languages.map((language) => ({
        text: names[language],
        data: writePressData({ type: "language", language }),
      }));
      sayBack(around, said.message, markup`${wordsFor(said.language).telegram.language.ask}`, [
        row,
      ]);
      return undefined;
    }
    case "timezone":
      return onTimeZone(around, said, rest);
    case "help":
      return onHelp(around, said);
  }
}

/** The first contact, or a link somebody has followed from another chat. */
async function onStart(around: Inbound, said: Said, payload: string): Promise<void> {
  const { message, who } = said;
  if (payload !== "") return onLink(around, said, payload === linkPayload ? "" : payload);
  const place = placeOf(message);
  const [known] = await around.host.places.at(place);
  if (known) return onHelp(around, said);
  const externalId = externalIdOf(message);
  const arrived = await around.host.chat.arrive(who, { externalId, place });
  if (isRefused(arrived)) return sayRefused(around, message, arrived);
  if (message.chat.type === "private") {
    await around.notePrivateChat(arrived.person.userId, message.chat.id);
  }
}

/** With a keyword, as the answer to a message that is one, or else it is asked for. */
async function onShort(around: Inbound, said: Said, rest: string): Promise<void> {
  const { message, language } = said;
  const answered = message.reply_to_message;
  const text = rest === "" && !answered?.from?.is_bot ? (answered?.text ?? "") : rest;
  if (text !== "") return startShort(around, said, { text: rest === "" ? text : `/short ${rest}` });
  const { keyword, keywordField } = wordsFor(language).telegram.prompts;
  askBack(around, message, markup`${keyword}`, keywordField);
  return undefined;
}

async function onHome(
  around: Inbound,
  { message, who, language }: Said,
  name: "home" | "schedule",
) {
  const person = await around.host.people.recognise(who);
  if (!person) return sayRefused(around, message, { notice: "not-allowed", language });
  const home = await around.host.home(person);
  const { body, keyboard } =
    name === "home" ? renderHome(person, home) : renderSchedule(person, home);
  return sayBack(around, message, body, keyboard);
}

/** A code to be typed elsewhere, or one from there. Never where others read it. */
async function onLink(around: Inbound, said: Said, code: string): Promise<void> {
  const { message, who, language } = said;
  const { host } = around;
  const say = wordsFor(language);
  if (message.chat.type !== "private") {
    const { username } = await around.me();
    const address = `https://t.me/${username}?start=${linkPayload}`;
    const open = linkButton(say.telegram.link.openPrivate, address);
    return sayBack(around, message, markup`${say.telegram.link.onlyPrivate}`, open ? [[open]] : []);
  }
  const person = await host.people.recognise(who);
  if (!person) return sayRefused(around, message, { notice: "not-allowed", language });
  await around.notePrivateChat(person.userId, message.chat.id);
  if (code !== "") {
    return doOnce(around, message, async () => {
      const { outcome } = await host.people.redeemLinkCode(who, code);
      return { body: markup`${wordsFor(person.language).faces.link.outcomes[outcome]}` };
    });
  }
  return doOnce(around, message, async () => {
    const { format, faces, telegram } = wordsFor(person.language);
    const made = await host.people.makeLinkCode(person);
    const until = format.timeOfDay(made.expiresAt.toString(), person.timeZone);
    const body = join([
      markup`🔗 <b>${faces.link.title}</b>`,
      markup`${telegram.link.code(until)}`,
      gap,
      markup`<code>/link ${made.code}</code>`,
    ]);
    return { body, keyboard: [[{ text: `📋 ${made.code}`, copy: made.code }]] };
  });
}

/** In the words of what can be done right now, where something is going on here. */
async function onHelp(around: Inbound, { message, who, language }: Said): Promise<void> {
  const [last] = await around.host.places.at(placeOf(message));
  if (last && !last.isOver) {
    const { conversationId } = last;
    const externalId = externalIdOf(message);
    const refused = await around.host.chat.say(who, { conversationId, text: "/help", externalId });
    return refused && sayRefused(around, message, refused);
  }
  const { chat, telegram } = wordsFor(language);
  const { title, textAlone } = chat.screens.help;
  const lines = Object.entries(telegram.commands).map(([name, does]) => markup`/${name} — ${does}`);
  return sayBack(
    around,
    message,
    join([markup`✨ <b>${title}</b>`, markup`${textAlone}`, gap, ...lines]),
  );
}
