import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { wordsFor } from "#bots/conversation/words.ts";
import { lookAtDatabase } from "#tests/support/look-at-database.ts";
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

/** Time passes while something is waited for: the outbox waits a little before it tries again. Nobody has pressed meanwhile. */
async function whileMoving<Result>(
  step: { seconds: number } | { minutes: number },
  work: () => Promise<Result>,
): Promise<Result> {
  const moving = setInterval(() => open.clock.forward(step), 200);
  try {
    return await work();
  } finally {
    clearInterval(moving);
  }
}

const countOf = (lines: readonly string[], text: string) =>
  lines.filter((line) => line.includes(text)).length;

describe("Discord in trouble", () => {
  test("a send whose answer is lost leaves one starter, one thread and one card", async () => {
    const { faults } = open.standIn;
    faults.next({ method: "POST", path: /\/messages$/ }, { kind: "accept-then-drop" });
    await open.mina.in(open.general.id).command("/short 바다").answered();
    const mina = await whileMoving({ seconds: 2 }, async () => {
      const there = open.mina.in((await open.thread()).id);
      await there.waitsFor(ko.screens.tonePick.title("바다"));
      return there;
    });
    faults.next({ method: "POST", path: /\/messages$/ }, { kind: "accept-then-drop" });
    await mina.presses(ko.tones.casual).answered();
    await whileMoving({ seconds: 2 }, () => mina.waitsFor(`[${ko.verbs["publish-now"]}]`));
    expect(open.standIn.threadsIn(open.general.id)).toHaveLength(1);
    expect(countOf(open.mina.in(open.general.id).lines(), "### 바다")).toBe(1);
    expect(countOf(mina.lines(), ko.screens.progress.finished("바다"))).toBe(1);
    expect(countOf(mina.lines(), `### ${ko.screens.preview.title}`)).toBe(1);
  });

  test("what went out long before its answer was missed is found again by its mark", async () => {
    await open.mina.in(open.general.id).command("/short 바다").answered();
    const thread = await open.thread();
    const mina = open.mina.in(thread.id);
    await mina.waitsFor(`[${ko.tones.casual}]`);
    open.standIn.faults.next({ method: "POST", path: /\/messages$/ }, { kind: "accept-then-drop" });
    await mina.presses(ko.tones.casual).answered();
    await mina.waitsFor(ko.screens.progress.making("바다"));
    // Discord remembers a nonce for minutes only.
    await whileMoving({ minutes: 30 }, () => mina.waitsFor(`### ${ko.screens.preview.title}`));
    expect(countOf(mina.lines(), ko.screens.progress.finished("바다"))).toBe(1);
  });

  test("what somebody presses or sets is acknowledged once it is kept, not before", async () => {
    const { discord } = wordsFor("ko");
    const general = open.mina.in(open.general.id);
    await general.command("/settings").answered();
    await general.waitsFor(discord.settings.title);
    await general.command("/short 바다").answered();
    const mina = open.mina.in((await open.thread()).id);
    await mina.waitsFor(`[${ko.tones.casual}]`);
    await using look = lookAtDatabase(open.database.ownerUrl);
    const locked = await look.owner.reserve();
    await locked`begin`;
    await locked`lock table inbound_events, chat_communities in exclusive mode`;
    const set = general.chooses(discord.settings.perPerson, [discord.settings.aDay("1")]);
    const press = mina.presses(ko.tones.casual);
    const waiting = async () =>
      (
        await look.sql`select distinct relation from pg_locks where not granted and relation in
          ('inbound_events'::regclass, 'chat_communities'::regclass)`
      ).length;
    await expect.poll(waiting).toBe(2);
    expect([set.state(), press.state()]).toEqual(["waiting", "waiting"]);
    await locked`commit`;
    locked.release();
    await Promise.all([set.answered(), press.answered()]);
    await general.waitsFor(`● ${discord.settings.aDay("1")}`);
    await mina.waitsFor(`### ${ko.screens.preview.title}`);
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
