import { WebClient } from "./web-client.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestClock } from "#tests/support/test-clock.ts";
import { openSlackStandIn, type SlackStandIn } from "./open-slack-stand-in.ts";

const plain = (text: string) => ({ type: "plain_text", text });
const button = (label: string, more: object = {}) => ({
  type: "button",
  text: plain(label),
  action_id: label.slice(0, 200),
  ...more,
});
const section = (text: string) => ({ type: "section", text: { type: "mrkdwn", text } });
const many = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));

const clock = createTestClock();
let standIn: SlackStandIn;
let client: WebClient;
let channel: string;

beforeEach(async () => {
  standIn = await openSlackStandIn({ clock, hasRateLimits: true });
  client = new WebClient(standIn);
  channel = standIn.generalOf().id;
});

afterEach(async () => {
  standIn.assertNoViolations();
  await standIn[Symbol.asyncDispose]();
});

/** Every refusal of the real Slack is one here, and fails the test that did not expect it. */
async function refused(method: string, args: Record<string, unknown>): Promise<string> {
  const answer = await client.call(method, args);
  const [violation] = standIn.takeViolations();
  expect(violation?.method).toBe(method);
  return String(answer["error"]);
}

describe("a message is refused where", () => {
  const bad: [string, string, unknown[]][] = [
    ["it has 51 blocks", "invalid_blocks", many(51, () => section("가"))],
    ["a section's text has 3001 characters", "invalid_blocks", [section("가".repeat(3001))]],
    ["a button's label has 76", "invalid_blocks", [actions([button("가".repeat(76))])]],
    [
      "a button's value has 2001",
      "invalid_blocks",
      [actions([button("가", { value: "v".repeat(2001) })])],
    ],
    ["a row has 26 buttons", "invalid_blocks", [actions(many(26, (at) => button(`${at}`)))]],
    [
      "two buttons of a row have one action",
      "invalid_blocks",
      [actions([button("가"), button("가")])],
    ],
    [
      "two blocks have one id",
      "invalid_blocks",
      [
        { ...section("가"), block_id: "a" },
        { ...section("나"), block_id: "a" },
      ],
    ],
    [
      "a header has 151 characters",
      "invalid_blocks",
      [{ type: "header", text: plain("가".repeat(151)) }],
    ],
    ["a property is not known", "invalid_blocks", [{ ...section("가"), disabled: true }]],
    [
      "a select has no options",
      "invalid_blocks",
      [actions([{ type: "static_select", action_id: "s", options: [] }])],
    ],
    [
      "a select has 101 options",
      "invalid_blocks",
      [
        actions([
          {
            type: "static_select",
            options: many(101, (at) => ({ text: plain(`${at}`), value: `${at}` })),
          },
        ]),
      ],
    ],
    ["a picture has no source", "invalid_blocks", [{ type: "image", alt_text: "가" }]],
    [
      "a context has eleven parts",
      "invalid_blocks",
      [{ type: "context", elements: many(11, () => plain("가")) }],
    ],
    [
      "its blocks hold more than 13,200 characters",
      "msg_blocks_too_long",
      many(5, () => section("가".repeat(2800))),
    ],
    [
      "a video comes from elsewhere than the app's domains",
      "invalid_blocks",
      [
        {
          type: "video",
          title: plain("가"),
          alt_text: "가",
          thumbnail_url: "https://xcaster.test/t.jpg",
          video_url: "https://elsewhere.test/v",
        },
      ],
    ],
  ];
  test.each(bad)("%s", async (_title, error, blocks) => {
    expect(await refusedPost({ blocks: JSON.stringify(blocks) })).toBe(error);
  });

  test("it says nothing", async () => {
    expect(await refusedPost({ text: "" })).toBe("no_text");
  });

  test("it replies to a reply", async () => {
    const parent = await client.call("chat.postMessage", { channel, text: "가" });
    const reply = await client.call("chat.postMessage", {
      channel,
      text: "나",
      thread_ts: parent["ts"],
    });
    expect(await refusedPost({ thread_ts: reply["ts"] })).toBe("cannot_reply_to_message");
  });

  test("its metadata is no event", async () => {
    expect(await refusedPost({ metadata: JSON.stringify({ id: 1 }) })).toBe(
      "invalid_metadata_schema",
    );
    expect(await refusedPost({ metadata: "{" })).toBe("invalid_metadata_format");
  });

  test("the app is not in the channel, or may not know of it", async () => {
    const outside = standIn.addChannel({ name: "outside", isWithoutBot: true });
    const hidden = standIn.addChannel({ name: "hidden", isPrivate: true, isWithoutBot: true });
    expect(await refusedPost({ channel: outside.id })).toBe("not_in_channel");
    expect(await refusedPost({ channel: hidden.id })).toBe("channel_not_found");
    expect(await refusedPost({ channel: "C0NOWHERE" })).toBe("channel_not_found");
  });
});

describe("a call is refused where", () => {
  test("its token is missing, unknown or of the other kind", async () => {
    expect(await refusedWith("", "auth.test")).toBe("not_authed");
    expect(await refusedWith("xoxb-other", "auth.test")).toBe("invalid_auth");
    expect(await refusedWith(standIn.app.appToken, "auth.test")).toBe("not_allowed_token_type");
    expect(await refusedWith(standIn.botToken, "apps.connections.open")).toBe(
      "not_allowed_token_type",
    );
  });

  test("its scope was not granted, and names the scope", async () => {
    standIn.withoutScopes(standIn.workspace, ["files:write"]);
    const answer = await client.call("files.getUploadURLExternal", {
      length: 1,
      filename: "a.png",
    });
    expect(answer).toMatchObject({ error: "missing_scope", needed: "files:write" });
  });

  test("there is no such method, or a required argument is missing", async () => {
    expect(await refused("chat.sing", {})).toBe("unknown_method");
    expect(await refused("users.info", {})).toBe("invalid_arguments");
  });

  test("an argument does not exist, though Slack would let it pass", async () => {
    const answer = await client.call("chat.postMessage", { channel, text: "가", thread: "1.2" });
    expect(answer["ok"]).toBe(true);
    expect(standIn.takeViolations()).toMatchObject([{ problem: "there is no argument thread" }]);
  });

  test("it edits somebody else's message, or none", async () => {
    const mina = standIn.addPerson({ name: "Mina" });
    const { ts } = await mina.says("가");
    expect(await refused("chat.update", { channel, ts, text: "나" })).toBe("cant_update_message");
    expect(await refused("chat.update", { channel, ts: "1.000001", text: "나" })).toBe(
      "message_not_found",
    );
    expect(await refused("chat.delete", { channel, ts })).toBe("cant_delete_message");
  });

  test("it edits an ephemeral message", async () => {
    const { id: user } = standIn.addPerson({ name: "Mina" });
    const { message_ts: ts } = await client.call("chat.postEphemeral", {
      channel,
      user,
      text: "가",
    });
    expect(await refused("chat.update", { channel, ts, text: "나" })).toBe("message_not_found");
  });
});

test("stars that Slack shows as stars are a mistake", async () => {
  await postMarked("*캐주얼*이 좋아요");
  expect(standIn.takeViolations()).toMatchObject([
    { problem: "its stars are shown as stars: *캐주얼*이 좋아요" },
  ]);
  await postMarked("*캐주얼*\u200b이 좋고, *제목*: 2*3*4, *둘 다*");
});

test("what somebody else brought about is none of the app's mistakes", async () => {
  const room = standIn.addChannel({ name: "room" });
  const post = () => client.call("chat.postMessage", { channel: room.id, text: "가" });
  await standIn.archive(room);
  expect(await post()).toMatchObject({ error: "is_archived" });
  await standIn.unarchive(room);
  expect(await post()).toMatchObject({ ok: true });
  await standIn.removeBot(room);
  expect(await post()).toMatchObject({ error: "not_in_channel" });
  await standIn.deleteChannel(room);
  expect(await post()).toMatchObject({ error: "channel_not_found" });
  await standIn.uninstall(standIn.workspace);
  expect(await post()).toMatchObject({ error: "account_inactive" });
});

test("calls over a method's rate are told how long to wait, each workspace for itself", async () => {
  const { ts } = await client.call("chat.postMessage", { channel, text: "0 %" });
  const edit = (at: number) => client.call("chat.update", { channel, ts, text: `${at} %` });
  for (let at = 1; at <= 50; at += 1) expect((await edit(at))["ok"]).toBe(true);
  clock.forward({ seconds: 20 });
  expect(await edit(51)).toMatchObject({ status: 429, error: "ratelimited", retryAfter: "40" });

  const other = standIn.addWorkspace({ name: "Other" });
  const theirs = new WebClient(standIn, other.installation?.token);
  const there = standIn.generalOf(other).id;
  const theirPost = await theirs.call("chat.postMessage", { channel: there, text: "가" });
  expect(
    await theirs.call("chat.update", { channel: there, ts: theirPost["ts"], text: "나" }),
  ).toMatchObject({ ok: true });

  clock.forward({ seconds: 40 });
  expect(await edit(51)).toMatchObject({ ok: true });
});

test("an app that is sold elsewhere reads history once a minute", async () => {
  await using sold = await openSlackStandIn({ clock, hasRateLimits: true, isHistoryScarce: true });
  const asker = new WebClient(sold);
  const read = () => asker.call("conversations.history", { channel: sold.generalOf().id });
  expect(await read()).toMatchObject({ ok: true });
  expect(await read()).toMatchObject({ status: 429, retryAfter: "60" });
});

test("posts to one channel are let through in a burst and then once a second", async () => {
  for (const answer of await Promise.all(many(5, postShort))) expect(answer["ok"]).toBe(true);
  expect(await postShort()).toMatchObject({ status: 429, retryAfter: "1" });
  clock.forward({ seconds: 1 });
  expect(await postShort()).toMatchObject({ ok: true });
});

function actions(elements: unknown[]) {
  return { type: "actions", elements };
}

function refusedPost(args: object): Promise<string> {
  return refused("chat.postMessage", { channel, text: "그래요", ...args });
}

function postShort() {
  return client.call("chat.postMessage", { channel, text: "가" });
}

async function refusedWith(token: string, method: string): Promise<string> {
  const answer = await new WebClient(standIn, token).call(method, {});
  standIn.takeViolations();
  return String(answer["error"]);
}

function postMarked(text: string) {
  const blocks = JSON.stringify([section(text)]);
  return client.call("chat.postMessage", { channel, text: "가", blocks });
}
