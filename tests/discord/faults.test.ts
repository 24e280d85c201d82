import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { wordsFor } from "#bots/conversation/words.ts";
import { type DiscordService, openDiscordService } from "./open-discord-service.ts";

const { chat: ko } = wordsFor("ko");
let open: DiscordService;

beforeEach(async () => {
  open = await openDiscordService();
});

afterEach(async () => {
  const errors = open.takeErrors();
  await open[Symbol.asyncDispose]();
  open.standIn.assertNoViolations();
  expect(errors).toEqual([]);
});

const countOf = (lines: readonly string[], text: string) =>
  lines.filter((line) => line.includes(text)).length;

describe("Discord in trouble", () => {
  test("a send whose answer is lost leaves one starter, one thread and one card", async () => {
    const { faults } = open.standIn;
    faults.next({ method: "POST", path: /\/messages$/ }, { kind: "accept-then-drop" });
    open.mina.in(open.general.id).command("/short 바다");
    await open.standIn.until(
      "the clock is waited for",
      () =>
        open.standIn.threadsIn(open.general.id).length > 0 ||
        open.standIn.calls.filter(({ path }) => path.endsWith("/messages")).length > 0,
    );
    // The outbox waits a little before it tries again.
    const moving = setInterval(() => open.clock.forward({ seconds: 2 }), 200);
    try {
      const thread = await open.thread();
      const mina = open.mina.in(thread.id);
      await mina.waitsFor(ko.screens.tonePick.title("바다"));
      faults.next({ method: "POST", path: /\/messages$/ }, { kind: "accept-then-drop" });
      mina.presses(ko.tones.casual);
      await mina.waitsFor(`[${ko.verbs["publish-now"]}]`);
      expect(open.standIn.threadsIn(open.general.id)).toHaveLength(1);
      expect(countOf(open.mina.in(open.general.id).lines(), "### 바다")).toBe(1);
      expect(countOf(mina.lines(), ko.screens.progress.finished("바다"))).toBe(1);
      expect(countOf(mina.lines(), `### ${ko.screens.preview.title}`)).toBe(1);
    } finally {
      clearInterval(moving);
    }
  });

  test("what went out long before its answer was missed is found again by its mark", async () => {
    await open.mina.in(open.general.id).command("/short 바다").answered();
    const thread = await open.thread();
    const mina = open.mina.in(thread.id);
    await mina.waitsFor(`[${ko.tones.casual}]`);
    open.standIn.faults.next({ method: "POST", path: /\/messages$/ }, { kind: "accept-then-drop" });
    mina.presses(ko.tones.casual);
    await mina.waitsFor(ko.screens.progress.making("바다"));
    // Discord remembers a nonce for minutes only.
    const moving = setInterval(() => open.clock.forward({ minutes: 30 }), 200);
    try {
      await mina.waitsFor(`### ${ko.screens.preview.title}`);
      expect(countOf(mina.lines(), ko.screens.progress.finished("바다"))).toBe(1);
    } finally {
      clearInterval(moving);
    }
  });

  test("two presses of one button do one thing, and the second is told so", async () => {
    await open.mina.in(open.general.id).command("/short 바다").answered();
    const thread = await open.thread();
    const mina = open.mina.in(thread.id);
    await mina.waitsFor(`[${ko.tones.casual}]`);
    mina.presses(ko.tones.casual);
    mina.presses(ko.tones.casual);
    await mina.waitsFor(`### ${ko.screens.preview.title}`);
    expect(countOf(mina.lines(), `### ${ko.screens.preview.title}`)).toBe(1);
  });
});
