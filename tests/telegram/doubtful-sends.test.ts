import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { wordsFor } from "#bots/conversation/words.ts";
import { asSystem } from "#src/db/transact.ts";
import { openTelegramService, type TelegramService } from "./open-telegram-service.ts";
import { type Person, presses } from "./presses.ts";

const words = wordsFor("ko");
const { chat } = words;
const { upcoming } = words.home;
const { language } = words.telegram;
const keyword = "여름 휴가 패킹 팁";
const casual = "😊 캐주얼";

const cardsOf = (person: Person) =>
  person.sees().filter(({ text }) => text.includes(chat.screens.tonePick.title(keyword)));

/** How often something was sent, whether its answer came or not. */
const countSent = ({ standIn }: TelegramService, method: string, about = "") =>
  standIn.calls.filter((call) => {
    const { text = "", caption = "" } = call.args;
    return call.method === method && `${String(text)}${String(caption)}`.includes(about);
  }).length;

/** Until it is written down that something failed, and when it is tried again. */
async function untilFailed({ app }: TelegramService): Promise<void> {
  const failed = async () =>
    asSystem(app.db, ({ drizzle }) =>
      drizzle.execute(sql`select id from outbox where error is not null and status <> 'sent'`),
    );
  await expect.poll(async () => (await failed()).length, { timeout: 60_000 }).toBe(1);
}

/** The clock must not move before it is known when the next try is. */
async function forwardToNextTry(service: TelegramService): Promise<void> {
  await untilFailed(service);
  service.clock.forward({ seconds: 10 });
}

test("a card whose answer got lost is found again by an edit that changes nothing, and stands once", async () => {
  await using service = await openTelegramService();
  const { standIn } = service;
  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
  await standIn.until(() => mina.sees().length >= 2);
  standIn.fail("sendMessage", { kind: "drop-after" });
  mina.says(`/short ${keyword}`);
  await standIn.until(() => cardsOf(mina).length === 1);
  await forwardToNextTry(service);
  const isFound = () =>
    standIn.calls.some(
      ({ method, outcome }) =>
        method === "editMessageText" &&
        !outcome.ok &&
        outcome.description.includes("message is not modified"),
    );
  await standIn.until(isFound);
  await presses(service, mina, casual);
  await standIn.until(() => mina.reads().includes(chat.screens.preview.title));
  expect(countSent(service, "sendMessage", chat.screens.tonePick.title(keyword))).toBe(1);
});

test("pictures and the video whose answers got lost are found again too", async () => {
  await using service = await openTelegramService();
  const { standIn } = service;
  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
  mina.says(`/short custom ${keyword}`);
  const goOn = async (label: string) => presses(service, mina, label);
  const { onwards } = chat.custom;
  await goOn(onwards.script);
  standIn.fail("sendMediaGroup", { kind: "drop-after" });
  await goOn(onwards.pictures);
  const pictures = () => mina.sees().filter(({ albumId }) => albumId !== undefined);
  await standIn.until(() => pictures().length > 1);
  await forwardToNextTry(service);
  await goOn(onwards.voice);
  standIn.fail("sendVideo", { kind: "drop-after" });
  await goOn(onwards.style);
  await goOn(onwards.finish);
  const videos = () => mina.sees().filter(({ media }) => media?.kind === "video");
  await standIn.until(() => videos().length === 1);
  await forwardToNextTry(service);
  await standIn.until(() => mina.reads().includes(chat.custom.texts.title));
  expect(videos()).toHaveLength(1);
  expect(countSent(service, "sendMediaGroup")).toBe(1);
  expect(countSent(service, "sendVideo")).toBe(1);
});

test("what else stands in the chat is not taken for a card that never came", async () => {
  await using service = await openTelegramService();
  const { standIn } = service;
  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
  await standIn.until(() => mina.sees().length >= 2);
  standIn.fail("sendMessage", { kind: "drop-before" });
  mina.says(`/short ${keyword}`);
  await untilFailed(service);
  mina.says("/schedule");
  await standIn.until(() => mina.reads().includes(upcoming.empty));
  mina.says("/language");
  await standIn.until(() => mina.reads().includes(language.ask));
  await forwardToNextTry(service);
  await standIn.until(() => cardsOf(mina).length === 1);
  expect(mina.reads()).toContain(upcoming.empty);
  expect(mina.reads()).toContain(language.ask);
});

test("a card that nobody can find again is sent twice, and either of the two decides once", async () => {
  await using service = await openTelegramService();
  const { standIn, app } = service;
  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
  await standIn.until(() => mina.sees().length >= 2);
  standIn.fail("sendMessage", { kind: "drop-after" });
  mina.says(`/short ${keyword}`);
  const cards = () => cardsOf(mina);
  await standIn.until(() => cards().length === 1);
  await untilFailed(service);
  await asSystem(app.db, ({ drizzle }) => drizzle.execute(sql`delete from chat_sendings`));
  await forwardToNextTry(service);
  await standIn.until(() => cards().length === 2);
  const [stray, card] = cards();
  if (!stray || !card) throw new Error("unreachable");
  expect(await mina.presses(casual, { on: card }).answer).toBeUndefined();
  await mina.presses(casual, { on: stray }).answer;
  await standIn.until(() => mina.reads().includes(chat.screens.preview.title));
  expect(mina.sees().filter(({ media }) => media?.kind === "video")).toHaveLength(1);
});

test("in a group what concerns one person only comes to their private chat", async () => {
  await using service = await openTelegramService();
  const { standIn } = service;
  const sora = standIn.addPerson({ firstName: "소라" });
  const group = standIn.addGroup({ title: "우리 팀", owner: sora });
  group.addsBot();
  sora.starts();
  await standIn.until(() => sora.sees().length >= 2);
  const here = { in: group.id };
  sora.says(`/short ${keyword}`, here);
  await presses(service, sora, casual, here);
  await standIn.until(() => sora.reads(here).includes(chat.screens.preview.title));
  const card = sora.sees(here).findLast(({ isBot }) => isBot);
  sora.repliesTo({ id: card?.id ?? 0 }, "어제 저녁 8시에 올려줘", here);
  await standIn.until(() => sora.reads().includes(chat.notices["time-is-past"]));
  expect(sora.reads(here)).not.toContain(chat.notices["time-is-past"]);
});
