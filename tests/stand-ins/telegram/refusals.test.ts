import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestClock } from "#tests/support/test-clock.ts";
import { createBot, callByHand, refusalOf } from "./open-bot.ts";
import { openTelegramStandIn, type TelegramStandIn } from "./open-telegram-stand-in.ts";
import { documentedLimits } from "./rate-limits.ts";
import { tinyPng } from "./tiny-png.ts";

const clock = createTestClock();
let standIn: TelegramStandIn;
let telegram: ReturnType<typeof createBot>["telegram"];
let mina: ReturnType<TelegramStandIn["addPerson"]>;

beforeEach(async () => {
  standIn = await openTelegramStandIn({ clock });
  ({ telegram } = createBot(standIn));
  mina = standIn.addPerson({ firstName: "미나" });
  mina.starts();
});
afterEach(async () => standIn[Symbol.asyncDispose]());

/** The refusal, which is also on record, so that a test that did not mean it fails. */
async function refused(call: Promise<unknown>): Promise<string> {
  const words = await refusalOf(call);
  const [violation, ...more] = standIn.takeViolations();
  expect(words).toContain(violation?.description);
  expect(more).toEqual([]);
  return words;
}

/** A refusal the bot could not have known of: it is not held against it. */
async function turnedAway(call: Promise<unknown>): Promise<string> {
  const words = await refusalOf(call);
  expect(standIn.violations).toEqual([]);
  return words;
}

/** Presses the button and fetches what the bot gets of it: the id of the query. */
async function pressAndPoll(): Promise<string> {
  mina.presses("가기");
  const updates = await telegram.getUpdates(0, 100, -1, undefined);
  const last = updates.at(-1);
  return last && "callback_query" in last ? last.callback_query.id : "";
}

const button = (data: string) => ({
  reply_markup: { inline_keyboard: [[{ text: "가기", callback_data: data }]] },
});

describe("what is too long, or not well made, is refused in the server's words", () => {
  test.each([
    ["", "400: Bad Request: message text is empty"],
    ["  \n ", "400: Bad Request: text must be non-empty"],
    ["가".repeat(4097), "400: Bad Request: message is too long"],
  ])("a text %#", async (text, words) => {
    expect(await refused(telegram.sendMessage(mina.id, text))).toBe(words);
  });

  test.each([
    ["<b>굵게", `can't parse entities: Can't find end tag corresponding to start tag "b"`],
    ["a < b", `can't parse entities: Unsupported start tag "" at byte offset 2`],
    ["<br>", `can't parse entities: Unsupported start tag "br" at byte offset 0`],
    ["가</b>", "can't parse entities: Unexpected end tag at byte offset 3"],
  ])("the HTML %s", async (html, words) => {
    const call = telegram.sendMessage(mina.id, html, { parse_mode: "HTML" });
    expect(await refused(call)).toBe(`400: Bad Request: ${words}`);
  });

  test("a caption, a button's data in bytes, a keyboard, a loopback address", async () => {
    const photo = new File([Uint8Array.from(tinyPng(10, 10))], "1.png");
    const caption = "가".repeat(1025);
    expect(
      await refused(callByHand(standIn, "sendPhoto", { chat_id: mina.id, photo, caption })),
    ).toBe("400: Bad Request: message caption is too long");
    const say = (extra: object) => telegram.sendMessage(mina.id, "네", extra);
    expect(await refused(say(button("가".repeat(22))))).toBe(
      "400: Bad Request: BUTTON_DATA_INVALID",
    );
    await say(button("a".repeat(64)));
    const rows = Array.from({ length: 101 }, () => [{ text: "1", callback_data: "1" }]);
    expect(await refused(say({ reply_markup: { inline_keyboard: rows } }))).toContain(
      "REPLY_MARKUP_TOO_LONG",
    );
    const link = { text: "열기", url: "http://localhost:8080/page" };
    expect(await refused(say({ reply_markup: { inline_keyboard: [[link]] } }))).toBe(
      "400: Bad Request: inline keyboard button URL 'http://localhost:8080/page' is invalid: Wrong HTTP URL",
    );
  });

  test("what the documentation does not know is taken by the server, and held against the test", async () => {
    await callByHand(standIn, "sendMessage", {
      chat_id: mina.id,
      text: "네",
      disable_web_page_preview: true,
      reply_markup: { inline_keyboard: [[{ text: "a", callback_data: "b", colour: "red" }]] },
    });
    const text = "<b>a</b> ".repeat(101);
    await callByHand(standIn, "sendMessage", { chat_id: mina.id, text, parse_mode: "HTML" });
    expect(standIn.takeViolations().map(({ description }) => description)).toEqual([
      'sendMessage has no argument "disable_web_page_preview"',
      'InlineKeyboardButton has no field "colour"',
      "of 101 entities only 100 count",
    ]);
  });

  test("files: none, a wrong id, one of another kind, no picture, too many in an album", async () => {
    const send = (method: string, more: object) =>
      refused(callByHand(standIn, method, { chat_id: mina.id, ...more }));
    expect(await send("sendVideo", {})).toContain("there is no video in the request");
    expect(await send("sendVideo", { video: "BAACnever" })).toBe(
      "400: Bad Request: wrong file identifier/HTTP URL specified",
    );
    const large = new File([new Uint8Array(52 << 20)], "large.mp4");
    expect(await send("sendVideo", { video: large })).toBe("413: Request Entity Too Large");
    const photo = new File([Uint8Array.from(tinyPng(10, 10))], "1.png");
    await callByHand(standIn, "sendPhoto", { chat_id: mina.id, photo });
    const photoId = mina.sees().at(-1)?.media?.fileId;
    expect(await send("sendVideo", { video: photoId })).toContain(
      "can't use file of type Photo as Video",
    );
    expect(await send("sendPhoto", { photo: new File(["no picture"], "1.png") })).toContain(
      "IMAGE_PROCESS_FAILED",
    );
    expect(
      await send("sendPhoto", { photo: new File([Uint8Array.from(tinyPng(10, 300))], "1") }),
    ).toContain("PHOTO_INVALID_DIMENSIONS");
    const media = Array.from({ length: 11 }, () => ({ type: "photo", media: photoId }));
    expect(await send("sendMediaGroup", { media })).toContain(
      "too many messages to send as an album",
    );
    expect(await refused(telegram.getFile("nothing"))).toContain("invalid file_id");
  });
});

describe("what does not fit how things stand is refused", () => {
  test("an answer, an edit or a deletion of a message that never was", async () => {
    const answering = { reply_parameters: { message_id: 999 } };
    expect(await refused(telegram.sendMessage(mina.id, "네", answering))).toBe(
      "400: Bad Request: message to be replied not found",
    );
    expect(await turnedAway(telegram.editMessageText(mina.id, 999, undefined, "네"))).toBe(
      "400: Bad Request: message to edit not found",
    );
    expect(await refused(telegram.deleteMessage(mina.id, 999))).toBe(
      "400: Bad Request: message to delete not found",
    );
  });

  test("the same edit twice, and edits of what cannot be edited that way", async () => {
    const { message_id: id } = await telegram.sendMessage(mina.id, "하나", button("1"));
    await telegram.editMessageText(mina.id, id, undefined, "둘", button("1"));
    expect(
      await turnedAway(telegram.editMessageText(mina.id, id, undefined, "둘", button("1"))),
    ).toBe(
      "400: Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    );
    expect(await turnedAway(telegram.editMessageCaption(mina.id, id, undefined, "셋"))).toBe(
      "400: Bad Request: there is no caption in the message to edit",
    );
    const asked = await telegram.sendMessage(mina.id, "답장해 주세요", {
      reply_markup: { force_reply: true },
    });
    expect(
      await turnedAway(telegram.editMessageText(mina.id, asked.message_id, undefined, "셋")),
    ).toBe("400: Bad Request: message can't be edited");
    const said = mina.says("제 말이에요");
    expect(await turnedAway(telegram.editMessageText(mina.id, said.id, undefined, "셋"))).toContain(
      "message can't be edited",
    );
  });

  test("a press that is answered late or twice", async () => {
    await telegram.sendMessage(mina.id, "고르세요", button("1"));
    const pressed = await pressAndPoll();
    await telegram.answerCbQuery(pressed);
    const tooOld =
      "400: Bad Request: query is too old and response timeout expired or query ID is invalid";
    expect(await turnedAway(telegram.answerCbQuery(pressed))).toBe(tooOld);
    const late = await pressAndPoll();
    clock.forward({ seconds: 16 });
    expect(await turnedAway(telegram.answerCbQuery(late))).toBe(tooOld);
    expect(await refused(telegram.answerCbQuery("1"))).toBe(tooOld);
  });

  test("a person who blocked the bot, one who never started it, one it does not know", async () => {
    const jun = standIn.addPerson({ firstName: "준" });
    expect(await refused(telegram.sendMessage(jun.id, "안녕"))).toBe(
      "400: Bad Request: chat not found",
    );
    const group = standIn.addGroup({ title: "채널팀", owner: mina, members: [jun] });
    group.addsBot();
    expect(await turnedAway(telegram.sendMessage(jun.id, "안녕"))).toBe(
      "403: Forbidden: bot can't initiate conversation with a user",
    );
    mina.blocks();
    expect(await turnedAway(telegram.sendMessage(mina.id, "안녕"))).toBe(
      "403: Forbidden: bot was blocked by the user",
    );
    mina.unblocks();
    await telegram.sendMessage(mina.id, "다시 만났네요");
  });

  test("a group that grew into a supergroup, one that kicked the bot, one it was never in", async () => {
    const group = standIn.addGroup({ title: "채널팀", owner: mina });
    expect(await turnedAway(telegram.sendMessage(group.id, "안녕"))).toBe(
      "403: Forbidden: bot is not a member of the group chat",
    );
    group.addsBot();
    const { formerId } = group.becomesSupergroup();
    await expect(telegram.sendMessage(formerId, "안녕")).rejects.toMatchObject({
      response: {
        error_code: 400,
        description: "Bad Request: group chat was upgraded to a supergroup chat",
        parameters: { migrate_to_chat_id: group.id },
      },
    });
    await telegram.sendMessage(group.id, "안녕");
    group.kicksBot();
    expect(await turnedAway(telegram.sendMessage(group.id, "안녕"))).toBe(
      "403: Forbidden: bot was kicked from the supergroup chat",
    );
    expect(standIn.violations).toEqual([]);
  });

  test("topics: none in the chat, no rights, gone, closed", async () => {
    expect(await refused(telegram.createForumTopic(mina.id, "여름 휴가"))).toBe(
      "400: Bad Request: the chat is not a forum",
    );
    const forum = standIn.addGroup({ title: "채널팀", owner: mina, kind: "forum" });
    forum.addsBot();
    expect(await turnedAway(telegram.createForumTopic(forum.id, "여름 휴가"))).toBe(
      "400: Bad Request: not enough rights to create a topic",
    );
    forum.makesBotAdministrator();
    const topic = await telegram.createForumTopic(forum.id, "여름 휴가");
    const there = { message_thread_id: topic.message_thread_id };
    await telegram.sendMessage(forum.id, "여기예요", there);
    await telegram.closeForumTopic(forum.id, topic.message_thread_id);
    forum.makesBotMember();
    expect(await turnedAway(telegram.sendMessage(forum.id, "여기예요", there))).toBe(
      "400: Bad Request: TOPIC_CLOSED",
    );
    mina.deletesTopic({ id: topic.message_thread_id }, { in: forum.id });
    expect(await turnedAway(telegram.sendMessage(forum.id, "여기예요", there))).toBe(
      "400: Bad Request: message thread not found",
    );
    expect(await refused(telegram.sendMessage(forum.id, "네", { message_thread_id: 77 }))).toBe(
      "400: Bad Request: message thread not found",
    );
  });
});

test("a token, a method and an update of nobody are answered as the server does", async () => {
  const ask = async (path: string) => (await fetch(`${standIn.url}${path}`)).json();
  expect(await ask("/botnonsense/getMe")).toMatchObject({
    error_code: 404,
    description: "Not Found",
  });
  expect(await ask("/bot1:aaaaaaaaaaaaaaa/getMe")).toMatchObject({ description: "Unauthorized" });
  expect(await ask(`/bot${standIn.token}/getme`)).toMatchObject({ result: { is_bot: true } });
  expect(await refused(callByHand(standIn, "fly", { high: true }))).toBe(
    "404: Not Found: method not found",
  );
});

test("with limits set, what comes too fast gets 429 and how long to wait; edits count", async () => {
  await using limited = await openTelegramStandIn({ clock, limits: documentedLimits });
  const bot = createBot(limited).telegram;
  const owner = limited.addPerson({ firstName: "미나" });
  const group = limited.addGroup({ title: "채널팀", owner });
  group.addsBot();
  const { message_id: id } = await bot.sendMessage(group.id, "0");
  for (let edit = 1; edit < 20; edit++) {
    await bot.editMessageText(group.id, id, undefined, String(edit));
  }
  await expect(bot.editMessageText(group.id, id, undefined, "20")).rejects.toMatchObject({
    response: { error_code: 429, parameters: { retry_after: 60 } },
  });
  clock.forward({ seconds: 60 });
  await bot.editMessageText(group.id, id, undefined, "20");
});

test("with limits set, an album larger than a burst is taken where nothing else counts, and counts whole", async () => {
  await using limited = await openTelegramStandIn({ clock, limits: documentedLimits });
  const bot = createBot(limited).telegram;
  const owner = limited.addPerson({ firstName: "미나" });
  owner.starts();
  const photo = new File([Uint8Array.from(tinyPng(9, 16))], "1.png");
  await callByHand(limited, "sendPhoto", { chat_id: owner.id, photo });
  const media = owner.sees().at(-1)?.media?.fileId ?? "";
  const album = Array.from({ length: 6 }, () => ({ type: "photo" as const, media }));
  const tooSoon = { response: { error_code: 429, parameters: { retry_after: 5 } } };
  await expect(bot.sendMediaGroup(owner.id, album)).rejects.toMatchObject(tooSoon);
  clock.forward({ seconds: 5 });
  expect(await bot.sendMediaGroup(owner.id, album)).toHaveLength(6);
  await expect(bot.sendMessage(owner.id, "hello")).rejects.toMatchObject(tooSoon);
  clock.forward({ seconds: 5 });
  await bot.sendMessage(owner.id, "hello");
});
