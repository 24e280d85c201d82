import { expect, test } from "vitest";
import { z } from "zod";
import { createTestClock } from "#tests/support/test-clock.ts";
import { callByHand, createBot } from "./open-bot.ts";
import { openTelegramStandIn, type TelegramStandIn } from "./open-telegram-stand-in.ts";
import { tinyPng } from "./tiny-png.ts";

const clock = createTestClock();

/** Everything that waits for the bot, without confirming it. */
async function updatesOf(standIn: TelegramStandIn): Promise<Record<string, unknown>[]> {
  const given = await callByHand(standIn, "getUpdates", {});
  return z.record(z.string(), z.unknown()).array().parse(given);
}

async function wordsOf(standIn: TelegramStandIn): Promise<string[]> {
  return z
    .object({ message: z.object({ text: z.string() }) })
    .array()
    .parse((await updatesOf(standIn)).filter((update) => hasText(update)))
    .map(({ message }) => message.text);
}

function hasText(update: Record<string, unknown>): boolean {
  return z.object({ message: z.object({ text: z.string() }) }).safeParse(update).success;
}

test("in a group a bot with privacy mode gets commands, mentions and answers to it, nothing else", async () => {
  await using standIn = await openTelegramStandIn({ clock });
  const { telegram } = createBot(standIn);
  const mina = standIn.addPerson({ firstName: "미나" });
  const jun = standIn.addPerson({ firstName: "준", languageCode: "en" });
  const group = standIn.addGroup({ title: "채널팀", owner: mina, members: [jun] });
  const here = { in: group.id };
  mina.says("봇이 오기 전", here);
  group.addsBot();
  const { message_id: id } = await telegram.sendMessage(group.id, "안녕하세요");
  jun.says("오늘 뭐 먹지", here);
  jun.says("/short@xcaster_bot 여름 휴가", here);
  jun.says("/help@other_bot", here);
  jun.says("/home", here);
  jun.says("@xcaster_bot 겨울 여행", here);
  jun.repliesTo({ id }, "좋아요", here);
  expect(await wordsOf(standIn)).toEqual([
    "/short@xcaster_bot 여름 휴가",
    "/home",
    "@xcaster_bot 겨울 여행",
    "좋아요",
  ]);
  const answer = (await updatesOf(standIn)).at(-1);
  expect(answer).toMatchObject({
    message: {
      from: { first_name: "준", language_code: "en", is_bot: false },
      chat: { type: "group", title: "채널팀" },
      reply_to_message: { message_id: id, text: "안녕하세요", from: { is_bot: true } },
    },
  });
  group.makesBotAdministrator();
  jun.says("이제 다 들리죠", here);
  expect(await wordsOf(standIn)).toContain("이제 다 들리죠");
});

test("a bot is told when it is added, promoted, kicked and blocked, and can ask who runs a group", async () => {
  await using standIn = await openTelegramStandIn({ clock });
  const { telegram } = createBot(standIn);
  const mina = standIn.addPerson({ firstName: "미나" });
  const jun = standIn.addPerson({ firstName: "준" });
  mina.starts();
  const group = standIn.addGroup({ title: "채널팀", owner: mina, members: [jun], kind: "forum" });
  group.addsBot(jun);
  group.makesBotAdministrator();
  expect(await telegram.getChatAdministrators(group.id)).toMatchObject([
    { status: "creator", user: { id: mina.id } },
    { status: "administrator", user: { id: standIn.bot.id }, can_manage_topics: true },
  ]);
  expect(await telegram.getChatMember(group.id, jun.id)).toMatchObject({ status: "member" });
  expect(await telegram.getChat(group.id)).toMatchObject({ is_forum: true, type: "supergroup" });
  group.removes(jun);
  expect(await telegram.getChatMember(group.id, jun.id)).toMatchObject({ status: "left" });
  expect(() => jun.says("나 왔어", { in: group.id })).toThrow('준 is not in "채널팀"');
  group.kicksBot();
  mina.blocks();
  expect(() => mina.says("들려?")).toThrow("unblock it first");
  const changes = (await updatesOf(standIn)).filter((update) => "my_chat_member" in update);
  expect(changes).toMatchObject(
    [
      ["left", "member", jun.id],
      ["member", "administrator", mina.id],
      ["administrator", "kicked", mina.id],
      ["member", "kicked", mina.id],
    ].map(([before, after, by]) => ({
      my_chat_member: {
        from: { id: by },
        old_chat_member: { status: before },
        new_chat_member: { status: after },
      },
    })),
  );
});

test("a private chat has topics where the bot's owner turned them on, one per short if the bot likes", async () => {
  await using standIn = await openTelegramStandIn({ clock, bot: { hasTopicsEnabled: true } });
  const { telegram } = createBot(standIn);
  expect(await telegram.getMe()).toMatchObject({ has_topics_enabled: true });
  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
  const { message_thread_id: topic } = await telegram.createForumTopic(mina.id, "여름 휴가");
  await telegram.sendMessage(mina.id, "여기서 만들게요", { message_thread_id: topic });
  mina.says("좋아요", { topic });
  expect((await updatesOf(standIn)).at(-1)).toMatchObject({
    message: { text: "좋아요", message_thread_id: topic, is_topic_message: true },
  });
  await telegram.editForumTopic(mina.id, topic, { name: "✓ 여름 휴가" });
  expect(mina.reads({ topic })).toBe(
    [
      '— XCaster opened the topic "여름 휴가"',
      "XCaster: 여기서 만들게요",
      "미나: 좋아요",
      '— XCaster named the topic "✓ 여름 휴가"',
    ].join("\n"),
  );
});

test("only what is drawn now can be pressed, by whoever is there; forged data reaches the bot as it is", async () => {
  await using standIn = await openTelegramStandIn({ clock });
  const { telegram } = createBot(standIn);
  const mina = standIn.addPerson({ firstName: "미나" });
  const jun = standIn.addPerson({ firstName: "준" });
  mina.starts();
  const sent = await telegram.sendMessage(mina.id, "고르세요", {
    reply_markup: {
      inline_keyboard: [
        [{ text: "승인", callback_data: "a1:ok" }],
        [{ text: "열기", url: "https://xcaster.example/p/1" }],
      ],
    },
  });
  expect(() => mina.presses("거절")).toThrow("    [승인]\n    [열기]");
  expect(() => jun.presses("승인", { in: 1 })).toThrow("there is no chat 1");
  expect(mina.presses("열기").opens).toBe("https://xcaster.example/p/1");
  void mina.presses("승인").answer;
  void mina.forgesPress("a1:someone-elses", { on: { id: sent.message_id } }).answer;
  expect((await updatesOf(standIn)).slice(-2)).toMatchObject([
    { callback_query: { data: "a1:ok", from: { id: mina.id }, message: { text: "고르세요" } } },
    { callback_query: { data: "a1:someone-elses" } },
  ]);
  await telegram.editMessageReplyMarkup(mina.id, sent.message_id, undefined, {
    inline_keyboard: [],
  });
  expect(() => mina.presses("승인")).toThrow(`"승인" cannot be pressed`);
});

test("a person sends pictures and voice, which the bot can fetch, and edits what they said", async () => {
  await using standIn = await openTelegramStandIn({ clock });
  const { telegram } = createBot(standIn);
  const mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
  const picture = tinyPng(640, 480);
  mina.sends({ kind: "photo", bytes: picture, caption: "제 고양이" });
  mina.sends({ kind: "voice", bytes: Buffer.from("OggS hello") });
  const said = mina.says("오타");
  mina.edits(said, "오타 아님");
  const [photo, voice, , edited] = (await updatesOf(standIn)).slice(-4);
  const { message } = z
    .object({
      message: z.object({ photo: z.object({ file_id: z.string(), width: z.int() }).array() }),
    })
    .parse(photo);
  const largest = message.photo.at(-1);
  expect(largest?.width).toBe(640);
  const fetched = await fetch(await telegram.getFileLink(largest?.file_id ?? ""));
  expect(Buffer.from(await fetched.arrayBuffer())).toEqual(picture);
  expect(photo).toMatchObject({ message: { caption: "제 고양이" } });
  expect(voice).toMatchObject({ message: { voice: { mime_type: "audio/ogg" } } });
  expect(edited).toMatchObject({ edited_message: { text: "오타 아님" } });
});

test("the commands offered go by the chat and by the person's language", async () => {
  await using standIn = await openTelegramStandIn({ clock });
  const { telegram } = createBot(standIn);
  const mina = standIn.addPerson({ firstName: "미나" });
  const jun = standIn.addPerson({ firstName: "Jun", languageCode: "en" });
  await telegram.setMyCommands([{ command: "short", description: "Make a short" }]);
  await telegram.setMyCommands([{ command: "short", description: "쇼츠 만들기" }], {
    language_code: "ko",
  });
  expect(mina.offeredCommands()).toEqual([{ command: "short", description: "쇼츠 만들기" }]);
  expect(jun.offeredCommands()).toEqual([{ command: "short", description: "Make a short" }]);
});
