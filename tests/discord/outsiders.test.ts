import { afterEach, beforeEach, expect, test } from "vitest";
import { wordsFor } from "#bots/conversation/words.ts";
import { readCustomId } from "#bots/discord/custom-id.ts";
import {
  closeDiscordService,
  type DiscordService,
  openDiscordService,
} from "./open-discord-service.ts";

const { chat: ko, discord } = wordsFor("ko");
let open: DiscordService;

beforeEach(async () => {
  open = await openDiscordService();
});

afterEach(() => closeDiscordService(open));

test("who did not begin a short can fill nothing in on its cards, nor open its forms", async () => {
  const mina = open.mina.in(open.general.id);
  await mina.command("/short 바다 mode:단계별로 만들기").answered();
  const thread = await open.thread();
  const joon = open.joon.in(thread.id);
  await joon.waitsFor(ko.custom.brief.title);
  await joon.presses(discord.buttons.changeBrief).answered();
  await joon.waitsFor(ko.notices["not-yours"]);
  expect(open.joon.form()).toBeUndefined();
  expect(open.mina.in(thread.id).lines().join("\n")).not.toContain(ko.notices["not-yours"]);
});

/** Mina lets only members of a role ask for shorts. */
async function letOnlyMakersAsk(): Promise<string> {
  const makers = open.server.addRole({ name: "makers" });
  const general = open.mina.in(open.general.id);
  await general.command("/settings").answered();
  await general.waitsFor(discord.settings.title);
  general.chooses(discord.settings.everybody, [makers]);
  // Shown once by the command, and once more with what was chosen.
  await open.standIn.until("the choice is kept", () => {
    const shown = open.standIn.calls.filter(({ path }) => path.endsWith("original"));
    return shown.filter(({ method }) => method === "PATCH").length === 2;
  });
  return makers;
}

test("only members of a role that was named may ask for shorts", async () => {
  const makers = await letOnlyMakersAsk();
  const joon = open.joon.in(open.general.id);
  await joon.command("/short 바다").answered();
  await joon.waitsFor(ko.notices["not-allowed"]);
  expect(open.standIn.threadsIn(open.general.id)).toEqual([]);
  const maker = open.standIn.addPerson({ name: "Sol" });
  open.server.addMember(maker, { roleIds: [makers] });
  await maker.in(open.general.id).command("/short 바다").answered();
  await open.thread();
});

test("who is in no such role begins none with words in a thread either", async () => {
  await letOnlyMakersAsk();
  const bot = `<@${open.standIn.botId}>`;
  open.joon.in(open.general.id).says(bot);
  const joon = open.joon.in((await open.thread()).id);
  // A mention alone is in no language: the server's is Korean.
  await joon.waitsFor(ko.screens.welcome.title);
  joon.says(`${bot} 캐주얼: 바다`);
  await open.joon.inDirectMessages().waitsFor(ko.notices["not-allowed"]);
  expect(joon.lines().join("\n")).not.toContain(ko.screens.progress.making("바다"));
});

test("who has lost the role since they asked begins no short any more, until they have it again", async () => {
  const makers = await letOnlyMakersAsk();
  open.server.addMember(open.joon, { roleIds: [makers] });
  await open.joon.in(open.general.id).command("/short 바다").answered();
  const joon = open.joon.in((await open.thread()).id);
  await joon.waitsFor(`[${ko.tones.casual}]`);
  open.server.addMember(open.joon);
  joon.presses(ko.tones.casual);
  await joon.waitsFor(ko.notices["not-allowed"]);
  expect(joon.lines().join("\n")).not.toContain(ko.screens.progress.making("바다"));
  open.server.addMember(open.joon, { roleIds: [makers] });
  joon.presses(ko.tones.casual);
  await joon.waitsFor(`### ${ko.screens.preview.title}`);
});

test("an id that is not ours, or half of one, means nothing", () => {
  for (const id of [
    "",
    "x",
    "p",
    "p:",
    "p:a:b",
    "f:key",
    "w:key:",
    "a:key",
    "f:a b:scene",
    "q:key:1",
  ])
    expect(readCustomId(id)).toBeUndefined();
  expect(readCustomId("p:token-1")).toEqual({ does: "press", token: "token-1" });
  expect(readCustomId("w:key:2026-11-24T20:00")).toEqual({
    does: "press-with",
    key: "key",
    value: "2026-11-24T20:00",
  });
});
