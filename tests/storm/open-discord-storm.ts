import { setTimeout as wait } from "node:timers/promises";
import { wordsFor } from "#bots/conversation/words.ts";
import type { Block, DrawnMessage } from "#tests/stand-ins/discord/draw.ts";
import {
  type DiscordStandIn,
  openDiscordStandIn,
} from "#tests/stand-ins/discord/open-discord-stand-in.ts";
import type { Fill } from "./flows.ts";
import type { OpenPlatform, Seen, StormPerson } from "./storm-platform.ts";

type Person = ReturnType<DiscordStandIn["addPerson"]>;
type Deed = ReturnType<ReturnType<Person["in"]>["presses"]>;

const { chat, discord, format } = wordsFor("ko");
const { brief } = chat.custom;
/** "A thread has already been created for this message". */
const threadIsThere = 160_004;
/** What Discord waits for an answer, in real time: no slower than for anybody else because the clock runs fast. */
const answerWithinRealMs = 3_000;
/** How often somebody looks whether Discord says that the application did not respond. */
const lookEveryMs = 100;

/**
 * Discord with one server, and people who run it and are each in a channel of their own. An answer to an
 * interaction has three real seconds, and whoever is told that none came does it again.
 */
export const openDiscordStorm: OpenPlatform = async ({ clock, speed }) => {
  const answerWithinMs = answerWithinRealMs * speed;
  const standIn = await openDiscordStandIn({ clock, answerWithinMs });
  const { gateway } = standIn;
  const boss = standIn.addPerson({ name: "Boss" });
  const server = standIn.addServer({ name: "폭풍", ownerId: boss.id });
  return {
    face: "discord",
    config: {
      discord: {
        botToken: standIn.token,
        applicationId: standIn.applicationId,
        apiUrl: standIn.apiUrl,
        readsMessages: false,
      },
    },
    connect: () =>
      standIn.until("the bot offers its commands", () =>
        standIn.calls.some(({ method, path }) => method === "PUT" && path.endsWith("/commands")),
      ),
    addPerson: (index) => {
      const person = standIn.addPerson({ name: `사람 ${index}` });
      server.addMember(person, { permissions: ["ManageGuild"] });
      return createStormPerson(standIn, person, server.addChannel({ name: `shorts-${index}` }).id);
    },
    onChange: standIn.onChange,
    callCount: () => standIn.calls.length,
    scatterEach: gateway.scatterEach,
    gatherCopies: gateway.gatherCopies,
    isCalm: () => gateway.copiesWaiting() === 0,
    assertNoViolations: () => {
      // That a thread is there already is how its maker is told: somebody else made it, or they did before.
      if (standIn.violations.some(({ code }) => code === threadIsThere))
        standIn.takeViolations(threadIsThere);
      standIn.assertNoViolations();
    },
    [Symbol.asyncDispose]: () => standIn[Symbol.asyncDispose](),
  };
};

function createStormPerson(
  standIn: DiscordStandIn,
  person: Person,
  channelId: string,
): StormPerson {
  const channel = person.in(channelId);
  const bot = `<@${standIn.botId}>`;
  let hasRepeated = false;
  const placeOf = ({ id }: Seen) => {
    const places = [channelId, ...standIn.threadsIn(channelId).map((thread) => thread.id)];
    const place = places.find((one) =>
      standIn.threadOf(one, person.id).messages.some((message) => message.id === id),
    );
    if (place === undefined) throw new Error(`${person.name} sees no message ${id}`);
    return person.in(place);
  };
  const insist = async (start: () => Deed | undefined): Promise<void> => {
    for (;;) {
      const deed = start();
      if (!deed || (await isAnswered(deed))) return;
      hasRepeated = true;
    }
  };
  const press = (label: string, card: Seen) =>
    insist(() =>
      isOn(label, placeOf(card).sees(), card)
        ? placeOf(card).presses(label, { on: card.id })
        : undefined,
    );
  // A thread has the id of the message that it hangs on; that one may be older than another thread's.
  const threads = () =>
    standIn
      .threadsIn(channelId)
      .toSorted((one, other) => Number(BigInt(one.id) - BigInt(other.id)));
  const sees = () =>
    [channelId, ...threads().map(({ id }) => id)].flatMap((place) =>
      person
        .in(place)
        .sees()
        .map((message) => toSeen(standIn, person, message)),
    );
  return {
    name: person.name,
    externalId: person.id,
    arrives: async () => channel.says(bot),
    begins: async (keyword, { inSteps }) =>
      channel.says(inSteps ? `${bot} /short custom ${keyword}` : `${bot} ${keyword}`),
    says: async (text, card) => placeOf(card).says(`${bot} ${text}`),
    presses: press,
    fills: (fill, card) => fillIn({ standIn, place: placeOf(card), press, insist }, { fill, card }),
    sees,
    refusals: () => {
      const directs = standIn.directChannelOf(person.id);
      const alone = directs === undefined ? [] : standIn.threadOf(directs, person.id).messages;
      const told = [
        ...sees().filter(({ isPrivate }) => isPrivate),
        ...alone.map((message) => toSeen(standIn, person, message)),
      ].map(({ text }) => text);
      const notices = Object.values(chat.notices);
      const again = [chat.notices["already-done"], chat.notices["card-is-old"]];
      return told.flatMap((text) => {
        const notice = notices.find((one) => text.includes(one));
        const isOwnFault = notice !== undefined && hasRepeated && again.includes(notice);
        return notice === undefined || isOwnFault ? [] : [notice];
      });
    },
  };
}

/** False where Discord says that the application did not respond. */
async function isAnswered(deed: Deed): Promise<boolean> {
  while (deed.state() === "waiting") await wait(lookEveryMs);
  return deed.state() === "answered";
}

function isOn(label: string, messages: readonly DrawnMessage[], { id }: Seen): boolean {
  const message = messages.find((one) => one.id === id);
  return message !== undefined && labelsIn(message.blocks).includes(label);
}

/** All of a brief is filled in in one form. */
async function fillIn(
  doing: {
    standIn: DiscordStandIn;
    place: ReturnType<Person["in"]>;
    press: (label: string, card: Seen) => Promise<void>;
    insist: (start: () => Deed | undefined) => Promise<void>;
  },
  { fill, card }: { fill: Fill; card: Seen },
): Promise<void> {
  const { standIn, place, press, insist } = doing;
  await press(discord.buttons.changeBrief, card);
  await place.waitsForForm();
  const filled =
    "keyword" in fill
      ? { [brief.keyword]: fill.keyword }
      : { [brief.length]: [format.duration(fill.lengthSeconds)] };
  await insist(() => place.submits(filled));
  const shown = "keyword" in fill ? fill.keyword : format.duration(fill.lengthSeconds);
  await standIn.until("what was filled in is on the card", () =>
    place
      .sees()
      .some(({ id, blocks }) => id === card.id && linesOf(blocks).join("\n").includes(shown)),
  );
}

function toSeen(standIn: DiscordStandIn, person: Person, message: DrawnMessage): Seen {
  const { id, isBot, isPrivate, isLoading, isSystem, blocks } = message;
  return {
    id,
    order: Number(BigInt(id) - BigInt(standIn.botId)),
    isBot,
    isPrivate: isPrivate || isLoading || isSystem,
    text: linesOf(blocks)
      .join("\n")
      .replaceAll(`@${person.name}`, "@me")
      .replaceAll(person.mention, "@me")
      .replaceAll(/https?:\S+/g, "(link)")
      .replaceAll(/\d+월 \d+일 \(.\) 오[전후] \d+:\d+/g, "(time)"),
    buttons: labelsIn(blocks),
  };
}

function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case "text":
        return [block.text];
      case "media":
        return block.items.map(({ alt }) => `[${alt}]`);
      case "file":
        return [`[${block.name}]`];
      case "box":
        return linesOf(block.blocks);
      case "section":
        return [...linesOf(block.blocks), ...linesOf([block.beside])];
      case "menu":
        return [block.menu.placeholder];
      case "buttons":
      case "line":
        return [];
    }
  });
}

function labelsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case "buttons":
        return block.buttons.flatMap(({ label, isDisabled }) => (isDisabled ? [] : [label]));
      case "box":
        return labelsIn(block.blocks);
      case "section":
        return labelsIn([...block.blocks, block.beside]);
      default:
        return [];
    }
  });
}
