import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { wordsFor } from "#bots/conversation/words.ts";
import { openFaceHost } from "#bots/open-face-host.ts";
import {
  closeDiscordService,
  type DiscordService,
  openDiscordService,
} from "./open-discord-service.ts";

const { chat: ko, faces, home, discord } = wordsFor("ko");
let open: DiscordService;

beforeEach(async () => {
  open = await openDiscordService();
});

afterEach(() => closeDiscordService(open));

describe("a short's place on Discord", () => {
  test("is the person's private chat once its thread is gone", async () => {
    await open.mina.in(open.general.id).command("/short 바다").answered();
    const thread = await open.thread();
    await open.mina.in(thread.id).waitsFor(`[${ko.tones.casual}]`);
    const release = open.studio.hold("renderer");
    await open.mina.in(thread.id).presses(ko.tones.casual).answered();
    await open.mina.in(thread.id).waitsFor(ko.screens.progress.making("바다"));
    open.server.deleteChannel(thread.id);
    release();
    await open.mina.inDirectMessages().waitsFor(faces.moved.closed(faces.nameOf("discord")));
    await open.mina.inDirectMessages().waitsFor(`### ${ko.screens.preview.title}`);
  });

  test("is a post of a forum, tagged with how the short stands", async () => {
    const forum = open.server.addChannel({
      name: "shorts",
      type: "forum",
      tags: [home.statuses.ready, home.statuses.published],
    });
    const host = openFaceHost(open.app, { face: "discord", publicUrl: "http://127.0.0.1" });
    const community = { externalId: open.server.id, name: "미나네", standing: "manager" as const };
    await host.chat.start(
      { externalId: open.mina.id, name: "Mina", language: "ko", community },
      { text: "캐주얼: 바다", externalId: "asked", place: { channel: forum.id } },
    );
    const post = await open.thread(forum.id);
    await open.mina.in(post.id).waitsFor(`### ${ko.screens.preview.title}`);
    await open.standIn.until("the tag", () => {
      const tags = open.standIn.threadsIn(forum.id)[0]?.appliedTagIds ?? [];
      return tags.includes(forum.tagIds[home.statuses.ready] ?? "");
    });
  });

  test("is the private chat where it was asked for there", async () => {
    const mina = open.mina.inDirectMessages();
    mina.says("겨울 바다");
    await mina.waitsFor(`[${ko.tones.casual}]`);
    mina.says("캐주얼");
    await mina.waitsFor(`### ${ko.screens.preview.title}`);
  });

  test("is closed where the bot is blocked: nothing more is sent there", async () => {
    const mina = open.mina.inDirectMessages();
    mina.says("겨울 바다");
    await mina.waitsFor(`[${ko.tones.casual}]`);
    const release = open.studio.hold("renderer");
    mina.presses(ko.tones.casual);
    await mina.waitsFor(ko.screens.progress.making("겨울 바다"));
    open.mina.blocksBot();
    release();
    await open.standIn.until(
      "it is refused",
      () =>
        open.standIn.violations.length === 0 &&
        open.standIn.calls.some(({ status }) => status === 403),
    );
    open.mina.unblocksBot();
  });

  test("needs rights that are named where the bot lacks them", async () => {
    const closed = open.server.addChannel({ name: "closed", botLacks: ["CreatePublicThreads"] });
    const mina = open.mina.in(closed.id);
    await mina.command("/short 바다").answered();
    await mina.waitsFor(discord.rights.threads);
    expect(open.standIn.threadsIn(closed.id)).toEqual([]);
  });
});
