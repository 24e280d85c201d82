import { expect, test } from "vitest";
import { eventually } from "#tests/support/eventually.ts";
import { createTestClock } from "#tests/support/test-clock.ts";
import { openSocketBot, type Bot } from "./open-bot.ts";
import { openSlackStandIn, type SlackStandIn } from "./open-slack-stand-in.ts";

const plain = (text: string) => ({ type: "plain_text" as const, text });
const edit = [
  {
    type: "actions" as const,
    elements: [{ type: "button" as const, text: plain("대본 고치기"), action_id: "edit" }],
  },
];
const scriptForm = (draft: string) => ({
  type: "modal" as const,
  callback_id: "script",
  title: plain("대본 고치기"),
  submit: plain("저장"),
  notify_on_close: true,
  private_metadata: "conversation 1",
  blocks: [
    {
      type: "input" as const,
      block_id: "script",
      label: plain("대본"),
      element: {
        type: "plain_text_input" as const,
        action_id: "text",
        multiline: true,
        initial_value: draft,
        min_length: 5,
      },
    },
    {
      type: "input" as const,
      block_id: "when",
      optional: true,
      label: plain("날짜"),
      element: { type: "datepicker" as const, action_id: "date" },
    },
    {
      type: "section" as const,
      block_id: "tone",
      text: { type: "mrkdwn" as const, text: "분위기" },
      accessory: {
        type: "static_select" as const,
        action_id: "tone",
        options: [
          { text: plain("캐주얼"), value: "casual" },
          { text: plain("유머러스"), value: "humorous" },
        ],
      },
    },
  ],
});

/** Posts a card with a button that opens a form, as soon as somebody speaks. */
function offerForm(bot: Bot): void {
  bot.message(async ({ message, say }) => {
    if (message.subtype === undefined) await say({ text: "대본이에요.", blocks: edit });
  });
  bot.action("edit", async ({ ack, body, client }) => {
    await ack();
    if (body.type !== "block_actions") return;
    await client.views.open({ trigger_id: body.trigger_id, view: scriptForm("첫 줄") });
  });
}

async function openForm(standIn: SlackStandIn) {
  const mina = standIn.addPerson({ name: "Mina" });
  await mina.says("안녕");
  await standIn.until(() => mina.sees().length > 1);
  await mina.presses("대본 고치기");
  await standIn.until(() => mina.modal());
  return mina;
}

test("a form is filled in, sent back with an error, mended and accepted", async () => {
  await using standIn = await openSlackStandIn();
  const sent: unknown[] = [];
  await using _ = await openSocketBot(standIn, (bot) => {
    offerForm(bot);
    bot.action("tone", async ({ ack }) => ack());
    bot.view("script", async ({ ack, view }) => {
      const { value } = view.state.values["script"]?.["text"] ?? {};
      sent.push([view.private_metadata, view.state.values]);
      if (value?.includes("욕")) {
        await ack({ response_action: "errors", errors: { script: "그 말은 안 돼요." } });
      } else {
        await ack();
      }
    });
  });
  const mina = await openForm(standIn);
  await expect(mina.presses("대본 고치기")).rejects.toThrow("sees no “대본 고치기” to use");
  await expect(mina.submits({ 대본: "짧다" })).rejects.toThrow("at least 5 characters");
  await mina.chooses("분위기", "유머러스");
  await mina.submits({ 대본: "욕이 든 대본", 날짜: "2026-12-01" });
  expect(JSON.stringify(mina.modal())).toContain("그 말은 안 돼요.");
  await mina.submits({ 대본: "고운 말의 대본" });
  expect(mina.modal()).toBeUndefined();
  expect(sent.at(-1)).toEqual([
    "conversation 1",
    {
      script: { text: { type: "plain_text_input", value: "고운 말의 대본" } },
      when: { date: { type: "datepicker", selected_date: "2026-12-01" } },
      tone: {
        tone: {
          type: "static_select",
          selected_option: { text: { ...plain("유머러스"), emoji: true }, value: "humorous" },
        },
      },
    },
  ]);
  standIn.assertNoViolations();
});

test("a form that is closed says so to the app that asked for it", async () => {
  await using standIn = await openSlackStandIn();
  const closed: string[] = [];
  await using _ = await openSocketBot(standIn, (bot) => {
    offerForm(bot);
    bot.view({ callback_id: "script", type: "view_closed" }, async ({ ack, view }) => {
      closed.push(view.private_metadata);
      await ack();
    });
  });
  const mina = await openForm(standIn);
  await mina.closes();
  expect(closed).toEqual(["conversation 1"]);
  expect(mina.modal()).toBeUndefined();
});

test("a trigger is good once and for three seconds", async () => {
  const clock = createTestClock();
  await using standIn = await openSlackStandIn({ clock });
  const triggers: string[] = [];
  await using opened = await openSocketBot(standIn, (bot) => {
    bot.message(async ({ message, say }) => {
      if (message.subtype === undefined) await say({ text: "대본이에요.", blocks: edit });
    });
    bot.action("edit", async ({ ack, body }) => {
      await ack();
      if (body.type === "block_actions") triggers.push(body.trigger_id);
    });
  });
  const mina = standIn.addPerson({ name: "Mina" });
  await mina.says("안녕");
  await standIn.until(() => mina.sees().length > 1);
  await mina.presses("대본 고치기");
  await mina.presses("대본 고치기");
  const open = (trigger_id = "") =>
    opened.bot.client.views.open({ token: standIn.botToken, trigger_id, view: scriptForm("") });
  await open(triggers[0]);
  await expect(open(triggers[0])).rejects.toThrow("exchanged_trigger_id");
  clock.forward({ seconds: 4 });
  await expect(open(triggers[1])).rejects.toThrow("expired_trigger_id");
  await expect(open("1.2.3")).rejects.toThrow("invalid_trigger_id");
  expect(standIn.takeViolations().map(({ problem }) => problem.split(" ")[0])).toEqual([
    "exchanged_trigger_id",
    "expired_trigger_id",
    "invalid_trigger_id",
  ]);
});

test("forms are stacked three high, and a form is updated by its hash", async () => {
  await using standIn = await openSlackStandIn();
  const pushes: Promise<unknown>[] = [];
  const more = {
    ...scriptForm("그리고"),
    blocks: [
      {
        type: "actions" as const,
        elements: [{ type: "button" as const, text: plain("하나 더"), action_id: "more" }],
      },
    ],
  };
  await using opened = await openSocketBot(standIn, (bot) => {
    bot.command("/short", async ({ ack, command, client }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: more });
    });
    bot.action("more", async ({ ack, body, client }) => {
      await ack();
      if (body.type !== "block_actions") return;
      const pushed = client.views.push({ trigger_id: body.trigger_id, view: more });
      pushes.push(pushed);
      await pushed.catch(() => undefined);
    });
    bot.view({ type: "view_closed", callback_id: "script" }, async ({ ack }) => ack());
  });
  const mina = standIn.addPerson({ name: "Mina" });
  await mina.command("/short 여름");
  const first = await standIn.until(() => mina.modal());
  for (let count = 1; count <= 3; count += 1) {
    await mina.presses("하나 더");
    await eventually(() => pushes).toHaveLength(count);
    await Promise.allSettled(pushes);
  }
  await expect(pushes[2]).rejects.toThrow("push_limit_reached");
  standIn.takeViolations();
  await mina.closes();
  await mina.closes();
  expect(mina.modal()?.id).toBe(first.id);

  const { views } = opened.bot.client;
  const update = (hash: string) =>
    views.update({ view_id: first.id, hash, view: scriptForm("새") });
  const hash = standIn.world.views.get(first.id)?.hash ?? "";
  await update(hash);
  await expect(update(hash)).rejects.toThrow("hash_conflict");
  expect(mina.modal()?.title).toBe("대본 고치기");
});
