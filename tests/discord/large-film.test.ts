import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { wordsFor } from "#bots/conversation/words.ts";
import { createTinyStudio } from "#tests/support/tiny-studio.ts";
import {
  closeDiscordService,
  type DiscordService,
  openDiscordService,
} from "./open-discord-service.ts";

const { chat: ko, discord } = wordsFor("ko");
/** Less than the tiny studio's films have, in bytes. */
const tooFewBytes = 100;
let open: DiscordService;
let studio: ReturnType<typeof createTinyStudio>;

beforeEach(async () => {
  studio = createTinyStudio();
  open = await openDiscordService({ parts: { studio: studio.parts } });
});

afterEach(() => closeDiscordService(open));

const threadOfMina = async () => {
  await open.mina.in(open.general.id).command("/short 바다").answered();
  const mina = open.mina.in((await open.thread()).id);
  await mina.waitsFor(`[${ko.tones.casual}]`);
  return mina;
};

/** Where the button leads that was sent last. */
const watch = async (): Promise<Response> => {
  const sent = JSON.stringify(open.standIn.calls.map(({ body }) => body));
  const [address] = [...sent.matchAll(/https?:[^"]+?\/watch\/[\w.-]+/g)].at(-1) ?? [];
  if (address === undefined) throw new Error("there is no link");
  return fetch(address);
};

describe("a film that is too large for Discord", () => {
  test("is not even sent where the interaction said so: its card has a link to watch it", async () => {
    open.server.setFileSizeMax(tooFewBytes);
    const mina = await threadOfMina();
    mina.presses(ko.tones.casual);
    await mina.waitsFor(`### ${ko.screens.preview.title}`);
    expect(mina.lines().join("\n")).toContain(discord.filmTooLarge);
    expect(mina.lines().join("\n")).toContain(`[${discord.buttons.watch}]`);
    const watched = await watch();
    expect(watched.status).toBe(200);
    expect(watched.headers.get("content-type")).toBe("video/mp4");
    expect(watched.headers.get("cache-control")).toContain("private");
    expect(await watched.text()).toContain("바다");
  });

  test("is sent again smaller, and in the end as a link, where Discord refuses what it used to take", async () => {
    const mina = await threadOfMina();
    const release = studio.hold("renderer");
    mina.presses(ko.tones.casual);
    await expect.poll(() => studio.calls.some(({ part }) => part === "renderer")).toBe(true);
    open.server.setFileSizeMax(tooFewBytes);
    release();
    await mina.waitsFor(`### ${ko.screens.preview.title}`);
    open.standIn.takeViolations(40_005);
    expect((await watch()).status).toBe(200);
  });

  test("is shown by its link for a week, and by no other", async () => {
    open.server.setFileSizeMax(tooFewBytes);
    const mina = await threadOfMina();
    mina.presses(ko.tones.casual);
    await mina.waitsFor(`### ${ko.screens.preview.title}`);
    const { url } = await watch();
    const other = url.at(-20) === "A" ? "B" : "A";
    expect((await fetch(`${url.slice(0, -20)}${other}${url.slice(-19)}`)).status).toBe(404);
    expect((await fetch(`${url}x`)).status).toBe(404);
    open.clock.forward({ hours: 7 * 24 });
    expect((await fetch(url)).status).toBe(404);
  });
});
