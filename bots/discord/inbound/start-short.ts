import {
  type ChatInputCommandInteraction,
  MessageFlags,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
} from "discord.js";
import type { Person, Place } from "#bots/conversation/chat.ts";
import type { PlatformPerson, Refused } from "#bots/conversation/face-host.ts";
import { keywordLengthMax } from "#bots/conversation/screen.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import type { AppError } from "#src/domain/app-error.ts";
import { defaultLanguage, languages } from "#src/domain/language.ts";
import { ensurePlace } from "../ensure-place.ts";
import type { Answers } from "../forms/form-parts.ts";
import { toAppError } from "../to-app-error.ts";
import { acknowledge, acknowledgeKept } from "./acknowledge.ts";
import type { Desk } from "./desk.ts";
import { isRefused } from "#bots/conversation/face-host.ts";
import { tellRefusal, tellWords } from "./tell.ts";
import { placeOf, whoIn } from "./who.ts";

/** What somebody wants a short of. */
export interface Wish {
  words: string;
  tone?: string;
  language?: string;
  lengthSeconds?: number;
  isCustom?: boolean;
}

export interface Asking {
  who: PlatformPerson;
  place: Place;
  externalId: string;
}

interface Begun {
  conversationId: string;
  person: Person;
}

/** Opens a conversation and its thread. The thread's id, or why not. */
export async function startShort(
  desk: Desk,
  asking: Asking,
  wish: Wish,
): Promise<{ channel: string; person: Person } | Refused | { closed: AppError }> {
  const begun = await begin(desk, asking, wish);
  return isRefused(begun) ? begun : openThread(desk, begun, wish);
}

/** Keeps what somebody wants. */
async function begin({ host }: Desk, asking: Asking, wish: Wish): Promise<Begun | Refused> {
  const { who, place, externalId } = asking;
  const language = languages.find((one) => one === wish.language);
  const started = await host.chat.start(who, {
    ...textOf(wish),
    externalId,
    place,
    ...(wish.lengthSeconds !== undefined && { lengthSeconds: wish.lengthSeconds }),
    ...(language && { contentLanguage: language }),
  });
  if (!isRefused(started) && !who.community) {
    await host.people.noteDirectChannel(started.person.userId, place.channel);
  }
  return started;
}

/** The thread of a conversation that was just begun. */
async function openThread(
  desk: Desk,
  { conversationId, person }: Begun,
  wish: Wish,
): Promise<{ channel: string; person: Person } | { closed: AppError }> {
  try {
    const called = { title: titleOf(wish.words), isAgain: false };
    const { channel } = await ensurePlace(desk, conversationId, called);
    return { channel, person };
  } catch (error) {
    // The conversation goes on in private: whoever delivers its first message sees to that.
    return { closed: toAppError(error) };
  }
}

/** As somebody would have typed it. Their own script goes along whole. */
function textOf({ words, tone, isCustom }: Wish): { text: string; ownScript?: string } {
  const isScript = words.trim().includes("\n") || words.length >= scriptLengthMin;
  const command = isCustom ? "/short custom" : "/short";
  const keyword = isScript ? titleOf(words) : words;
  const toned = tone === undefined ? keyword : `${tone}: ${keyword}`;
  return { text: `${command} ${toned}`, ...(isScript && { ownScript: words }) };
}

/** From here on, in characters, one line is no keyword either. */
const scriptLengthMin = 200;

function titleOf(words: string): string {
  const [line = ""] = words.trim().split("\n");
  return line.slice(0, keywordLengthMax).trim();
}

/** Whoever has asked for a short by a command or a form is told privately where it is made. */
export async function startAndTell(
  desk: Desk,
  interaction:
    | ChatInputCommandInteraction
    | MessageContextMenuCommandInteraction
    | ModalSubmitInteraction,
  wish: Wish,
): Promise<void> {
  const tell = () => interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const who = whoIn(interaction);
  const words = wordsFor(who.language ?? defaultLanguage).discord;
  const missing = missingRights(interaction);
  if (missing.length > 0) {
    if (await acknowledge(tell))
      await tellWords(interaction, words.missingRights(missing.map((one) => words.rights[one])));
    return;
  }
  const place = placeOf(interaction);
  const asking = { who, place, externalId: interaction.id };
  const told = acknowledgeKept(begin(desk, asking, wish), tell);
  const { isTold, result: begun } = await told;
  if (isRefused(begun)) return isTold ? tellRefusal(interaction, begun) : undefined;
  const started = await openThread(desk, begun, wish);
  if (!isTold) return;
  if ("closed" in started) return tellWords(interaction, words.closedHere);
  const { channel } = started;
  desk.answers.note({ externalId: who.externalId, channel }, interaction.token, told);
  const isHere = channel === interaction.channelId;
  await tellWords(interaction, isHere ? words.startedHere : words.started(`<#${channel}>`));
}

type Right = "view" | "send" | "threads" | "sendInThreads" | "files";
const rights: readonly (readonly [Right, bigint])[] = [
  ["view", PermissionFlagsBits.ViewChannel],
  ["send", PermissionFlagsBits.SendMessages],
  ["threads", PermissionFlagsBits.CreatePublicThreads],
  ["sendInThreads", PermissionFlagsBits.SendMessagesInThreads],
  ["files", PermissionFlagsBits.AttachFiles],
];

/** What the bot may not do here although it has to. In a private chat it may do all. */
function missingRights({
  guildId,
  appPermissions,
}:
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction): Right[] {
  if (guildId === null) return [];
  return rights.flatMap(([name, bit]) => (appPermissions.has(bit) ? [] : [name]));
}

/** The form of a new short, handed in. */
export async function startFromForm(
  desk: Desk,
  interaction: ModalSubmitInteraction,
  answers: Answers,
): Promise<void> {
  const tone = answers.get("tone");
  const language = answers.get("language");
  const length = answers.get("length");
  await startAndTell(desk, interaction, {
    words: answers.get("keyword") ?? "",
    ...(tone !== undefined && tone !== "ask" && { tone }),
    ...(language !== undefined && { language }),
    ...(length !== undefined && { lengthSeconds: Number(length) }),
    isCustom: answers.get("mode") === "custom",
  });
}
