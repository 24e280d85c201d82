import { describe, expect, test } from "vitest";
import { createTestClock } from "#tests/support/test-clock.ts";
import { noteOddArguments } from "./known-arguments.ts";
import { callByHand, createBot } from "./open-bot.ts";
import { openTelegramStandIn, type TelegramStandIn } from "./open-telegram-stand-in.ts";
import { hasSpecification, readSpecification } from "./specification.ts";
import { tinyPng } from "./tiny-png.ts";

const where = hasSpecification ? "" : " (skipped: the specification is not on this machine)";

describe.skipIf(!hasSpecification)(`held against the published Bot API${where}`, () => {
  test("each call of a long walk is one the specification knows, and so is each answer and update", async () => {
    const specification = readSpecification();
    await using standIn = await openTelegramStandIn({
      clock: createTestClock(),
      bot: { hasTopicsEnabled: true },
    });
    await walk(standIn);
    expect(standIn.calls.length).toBeGreaterThan(35);
    const complaints = standIn.calls.flatMap((call) => [
      ...specification.checkCall(call),
      ...(call.outcome.ok ? specification.checkResult(call.method, call.outcome.result) : []),
    ]);
    expect(complaints).toEqual([]);
  });

  test("the specification is read well enough to notice what is wrong", () => {
    const specification = readSpecification();
    const call = (args: Record<string, unknown>) =>
      specification.checkCall({ method: "sendMessage", args, files: [] });
    expect(call({ chat_id: 1, text: "a", reply_markup: keyboardWith("a".repeat(64)) })).toEqual([]);
    expect(call({ chat_id: 1, text: "a".repeat(4097) })).toEqual([
      "sendMessage.text has 4097 characters, not 1-4096 characters",
    ]);
    expect(call({ chat_id: 1, text: "a", reply_markup: keyboardWith("가".repeat(22)) })).toEqual([
      "sendMessage.reply_markup.inline_keyboard[0][0].callback_data has 66 bytes, not 1-64 bytes",
    ]);
    expect(call({ text: "a", disable_web_page_preview: true })).toEqual([
      "sendMessage has the unknown field disable_web_page_preview",
      "sendMessage lacks chat_id",
    ]);
  });

  test("no argument of the methods spoken here is missing in the stand-in's own tables", () => {
    const { methods } = readSpecification();
    for (const [method, { fields = [] }] of Object.entries(methods)) {
      const args = Object.fromEntries(fields.map(({ name }) => [name, undefined]));
      const call = { method, args, files: new Map(), isTooLarge: false, oddities: [] };
      noteOddArguments(call);
      const spoken = fields.length > 0 && call.oddities.length < fields.length;
      const missing = call.oddities.filter((oddity: string) => oddity.includes("has no argument"));
      if (spoken) expect(missing, method).toEqual([]);
    }
  });
});

const keyboardWith = (data: string) => ({
  inline_keyboard: [[{ text: "a", callback_data: data }]],
});

const pictureNamed = (name: string) => ({ type: "photo", media: `attach://${name}` });

/** Does with the bot and the people whatever the stand-in can do, once. */
async function walk(standIn: TelegramStandIn): Promise<void> {
  const { telegram } = createBot(standIn);
  const call = (method: string, args: Record<string, string | number | boolean | object>) =>
    callByHand(standIn, method, args);
  const mina = standIn.addPerson({ firstName: "미나", lastName: "김", username: "mina_k" });
  const jun = standIn.addPerson({ firstName: "Jun", languageCode: "en" });
  await telegram.getMe();
  await telegram.setMyCommands([{ command: "short", description: "쇼츠 만들기" }], {
    scope: { type: "all_private_chats" },
    language_code: "ko",
  });
  await telegram.getMyCommands({ scope: { type: "all_private_chats" }, language_code: "ko" });
  await telegram.setMyDescription("쇼츠를 만들어 드려요");
  mina.starts("code-1");
  await talk(standIn, mina);

  const forum = standIn.addGroup({ title: "채널팀", owner: mina, members: [jun], kind: "forum" });
  forum.addsBot();
  forum.makesBotAdministrator();
  await telegram.getChat(forum.id);
  await telegram.getChat(mina.id);
  await telegram.getChatMember(forum.id, jun.id);
  await telegram.getChatMember(mina.id, mina.id);
  await telegram.getChatAdministrators(forum.id);
  await call("getChatMemberCount", { chat_id: forum.id });
  const { message_thread_id: topic } = await telegram.createForumTopic(forum.id, "여름 휴가", {
    icon_color: 7_322_096,
  });
  await telegram.sendMessage(forum.id, "여기서 만들게요", { message_thread_id: topic });
  jun.says("좋아요", { in: forum.id, topic });
  jun.opensTopic("잡담", { in: forum.id });
  await telegram.editForumTopic(forum.id, topic, { name: "✓ 여름 휴가" });
  await telegram.closeForumTopic(forum.id, topic);
  await telegram.reopenForumTopic(forum.id, topic);
  await telegram.deleteForumTopic(forum.id, topic);
  const group = standIn.addGroup({ title: "옛 팀", owner: mina });
  group.addsBot();
  group.adds(jun);
  group.becomesSupergroup();
  group.removes(jun);
  group.silencesBot();
  group.kicksBot();
  mina.blocks();
  mina.unblocks();
  const updates = await call("getUpdates", { limit: 100, timeout: 0 });
  expect(Array.isArray(updates) && updates.length).toBeGreaterThan(15);
  standIn.reachHost("bot.example.test", "http://127.0.0.1:9");
  await telegram.setWebhook("https://bot.example.test/t", {
    secret_token: "s",
    max_connections: 4,
  });
  await telegram.getWebhookInfo();
  await telegram.deleteWebhook({ drop_pending_updates: true });
}

async function talk(
  standIn: TelegramStandIn,
  mina: ReturnType<TelegramStandIn["addPerson"]>,
): Promise<void> {
  const { telegram } = createBot(standIn);
  const chat_id = mina.id;
  const photo = new File([Uint8Array.from(tinyPng(900, 1600))], "1.png");
  const sound = new File(["OggS sound"], "sample.ogg");
  const movie = new File(["\0\0\0\u{18}ftypmp42"], "short.mp4");
  const call = (method: string, args: Record<string, string | number | boolean | object>) =>
    callByHand(standIn, method, { chat_id, ...args });
  await telegram.sendChatAction(chat_id, "upload_video");
  const card = await telegram.sendMessage(chat_id, "<b>대본</b> #쇼츠 https://xcaster.example", {
    parse_mode: "HTML",
    link_preview_options: { is_disabled: true },
    reply_markup: {
      inline_keyboard: [
        [{ text: "고치기", callback_data: "a1:edit" }],
        [{ text: "열기", url: "https://xcaster.example/p/1" }],
      ],
    },
  });
  void mina.presses("고치기").answer;
  const query = [...standIn.world.callbackQueries.keys()].at(-1) ?? "";
  await telegram.answerCbQuery(query, "네", { show_alert: true });
  const asked = await telegram.sendMessage(chat_id, "새 대본을 답장으로 보내 주세요", {
    reply_parameters: { message_id: card.message_id, quote: "대본" },
    reply_markup: { force_reply: true, input_field_placeholder: "대본" },
  });
  const said = mina.repliesTo({ id: asked.message_id }, "새 대본이에요");
  mina.edits(said, "새 대본이에요!");
  await telegram.callApi("setMessageReaction", {
    chat_id,
    message_id: said.id,
    reaction: [{ type: "emoji", emoji: "👍" }],
  });
  await telegram.editMessageText(chat_id, card.message_id, undefined, "고쳤어요");
  await call("sendMessageDraft", { draft_id: 1, text: "쓰고 있어요…" });
  await call("sendMediaGroup", {
    media: [pictureNamed("one"), pictureNamed("two")],
    one: photo,
    two: photo,
  });
  await call("sendPhoto", { photo, caption: "첫 장면", has_spoiler: true });
  await call("sendVideo", { video: movie, width: 1080, height: 1920, duration: 29, cover: photo });
  const video = mina.sees().at(-1);
  await call("editMessageCaption", { message_id: video?.id ?? 0, caption: "완성" });
  await call("editMessageMedia", {
    message_id: video?.id ?? 0,
    media: { type: "video", media: "attach://again", supports_streaming: true },
    again: movie,
  });
  await call("editMessageReplyMarkup", {
    message_id: video?.id ?? 0,
    reply_markup: { inline_keyboard: [[{ text: "복사", copy_text: { text: "#쇼츠" } }]] },
  });
  await call("sendVoice", { voice: sound, duration: 3 });
  await call("sendAudio", { audio: new File(["ID3"], "a.mp3"), title: "표본", performer: "나래" });
  await call("sendAnimation", { animation: movie });
  await call("sendDocument", { document: new File(["대본"], "script.txt") });
  mina.sends({ kind: "photo", bytes: tinyPng(640, 480), caption: "제 사진" });
  mina.sendsAlbum([
    { kind: "photo", bytes: tinyPng(64, 64) },
    { kind: "photo", bytes: tinyPng(64, 64) },
  ]);
  const fileId = mina.sees().at(-1)?.media?.fileId ?? "";
  await telegram.getFile(fileId);
  await telegram.deleteMessage(chat_id, asked.message_id);
  await telegram.deleteMessages(chat_id, [card.message_id, 4_000_000]);
}
