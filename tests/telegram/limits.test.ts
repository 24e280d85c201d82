import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { wordsFor } from "#bots/conversation/words.ts";
import { asSystem } from "#src/db/transact.ts";
import { documentedLimits } from "#tests/stand-ins/telegram/rate-limits.ts";
import { openTelegramService, type TelegramService } from "./open-telegram-service.ts";
import { type Person, presses } from "./presses.ts";

const { chat, format } = wordsFor("ko");
const keyword = "여름 휴가 패킹 팁";
const casual = "😊 캐주얼";
const anHourSeconds = 3_600;

/** Messages that wait for their hour to be over, with how often each was tried. */
async function heldBack({ app }: TelegramService): Promise<number[]> {
  const rows = await asSystem(app.db, ({ drizzle }) =>
    drizzle.execute<{ attempts: number }>(
      sql`select attempts from outbox where status = 'pending' and not_before > created_at + interval '59 minutes'`,
    ),
  );
  return [...rows].map(({ attempts }) => attempts);
}

const heldBackAs = (service: TelegramService) =>
  expect.poll(async () => heldBack(service), { timeout: 30_000 });

test("a card that Telegram wants an hour later comes then, not sooner, and counts as not tried", async () => {
  await using service = await openTelegramService();
  const { standIn, clock } = service;
  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
  await standIn.until(() => mina.sees().length >= 2);
  const cards = () => mina.sees().filter(({ text }) => text.includes(keyword)).length - 1;
  const sends = () => standIn.calls.filter(({ method }) => method === "sendMessage").length;
  await heldBackAs(service).toEqual([]);
  const before = sends();
  standIn.fail("sendMessage", { kind: "too-many-requests", retryAfterSeconds: anHourSeconds });
  mina.says(`/short ${keyword}`);
  await heldBackAs(service).toEqual([0]);
  clock.forward({ minutes: 50 });
  await heldBackAs(service).toEqual([0]);
  expect([cards(), sends()]).toEqual([0, before]);
  clock.forward({ minutes: 11 });
  await standIn.until(() => cards() === 1);
  await presses(service, mina, casual);
  await standIn.until(() => mina.reads().includes(chat.screens.preview.title));
});

test("a change of a card that Telegram wants an hour later is made then, and what follows keeps its place", async () => {
  await using service = await openTelegramService();
  const { standIn, clock } = service;
  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
  mina.says(`/short ${keyword}`);
  await standIn.until(() => mina.reads().includes(casual));
  standIn.fail("editMessageText", { kind: "too-many-requests", retryAfterSeconds: anHourSeconds });
  await presses(service, mina, casual);
  await heldBackAs(service).toEqual([0]);
  expect(mina.reads()).not.toContain(chat.screens.progress.making(keyword));
  clock.forward({ minutes: 61 });
  await standIn.until(() => mina.reads().includes(chat.screens.preview.title));
  expect(mina.reads()).not.toContain(casual);
});

/** Makes a short step by step, with much to and fro on the way. */
async function makeInSteps(service: TelegramService, person: Person, where = {}) {
  const { standIn } = service;
  const goOn = (label: string) => presses(service, person, label, where);
  const labels = () =>
    person.sees(where).flatMap(({ rows }) => rows.flat().map(({ label }) => label));
  const goOnWith = async (beginning: string) => {
    const isMeant = (label: string) => label.startsWith(beginning);
    return goOn(await standIn.until(() => labels().findLast(isMeant)));
  };
  const untilReads = (words: string) => standIn.until(() => person.reads(where).includes(words));
  person.says(`/short custom ${keyword}`, where);
  const { brief, onwards, voice } = chat.custom;
  for (const seconds of [45, 20, 25]) {
    await goOnWith(`${brief.length}:`);
    await goOn(format.duration(seconds));
    await untilReads(`${brief.length}: ${format.duration(seconds)}`);
  }
  await goOn(onwards.script);
  await goOn(onwards.pictures);
  await goOn(onwards.voice);
  await untilReads(voice.title);
  for (const label of ["➕", "➕", "➖"]) await goOnWith(label);
  await goOn(onwards.style);
  await goOn(onwards.finish);
  await goOn(onwards.preview);
  await goOn(chat.verbs["publish-now"]);
  await untilReads(chat.screens.published.title);
}

/** What has to wait for Telegram's limits finds its time come. */
async function whileTimePasses({ app, clock }: TelegramService, work: Promise<void>) {
  const waiting = async () =>
    asSystem(app.db, ({ drizzle }) =>
      drizzle.execute(
        sql`select from outbox where status = 'pending' and not_before > ${clock.now().toString()}`,
      ),
    );
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  await expect
    .poll(
      async () => {
        if ((await waiting()).length > 0) clock.forward({ seconds: 5 });
        return isDone;
      },
      { timeout: 110_000, interval: 200 },
    )
    .toBe(true);
  await done;
}

const refusedIn = ({ standIn }: TelegramService) =>
  standIn.calls.flatMap(({ method, outcome }) =>
    outcome.ok || outcome.status !== 429 ? [] : [`${method}: ${outcome.description}`],
  );

test("Telegram's documented limits are never met in a short made step by step in a private chat", async () => {
  await using service = await openTelegramService({ limits: documentedLimits });
  const mina = service.standIn.addPerson({ firstName: "미나" });
  mina.starts();
  await whileTimePasses(service, makeInSteps(service, mina));
  expect(refusedIn(service)).toEqual([]);
});

test("Telegram's documented limits are never met in a short made step by step in a group", async () => {
  await using service = await openTelegramService({ limits: documentedLimits });
  const sora = service.standIn.addPerson({ firstName: "소라" });
  const group = service.standIn.addGroup({ title: "우리 팀", owner: sora });
  group.addsBot();
  await whileTimePasses(service, makeInSteps(service, sora, { in: group.id }));
  expect(refusedIn(service)).toEqual([]);
});
