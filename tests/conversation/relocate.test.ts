import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Face } from "#bots/conversation/chat.ts";
import type { FaceHost, PlatformPerson } from "#bots/conversation/face-host.ts";
import { openFaceHost } from "#bots/open-face-host.ts";
import { findConversation } from "#src/db/conversations.ts";
import { listWebMessages } from "#src/db/web-messages.ts";
import { asSystem, asTenant } from "#src/db/transact.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { App } from "#src/open-app.ts";
import { eventually } from "#tests/support/eventually.ts";
import { openTestService } from "#tests/support/open-test-service.ts";
import { createThreadFace } from "#tests/support/thread.ts";

/** A platform with places, some of which are closed to us. */
function createPlacedFace(name: string) {
  const face = createThreadFace(name);
  const closed = new Set<string>();
  const channels: string[] = [];
  let host: FaceHost | undefined;
  const deliver: Face["deliver"] = async (delivery) => {
    if (!host) throw new Error("the face is not open");
    const address = await host.places.of(delivery.conversationId);
    const channel = address?.place?.channel ?? `${name} in private`;
    if (closed.has(channel)) throw new AppError("destination-gone", "not in the channel");
    if (!address?.place) {
      await host.places.bind(delivery.conversationId, { channel });
      if (address) await host.people.noteDirectChannel(address.userId, channel);
    }
    channels.push(channel);
    const posted = await host.posted.open(delivery.conversationId, delivery.message);
    await host.posted.savePart(posted, { name: "card", ref: delivery.message.id });
    await face.deliver(delivery);
  };
  return {
    ...face,
    deliver,
    closed,
    channels,
    open: (app: App) => {
      host = openFaceHost(app, { face: name, publicUrl: "http://127.0.0.1" });
      return host;
    },
  };
}

const mina: PlatformPerson = { externalId: "mina", name: "민아", language: "ko" };
const community = { externalId: "C", name: "모임", standing: "member" as const };

let one: ReturnType<typeof createPlacedFace>;
let two: ReturnType<typeof createPlacedFace>;
let open: Awaited<ReturnType<typeof openTestService>>;
let here: FaceHost;
let there: FaceHost;

beforeEach(async () => {
  one = createPlacedFace("one");
  two = createPlacedFace("two");
  open = await openTestService({ faces: () => [one, two] });
  here = one.open(open.app);
  there = two.open(open.app);
});

afterEach(async () => {
  await open[Symbol.asyncDispose]();
});

async function link(): Promise<void> {
  const person = await here.people.recognise(mina);
  if (!person) throw new Error("not recognised");
  const { code } = await here.people.makeLinkCode(person);
  const linked = await there.people.redeemLinkCode(mina, code);
  expect(linked.outcome).toBe("linked");
}

async function begin(): Promise<string> {
  const place = { channel: "#shorts", thread: "1" };
  const who = { ...mina, community };
  const begun = await here.chat.start(who, { text: "바다", externalId: "first", place });
  if (!("conversationId" in begun)) throw new Error("refused");
  await one.untilScreen("tone-pick");
  return begun.conversationId;
}

async function chooseTone(): Promise<void> {
  const { actions } = await one.untilScreen("tone-pick");
  const token = actions.find(({ argument }) => argument === "casual")?.token ?? "";
  const who = { ...mina, community };
  expect(await here.chat.press(who, { token, externalId: "tone" })).toBeUndefined();
}

describe("a conversation whose place is gone", () => {
  test("goes on in private on the same platform, with its card", async () => {
    const id = await begin();
    one.closed.add("#shorts");
    await chooseTone();
    await one.untilScreen("preview");
    expect(await one.untilScreen("moved")).toMatchObject({
      screen: { from: "one", why: "closed" },
    });
    expect((await here.places.of(id))?.place).toEqual({ channel: "one in private" });
    expect(one.channels.at(-1)).toBe("one in private");
  });

  test("goes on in another of the person's chats where that is closed too", async () => {
    await link();
    const id = await begin();
    one.closed.add("#shorts");
    one.closed.add("one in private");
    await chooseTone();
    await two.untilScreen("preview");
    expect(await two.untilScreen("moved")).toMatchObject({ screen: { from: "one", why: "gone" } });
    const row = await asSystem(open.app.db, (tx) => findConversation(tx, id));
    expect(row?.face).toBe("two");
  });

  test("goes on in the web chat where there is no other", async () => {
    const id = await begin();
    one.closed.add("#shorts");
    one.closed.add("one in private");
    await chooseTone();
    const row = await asSystem(open.app.db, (tx) => findConversation(tx, id));
    const { teamId, userId } = row ?? { teamId: "", userId: "" };
    const read = async () =>
      asTenant(open.app.db, { teamId }, (tx) =>
        listWebMessages(tx, { conversationId: id, userId, after: 0, limit: 50 }),
      );
    await eventually(async () => JSON.stringify(await read())).toContain('"moved"');
    await eventually(async () => JSON.stringify(await read())).toContain('"preview"');
  });
});

describe("a person who goes on elsewhere", () => {
  test("finds the card there and presses it", async () => {
    await link();
    const id = await begin();
    const place = { channel: "two chat" };
    const moved = await there.chat.moveHere(mina, { conversationId: id, place, externalId: "m" });
    expect(moved).toBeUndefined();
    await two.untilScreen("moved");
    const { actions } = await two.untilScreen("tone-pick");
    const token = actions.find(({ argument }) => argument === "humorous")?.token ?? "";
    expect(await there.chat.press(mina, { token, externalId: "p" })).toBeUndefined();
    await two.untilScreen("preview");
    expect(await there.places.at(place)).toMatchObject([{ conversationId: id, title: "바다" }]);
  });

  test("leaves a word where they were, and closes the card there", async () => {
    await link();
    const id = await begin();
    const place = { channel: "two chat" };
    await there.chat.moveHere(mina, { conversationId: id, place, externalId: "m" });
    expect(await one.untilScreen("moved-on")).toMatchObject({
      screen: { to: "two" },
      actions: [],
    });
    expect((await one.untilScreen("tone-pick")).actions).toEqual([]);
    expect((await two.untilScreen("tone-pick")).actions).not.toEqual([]);
    expect(one.channels.at(-1)).toBe("#shorts");
    await eventually(async () => (await here.places.of(id))?.place).toBeUndefined();
    expect(await here.places.at({ channel: "#shorts", thread: "1" })).toEqual([]);
  });

  test("hears nothing of what they left where that is closed by now, and goes on all the same", async () => {
    await link();
    const id = await begin();
    one.closed.add("#shorts");
    const sent = one.deliveries.length;
    const place = { channel: "two chat" };
    await there.chat.moveHere(mina, { conversationId: id, place, externalId: "m" });
    const { actions } = await two.untilScreen("tone-pick");
    await eventually(async () => (await here.places.of(id))?.place).toBeUndefined();
    const token = actions.find(({ argument }) => argument === "humorous")?.token ?? "";
    await there.chat.press(mina, { token, externalId: "p" });
    await two.untilScreen("preview");
    expect(one.deliveries).toHaveLength(sent);
    const row = await asSystem(open.app.db, (tx) => findConversation(tx, id));
    expect(row?.face).toBe("two");
  });

  test("may come back, and finds an open card there", async () => {
    await link();
    const id = await begin();
    await there.chat.moveHere(mina, {
      conversationId: id,
      place: { channel: "two chat" },
      externalId: "m",
    });
    await one.untilScreen("moved-on");
    const back = { channel: "#shorts", thread: "2" };
    const who = { ...mina, community };
    await here.chat.moveHere(who, { conversationId: id, place: back, externalId: "b" });
    await two.untilScreen("moved-on");
    await one.untilScreen("moved");
    await one.until(() =>
      one
        .messages()
        .some(({ screen, actions }) => screen.kind === "tone-pick" && actions.length > 0),
    );
    expect(await here.places.at(back)).toMatchObject([{ conversationId: id }]);
  });

  test("takes no conversation that is somebody else's", async () => {
    const id = await begin();
    const stranger = { externalId: "stranger", name: "낯선 이" };
    const place = { channel: "two chat" };
    const moved = await there.chat.moveHere(stranger, {
      conversationId: id,
      place,
      externalId: "m",
    });
    expect(moved).toMatchObject({ notice: "not-allowed" });
    const colleague = { externalId: "colleague", name: "동료", community };
    const also = await here.chat.moveHere(colleague, {
      conversationId: id,
      place,
      externalId: "m",
    });
    expect(also).toMatchObject({ notice: "not-yours" });
  });
});

describe("a press on a platform", () => {
  test("of somebody outside the team gets nowhere", async () => {
    await begin();
    const { actions } = await one.untilScreen("tone-pick");
    const token = actions[0]?.token ?? "";
    const outsider = {
      ...mina,
      externalId: "guest",
      community: { ...community, standing: "outsider" as const },
    };
    expect(await here.chat.press(outsider, { token, externalId: "a" })).toMatchObject({
      notice: "not-allowed",
    });
    const stranger = { externalId: "stranger", name: "낯선 이" };
    expect(await here.chat.press(stranger, { token, externalId: "b" })).toMatchObject({
      notice: "not-allowed",
    });
    expect(await here.chat.press(mina, { token: "forged", externalId: "c" })).toMatchObject({
      notice: "card-is-old",
    });
  });

  test("brings what was filled in on the card", async () => {
    const person = await here.people.recognise({ ...mina, community });
    const id = await begin();
    const card = await one.untilScreen("tone-pick");
    const posted = await here.posted.find(id, card.id);
    if (!posted || !person) throw new Error("the card is not known");
    await here.posted.fill(posted, { colors: ["#123456"] });
    await here.posted.fill(posted, { words: "짧게" });
    expect((await here.posted.findByKey(posted.key))?.filled).toEqual({
      colors: ["#123456"],
      words: "짧게",
    });
    expect(await here.posted.findByPart("#shorts", card.id)).toMatchObject({ key: posted.key });
    expect(await there.posted.findByKey(posted.key)).toBeUndefined();
    expect(posted.key).toMatch(/^[\w-]{12}$/);
  });
});

describe("a platform's secrets", () => {
  test("are kept sealed, each under its own name", async () => {
    await here.secrets.save("T1", { botToken: "xoxb-secret" });
    expect(await here.secrets.find("T1")).toEqual({ botToken: "xoxb-secret" });
    expect(await there.secrets.find("T1")).toBeUndefined();
    await here.secrets.remove("T1");
    expect(await here.secrets.find("T1")).toBeUndefined();
  });
});
