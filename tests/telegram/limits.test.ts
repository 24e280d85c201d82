import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { wordsFor } from "#bots/conversation/words.ts";
import { asSystem } from "#src/db/transact.ts";
import { openTelegramService, type TelegramService } from "./open-telegram-service.ts";
import { presses } from "./presses.ts";

const { chat } = wordsFor("ko");
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
