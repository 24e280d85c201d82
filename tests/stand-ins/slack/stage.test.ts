import { expect, test } from "vitest";
import { eventually } from "#tests/support/eventually.ts";
import { openSocketBot } from "./open-bot.ts";
import { openSlackStage } from "./open-slack-stage.ts";
import { answerCommands } from "./walk.ts";

test("whoever uses the page writes, opens threads, fills in forms and hears what cannot be", async () => {
  await using stage = await openSlackStage(0);
  const submitted: unknown[] = [];
  await using _ = await openSocketBot(stage.standIn, (bot) => {
    answerCommands(bot);
    bot.view("walk", async ({ ack, view }) => {
      submitted.push(Object.values(view.state.values)[0]);
      await ack();
    });
    bot.event("app_mention", async ({ event, say }) => {
      await say({
        thread_ts: event.ts,
        text: "어떤 분위기로?",
        blocks: [
          {
            type: "actions",
            elements: [
              { type: "button", action_id: "a", text: { type: "plain_text", text: "캐주얼" } },
              { type: "datepicker", action_id: "d", initial_date: "2026-12-01" },
            ],
          },
        ],
      });
    });
    bot.action("a", async ({ ack, body, client }) => {
      await ack();
      if (body.type !== "block_actions") return;
      await client.chat.postMessage({ channel: body.channel?.id ?? "", text: "좋아요." });
      const title = { type: "plain_text", text: "알림" } as const;
      const blocks = [{ type: "section", text: title } as const];
      const view = { type: "modal", title, blocks } as const;
      await client.views.open({ trigger_id: body.trigger_id, view });
    });
    bot.action("d", async ({ ack }) => ack());
  });
  const [mina, , , sora] = stage.people;
  const id = mina?.id ?? "";
  const [, general] = stage.view(id, undefined).places;
  const place = general?.id ?? "";
  const say = (text: string, at = place) =>
    stage.act(id, at, { kind: "say", text, repliesTo: undefined, files: [] });

  await say("@XCaster 여름 휴가");
  await eventually(() => stage.view(id, place).messages[0]?.threadId).toBeTruthy();
  const thread = stage.view(id, place).messages[0]?.threadId ?? "";
  const [buttons, menu] = stage.view(id, thread).messages[1]?.blocks ?? [];
  expect(menu).toMatchObject({ kind: "menu", menu: { kind: "date", value: "2026-12-01" } });
  const press = buttons?.kind === "buttons" ? (buttons.buttons[0]?.press ?? "") : "";
  await stage.act(id, thread, { kind: "press", press });
  await eventually(() => stage.view(id, place).messages.length).toBe(2);
  await eventually(() => stage.view(id, thread).form).toMatchObject({
    title: "알림",
    submit: null,
  });
  await stage.act(id, thread, { kind: "dismiss" });
  const date = menu?.kind === "menu" ? menu.menu.id : "";
  await stage.act(id, thread, { kind: "choose", menu: date, values: ["2026-12-24"] });
  expect(JSON.stringify(stage.view(id, thread))).toContain("2026-12-24");
  await expect(say("/short 가을", thread)).rejects.toThrow("cannot be used in threads");

  await say("/short 가을");
  await eventually(() => stage.view(id, place).form).toMatchObject({
    title: "대본",
    submit: "저장",
    fields: [{ label: "글", kind: "text", isRequired: true }],
  });
  await expect(stage.act(id, place, { kind: "submit", values: {} })).rejects.toThrow("required");
  await stage.act(id, place, { kind: "submit", values: { 글: ["첫 줄"] } });
  expect(stage.view(id, place).form).toBeUndefined();
  expect(JSON.stringify(submitted)).toContain("첫 줄");

  expect(stage.view(sora?.id ?? "", undefined).places.map(({ name }) => name)).toEqual([
    "⌂ XCaster",
    "# general",
    "# partner",
  ]);
  stage.standIn.assertNoViolations();
});
