import { defaultLanguage } from "#src/domain/language.ts";
import { z } from "zod";
import type { PlatformPerson } from "#bots/conversation/face-host.ts";
import { wordsFor, type Words } from "#bots/conversation/words.ts";
import { toPlace } from "./ids.ts";
import { isRefused } from "#bots/conversation/face-host.ts";
import { type Inbound, refusalText, wordsOf } from "./inbound.ts";
import { linkAnswer, makeCode } from "./link.ts";
import { newShortForm } from "./new-short.ts";

/** A slash command (docs.slack.dev/interactivity/implementing-slash-commands). */
const commandSchema = z.object({
  team_id: z.string(),
  channel_id: z.string(),
  user_id: z.string(),
  text: z.string().default(""),
  trigger_id: z.string(),
});

type Command = z.infer<typeof commandSchema>;

const helpWords = new Set(["help", "?", "도움말", "도움"]);
const linkWord = /^(?:link|연결)(?:\s+(\S+))?$/i;

/** `/short` with what follows it. What is answered is seen by the person alone; undefined: nothing. */
export async function onCommand(inbound: Inbound, body: unknown): Promise<string | undefined> {
  const command = commandSchema.parse(body);
  const { team_id: team, user_id: user } = command;
  const who = await inbound.vouch({ team, user });
  const text = command.text.trim();
  const words = wordsOf(who);
  if (who.community?.standing === "outsider") return words.slack.refusals.outsider;
  if (helpWords.has(text.toLowerCase())) return words.slack.help;
  const link = linkWord.exec(text);
  if (link) return answerLink(inbound, who, link[1]);
  if (text === "") return openNewShort(inbound, command, words);
  return begin(inbound, { command, who, text });
}

async function begin(
  { host }: Inbound,
  input: { command: Command; who: PlatformPerson; text: string },
): Promise<string | undefined> {
  const { command, who, text } = input;
  const place = toPlace({ team: command.team_id, channel: command.channel_id });
  const begun = await host.chat.start(who, {
    text: `/short ${text}`,
    externalId: `command/${command.trigger_id}`,
    place,
  });
  return isRefused(begun) ? refusalText(who, begun) : undefined;
}

async function openNewShort(
  { api }: Inbound,
  command: Command,
  words: Words,
): Promise<string | undefined> {
  const view = newShortForm(words, command.channel_id);
  await api.call({ team: command.team_id, method: "views.open" }, (client) =>
    client.views.open({ trigger_id: command.trigger_id, view }),
  );
  return undefined;
}

async function answerLink(
  { host }: Inbound,
  who: PlatformPerson,
  code: string | undefined,
): Promise<string> {
  const person = await host.people.recognise(who);
  if (!person)
    return refusalText(who, { notice: "not-allowed", language: who.language ?? defaultLanguage });
  const words = wordsFor(person.language);
  return code === undefined
    ? makeCode(host, person)
    : linkAnswer(await host.people.redeemLinkCode(who, code), words);
}
