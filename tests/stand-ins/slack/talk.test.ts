import { expect, test } from "vitest";
import { openHttpBot, openSocketBot, type Bot } from "./open-bot.ts";
import { openSlackStandIn } from "./open-slack-stand-in.ts";

const tones = (token: string) => [
  { type: "section", text: { type: "mrkdwn", text: "어떤 분위기로 만들까요?" } },
  {
    type: "actions",
    elements: [
      {
        type: "button",
        text: { type: "plain_text", text: "전문적" },
        action_id: "p",
        value: token,
      },
      {
        type: "button",
        text: { type: "plain_text", text: "캐주얼" },
        action_id: "c",
        value: token,
      },
    ],
  },
];

/** Asks for a tone in a thread under the command's own message, and thanks for it. */
function askTone(bot: Bot): void {
  bot.command("/short", async ({ ack, command, client }) => {
    await ack();
    const parent = await client.chat.postMessage({
      channel: command.channel_id,
      text: `🎬 ${command.text}`,
    });
    await client.chat.postMessage({
      channel: command.channel_id,
      thread_ts: parent.ts ?? "",
      text: "어떤 분위기로 만들까요?",
      blocks: tones("t1"),
    });
  });
  bot.action("c", async ({ ack, body, client }) => {
    await ack();
    if (body.type !== "block_actions") return;
    await client.chat.update({
      channel: body.channel?.id ?? "",
      ts: body.message?.["ts"] ?? "",
      text: "캐주얼하게 만들게요.",
    });
  });
}

for (const mode of ["Socket Mode", "HTTP"] as const) {
  test(`a command, a press and an edit go through the real SDK over ${mode}`, async () => {
    await using standIn = await openSlackStandIn();
    const open = mode === "HTTP" ? openHttpBot : openSocketBot;
    await using _ = await open(standIn, askTone);
    const mina = standIn.addPerson({ name: "Mina" });
    const { channelId } = mina.place;

    await mina.command("/short 여름 휴가 패킹 팁");
    await standIn.until(() => standIn.world.messages.length === 2);
    const [parent] = standIn.threadOf({ channelId });
    const thread = { channelId, threadTs: parent?.ts ?? "" };
    expect(mina.sees(thread)).toEqual([
      "XCaster: 🎬 여름 휴가 패킹 팁",
      "XCaster: 어떤 분위기로 만들까요?",
      "    [전문적] [캐주얼]",
    ]);

    expect(await mina.presses("캐주얼")).toEqual({ isAcknowledged: true, body: undefined });
    await standIn.until(() => mina.sees(thread).at(-1) === "XCaster: 캐주얼하게 만들게요.");
    await expect(mina.presses("캐주얼")).rejects.toThrow("sees no “캐주얼” to use");
    standIn.assertNoViolations();
  });
}

test("a mention arrives as a message and as a mention, and its answer in its thread", async () => {
  await using standIn = await openSlackStandIn();
  const heard: string[] = [];
  await using _ = await openSocketBot(standIn, (bot) => {
    bot.event("app_mention", async ({ event, say }) => {
      heard.push(`mention ${event.ts}`);
      await say({ text: `<@${event.user}>, 만들게요.`, thread_ts: event.ts });
    });
    bot.message(async ({ message }) => {
      heard.push(`message ${message.ts}`);
    });
  });
  const mina = standIn.addPerson({ name: "Mina" });
  const { ts, channelId } = await mina.says("@XCaster 여름 휴가 & 짐");
  await standIn.until(() => standIn.linesOf({ channelId, threadTs: ts }).length === 2);
  expect(heard.toSorted()).toEqual([`mention ${ts}`, `message ${ts}`]);
  expect(mina.sees({ channelId, threadTs: ts })).toEqual([
    "Mina: @XCaster 여름 휴가 & 짐",
    "XCaster: @Mina, 만들게요.",
  ]);
  standIn.assertNoViolations();
});

test("a slash command cannot be given in a thread", async () => {
  await using standIn = await openSlackStandIn();
  await using _ = await openSocketBot(standIn, askTone);
  const mina = standIn.addPerson({ name: "Mina" });
  const said = await mina.says("여기요");
  const thread = { channelId: said.channelId, threadTs: said.ts };
  await expect(mina.command("/short 여름", thread)).rejects.toThrow("cannot be used in threads");
});
