import { expect, test } from "vitest";
import { openSocketBot } from "./open-bot.ts";
import { openSlackStandIn } from "./open-slack-stand-in.ts";
import { answerCommands } from "./walk.ts";

/** The names in payloads that were recorded at the real Slack (vercel/chat's replayed webhooks, January 2026). */
const recorded = {
  event: [
    "api_app_id",
    "authorizations",
    "event",
    "event_id",
    "event_time",
    "is_ext_shared_channel",
    "team_id",
    "token",
    "type",
  ],
  app_mention: [
    "blocks",
    "channel",
    "client_msg_id",
    "event_ts",
    "team",
    "text",
    "ts",
    "type",
    "user",
  ],
  block_actions: [
    "actions",
    "api_app_id",
    "channel",
    "container",
    "enterprise",
    "is_enterprise_install",
    "message",
    "response_url",
    "state",
    "team",
    "token",
    "trigger_id",
    "type",
    "user",
  ],
  container: ["channel_id", "is_ephemeral", "message_ts", "thread_ts", "type"],
  action: ["action_id", "action_ts", "block_id", "text", "type", "value"],
  view_submission: [
    "api_app_id",
    "enterprise",
    "is_enterprise_install",
    "response_urls",
    "team",
    "token",
    "trigger_id",
    "type",
    "user",
    "view",
  ],
  view: [
    "app_id",
    "app_installed_team_id",
    "blocks",
    "bot_id",
    "callback_id",
    "clear_on_close",
    "close",
    "external_id",
    "hash",
    "id",
    "notify_on_close",
    "previous_view_id",
    "private_metadata",
    "root_view_id",
    "state",
    "submit",
    "team_id",
    "title",
    "type",
  ],
  command: [
    "api_app_id",
    "channel_id",
    "channel_name",
    "command",
    "is_enterprise_install",
    "response_url",
    "team_domain",
    "team_id",
    "text",
    "token",
    "trigger_id",
    "user_id",
    "user_name",
  ],
};

test("what comes from people has the names that it has at the real Slack", async () => {
  await using standIn = await openSlackStandIn();
  await using _ = await openSocketBot(standIn, (bot) => {
    answerCommands(bot);
    bot.event("app_mention", async ({ event, say }) => {
      const button = { type: "button" as const, action_id: "b", value: "v" };
      const text = { type: "plain_text" as const, text: "누르세요" };
      await say({
        text: "네",
        thread_ts: event.ts,
        blocks: [{ type: "actions", elements: [{ ...button, text }] }],
      });
    });
    bot.action("b", async ({ ack }) => ack());
    bot.view("walk", async ({ ack }) => ack());
  });
  const mina = standIn.addPerson({ name: "Mina" });
  const { ts, channelId } = await mina.says("@XCaster 안녕");
  await standIn.until(() => mina.sees({ channelId, threadTs: ts }).length > 1);
  await mina.presses("누르세요");
  await mina.command("/short 여름", { channelId });
  await standIn.until(() => mina.modal());
  await mina.submits({ 글: "첫 줄" });

  const find = (isIt: (payload: Readonly<Record<string, unknown>>) => boolean) =>
    standIn.deliveries.all.map(({ payload }) => payload).find(isIt) ?? {};
  const mention = find(({ event }) => typeOf(event) === "app_mention");
  const pressed = find(({ type }) => type === "block_actions");
  const submitted = find(({ type }) => type === "view_submission");
  const [action] = Array.isArray(pressed["actions"]) ? pressed["actions"] : [];
  const sent = {
    event: mention,
    app_mention: mention["event"],
    block_actions: pressed,
    container: pressed["container"],
    action,
    view_submission: submitted,
    view: submitted["view"],
    command: find(({ command }) => command !== undefined),
  };
  const names = Object.fromEntries(
    Object.entries(sent).map(([name, value]) => [name, Object.keys(value ?? {}).toSorted()]),
  );
  // Slack has added to its envelopes since, as its SDK's types say.
  const added = ["context_enterprise_id", "context_team_id", "event_context"];
  names["event"] = names["event"]?.filter((name) => !added.includes(name)) ?? [];
  expect(names).toEqual(recorded);
});

function typeOf(event: unknown): unknown {
  return typeof event === "object" && event !== null && "type" in event ? event.type : undefined;
}
