import { ChannelType, Events, MessageFlags, Routes, type ForumChannel } from "discord.js";
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

test("a thread takes the id of the message it hangs on, and hangs on it once", async () => {
  await using room = await openRoom(standIn);
  const sent = await room.channel.send("a new short");
  const thread = await sent.startThread({ name: "summer" });
  expect(thread.id).toBe(sent.id);
  const path = Routes.threads(room.general.id, sent.id);
  expect(await refusalOf(room.client.rest.post(path, { body: { name: "again" } }))).toContain(
    "already been created",
  );
  standIn.takeViolations(160004);
  await thread.send("inside");
  expect(room.mina.in(thread.id).lines().at(-1)).toBe("  inside");
  expect(standIn.threadsIn(room.general.id)).toMatchObject([{ id: sent.id, name: "summer" }]);
});

test("a thread nobody writes in is archived, opened by writing, and kept shut by a lock", async () => {
  await using room = await openRoom(standIn);
  room.server.denyBot(room.general.id, ["ManageThreads"]);
  const sent = await room.channel.send("a new short");
  const thread = await sent.startThread({ name: "summer", autoArchiveDuration: 60 });
  const inside = await thread.send("inside");
  clock.forward({ hours: 2 });
  expect(await refusalOf(inside.edit("changed"))).toBe("Thread is archived");
  await thread.send("more");
  await inside.edit("changed");
  room.server.archiveThread(thread.id, { isLocked: true });
  expect(await refusalOf(thread.send("no more"))).toBe("Thread is archived");
  expect(() => room.mina.in(thread.id).says("me neither")).toThrow("is locked");
});

test("a post in a forum carries tags, and its first message has its id", async () => {
  await using room = await openRoom(standIn);
  const forum = room.server.addChannel({
    name: "shorts",
    type: "forum",
    tags: ["making", "published"],
    isTagRequired: true,
  });
  const channel = await room.client.channels.fetch(forum.id);
  if (channel?.type !== ChannelType.GuildForum) throw new Error("it is a forum");
  const open: ForumChannel = channel;
  expect(open.availableTags.map((tag) => tag.name)).toEqual(["making", "published"]);
  const message = { content: "a new short" };
  expect(await refusalOf(open.threads.create({ name: "summer", message }))).toContain(
    "tag is required",
  );
  standIn.takeViolations(40067);
  const appliedTags = [forum.tagIds["making"] ?? ""];
  const post = await open.threads.create({ name: "summer", message, appliedTags });
  const [first] = standIn.threadOf(post.id).messages;
  expect(first?.id).toBe(post.id);
  await post.setAppliedTags([forum.tagIds["published"] ?? ""]);
  expect(standIn.threadsIn(forum.id)).toMatchObject([
    { appliedTagIds: [forum.tagIds["published"]] },
  ]);
  const path = `/channels/${forum.id}/messages` as const;
  expect(await refusalOf(room.client.rest.post(path, { body: message }))).toContain("forum");
  standIn.takeViolations(40058);
});

test("a private message reaches somebody until they want none, or share no server any more", async () => {
  await using room = await openRoom(standIn);
  const user = await room.client.users.fetch(room.mina.id);
  const sent = await user.send("for you");
  expect(standIn.directChannelOf(room.mina.id)).toBe(sent.channelId);
  expect(room.mina.inDirectMessages().lines()).toEqual(["XCaster:", "  for you"]);
  room.mina.blocksBot();
  expect(await refusalOf(user.send("and more"))).toBe("Cannot send messages to this user");
  room.mina.unblocksBot();
  room.server.removeMember(room.mina);
  expect(await refusalOf(user.send("and more"))).toContain("no mutual guilds");
});

test("a bot that may not write is told so, and it was its mistake", async () => {
  await using room = await openRoom(standIn);
  const quiet = room.server.addChannel({ name: "quiet", botLacks: ["SendMessages"] });
  const hidden = room.server.addChannel({ name: "hidden", botLacks: ["ViewChannel"] });
  const channel = await room.client.channels.fetch(quiet.id);
  if (!channel?.isSendable()) throw new Error("it can be written in, by others");
  expect(await refusalOf(channel.send("hello"))).toBe("Missing Permissions");
  expect(await refusalOf(room.client.channels.fetch(hidden.id))).toBe("Missing Access");
  standIn.takeViolations(50013);
  standIn.takeViolations(50001);
});

test("in a thread the right to write in threads counts, and no other", async () => {
  await using room = await openRoom(standIn);
  const sent = await room.channel.send("a new short");
  const thread = await sent.startThread({ name: "summer" });
  room.server.denyBot(room.general.id, ["SendMessages"]);
  await thread.send("still there");
  room.server.denyBot(room.general.id, ["SendMessagesInThreads"]);
  expect(await refusalOf(thread.send("no more"))).toBe("Missing Permissions");
});

test("what is taken from the bot is refused, and nobody's mistake", async () => {
  await using room = await openRoom(standIn);
  const sent = await room.channel.send("one");
  room.server.deleteMessage(room.general.id, sent.id);
  expect(await refusalOf(sent.edit("two"))).toBe("Unknown Message");
  const left = new Promise((resolve) => {
    room.client.once(Events.GuildDelete, resolve);
  });
  room.server.kickBot();
  await left;
  const path = `/channels/${room.general.id}/messages` as const;
  const body = { content: "hello?" };
  expect(await refusalOf(room.client.rest.post(path, { body }))).toBe("Missing Access");
  room.server.inviteBot();
  await room.client.rest.post(path, { body });
  room.server.deleteChannel(room.general.id);
  expect(await refusalOf(room.client.rest.post(path, { body }))).toBe("Unknown Channel");
});

test("a file that is too heavy is refused, and one nobody would see is noted", async () => {
  await using room = await openRoom(standIn);
  room.server.setFileSizeMax(10);
  const heavy = { files: [{ attachment: Buffer.alloc(11), name: "a.mp4" }] };
  expect(await refusalOf(room.channel.send(heavy))).toBe("Request entity too large");
  standIn.takeViolations(40005);
  await room.channel.send({
    flags: MessageFlags.IsComponentsV2,
    files: [{ attachment: Buffer.alloc(3), name: "b.mp4" }],
    components: [{ type: 10, content: "no gallery" }],
  });
  expect(standIn.takeViolations(0)[0]?.what).toContain("b.mp4");
});

test("all files of a request together have a limit of their own", async () => {
  await using room = await openRoom(standIn);
  room.server.setFileSizeMax(50 * 1024 * 1024);
  const files = ["a.mp4", "b.mp4"].map((name) => ({
    attachment: Buffer.alloc(13 * 1024 * 1024),
    name,
  }));
  expect(await refusalOf(room.channel.send({ files }))).toBe("Request entity too large");
  standIn.takeViolations(40005);
  await room.channel.send({ files: files.slice(1) });
});

test("a server that Discord has trouble with is away for a while, and the bot still in it", async () => {
  await using room = await openRoom(standIn);
  const away = new Promise((resolve) => {
    room.client.once(Events.GuildUnavailable, resolve);
  });
  room.server.breakDown();
  await away;
  const back = new Promise((resolve) => {
    room.client.once(Events.GuildAvailable, resolve);
  });
  room.server.recover();
  await back;
  await room.channel.send("still here");
});

test("a message of components stays one", async () => {
  await using room = await openRoom(standIn);
  const sent = await room.channel.send({
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: 10, content: "one" }],
  });
  expect(await refusalOf(sent.edit({ content: "two", flags: [], components: [] }))).toContain(
    "MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG",
  );
  standIn.takeViolations(50035);
  await sent.edit({ components: [{ type: 10, content: "two" }] });
  expect(room.mina.in(room.general.id).lines()).toEqual(["XCaster (edited):", "  two"]);
});

test("somebody who runs the server is known by their rights", async () => {
  await using room = await openRoom(standIn);
  const boss = standIn.addPerson({ name: "Boss", locale: "en-US" });
  room.server.addMember(boss, { permissions: ["ManageGuild"] });
  await room.channel.send({
    content: "Which?",
    components: [{ type: 1, components: [{ type: 2, style: 1, label: "Go", custom_id: "go" }] }],
  });
  const rights: (boolean | undefined)[] = [];
  room.client.on(Events.InteractionCreate, (interaction) => {
    rights.push(interaction.memberPermissions?.has("ManageGuild"));
    if (interaction.isButton()) void interaction.deferUpdate();
  });
  await boss.in(room.general.id).presses("Go").answered();
  await room.mina.in(room.general.id).presses("Go").answered();
  expect(rights).toEqual([true, false]);
});
