import { wordsFor } from "#bots/conversation/words.ts";
import type { RecordedCall } from "#tests/stand-ins/telegram/answer-call.ts";
import type { DrawnMessage } from "#tests/stand-ins/telegram/draw-thread.ts";
import {
  openTelegramStandIn,
  type TelegramStandIn,
} from "#tests/stand-ins/telegram/open-telegram-stand-in.ts";
import type { Press } from "#tests/stand-ins/telegram/person.ts";
import type { Fill } from "./flows.ts";
import type { OpenPlatform, Seen, StormPerson } from "./storm-platform.ts";

type Person = ReturnType<TelegramStandIn["addPerson"]>;

const publicHost = "bot.example.test";
const { chat, format } = wordsFor("ko");
const { brief } = chat.custom;
const notices: readonly string[] = Object.values(chat.notices);

/** Telegram, which brings updates to a webhook, and people who talk to the bot in private. */
export const openTelegramStorm: OpenPlatform = async ({ clock, port }) => {
  const standIn = await openTelegramStandIn({ clock });
  standIn.reachHost(publicHost, `http://127.0.0.1:${port}`);
  const { deliveries } = standIn;
  return {
    face: "telegram",
    config: {
      http: { host: "127.0.0.1", port, publicUrl: `https://${publicHost}` },
      telegram: { token: standIn.token, apiRoot: standIn.url, webhookSecret: "storm-secret" },
    },
    connect: async () => {},
    addPerson: (index) => {
      const person = standIn.addPerson({ firstName: `사람 ${index}`, languageCode: "ko" });
      return createStormPerson(standIn, person);
    },
    onChange: standIn.onChange,
    callCount: () => standIn.calls.length,
    scatterEach: deliveries.scatterEach,
    gatherCopies: deliveries.gatherCopies,
    isCalm: () => deliveries.waiting() === 0 && standIn.isWebhookIdle(),
    assertNoViolations: standIn.assertNoViolations,
    [Symbol.asyncDispose]: () => standIn[Symbol.asyncDispose](),
  };
};

function createStormPerson(standIn: TelegramStandIn, person: Person): StormPerson {
  const refusals: string[] = [];
  const sees = () => person.sees().map(toSeen);
  const noteRefusal = async ({ answer }: Press): Promise<void> => {
    const told = await answer;
    if (told?.isAlert) refusals.push(told.text ?? "");
  };
  const press = async (label: string, { order: id }: Seen): Promise<void> => {
    // To a press that is brought too late there is no answer.
    void noteRefusal(person.presses(label, { on: { id } }));
  };
  return {
    name: person.name,
    externalId: String(person.id),
    arrives: async () => person.starts(),
    begins: async (keyword, { inSteps }) =>
      person.says(inSteps ? `/short custom ${keyword}` : `/short ${keyword}`),
    says: async (text) => person.says(text),
    presses: press,
    fills: async (fill, card) => {
      await fillIn({ standIn, person, press }, { fill, card });
    },
    sees,
    refusals: () => [
      ...refusals,
      ...sees().flatMap(({ isPrivate, text }) => (isPrivate ? [text] : [])),
    ],
    doubles: (known) => findDoubles(standIn.calls, { person, known }),
  };
}

/** A length is chosen in a menu that opens on the card, a keyword is asked for and answered. */
async function fillIn(
  doing: {
    standIn: TelegramStandIn;
    person: Person;
    press: (label: string, card: Seen) => Promise<void>;
  },
  { fill, card }: { fill: Fill; card: Seen },
): Promise<void> {
  const { standIn, person, press } = doing;
  const untilCard = (isThere: (drawn: Seen) => boolean) =>
    standIn.until(() =>
      person
        .sees()
        .map(toSeen)
        .some((one) => one.id === card.id && isThere(one)),
    );
  if ("keyword" in fill) {
    await press(`✏️ ${brief.keyword}`, card);
    const find = () => person.sees().findLast(({ asksForReply }) => asksForReply !== undefined);
    await standIn.until(() => find() !== undefined);
    const question = find();
    if (question) person.repliesTo(question, fill.keyword);
    await untilCard(({ text }) => text.includes(fill.keyword));
    return;
  }
  const lengthIs = (seconds: number) => `${brief.length}: ${format.duration(seconds)}`;
  const option = format.duration(fill.lengthSeconds);
  await press(`${lengthIs(fill.before)} ▸`, card);
  await untilCard(({ buttons }) => buttons.includes(option));
  await press(option, card);
  await untilCard(({ text }) => text.includes(lengthIs(fill.lengthSeconds)));
}

function toSeen({ id, isBot, text, media, rows }: DrawnMessage): Seen {
  return {
    id: String(id),
    order: id,
    isBot,
    // In a private chat nobody else is there: it stands among the rest.
    isPrivate: isBot && notices.includes(text),
    text: media ? `${media.kind} ${text}` : text,
    buttons: rows.flat().map(({ label }) => label),
  };
}

/** Each is word for word and button for button what another one says that the service knows of. Throws where one is not. */
function findDoubles(
  calls: readonly RecordedCall[],
  { person, known }: { person: Person; known: ReadonlySet<string> },
): Map<string, string> {
  const sent = calls.flatMap(({ method, args, outcome }) => {
    const isHere = method.startsWith("send") && Number(args["chat_id"]) === person.id;
    const content = JSON.stringify([method, args["text"], args["caption"], args["reply_markup"]]);
    return isHere && outcome.ok ? [{ content, id: String(idOf(outcome.result)) }] : [];
  });
  const doubles = person
    .sees()
    .map(toSeen)
    .filter(({ id, isBot, isPrivate }) => isBot && !isPrivate && !known.has(id));
  return new Map(
    doubles.map(({ id }) => {
      const content = sent.find((one) => one.id === id)?.content;
      const again = sent.find((one) => one.content === content && known.has(one.id));
      if (!again) throw new Error(`nobody knows of message ${id}`);
      return [id, again.id];
    }),
  );
}

function idOf(result: unknown): number | undefined {
  const isMessage = typeof result === "object" && result !== null && "message_id" in result;
  return isMessage && typeof result.message_id === "number" ? result.message_id : undefined;
}
