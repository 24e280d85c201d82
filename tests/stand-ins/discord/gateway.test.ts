import { Events, GatewayIntentBits as intent, type Client, type Message } from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTestClock } from "#tests/support/test-clock.ts";
import { connectClient } from "./connect-client.ts";
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

/** All that was said to the client, in the order in which it came. */
function listenTo(client: Client): string[] {
  const heard: string[] = [];
  client.on(Events.MessageCreate, (message: Message) => {
    heard.push(message.content);
  });
  return heard;
}

const withWords = { intents: [intent.Guilds, intent.GuildMessages, intent.MessageContent] };

test("a wrong token is not let in", async () => {
  expect(await refusalOf(connectClient(standIn, { token: "some.other.token" }))).toContain(
    "invalid token",
  );
  expect(standIn.gateway.connected()).toEqual([]);
  standIn.takeViolations(0);
});

test("an intent that is not switched on for the application is not granted", async () => {
  await using plain = await openDiscordStandIn({ clock, grantedIntents: 0 });
  expect(await refusalOf(connectClient(plain, withWords))).toContain("disallowed intents");
  await using connected = await connectClient(plain);
  expect(connected.client.isReady()).toBe(true);
});

test("an intent that does not exist is refused", async () => {
  const unknown = { intents: [1 << 30] };
  expect(await refusalOf(connectClient(standIn, unknown))).toContain("invalid intents");
});

test("asked to reconnect, the client resumes and misses nothing", async () => {
  await using room = await openRoom(standIn, withWords);
  const heard = listenTo(room.client);
  const here = room.mina.in(room.general.id);
  const resumed = new Promise((resolve) => {
    room.client.once(Events.ShardResume, resolve);
  });
  const isGone = standIn.until(
    "the connection ends",
    () => standIn.gateway.connected().length === 0,
  );
  standIn.gateway.askToReconnect();
  await isGone;
  here.says("while nobody listened");
  await resumed;
  here.says("and after");
  await expect.poll(() => heard).toEqual(["while nobody listened", "and after"]);
  expect(standIn.gateway.identifies()).toBe(1);
});

test("a connection that is cut without a word is resumed", async () => {
  await using room = await openRoom(standIn, withWords);
  const heard = listenTo(room.client);
  const isGone = standIn.until(
    "the connection ends",
    () => standIn.gateway.connected().length === 0,
  );
  standIn.gateway.cutOff();
  await isGone;
  room.mina.in(room.general.id).says("in between");
  await expect.poll(() => heard).toEqual(["in between"]);
  expect(standIn.gateway.identifies()).toBe(1);
});

test("a session that is over is begun anew", async () => {
  await using room = await openRoom(standIn, withWords);
  const heard = listenTo(room.client);
  standIn.gateway.invalidate({ canResume: false });
  await standIn.until("the client has begun anew", () => standIn.gateway.identifies() === 2);
  room.mina.in(room.general.id).says("to the new session");
  await expect.poll(() => heard).toEqual(["to the new session"]);
});

test("a connection that answers no heartbeat any more is given up and resumed", async () => {
  await using quick = await openDiscordStandIn({ clock, heartbeatIntervalMs: 150 });
  await using room = await openRoom(quick, withWords);
  const heard = listenTo(room.client);
  await quick.until("a heartbeat came", () => quick.gateway.heartbeats() > 0);
  quick.gateway.goSilent();
  room.mina.in(room.general.id).says("to nobody");
  await expect.poll(() => heard).toEqual(["to nobody"]);
  expect(quick.gateway.identifies()).toBe(1);
});

test("deliveries come twice and in another order where that was asked for", async () => {
  await using room = await openRoom(standIn, withWords);
  const heard = listenTo(room.client);
  const here = room.mina.in(room.general.id);
  standIn.gateway.hold();
  here.says("one");
  here.says("two");
  standIn.gateway.release((frames) => frames.toReversed());
  await expect.poll(() => heard).toEqual(["two", "one"]);
  const pressed: string[] = [];
  room.client.on(Events.InteractionCreate, (interaction) => {
    pressed.push(interaction.id);
    if (interaction.isButton()) interaction.deferUpdate().catch(() => undefined);
  });
  const row = { type: 1, components: [{ type: 2, style: 1, label: "Go", custom_id: "go" }] };
  await room.channel.send({ content: "Which?", components: [row] });
  standIn.gateway.misbehave({ copies: 3, only: /^INTERACTION_CREATE$/ });
  const { interactionId } = here.presses("Go");
  await expect.poll(() => pressed).toEqual([interactionId, interactionId, interactionId]);
  await standIn.until(
    "each was answered",
    () => standIn.calls.filter((call) => call.path.endsWith("/callback")).length === 3,
  );
});

test("whoever asks for no events of a kind gets none", async () => {
  await using room = await openRoom(standIn, { intents: [intent.Guilds, intent.DirectMessages] });
  const heard = listenTo(room.client);
  room.mina.in(room.general.id).says("in the channel");
  room.mina.inDirectMessages().says("in private");
  await expect.poll(() => heard).toEqual(["in private"]);
});
