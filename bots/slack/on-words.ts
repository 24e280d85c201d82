import { z } from "zod";
import type { PlacedConversation } from "#bots/conversation/face-host.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import { toPlace } from "./ids.ts";
import { isRefused } from "#bots/conversation/face-host.ts";
import { type Inbound, refusalText, tell } from "./inbound.ts";
import { refusalCode } from "./slack-errors.ts";

/** A message as Slack tells of it; what else is in it is not ours (docs.slack.dev/reference/events/message). */
const messageSchema = z.object({
  type: z.enum(["message", "app_mention"]),
  subtype: z.string().optional(),
  channel: z.string(),
  channel_type: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  text: z.string().default(""),
  ts: z.string(),
  thread_ts: z.string().optional(),
});

type SlackMessage = z.infer<typeof messageSchema> & { user: string };

/** Kinds of messages in which a person says something; the others tell of changes and of channels. */
const spokenSubtypes: readonly (string | undefined)[] = [
  undefined,
  "file_share",
  "thread_broadcast",
];

/** Words of a person: to the bot, or in one of its threads. They are on disk when this returns. */
export async function onWords(inbound: Inbound, team: string, event: unknown): Promise<void> {
  const message = parse(event);
  if (!message) return;
  const { botUserId } = await inbound.api.workspace(team);
  if (message.user === botUserId) return;
  const isPrivate = message.channel_type === "im";
  const isAddressed =
    isPrivate || message.type === "app_mention" || message.text.includes(`<@${botUserId}>`);
  const at = toPlace({ team, channel: message.channel, thread: message.thread_ts ?? message.ts });
  const here = message.thread_ts === undefined ? [] : await inbound.host.places.at(at);
  if (here.length === 0 && !isAddressed) return;
  const text = plainText(message.text, botUserId);
  await (here.length > 0
    ? sayInThread(inbound, { team, message, text, here, isAddressed })
    : begin(inbound, { team, message, text, isPrivate }));
}

function parse(event: unknown): SlackMessage | undefined {
  const { data } = messageSchema.safeParse(event);
  if (!data || data.bot_id !== undefined || data.user === undefined) return undefined;
  return spokenSubtypes.includes(data.subtype) ? { ...data, user: data.user } : undefined;
}

/** People may talk among themselves in a thread: unasked, only its own person's words are taken as meant. */
async function sayInThread(
  inbound: Inbound,
  input: {
    team: string;
    message: SlackMessage;
    text: string;
    here: readonly PlacedConversation[];
    isAddressed: boolean;
  },
): Promise<void> {
  const { host } = inbound;
  const { team, message, text, here, isAddressed } = input;
  const who = await inbound.vouch({ team, user: message.user });
  const [first] = here;
  if (!first) return;
  const person = await host.people.recogniseIn(who, first.conversationId);
  const own = here.find(({ userId }) => userId === person?.userId);
  if (!own && !isAddressed) return;
  const { conversationId } = own ?? first;
  if (text === "") return;
  const refused = await host.chat.say(who, {
    conversationId,
    text,
    externalId: externalIdOf(team, message),
  });
  const { channel, user, thread_ts: thread = message.ts } = message;
  if (!refused || isHeardTwice(message, isAddressed)) return;
  await tell(inbound, { team, channel, user, thread }, refusalText(who, refused));
}

/** Who mentions the bot is heard by their message and by their mention, and answered by the latter. */
function isHeardTwice({ type, channel_type: kind }: SlackMessage, isAddressed: boolean): boolean {
  return type === "message" && kind !== "im" && isAddressed;
}

/** A thread begins below the words themselves. */
async function begin(
  inbound: Inbound,
  input: { team: string; message: SlackMessage; text: string; isPrivate: boolean },
): Promise<void> {
  const { host } = inbound;
  const { team, message, text, isPrivate } = input;
  const { channel, user } = message;
  const thread = message.thread_ts ?? message.ts;
  const who = await inbound.vouch({ team, user });
  const place = toPlace({ team, channel, thread });
  const externalId = externalIdOf(team, message);
  const begun =
    text === ""
      ? await host.chat.arrive(who, { externalId, place })
      : await host.chat.start(who, { text, externalId, place });
  if (isRefused(begun)) {
    if (isHeardTwice(message, true)) return;
    const spot = { team, channel, user };
    // A thread that nobody has answered in is not looked into.
    const at = message.thread_ts === undefined ? spot : { ...spot, thread };
    return tell(inbound, at, refusalText(who, begun));
  }
  if (!isPrivate) return;
  await host.people.noteDirectChannel(begun.person.userId, toPlace({ team, channel }).channel);
  // A private thread that is not one of ours is one with the agent.
  if (message.thread_ts !== undefined) {
    const status = wordsFor(begun.person.language).slack.agent.thinking;
    await showThinking(inbound, { team, channel, thread, status });
  }
}

async function showThinking(
  { api, host }: Inbound,
  input: { team: string; channel: string; thread: string; status: string },
): Promise<void> {
  const { team, channel, thread, status } = input;
  try {
    await api.call({ team, method: "assistant.threads.setStatus" }, (client) =>
      client.assistant.threads.setStatus({
        channel_id: channel,
        thread_ts: thread,
        status,
      }),
    );
  } catch (error) {
    host.log.debug({ err: error, refusal: refusalCode(error) }, "no status was shown");
  }
}

/** The same words come as a message and as a mention: they count once. */
function externalIdOf(team: string, { channel, ts }: SlackMessage): string {
  return `${team}/${channel}/${ts}`;
}

/** What somebody typed, without Slack's markup around it (docs.slack.dev/messaging/formatting-message-text). */
export function plainText(text: string, botUserId: string): string {
  return text
    .replaceAll(`<@${botUserId}>`, " ")
    .replaceAll(/<(?:https?:|mailto:)[^|>]+\|([^>]+)>/g, "$1")
    .replaceAll(/<((?:https?:|mailto:)[^>]+)>/g, "$1")
    .replaceAll(/<[#!][^|>]+\|([^>]*)>/g, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll(/[ \t]+/g, " ")
    .trim();
}
