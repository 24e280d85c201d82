import { afterEach, beforeEach, expect, test } from "vitest";
import { wordsFor } from "#bots/conversation/words.ts";
import {
  closeDiscordService,
  type DiscordService,
  openDiscordService,
} from "./open-discord-service.ts";

const { chat: ko } = wordsFor("ko");
let open: DiscordService;

beforeEach(async () => {
  open = await openDiscordService();
});

afterEach(() => closeDiscordService(open));

/** A short of Mina's in the server and another one in private, each waiting for a mood. */
async function askForMoods() {
  await open.mina.in(open.general.id).command("/short 바다").answered();
  const thread = open.mina.in((await open.thread()).id);
  await thread.waitsFor(`[${ko.tones.casual}]`);
  const alone = open.mina.inDirectMessages();
  alone.says("겨울 산");
  await alone.waitsFor(`[${ko.tones.casual}]`);
  return { thread, alone };
}

const countOf = (lines: readonly string[], text: string) =>
  lines.filter((line) => line.includes(text)).length;

async function expectMade({ thread, alone }: Awaited<ReturnType<typeof askForMoods>>) {
  for (const place of [thread, alone]) await place.waitsFor(`[${ko.verbs["publish-now"]}]`);
  expect(countOf(thread.lines(), ko.screens.progress.finished("바다"))).toBe(1);
  expect(countOf(alone.lines(), ko.screens.progress.finished("겨울 산"))).toBe(1);
}

test("what is said while the service starts anew is heard afterwards, in servers and in private", async () => {
  const { thread, alone } = await askForMoods();
  await open.restart({
    meanwhile: () => {
      thread.says(`<@${open.standIn.botId}> ${ko.tones.casual}`);
      alone.says(ko.tones.casual);
    },
  });
  await expectMade({ thread, alone });
});

test("what is said after Discord has forgotten the session is heard in the next one", async () => {
  const { thread, alone } = await askForMoods();
  const { gateway } = open.standIn;
  const before = gateway.identifies();
  gateway.invalidate({ canResume: false });
  thread.says(`<@${open.standIn.botId}> ${ko.tones.casual}`);
  alone.says(ko.tones.casual);
  await expectMade({ thread, alone });
  expect(gateway.identifies()).toBe(before + 1);
});
