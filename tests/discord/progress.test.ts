import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { wordsFor } from "#bots/conversation/words.ts";
import { progressEveryMs } from "#bots/discord/limits.ts";
import { createTinyStudio } from "#tests/support/tiny-studio.ts";
import {
  closeDiscordService,
  type DiscordService,
  openDiscordService,
} from "./open-discord-service.ts";

const { chat: ko } = wordsFor("ko");
let open: DiscordService;
let studio: ReturnType<typeof createTinyStudio>;

beforeEach(async () => {
  studio = createTinyStudio();
  open = await openDiscordService({ parts: { studio: studio.parts } });
});

afterEach(() => closeDiscordService(open));

const isRunning = (step: keyof typeof ko.steps) => `▸ **${ko.steps[step]}**`;

/** How often a card was edited that shows how far the making is. */
const editsOfBar = () =>
  open.standIn.calls.filter(
    ({ method, body }) => method === "PATCH" && /[█░]/.test(JSON.stringify(body) ?? ""),
  ).length;

describe("progress on Discord", () => {
  test("is edited a few times only, shows the last of it after a pause, and the end at once", async () => {
    const release = studio.hold("renderer");
    await open.mina.in(open.general.id).command("/short 바다").answered();
    const mina = open.mina.in((await open.thread()).id);
    await mina.waitsFor(`[${ko.tones.casual}]`);
    mina.presses(ko.tones.casual);
    // The clock stands still: everything up to here comes within one moment.
    await expect.poll(() => studio.calls.some(({ part }) => part === "renderer")).toBe(true);
    await mina.waitsFor(ko.screens.progress.making("바다"));
    expect(editsOfBar()).toBeLessThanOrEqual(1);
    open.clock.forward({ milliseconds: progressEveryMs });
    await mina.waitsFor(isRunning("video"));
    expect(editsOfBar()).toBeLessThanOrEqual(2);
    release();
    await mina.waitsFor(`### ${ko.screens.preview.title}`);
    expect(mina.lines().join("\n")).toContain(ko.screens.progress.finished("바다"));
    expect(editsOfBar()).toBeLessThanOrEqual(3);
  });
});
