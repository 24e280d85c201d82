import { wordsFor } from "#bots/conversation/words.ts";
import { drawMessage, partLines, type Drawn } from "#tests/stand-ins/slack/drawing.ts";
import { openSlackStandIn, type SlackStandIn } from "#tests/stand-ins/slack/open-slack-stand-in.ts";
import { ourApp } from "#tests/stand-ins/slack/our-app.ts";
import type { Person } from "#tests/stand-ins/slack/person.ts";
import type { Channel, Message } from "#tests/stand-ins/slack/world.ts";
import type { Fill } from "./flows.ts";
import type { OpenPlatform, Seen, StormPerson } from "./storm-platform.ts";

const { chat, format } = wordsFor("ko");
const { brief } = chat.custom;

/**
 * Slack, which brings events, commands and presses by HTTP, and people who run the workspace and are each in
 * a channel of their own. Its clock is the machine's: an acknowledgement has three real seconds.
 */
export const openSlackStorm: OpenPlatform = async ({ port }) => {
  const standIn = await openSlackStandIn({ app: ourApp });
  const { deliveries, workspace, world, apiUrl, authorizeUrl, botToken } = standIn;
  const { signingSecret } = standIn.app;
  return {
    face: "slack",
    config: { slack: { apiUrl, authorizeUrl, botToken, signingSecret } },
    connect: () => deliveries.deliverTo({ url: `http://127.0.0.1:${port}/slack/events` }),
    addPerson: (index) => {
      const who = { name: `사람 ${index}`, locale: "ko-KR", timeZone: "Asia/Seoul", isAdmin: true };
      const person = standIn.addPerson(who);
      const channel = standIn.addChannel({ name: `shorts-${index}`, members: [person] });
      return createStormPerson(standIn, { person, channel, team: workspace.id });
    },
    onChange: (listener) => world.onChange(listener),
    callCount: () => standIn.calls.length,
    scatterEach: (how) => deliveries.scatterEach(how),
    gatherCopies: () => deliveries.gatherCopies(),
    isCalm: () => deliveries.isCalm(),
    assertNoViolations: () => standIn.assertNoViolations(),
    [Symbol.asyncDispose]: () => standIn[Symbol.asyncDispose](),
  };
};

function createStormPerson(
  standIn: SlackStandIn,
  { person, channel, team }: { person: Person; channel: Channel; team: string },
): StormPerson {
  const { world, app } = standIn;
  const { id: channelId } = channel;
  const place = { channelId };
  const sees = () =>
    world.messages
      .filter((message) => message.channelId === channelId)
      .toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
      .map((message) => toSeen(standIn, message));
  return {
    name: person.name,
    externalId: `${team}/${person.id}`,
    arrives: () => person.says(`@${app.name}`, place),
    begins: (keyword, { inSteps }) =>
      inSteps
        ? person.command(`/short custom ${keyword}`, place)
        : person.says(`@${app.name} ${keyword}`, place),
    says: (text, { id: ts }) => {
      const { threadTs = ts } = world.messages.find((one) => one.ts === ts) ?? {};
      return person.says(text, { channelId, threadTs });
    },
    presses: (label, { id }) => person.presses(label, { channelId, messageTs: id }),
    fills: (fill, { id }) => fillIn(person, fill, { channelId, messageTs: id }),
    sees,
    refusals: () => sees().flatMap(({ isPrivate, text }) => (isPrivate ? [text] : [])),
  };
}

/** A length is told of at once, a keyword with the next press. */
async function fillIn(
  person: Person,
  fill: Fill,
  where: { channelId: string; messageTs: string },
): Promise<void> {
  if ("keyword" in fill) await person.chooses(brief.keyword, fill.keyword, where);
  else await person.chooses(brief.length, format.duration(fill.lengthSeconds), where);
}

/** Thread by thread, and in each the oldest first. */
function placeOf({ ts, threadTs = ts }: Message): string {
  return `${threadTs} ${ts}`;
}

function toSeen({ world, botUserId }: SlackStandIn, message: Message): Seen {
  const { parts } = drawMessage(world, message);
  return {
    id: message.ts,
    order: Number(message.ts.replace(".", "")),
    isBot: message.userId === botUserId,
    isPrivate: message.onlyFor !== undefined,
    text: partLines(parts.filter((part) => !isButton(part))).join("\n"),
    buttons: parts.flatMap((part) =>
      isButton(part) && part.kind === "control" ? part.control.labels.slice(0, 1) : [],
    ),
  };
}

function isButton(part: Drawn): boolean {
  return part.kind === "control" && part.control.element.type === "button";
}
