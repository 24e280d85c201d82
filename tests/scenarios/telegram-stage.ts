import { expect } from "vitest";
import type { FaceHost } from "#bots/conversation/face-host.ts";
import type { Verb } from "#bots/conversation/screen.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import { openFaceHost } from "#bots/open-face-host.ts";
import { readPressData } from "#bots/telegram/render/press-data.ts";
import { insertMember } from "#src/db/teams.ts";
import { asSystem } from "#src/db/transact.ts";
import { openTelegramStandIn } from "#tests/stand-ins/telegram/open-telegram-stand-in.ts";
import type { createPerson } from "#tests/stand-ins/telegram/person.ts";
import { eventually } from "#tests/support/eventually.ts";
import { createTestClock } from "#tests/support/test-clock.ts";
import type { Actor, Filling, Stage } from "./actor.ts";
import { openScenarioService } from "./open-scenario-service.ts";

type PersonHandle = ReturnType<typeof createPerson>;
type StandIn = Awaited<ReturnType<typeof openTelegramStandIn>>;

const words = wordsFor("ko");
const { custom } = words.chat;

/** Telegram: each of the two people in a private chat with the bot, in which several shorts may stand together. */
export async function openTelegramStage(): Promise<Stage> {
  const stack = new AsyncDisposableStack();
  const clock = createTestClock();
  const standIn = stack.use(await openTelegramStandIn({ clock }));
  const open = stack.use(
    await openScenarioService({
      clock,
      pause: async (ms) => clock.forward({ milliseconds: ms }),
      configure: (config) => ({
        ...config,
        telegram: { token: standIn.token, apiRoot: standIn.url },
      }),
    }),
  );
  const host = openFaceHost(open.app, { face: "telegram", publicUrl: open.service.publicUrl });
  const sora = standIn.addPerson({ firstName: "소라" });
  const doyun = standIn.addPerson({ firstName: "도윤" });
  for (const person of [sora, doyun]) {
    person.starts();
    await standIn.until(() => person.sees().length >= 2);
  }
  const [owner, approver] = await Promise.all(
    [sora, doyun].map((one) => host.people.recognise({ externalId: String(one.id), name: one.name })),
  );
  if (!owner || !approver) throw new Error("somebody is not known");
  await asSystem(open.app.db, (tx) =>
    insertMember(tx, {
      teamId: owner.teamId,
      userId: approver.userId,
      role: "admin",
      permissions: {},
      now: clock.now(),
    }),
  );
  return {
    creator: createTelegramActor({ host, standIn, person: sora, chatId: sora.id }),
    approver: createTelegramActor({ host, standIn, person: doyun, chatId: doyun.id }),
    clock,
    failNext: open.failNext,
    demandApprovals: async (count) => {
      await open.demandApprovals(owner, count);
    },
    assertClean: () => {
      standIn.assertNoViolations();
      expect(open.takeErrors()).toEqual([]);
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

interface Around {
  host: FaceHost;
  standIn: StandIn;
  person: PersonHandle;
  chatId: number;
}

/** Somebody with a phone, who can press only what is drawn now. */
function createTelegramActor(around: Around): Actor {
  const { standIn, person } = around;
  const where = {};
  let isWorded = false;
  const press = async (label: string | RegExp) => {
    const found = await standIn.until(() => findLabel(person, where, label));
    const answer = await person.presses(found.label, { ...where, on: found }).answer;
    if (answer?.isAlert) throw new Error(`"${found.label}" was refused: ${answer.text}`);
  };
  const answers = async (text: string) => {
    const question = await standIn.until(() =>
      person.sees(where).findLast((one) => one.asksForReply !== undefined),
    );
    person.repliesTo(question, text, where);
  };
  return {
    begins: async (keyword) => {
      person.says(`/short ${keyword}`, where);
    },
    beginsCustom: async (keyword) => {
      person.says(`/short custom ${keyword}`, where);
    },
    says: async (text) => {
      person.says(text, where);
    },
    sees: async (text) => {
      await standIn.until(() => person.reads(where).includes(text));
    },
    presses: async (verb, argument) => {
      if (verb === "send-answer" && isWorded) return;
      const found = await findOffered(around, verb, argument);
      const answer = await person.presses(found.label, { ...where, on: found }).answer;
      if (answer?.isAlert) throw new Error(`"${found.label}" was refused: ${answer.text}`);
    },
    fills: async (filling) => {
      isWorded = "words" in filling;
      await fill(filling, { press, answers, sees: () => person.reads(where), standIn });
    },
  };
}

/** What a person does on Telegram to fill something in. */
async function fill(
  filling: Filling,
  does: {
    press: (label: string | RegExp) => Promise<void>;
    answers: (text: string) => Promise<void>;
    sees: () => string;
    standIn: StandIn;
  },
): Promise<void> {
  const { press, answers, sees, standIn } = does;
  if ("narration" in filling) {
    await press(`✏️ ${filling.scene}`);
    await answers(filling.narration);
    await standIn.until(() => sees().includes(words.telegram.script.notSaved));
  } else if ("picture" in filling) {
    await press(`🔁 ${filling.scene}`);
    const chosen = custom.pictures.option(String(filling.picture), "2");
    await standIn.until(() => sees().includes(chosen));
  } else if ("lengthSeconds" in filling) {
    await press(new RegExp(`^${custom.brief.length}: `));
    await press(words.format.duration(filling.lengthSeconds));
    await press(new RegExp(`^${custom.brief.length}: ${words.format.duration(filling.lengthSeconds)}`));
    await press("◀");
  } else if ("speed" in filling) {
    for (let speed = 1; speed + 0.05 < filling.speed; speed += 0.1) {
      const shown = custom.voice.speedValue(words.format.decimal(speed + 0.1));
      await press(`➕ ${custom.voice.fast}`);
      await standIn.until(() => sees().includes(`${custom.voice.speed}: ${shown}`));
    }
  } else if ("captionStyle" in filling) {
    const { name } = custom.captionStyles[filling.captionStyle];
    await press(new RegExp(`^${custom.style.captionStyle}: `));
    await press(name);
    await standIn.until(() => sees().includes(`${custom.style.captionStyle}: ${name}`));
  } else if ("title" in filling) {
    await press(`✏️ ${custom.texts.heading}`);
    await answers(filling.title);
    await standIn.until(() => sees().includes(words.telegram.prompts.title) === false);
  } else if ("localTime" in filling) {
    const [day = "", time = ""] = filling.localTime.split("T");
    await press(words.format.weekdayAndDay(`${day}T00:00Z`, "UTC"));
    await press(`${time.slice(0, 2)}:00`);
    await press(new RegExp(`^(● )?${time}$`));
    await standIn.until(() => sees().includes(words.format.localMoment(filling.localTime)));
  } else await answers(filling.words);
}

function findLabel(
  person: PersonHandle,
  where: { in?: number },
  wanted: string | RegExp,
): { id: number; label: string } | undefined {
  for (const message of person.sees(where).toReversed()) {
    const label = message.rows
      .flat()
      .map((button) => button.label)
      .find((one) => (typeof wanted === "string" ? one === wanted : wanted.test(one)));
    if (label !== undefined) return { id: message.id, label };
  }
  return undefined;
}

/** Waits for a button that does what is wanted: what it does is known by what stands behind it. */
async function findOffered(
  { host, standIn, chatId }: Around,
  verb: Verb,
  argument: string | undefined,
): Promise<{ id: number; label: string }> {
  let found: { id: number; label: string } | undefined;
  await eventually(async () => {
    const messages = [...(standIn.world.chats.get(chatId)?.messages.values() ?? [])].toReversed();
    for (const { id, markup } of messages) {
      if (markup?.kind !== "inline") continue;
      const posted = await host.posted.findByPart(String(chatId), String(id));
      const action = posted?.message.actions.find(
        (one) => one.verb === verb && one.argument === argument,
      );
      const button = markup.rows.flat().find((one) => {
        const data = "callback_data" in one ? readPressData(one.callback_data) : undefined;
        return data?.type === "action" && data.token === action?.token;
      });
      if (!button) continue;
      found = { id, label: button.text };
      return true;
    }
    return false;
  }).toBe(true);
  return found ?? { id: 0, label: "" };
}
