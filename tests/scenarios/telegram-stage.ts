import { setTimeout as wait } from "node:timers/promises";
import type { FaceHost } from "#bots/conversation/face-host.ts";
import type { Verb } from "#bots/conversation/screen.ts";
import { type Words, wordsFor } from "#bots/conversation/words.ts";
import { openFaceHost } from "#bots/open-face-host.ts";
import { readPressData } from "#bots/telegram/render/press-data.ts";
import { insertMember } from "#src/db/teams.ts";
import { asSystem } from "#src/db/transact.ts";
import { openTelegramStandIn } from "#tests/stand-ins/telegram/open-telegram-stand-in.ts";
import type { createPerson } from "#tests/stand-ins/telegram/person.ts";
import { type Actor, type Filling, type Ground, renderTimeoutMs, type Stage } from "./actor.ts";
import { openScenarioService } from "./open-scenario-service.ts";

type PersonHandle = ReturnType<typeof createPerson>;
type StandIn = Awaited<ReturnType<typeof openTelegramStandIn>>;

const lookEveryMs = 50;

/** Telegram: each of the two people in a private chat with the bot, in which several shorts may stand together. */
export async function openTelegramStage(ground: Ground): Promise<Stage> {
  await using opening = new AsyncDisposableStack();
  const { clock, language } = ground;
  const standIn = opening.use(await openTelegramStandIn({ clock }));
  const telegram = { token: standIn.token, apiRoot: standIn.url };
  const open = opening.use(
    await openScenarioService(ground, (config) => ({ ...config, telegram }), {
      pause: async (ms) => clock.forward({ milliseconds: ms }),
    }),
  );
  const host = openFaceHost(open.app, { face: "telegram", publicUrl: open.service.publicUrl });
  const sora = standIn.addPerson({ firstName: "소라", languageCode: language });
  const doyun = standIn.addPerson({ firstName: "도윤", languageCode: language });
  for (const person of [sora, doyun]) {
    person.starts();
    await standIn.until(() => person.sees().length >= 2);
  }
  const recognised = [sora, doyun].map(({ id, name }) =>
    host.people.recognise({ externalId: String(id), name }),
  );
  const [owner, approver] = await Promise.all(recognised);
  if (!owner || !approver) throw new Error("somebody is not known");
  const { teamId } = owner;
  const member = { teamId, userId: approver.userId, role: "admin", permissions: {} } as const;
  await asSystem(open.app.db, (tx) => insertMember(tx, { ...member, now: clock.now() }));
  const words = wordsFor(language);
  const opened = opening.move();
  return {
    app: open.app,
    creator: createTelegramActor({ host, standIn, person: sora, words }),
    approver: createTelegramActor({ host, standIn, person: doyun, words }),
    demandApprovals: (count) => open.demandApprovals(owner, count),
    complaints: () =>
      standIn.takeViolations().map(({ method, description }) => `${method}: ${description}`),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

interface Around {
  host: FaceHost;
  standIn: StandIn;
  person: PersonHandle;
  words: Words;
}

/** Somebody with a phone, who can press only what is drawn now. */
function createTelegramActor(around: Around): Actor {
  const { person } = around;
  let isWorded = false;
  return {
    begins: async (keyword) => {
      person.says(`/short ${keyword}`);
    },
    beginsCustom: async (keyword) => {
      person.says(`/short custom ${keyword}`);
    },
    says: async (text) => {
      person.says(text);
    },
    sees: async (text) => {
      await until(() => person.reads().includes(text), text);
    },
    lines: async () => person.reads().split("\n"),
    presses: async (verb, argument) => {
      if (verb === "send-answer" && isWorded) return;
      const found = await until(() => findOffered(around, verb, argument), verb);
      await press(around, found);
    },
    fills: async (filling) => {
      isWorded = "words" in filling;
      await fill(around, filling);
    },
  };
}

/** A refusal stands in front of everything; a toast only says that something takes a moment. */
async function press({ person }: Around, button: { id: number; label: string }): Promise<void> {
  const told = await person.presses(button.label, { on: button }).answer;
  if (told?.isAlert) throw new Error(`"${button.label}" was refused: ${told.text}`);
}

async function pressLabel(around: Around, label: string | RegExp): Promise<void> {
  await press(around, await until(() => findLabel(around.person, label), String(label)));
}

async function answer({ person }: Around, text: string): Promise<void> {
  const question = await until(
    () => person.sees().findLast((one) => one.asksForReply !== undefined),
    "a question",
  );
  person.repliesTo(question, text);
}

/** What a person does on Telegram to fill something in. */
async function fill(around: Around, filling: Filling): Promise<void> {
  const { person, words } = around;
  const { custom } = words.chat;
  const sees = (text: string) => until(() => person.reads().includes(text), text);
  const choose = async (legend: string, name: string) => {
    await pressLabel(around, new RegExp(`^${legend}: `));
    await pressLabel(around, name);
    await sees(`${legend}: ${name}`);
  };
  if ("narration" in filling) {
    await pressLabel(around, `✏️ ${filling.scene}`);
    await answer(around, filling.narration);
    // What saves it stands right below what it would become.
    const savers = [custom.onwards.pictures, words.chat.verbs["save-script"]];
    const isSaid = () =>
      savers.some((label) => person.reads().includes(words.telegram.script.notSaved(label)));
    await until(isSaid, "what a scene would become, and what saves it");
  } else if ("picture" in filling) {
    await pressLabel(around, `🔁 ${filling.scene}`);
    await sees(custom.pictures.option(String(filling.picture), "2"));
  } else if ("lengthSeconds" in filling) {
    await choose(custom.brief.length, words.format.duration(filling.lengthSeconds));
  } else if ("speed" in filling) {
    for (let speed = 1; speed + 0.05 < filling.speed; speed += 0.1) {
      await pressLabel(around, `➕ ${custom.voice.fast}`);
      const shown = custom.voice.speedValue(words.format.decimal(speed + 0.1));
      await sees(`${custom.voice.speed}: ${shown}`);
    }
  } else if ("captionStyle" in filling) {
    await choose(custom.style.captionStyle, custom.captionStyles[filling.captionStyle].name);
  } else if ("title" in filling) {
    await pressLabel(around, `✏️ ${custom.texts.heading}`);
    await answer(around, filling.title);
    await until(
      () => person.sees().every((one) => one.asksForReply === undefined),
      "no question any more",
    );
  } else if ("localTime" in filling) {
    const [day = "", time = ""] = filling.localTime.split("T");
    await pressLabel(around, words.format.weekdayAndDay(`${day}T00:00Z`, "UTC"));
    await pressLabel(around, `${time.slice(0, 2)}:00`);
    await pressLabel(around, new RegExp(`^(● )?${time}$`));
    await sees(`👉 ${words.format.localMoment(filling.localTime)}`);
  } else await answer(around, filling.words);
}

function findLabel(
  person: PersonHandle,
  wanted: string | RegExp,
): { id: number; label: string } | undefined {
  for (const { id, rows } of person.sees().toReversed()) {
    const found = rows
      .flat()
      .find(({ label }) => (typeof wanted === "string" ? label === wanted : wanted.test(label)));
    if (found) return { id, label: found.label };
  }
  return undefined;
}

/** A button that does what is wanted: what it does is known by what stands behind it. */
async function findOffered(
  { host, standIn, person }: Around,
  verb: Verb,
  argument: string | undefined,
): Promise<{ id: number; label: string } | undefined> {
  const messages = [...(standIn.world.chats.get(person.id)?.messages.values() ?? [])];
  for (const { id, markup } of messages.toReversed()) {
    if (markup?.kind !== "inline") continue;
    const posted = await host.posted.findByPart(String(person.id), String(id));
    const action = posted?.message.actions.find(
      (one) => one.verb === verb && one.argument === argument,
    );
    const button = markup.rows.flat().find((one) => {
      const data = "callback_data" in one ? readPressData(one.callback_data) : undefined;
      return data?.type === "action" && data.token === action?.token;
    });
    if (button) return { id, label: button.text };
  }
  return undefined;
}

/** Looks again and again until there is something. */
async function until<Seen>(
  look: () => Seen | undefined | false | Promise<Seen | undefined | false>,
  what: string,
): Promise<Seen> {
  for (let waitedMs = 0; waitedMs < renderTimeoutMs; waitedMs += lookEveryMs) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    await wait(lookEveryMs);
  }
  throw new Error(`nobody sees ${what}`);
}
