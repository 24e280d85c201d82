import { expect, test } from "vitest";
import { eventually } from "#tests/support/eventually.ts";
import { createTestClock } from "#tests/support/test-clock.ts";
import { openSocketBot, type Bot } from "./open-bot.ts";
import { openSlackStandIn } from "./open-slack-stand-in.ts";

const plain = (text: string) => ({ type: "plain_text" as const, text });
const nothing = () => undefined;

test("a video is uploaded, shared some time after, and only then seen", async () => {
  const clock = createTestClock();
  await using standIn = await openSlackStandIn({ clock, shareDelayMs: 5_000 });
  const shared: unknown[] = [];
  await using opened = await openSocketBot(standIn, (bot) => {
    bot.event("file_shared", async ({ event }) => void shared.push(event.file_id));
  });
  const { client } = opened.bot;
  const mina = standIn.addPerson({ name: "Mina" });
  const said = await mina.says("여름 휴가");
  const thread = { channelId: said.channelId, threadTs: said.ts };
  const bytes = Buffer.from("not really a video, but bytes that must come through");
  await client.filesUploadV2({
    channel_id: said.channelId,
    thread_ts: said.ts,
    initial_comment: "미리보기예요.",
    file: bytes,
    filename: "short.mp4",
    title: "여름 휴가 패킹 팁",
  });
  expect(mina.sees(thread)).toHaveLength(1);
  clock.forward({ seconds: 6 });
  standIn.runDue();
  await eventually(() => shared).toHaveLength(1);
  expect(mina.sees(thread)).toEqual([
    "Mina: 여름 휴가",
    "XCaster: 미리보기예요.",
    "    ▶ 여름 휴가 패킹 팁",
  ]);
  const { file } = await client.files.info({ file: String(shared[0]) });
  expect(file).toMatchObject({ size: bytes.length, mimetype: "video/mp4" });
  expect(file?.shares?.public?.[said.channelId]?.[0]).toMatchObject({ thread_ts: said.ts });
  const download = await fetch(file?.url_private ?? "", {
    headers: { authorization: `Bearer ${standIn.botToken}` },
  });
  expect(Buffer.from(await download.arrayBuffer())).toEqual(bytes);
  standIn.assertNoViolations();
});

test("a picture can be drawn in a card once Slack has looked into it", async () => {
  const clock = createTestClock();
  await using standIn = await openSlackStandIn({ clock, shareDelayMs: 2_000 });
  await using opened = await openSocketBot(standIn, nothing);
  const { client } = opened.bot;
  const channel = standIn.generalOf().id;
  const { upload_url = "", file_id = "" } = await client.files.getUploadURLExternal({
    filename: "scene.png",
    length: 3,
  });
  await fetch(upload_url, { method: "POST", body: "PNG" });
  await client.files.completeUploadExternal({ files: [{ id: file_id }] });
  const post = () =>
    client.chat.postMessage({
      channel,
      text: "장면 1",
      blocks: [{ type: "image", alt_text: "장면 1", slack_file: { id: file_id } }],
    });
  expect((await client.files.info({ file: file_id })).file?.mimetype).toBe("");
  await expect(post()).rejects.toThrow("invalid_blocks");
  standIn.takeViolations();
  clock.forward({ seconds: 2 });
  standIn.runDue();
  expect((await client.files.info({ file: file_id })).file?.mimetype).toBe("image/png");
  await post();
  expect(standIn.linesOf({ channelId: channel })).toEqual(["XCaster: 🖼 장면 1"]);
  standIn.assertNoViolations();
});

test("a person's own picture reaches the app, which reads its bytes", async () => {
  await using standIn = await openSlackStandIn();
  const seen: string[] = [];
  await using _ = await openSocketBot(standIn, (bot) => {
    bot.event("message", async ({ event }) => {
      if (event.subtype !== "file_share") return;
      const url = event.files?.[0]?.url_private ?? "";
      const token = { authorization: `Bearer ${standIn.botToken}` };
      seen.push(await (await fetch(url, { headers: token })).text());
      seen.push((await (await fetch(url)).text()).slice(0, 7));
    });
  });
  const mina = standIn.addPerson({ name: "Mina" });
  await mina.says("이 사진으로요", mina.place, [{ name: "beach.png", bytes: Buffer.from("PNG") }]);
  await eventually(() => seen).toEqual(["PNG", "<title>"]);
  expect(standIn.takeViolations()).toMatchObject([{ method: "download" }]);
});

test("the app's Home is published for one person, who presses something on it", async () => {
  await using standIn = await openSlackStandIn();
  const pressed: string[] = [];
  await using _ = await openSocketBot(standIn, (bot) => {
    bot.event("app_home_opened", async ({ event, client }) => {
      await client.views.publish({
        user_id: event.user,
        view: {
          type: "home",
          blocks: [
            { type: "header", text: plain("이번 달") },
            {
              type: "actions",
              elements: [{ type: "button", text: plain("새 쇼츠"), action_id: "n" }],
            },
          ],
        },
      });
    });
    bot.action("n", async ({ ack, body }) => {
      await ack();
      if (body.type === "block_actions") pressed.push(body.container["type"]);
    });
  });
  const mina = standIn.addPerson({ name: "Mina" });
  const juno = standIn.addPerson({ name: "Juno" });
  await mina.opensHome();
  await standIn.until(() => mina.home());
  expect(juno.home()).toBeUndefined();
  await mina.presses("새 쇼츠", { isHome: true });
  expect(pressed).toEqual(["view"]);
  standIn.assertNoViolations();
});

test("a thread with the assistant suggests prompts, says what it does and answers", async () => {
  const clock = createTestClock();
  await using standIn = await openSlackStandIn({ clock });
  await using opened = await openSocketBot(standIn, (bot) => {
    bot.event("assistant_thread_started", async ({ event, client }) => {
      const { channel_id, thread_ts } = event.assistant_thread;
      await client.assistant.threads.setSuggestedPrompts({
        channel_id,
        thread_ts,
        prompts: [{ title: "휴가", message: "여름 휴가 패킹 팁" }],
      });
    });
    bot.message(async ({ message, client }) => {
      if (message.subtype !== undefined || message.thread_ts === undefined) return;
      const thread = { channel_id: message.channel, thread_ts: message.thread_ts };
      await client.assistant.threads.setStatus({ ...thread, status: "대본을 쓰고 있어요…" });
    });
  });
  const mina = standIn.addPerson({ name: "Mina" });
  const { channelId, ts } = await mina.opensAgentThread();
  const look = () => standIn.agentThreadOf(channelId, ts);
  await standIn.until(() => look()?.prompts.includes("휴가"));
  await mina.pressesPrompt("휴가", { channelId, threadTs: ts });
  await standIn.until(() => look()?.status === "대본을 쓰고 있어요…");
  expect(look()?.prompts).toEqual([]);
  clock.forward({ seconds: 121 });
  expect(look()?.status).toBe("");
  await opened.bot.client.chat.postMessage({
    channel: channelId,
    thread_ts: ts,
    text: "다 됐어요.",
  });
  expect(mina.sees({ channelId, threadTs: ts })).toEqual([
    "Mina: 여름 휴가 패킹 팁",
    "XCaster: 다 됐어요.",
  ]);
  standIn.assertNoViolations();
});

test("a message shortcut brings the message it was used on", async () => {
  await using standIn = await openSlackStandIn();
  const texts: unknown[] = [];
  await using _ = await openSocketBot(standIn, (bot) => {
    bot.shortcut(
      { type: "message_action", callback_id: "make_short" },
      async ({ ack, shortcut }) => {
        await ack();
        texts.push(shortcut.message.text);
      },
    );
  });
  const mina = standIn.addPerson({ name: "Mina" });
  const said = await mina.says("여름 휴가 패킹 팁");
  await mina.usesShortcut("Make a short of this", said);
  expect(texts).toEqual(["여름 휴가 패킹 팁"]);
});

test("an ephemeral answer is seen by one person, and five answers go through its URL", async () => {
  await using standIn = await openSlackStandIn();
  const refused: unknown[] = [];
  await using _ = await openSocketBot(standIn, (bot: Bot) => {
    bot.command("/home", async ({ ack, respond }) => {
      await ack("잠시만요.");
      for (let count = 1; count <= 6; count += 1) {
        await respond(`${count}`).catch((error: unknown) => refused.push(error));
      }
    });
  });
  const mina = standIn.addPerson({ name: "Mina" });
  const juno = standIn.addPerson({ name: "Juno" });
  await mina.command("/home");
  await eventually(() => refused).toHaveLength(1);
  expect(mina.sees().map((line) => line.split(": ")[1])).toEqual([
    "잠시만요.",
    "1",
    "2",
    "3",
    "4",
    "5",
  ]);
  expect(juno.sees()).toEqual([]);
  expect(standIn.takeViolations()).toMatchObject([{ method: "response_url" }]);
});

test("guests, strangers and owners are told apart", async () => {
  await using standIn = await openSlackStandIn();
  await using opened = await openSocketBot(standIn, nothing);
  const partner = standIn.addWorkspace({ name: "Partner", isNotInstalled: true });
  const owner = standIn.addPerson({ name: "Owner", isOwner: true });
  const guest = standIn.addPerson({ name: "Guest", guest: "single-channel" });
  const stranger = standIn.addPerson({ name: "Stranger", workspace: partner, locale: "en-US" });
  const hidden = standIn.addPerson({ name: "Hidden", workspace: partner });
  standIn.addChannel({ name: "shared", sharedWith: [partner], members: [owner, stranger] });
  const ask = async (user: string) =>
    (await opened.bot.client.users.info({ user, include_locale: true })).user;
  expect(await ask(owner.id)).toMatchObject({ is_owner: true, is_admin: true, tz: "Asia/Seoul" });
  expect(await ask(guest.id)).toMatchObject({ is_restricted: true, is_ultra_restricted: true });
  expect(await ask(stranger.id)).toMatchObject({
    is_stranger: true,
    team_id: partner.id,
    locale: "en-US",
  });
  await expect(ask(hidden.id)).rejects.toThrow("user_not_found");
  standIn.takeViolations();
});

test("somebody of another workspace uses a shared channel, and the app hears where from", async () => {
  await using standIn = await openSlackStandIn();
  const heard: unknown[] = [];
  await using _ = await openSocketBot(standIn, (bot) => {
    bot.event("message", async ({ body, event }) => {
      heard.push([body.team_id, body.is_ext_shared_channel, "team" in event && event.team]);
    });
  });
  const partner = standIn.addWorkspace({ name: "Partner", isNotInstalled: true });
  const stranger = standIn.addPerson({ name: "Stranger", workspace: partner });
  const { id } = standIn.addChannel({ name: "shared", sharedWith: [partner], members: [stranger] });
  await stranger.says("안녕하세요", { channelId: id });
  await eventually(() => heard).toEqual([[standIn.workspace.id, true, partner.id]]);
});
