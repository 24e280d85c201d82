import { expect, test } from "vitest";
import { wordsFor } from "#bots/conversation/words.ts";
import { tinyPng } from "#tests/stand-ins/telegram/tiny-png.ts";
import { openTelegramService } from "./open-telegram-service.ts";
import { presses } from "./presses.ts";

const { chat, telegram: say, home, faces } = wordsFor("ko");
const keyword = "여름 휴가 패킹 팁";

test("what the face answers by itself comes once, however often it is asked for by the same words", async () => {
  await using service = await openTelegramService();
  const { standIn } = service;
  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
  await standIn.until(() => mina.sees().length >= 2);
  const told = () => mina.sees().filter(({ isBot }) => isBot).length;
  const before = told();
  standIn.deliveries.repeatEach("renumbered");
  const about = {
    "/home": home.recent.title,
    "/schedule": home.upcoming.empty,
    "/link": faces.link.title,
    "/language": say.language.ask,
    "/short": say.prompts.keyword,
  };
  for (const [command, words] of Object.entries(about)) {
    mina.says(command);
    await standIn.until(() => mina.reads().includes(words));
  }
  standIn.deliveries.repeatEach("once");
  mina.says("/help");
  await standIn.until(() => mina.reads().includes(chat.screens.help.title));
  expect(told()).toBe(before + Object.keys(about).length + 1);
});

test("a picture that is brought twice is taken in once", async () => {
  await using service = await openTelegramService();
  const { standIn } = service;
  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
  mina.says(`/short custom ${keyword}`);
  await presses(service, mina, chat.custom.onwards.script);
  await presses(service, mina, chat.custom.onwards.pictures);
  await standIn.until(() => mina.reads().includes(chat.custom.pictures.title));
  const album = mina.sees().filter(({ albumId }) => albumId !== undefined);
  standIn.deliveries.repeatEach("renumbered");
  mina.sends({ kind: "photo", bytes: tinyPng(900, 1600) }, { answering: album[1]?.id ?? 0 });
  await standIn.until(() => mina.reads().includes(chat.custom.pictures.ownChosen));
  standIn.deliveries.repeatEach("once");
  await presses(service, mina, chat.custom.onwards.voice);
  await standIn.until(() => mina.reads().includes(chat.custom.voice.title));
  const taken = mina.sees().filter(({ text }) => text.includes(say.ownPicture.taken("2")));
  expect(taken).toHaveLength(1);
  expect(standIn.calls.filter(({ method }) => method === "getFile")).toHaveLength(1);
});
