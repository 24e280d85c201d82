import { afterEach, expect, test } from "vitest";
import { wordsFor } from "#bots/conversation/words.ts";
import { systemClock } from "#src/domain/clock.ts";
import {
  closeDiscordService,
  type DiscordService,
  openDiscordService,
} from "./open-discord-service.ts";

const { chat: ko, discord } = wordsFor("ko");
/** Limits are kept by the clock, which therefore has to run. */
const running = { ...systemClock, moveTo: () => {}, forward: () => {} };
let open: DiscordService;

afterEach(() => closeDiscordService(open));

test("Discord's own limits are kept, and a 429 is waited out without a second message", async () => {
  open = await openDiscordService({ clock: running, standIn: { hasRateLimits: true } });
  await open.mina.in(open.general.id).command("/short 바다").answered();
  const thread = await open.thread();
  const mina = open.mina.in(thread.id);
  await mina.waitsFor(`[${ko.tones.casual}]`);
  open.standIn.faults.next(
    { method: "POST", path: /\/messages$/ },
    { kind: "rate-limited", retryAfterS: 1, scope: "user" },
  );
  mina.presses(ko.tones.casual);
  await mina.waitsFor(`### ${ko.screens.preview.title}`);
  const cards = mina.lines().filter((line) => line.includes(ko.screens.progress.finished("바다")));
  expect(cards).toHaveLength(1);
});

test("a connection that Discord takes down is taken up again, and what was said meanwhile is heard once", async () => {
  open = await openDiscordService();
  await open.mina.in(open.general.id).command("/short 바다").answered();
  const thread = await open.thread();
  const mina = open.mina.in(thread.id);
  await mina.waitsFor(`[${ko.tones.casual}]`);
  open.standIn.gateway.askToReconnect();
  mina.presses(ko.tones.casual);
  await mina.waitsFor(`### ${ko.screens.preview.title}`);
  expect(open.standIn.threadsIn(open.general.id)).toHaveLength(1);
});

test("what was said in a server while nobody was connected is heard by whoever connects next, once", async () => {
  open = await openDiscordService();
  const bot = `<@${open.standIn.botId}>`;
  const makers = open.server.addRole({ name: "makers" });
  const general = open.mina.in(open.general.id);
  await general.command("/settings").answered();
  await general.waitsFor(discord.settings.title);
  general.chooses(discord.settings.everybody, [makers]);
  open.server.addMember(open.joon, { roleIds: [makers] });
  general.says(`${bot} 여름 산`);
  const before = await open.thread();
  await open.mina.in(before.id).waitsFor(`[${ko.tones.casual}]`);
  const restarting = open.restart();
  await open.standIn.until("nobody is connected", () => {
    return open.standIn.gateway.connected().length === 0;
  });
  open.mina.in(before.id).says(`${bot} 캐주얼`);
  open.joon.in(open.general.id).says(`${bot} 겨울 바다`);
  await restarting;
  await open.mina.in(before.id).waitsFor(`### ${ko.screens.preview.title}`);
  const after = await open.thread(open.general.id, 2);
  expect(after.name).toBe("겨울 바다");
  await open.joon.in(after.id).waitsFor(`[${ko.tones.casual}]`);
  expect(open.standIn.threadsIn(open.general.id)).toHaveLength(2);
});

test("where Discord does not let the bot read messages, it goes on without", async () => {
  open = await openDiscordService({ standIn: { grantedIntents: 0 }, readsMessages: true });
  await open.mina.in(open.general.id).command("/short 바다").answered();
  const thread = await open.thread();
  const mina = open.mina.in(thread.id);
  await mina.waitsFor(`[${ko.tones.casual}]`);
  mina.says(`<@${open.standIn.botId}> 캐주얼`);
  await mina.waitsFor(`### ${ko.screens.preview.title}`);
});
