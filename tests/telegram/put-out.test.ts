import { expect, test } from "vitest";
import { wordsFor } from "#bots/conversation/words.ts";
import { openTelegramService } from "./open-telegram-service.ts";
import { presses } from "./presses.ts";

const { chat, faces } = wordsFor("ko");

test("whoever's group puts the bot out while their short is made goes on in their private chat", async () => {
  await using service = await openTelegramService();
  const { standIn, host } = service;
  const sora = standIn.addPerson({ firstName: "소라" });
  sora.starts();
  await standIn.until(() => sora.sees().length >= 2);
  const group = standIn.addGroup({ title: "우리 팀", owner: sora });
  group.addsBot();
  sora.says("/short 바다", { in: group.id });
  await presses(service, sora, `😊 ${chat.tones.casual}`, { in: group.id });
  group.kicksBot();
  await standIn.until(() => sora.reads().includes(faces.moved.closed(faces.nameOf("telegram"))));
  await standIn.until(() => sora.reads().includes(chat.screens.preview.title));
  expect(await host.places.at({ channel: String(group.id) })).toEqual([]);
});
