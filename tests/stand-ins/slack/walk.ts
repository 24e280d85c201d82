import type { webApi } from "@slack/bolt";
import type { Bot } from "./open-bot.ts";
import type { SlackStandIn } from "./open-slack-stand-in.ts";
import type { WebClient } from "./web-client.ts";

const plain = (text: string) => ({ type: "plain_text" as const, text });
const form = {
  type: "modal" as const,
  callback_id: "walk",
  title: plain("대본"),
  submit: plain("저장"),
  blocks: [
    {
      type: "actions" as const,
      elements: [{ type: "button" as const, action_id: "push", text: plain("더") }],
    },
    {
      type: "input" as const,
      label: plain("글"),
      element: { type: "plain_text_input" as const },
    },
  ],
};

/** Opens a form for a command, and one on top of it for its button. */
export function answerCommands(bot: Bot): void {
  bot.command("/short", async ({ ack, command, client }) => {
    await ack();
    await client.views.open({ trigger_id: command.trigger_id, view: form });
  });
  bot.action("push", async ({ ack, body, client }) => {
    await ack();
    if (body.type === "block_actions") {
      await client.views.push({ trigger_id: body.trigger_id, view: form });
    }
  });
}

/** Everything a bot does in a day, through the real SDK. */
export async function walk(standIn: SlackStandIn, client: webApi.WebClient): Promise<void> {
  const mina = standIn.addPerson({ name: "Mina" });
  const channel = standIn.generalOf().id;
  await client.auth.test();
  await client.team.info();
  await client.bots.info();
  await client.users.info({ user: mina.id, include_locale: true });
  await client.users.list({ limit: 10 });
  await client.conversations.list({ types: "public_channel,im", exclude_archived: true });
  await client.conversations.info({ channel, include_num_members: true });
  await client.conversations.members({ channel });
  const outside = standIn.addChannel({ name: "outside", isWithoutBot: true });
  await client.conversations.join({ channel: outside.id });
  const opened = await client.conversations.open({ users: mina.id, return_im: true });
  await client.chat.postMessage({ channel: opened.channel?.id ?? "", text: "안녕하세요" });

  const { ts = "" } = await client.chat.postMessage({
    channel,
    text: "🎬 여름 휴가",
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: "xcaster", event_payload: { outbox_id: "1" } },
  });
  await client.chat.update({ channel, ts, text: "🎬 여름 휴가 ▸ 50 %" });
  await client.chat.getPermalink({ channel, message_ts: ts });
  await client.chat.postEphemeral({ channel, thread_ts: ts, user: mina.id, text: "당신만 봐요" });
  await client.filesUploadV2({
    channel_id: channel,
    thread_ts: ts,
    initial_comment: "미리보기",
    filename: "short.mp4",
    file: Buffer.from("video"),
  });
  const file = await standIn.until(() =>
    [...standIn.world.files.values()].find(({ shares }) => shares.length > 0),
  );
  await client.files.info({ file: file.id });
  await client.conversations.replies({ channel, ts, include_all_metadata: true, limit: 100 });
  await client.conversations.history({ channel, limit: 5, inclusive: true, oldest: ts });
  await client.files.delete({ file: file.id });
  await client.chat.delete({ channel, ts });

  await mina.command("/short 여름");
  const modal = await standIn.until(() => mina.modal());
  await mina.presses("더");
  await standIn.until(() => mina.modal()?.id !== modal.id);
  await client.views.update({ view_id: modal.id, view: form });
  await client.views.publish({
    user_id: mina.id,
    view: { type: "home", blocks: [{ type: "header", text: plain("이번 달") }] },
  });
  const agent = await mina.opensAgentThread();
  const thread = { channel_id: agent.channelId, thread_ts: agent.ts };
  await client.assistant.threads.setTitle({ ...thread, title: "여름 휴가" });
  await client.assistant.threads.setSuggestedPrompts({
    ...thread,
    title: "이렇게 시작해 보세요",
    prompts: [{ title: "휴가", message: "여름 휴가 패킹 팁" }],
  });
  await client.assistant.threads.setStatus({
    ...thread,
    status: "쓰고 있어요…",
    loading_messages: ["대본을 쓰고 있어요…"],
  });
  await client.assistant.threads.setStatus({ ...thread, status: "" });
}

/** Everything a bot does wrong. */
export async function stumble(standIn: SlackStandIn, client: WebClient): Promise<void> {
  const channel = standIn.generalOf().id;
  const mina = standIn.addPerson({ name: "Mina" });
  const theirs = await mina.says("안녕");
  const blocks = JSON.stringify([{ type: "section" }]);
  const view = JSON.stringify(form);
  const gone = standIn.addChannel({ name: "gone" });
  const outside = standIn.addChannel({ name: "outside", isWithoutBot: true });
  await standIn.archive(gone);
  const long = JSON.stringify(
    Array.from({ length: 5 }, () => ({ type: "section", text: plain("가".repeat(2900)) })),
  );
  const posted = await client.call("chat.postMessage", { channel, text: "가" });
  const reply = await client.call("chat.postMessage", {
    channel,
    text: "나",
    thread_ts: posted["ts"],
  });
  const steps: [string, Record<string, unknown>][] = [
    ["chat.postMessage", { channel, text: "" }],
    ["chat.postMessage", { channel, text: "가", blocks }],
    ["chat.postMessage", { channel, text: "가", blocks: "{" }],
    ["chat.postMessage", { channel, text: "가", blocks: long }],
    ["chat.postMessage", { channel, text: "가", metadata: "{" }],
    ["chat.postMessage", { channel, text: "가", metadata: "{}" }],
    ["chat.postMessage", { channel, text: "가", markdown_text: "가" }],
    ["chat.postMessage", { channel, text: "가", thread_ts: reply["ts"] }],
    ["chat.postMessage", { channel: "C0NOWHERE", text: "가" }],
    ["chat.postMessage", { channel: gone.id, text: "가" }],
    ["chat.postMessage", { channel: outside.id, text: "가" }],
    ["chat.update", { channel, ts: "1.000000", text: "가" }],
    ["chat.update", { channel, ts: theirs.ts, text: "가" }],
    ["chat.update", { channel, ts: posted["ts"], text: "가".repeat(4001) }],
    ["chat.delete", { channel, ts: "1.000000" }],
    ["chat.delete", { channel, ts: theirs.ts }],
    ["chat.postEphemeral", { channel, user: "U0NOBODY", text: "가" }],
    ["chat.getPermalink", { channel, message_ts: "1.000000" }],
    ["conversations.open", {}],
    ["conversations.open", { users: "U0NOBODY" }],
    ["conversations.info", { channel: "C0NOWHERE" }],
    ["conversations.history", { channel: outside.id }],
    ["conversations.history", { channel, cursor: "x" }],
    ["conversations.replies", { channel, ts: "1.000000" }],
    ["conversations.join", { channel: gone.id }],
    ["files.getUploadURLExternal", { length: 2_000_000_000, filename: "a.mp4" }],
    ["files.completeUploadExternal", { files: JSON.stringify([{ id: "F0NONE" }]) }],
    ["files.info", { file: "F0NONE" }],
    ["users.info", { user: "U0NOBODY" }],
    ["team.info", { team: "T0NONE" }],
    ["bots.info", { bot: "B0NONE" }],
    ["views.open", { trigger_id: "1.2", view }],
    ["views.open", { trigger_id: "1.2", view: "{}" }],
    ["views.update", { view_id: "V0NONE", view }],
    ["assistant.threads.setStatus", { channel_id: channel, thread_ts: "1.000000", status: "가" }],
    ["assistant.threads.setTitle", { channel_id: "C0NOWHERE", thread_ts: "1.0", title: "가" }],
  ];
  for (const [method, args] of steps) await client.call(method, args);
}
