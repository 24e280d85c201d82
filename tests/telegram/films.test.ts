import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { wordsFor } from "#bots/conversation/words.ts";
import { openTelegramService, type TelegramService } from "./open-telegram-service.ts";
import { type Person, presses } from "./presses.ts";

const { chat, telegram } = wordsFor("ko");
const keyword = "여름 휴가 패킹 팁";
const casual = "😊 캐주얼";
/** More than a bot may send, in bytes. */
const tooMany = 51_000_000;
const short = new URL("../fixtures/short.mp4", import.meta.url);

async function makeShort(service: TelegramService, person: Person) {
  person.starts();
  person.says(`/short ${keyword}`);
  await presses(service, person, casual);
  await service.standIn.until(() => person.reads().includes(chat.screens.preview.title));
}

const sendsOf = ({ standIn }: TelegramService) =>
  standIn.calls.filter(({ method }) => method === "sendVideo");

test("a film is sent again by the id Telegram gave it, and as a file where Telegram knows it no more", async () => {
  await using service = await openTelegramService();
  const { standIn } = service;
  const mina = standIn.addPerson({ firstName: "미나" });
  await makeShort(service, mina);
  const filesSent = () => sendsOf(service).map(({ files }) => files.length);
  /** A card whose message was deleted comes anew when it is to be changed. */
  const looksAgain = async (count: number) => {
    await presses(service, mina, chat.verbs["edit-script"]);
    await standIn.until(() => mina.reads().includes(chat.screens.scriptEdit.text));
    const film = mina.sees().findLast(({ media }) => media?.kind === "video");
    mina.deletes({ id: film?.id ?? 0 });
    await presses(service, mina, chat.verbs.back);
    await standIn.until(() => filesSent().length === count);
  };
  expect(filesSent()).toEqual([2]);
  await looksAgain(2);
  expect(filesSent()).toEqual([2, 0]);
  standIn.world.files.clear();
  await looksAgain(4);
  expect(filesSent()).toEqual([2, 0, 0, 2]);
  const [refused, ...others] = standIn.takeViolations();
  expect(refused?.description).toContain("wrong file identifier");
  expect(others).toEqual([]);
});

test("a film that is too large for Telegram is sent smaller", async () => {
  const film = Buffer.concat([await readFile(short), Buffer.alloc(tooMany)]);
  await using service = await openTelegramService({ film });
  const mina = service.standIn.addPerson({ firstName: "미나" });
  await makeShort(service, mina);
  const [sent] = sendsOf(service);
  expect(sent?.outcome.ok).toBe(true);
  expect(mina.sees().filter(({ media }) => media?.kind === "video")).toHaveLength(1);
});

test("a film that is too large and cannot be made smaller can be watched by its link, and its card has its buttons", async () => {
  await using service = await openTelegramService({ film: Buffer.alloc(tooMany) });
  const { standIn } = service;
  const mina = standIn.addPerson({ firstName: "미나" });
  await makeShort(service, mina);
  expect(sendsOf(service)).toEqual([]);
  expect(mina.reads()).toContain(telegram.film.tooLarge);
  const address = /http:\S+\/watch\/[\w.-]+/.exec(mina.reads())?.[0] ?? "";
  const watched = await fetch(address, { headers: { range: "bytes=0-9" } });
  expect([watched.status, watched.headers.get("content-type")]).toEqual([206, "video/mp4"]);
  await presses(service, mina, chat.verbs["publish-now"]);
  await standIn.until(() => mina.reads().includes(chat.screens.published.title));
});
