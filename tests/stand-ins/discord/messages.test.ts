import { Events, MessageFlags, type Client, type Message, type SendableChannels } from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestClock } from "#tests/support/test-clock.ts";
import { openDiscordStandIn, type DiscordStandIn } from "./open-discord-stand-in.ts";
import { openRoom, refusalOf } from "./open-room.ts";

const clock = createTestClock();
let standIn: DiscordStandIn;

beforeEach(async () => {
  standIn = await openDiscordStandIn({ clock });
});

afterEach(async () => {
  await standIn[Symbol.asyncDispose]();
  standIn.assertNoViolations();
});

function nextMessage(client: Client): Promise<Message> {
  return new Promise((resolve) => {
    client.once(Events.MessageCreate, resolve);
  });
}

const png = new Uint8Array([137, 80, 78, 71]);

test("a bot comes online and sees the servers it is in", async () => {
  await using room = await openRoom(standIn);
  const { server } = room;
  expect(room.client.user.id).toBe(standIn.botId);
  expect(room.client.guilds.cache.get(server.id)?.name).toBe("Cafe");
});

test("a message and its change are seen by a person, and the message counts as changed", async () => {
  await using room = await openRoom(standIn);
  const { channel, general, mina } = room;
  const sent = await channel.send("one");
  await sent.edit("two");
  expect(mina.in(general.id).lines()).toEqual(["XCaster (edited):", "  two"]);
});

test("without the intent the words of a message are absent, unless the bot is meant", async () => {
  await using room = await openRoom(standIn);
  const { general, mina } = room;
  const unread = nextMessage(room.client);
  mina.in(general.id).says("hello there");
  expect((await unread).content).toBe("");
  const mention = nextMessage(room.client);
  mina.in(general.id).says(`<@${standIn.botId}> summer holiday`);
  expect((await mention).content).toContain("summer holiday");
  const direct = nextMessage(room.client);
  mina.inDirectMessages().says("in private");
  expect((await direct).content).toBe("in private");
});

test("the same nonce sends a message once", async () => {
  await using room = await openRoom(standIn);
  const { channel, general } = room;
  const one = await channel.send({ content: "once", nonce: "n1", enforceNonce: true });
  const other = await channel.send({ content: "once", nonce: "n1", enforceNonce: true });
  expect(other.id).toBe(one.id);
  clock.forward({ minutes: 10 });
  await channel.send({ content: "once", nonce: "n1", enforceNonce: true });
  expect(standIn.threadOf(general.id).messages).toHaveLength(2);
});

test("an answer that gets lost is settled by sending again with the nonce", async () => {
  await using room = await openRoom(standIn);
  const { channel, general } = room;
  standIn.faults.next({ method: "POST", path: /messages$/ }, { kind: "accept-then-drop" });
  const draft = { content: "once", nonce: "n2", enforceNonce: true };
  await expect(channel.send(draft)).rejects.toThrow();
  await channel.send(draft);
  expect(standIn.threadOf(general.id).messages).toHaveLength(1);
});

test("a picture in a gallery keeps its bytes and is shown", async () => {
  await using room = await openRoom(standIn);
  const { channel, general, mina } = room;
  await channel.send({
    flags: MessageFlags.IsComponentsV2,
    files: [{ attachment: Buffer.from(png), name: "one.png" }],
    components: [
      { type: 10, content: "Pictures" },
      { type: 12, items: [{ media: { url: "attachment://one.png" }, description: "a cat" }] },
    ],
  });
  expect(mina.in(general.id).lines()).toEqual(["XCaster:", "  Pictures", "  🖼 a cat"]);
  const [drawn] = standIn.threadOf(general.id).messages;
  const media = drawn?.blocks.find((block) => block.kind === "media");
  const bytes = await fetch(media?.items[0]?.url ?? "").then((one) => one.bytes());
  expect([...bytes]).toEqual([...png]);
});

const row = (...labels: string[]) => ({
  type: 1,
  components: labels.map((label) => ({ type: 2, style: 1, label, custom_id: `press-${label}` })),
});

type Sent = Parameters<SendableChannels["send"]>[0];

test.each<[string, Sent, string]>([
  ["2001 characters", { content: "x".repeat(2001) }, "Must be 2000 or fewer in length"],
  ["a label of 81", { components: [row("x".repeat(81))] }, "Must be 80 or fewer in length"],
  [
    "six rows",
    { components: ["a", "b", "c", "d", "e", "f"].map((one) => row(one)) },
    "BASE_TYPE_BAD_LENGTH",
  ],
  ["a custom_id twice", { components: [row("a"), row("a")] }, "COMPONENT_CUSTOM_ID_DUPLICATED"],
  ["nothing at all", { content: "" }, "Cannot send an empty message"],
  [
    "text in a message of components",
    { content: "a", flags: MessageFlags.IsComponentsV2, components: [{ type: 10, content: "a" }] },
    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
  ],
  [
    "41 components",
    {
      flags: MessageFlags.IsComponentsV2,
      components: Array.from({ length: 41 }, () => ({ type: 10, content: "a" })),
    },
    "fewer in length",
  ],
  [
    "more Korean than its server bears",
    {
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: 10, content: "가".repeat(3500) }],
    },
    "Internal Server Error",
  ],
  [
    "a picture that is not there",
    {
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: 12, items: [{ media: { url: "attachment://none.png" } }] }],
    },
    "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
  ],
])("Discord refuses %s, and so does the stand-in", async (_what, sent, said) => {
  await using room = await openRoom(standIn);
  const { channel, general } = room;
  expect(await refusalOf(channel.send(sent))).toContain(said);
  expect(standIn.threadOf(general.id).messages).toEqual([]);
  expect(standIn.violations.splice(0)).toHaveLength(1);
});
