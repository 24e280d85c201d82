import { systemClock } from "#src/domain/clock.ts";
import type {
  Stage,
  StageAction,
  StageBlock,
  StageButton,
  StageFile,
  StageMessage,
  StagePlace,
  StageView,
} from "#tests/stand-ins/stage/stage.ts";
import { isMember } from "./access.ts";
import type { DrawnButton, DrawnMessage } from "./draw-thread.ts";
import { openTelegramStandIn, type TelegramStandIn } from "./open-telegram-stand-in.ts";
import type { Press } from "./person.ts";
import { documentedLimits } from "./rate-limits.ts";
import { seenPath } from "./show-file.ts";
import { toMarkdown } from "./to-markdown.ts";
import type { Media } from "./world.ts";

const telegramPort = 8705;

type Person = ReturnType<TelegramStandIn["addPerson"]>;

/** What somebody was told about the last button they pressed: a toast that stays until they do something else. */
interface Toast {
  messageId: number;
  text: string;
}

/** Two people, a group and a forum with the bot in them, to be looked at and used. */
export async function openTelegramStage(port = telegramPort): Promise<Stage> {
  const standIn = await openTelegramStandIn({
    clock: systemClock,
    port,
    limits: documentedLimits,
    numbersAfter: numbersSoFar(),
    bot: { hasTopicsEnabled: true },
  });
  const mina = standIn.addPerson({ firstName: "Mina", languageCode: "ko" });
  const jun = standIn.addPerson({ firstName: "Jun", languageCode: "en" });
  const group = standIn.addGroup({ title: "Channel team", owner: jun, members: [mina] });
  group.addsBot();
  const forum = standIn.addGroup({
    title: "Shorts forum",
    owner: jun,
    members: [mina],
    kind: "forum",
  });
  forum.addsBot();
  forum.makesBotAdministrator();
  const people = [mina, jun];
  const toasts = new Map<number, Toast>();
  const find = (id: string): Person => {
    const person = people.find((one) => String(one.id) === id);
    if (!person) throw new Error("there is nobody of that id");
    return person;
  };
  return {
    name: "telegram",
    title: "Telegram",
    environment: { TELEGRAM_BOT_TOKEN: standIn.token, TELEGRAM_API_URL: standIn.url },
    people: people.map(({ id, name }) => ({ id: String(id), name })),
    onChange: standIn.onChange,
    view: (personId, placeId) => viewOf(standIn, find(personId), { placeId, toasts }),
    act: (personId, placeId, action) => {
      const person = find(personId);
      toasts.delete(person.id);
      act(standIn, person, { ...readPlace(placeId), action, toasts });
    },
    [Symbol.asyncDispose]: async () => {
      // What the bot did wrong stands in the terminal; closing the page is not the place to fail.
      for (const { method, description } of standIn.takeViolations()) {
        console.error(`Telegram would not have taken this: ${method}: ${description}`);
      }
      await standIn[Symbol.asyncDispose]();
    },
  };
}

/** More than any earlier stage can have given out, so that XCaster may go on with the data it has. */
function numbersSoFar(): number {
  const tenthsPerSecond = 10;
  const since = systemClock.now().since(Temporal.Instant.from("2026-09-01T00:00:00Z"));
  return Math.floor(since.total("seconds") * tenthsPerSecond);
}

/** A chat, or a topic in it: "-1002100000001" or "-1002100000001 7". */
function readPlace(placeId: string): { chat: number; topic: number | undefined } {
  const [chat = "", topic] = placeId.split(" ");
  return { chat: Number(chat), topic: topic === undefined ? undefined : Number(topic) };
}

function placesOf(standIn: TelegramStandIn, person: Person): StagePlace[] {
  const chats = [...standIn.world.chats.values()].filter(
    (chat) =>
      chat.migratedToId === undefined &&
      (chat.type === "private" ? chat.id === person.id : isMember(chat, person.id)),
  );
  return chats.flatMap((chat) => [
    {
      id: String(chat.id),
      name: chat.type === "private" ? standIn.bot.firstName : chat.title,
      isInside: false,
    },
    ...[...chat.topics.values()].map(({ id, name }) => ({
      id: `${chat.id} ${id}`,
      name,
      isInside: true,
    })),
  ]);
}

function viewOf(
  standIn: TelegramStandIn,
  person: Person,
  looking: { placeId: string | undefined; toasts: ReadonlyMap<number, Toast> },
): StageView {
  const places = placesOf(standIn, person);
  const placeId = places.find(({ id }) => id === looking.placeId)?.id ?? String(person.id);
  const { chat, topic } = readPlace(placeId);
  const seen = standIn
    .threadOf(chat, topic)
    .filter((message) => topic !== undefined || message.threadId === undefined);
  const toast = looking.toasts.get(person.id);
  return {
    places,
    placeId,
    messages: joinAlbums(seen).map((album) => toStageMessage(standIn, album, toast)),
    form: undefined,
    commands: person
      .offeredCommands({ in: chat })
      .map(({ command, description }) => `/${command} ${description}`),
  };
}

/** An album is several messages that are seen as one. */
function joinAlbums(messages: readonly DrawnMessage[]): DrawnMessage[][] {
  const joined: DrawnMessage[][] = [];
  for (const message of messages) {
    const last = joined.at(-1);
    if (last && message.albumId && last[0]?.albumId === message.albumId) last.push(message);
    else joined.push([message]);
  }
  return joined;
}

function toStageMessage(
  standIn: TelegramStandIn,
  album: readonly DrawnMessage[],
  toast: Toast | undefined,
): StageMessage {
  const [message] = album;
  if (!message) throw new Error("an album has at least one message");
  const texts = album
    .filter(({ text }) => text !== "")
    .map(({ text, entities }) => toMarkdown(text, entities));
  const { answersTo, asksForReply } = message;
  const told = toast?.messageId === message.id ? [`“${toast.text}”`] : [];
  return {
    id: String(message.id),
    author: message.isService ? "" : message.from,
    isBot: message.isBot && !message.isService,
    at: new Date(message.at * 1000).toISOString(),
    notes: [
      ...(answersTo ? [`↩ ${answersTo.from}: ${answersTo.text.slice(0, 40)}`] : []),
      ...(message.isEdited ? ["edited"] : []),
      ...message.reactions,
      ...told,
    ],
    blocks: [
      ...mediaBlocks(standIn, album),
      ...texts.map((text) => ({ kind: "text" as const, text })),
      ...message.rows.map((row, rowIndex) => ({
        kind: "buttons" as const,
        buttons: row.map((button, index) =>
          toStageButton(`${message.id} ${rowIndex} ${index}`, button),
        ),
      })),
      ...(asksForReply === undefined
        ? []
        : [{ kind: "text" as const, text: `↩ ${asksForReply || "Reply…"}` }]),
    ],
    commands: [],
    threadId: undefined,
  };
}

function mediaBlocks(standIn: TelegramStandIn, album: readonly DrawnMessage[]): StageBlock[] {
  const media = album.flatMap((message) => (message.media ? [message.media] : []));
  const shown = media.filter(({ kind }) => ["photo", "video", "animation"].includes(kind));
  const others = media.filter((one) => !shown.includes(one));
  const urlOf = (fileId: string) => `${standIn.url}${seenPath}${fileId}`;
  return [
    ...(shown.length === 0
      ? []
      : [
          {
            kind: "media" as const,
            items: shown.map(({ fileId, mimeType, name }) => ({
              url: urlOf(fileId),
              contentType: mimeType,
              alt: name,
            })),
          },
        ]),
    ...others.map(({ name, fileId }) => ({ kind: "file" as const, name, url: urlOf(fileId) })),
  ];
}

const looks: Record<string, StageButton["look"]> = {
  primary: "primary",
  success: "good",
  danger: "danger",
};

function toStageButton(press: string, button: DrawnButton): StageButton {
  return {
    label: button.label,
    press: button.url === undefined ? press : undefined,
    url: button.url,
    look: looks[button.style ?? ""] ?? "plain",
  };
}

function act(
  standIn: TelegramStandIn,
  person: Person,
  done: {
    chat: number;
    topic: number | undefined;
    action: StageAction;
    toasts: Map<number, Toast>;
  },
): void {
  const { chat, topic, action, toasts } = done;
  const here = { in: chat, ...(topic !== undefined && { topic }) };
  const showToast = async (answer: Press["answer"], messageId: number) => {
    const told = await answer;
    if (!told?.text) return;
    toasts.set(person.id, { messageId, text: told.text });
    standIn.world.changed();
  };
  switch (action.kind) {
    case "say":
      say(standIn, person, { here, action });
      return;
    case "press": {
      const [messageId = 0, row = 0, column = 0] = action.press.split(" ").map(Number);
      const drawn = standIn.threadOf(chat).find(({ id }) => id === messageId);
      const label = drawn?.rows[row]?.[column]?.label ?? "";
      const { answer } = person.presses(label, {
        in: chat,
        on: { id: messageId },
        at: { row, column },
      });
      void showToast(answer, messageId);
      return;
    }
    case "choose":
    case "use":
    case "submit":
    case "dismiss":
      throw new Error("Telegram has no such thing");
  }
}

function say(
  standIn: TelegramStandIn,
  person: Person,
  said: {
    here: { in: number; topic?: number };
    action: Extract<StageAction, { kind: "say" }>;
  },
): void {
  const { here, action } = said;
  const start = /^\/start(?: (?<payload>\S+))?$/u.exec(action.text);
  if (start && here.in === person.id && here.topic === undefined) {
    person.starts(start.groups?.["payload"]);
    return;
  }
  const answering = action.repliesTo ?? askedFor(standIn, here);
  const where = { ...here, ...(answering !== undefined && { answering: Number(answering) }) };
  for (const [index, file] of action.files.entries()) {
    const caption = index === 0 ? action.text : "";
    person.sends({ kind: kindOf(file), bytes: file.bytes, name: file.name, caption }, where);
  }
  if (action.files.length === 0) person.says(action.text, where);
}

/** Where the newest message asks for a reply, an app answers it by itself. */
function askedFor(
  standIn: TelegramStandIn,
  here: { in: number; topic?: number },
): number | undefined {
  const newest = standIn.threadOf(here.in, here.topic).at(-1);
  return newest?.asksForReply === undefined ? undefined : newest.id;
}

function kindOf({ contentType }: StageFile): Media["kind"] {
  if (contentType.startsWith("image/")) return "photo";
  if (contentType.startsWith("video/")) return "video";
  return contentType.startsWith("audio/") ? "voice" : "document";
}
