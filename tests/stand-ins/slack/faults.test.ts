import { expect, test } from "vitest";
import { eventually } from "#tests/support/eventually.ts";
import { createTestClock } from "#tests/support/test-clock.ts";
import { sign } from "./deliveries.ts";
import { openHttpBot, openSocketBot, type Bot } from "./open-bot.ts";
import { openSlackStandIn } from "./open-slack-stand-in.ts";

const nothing = () => undefined;

/** Notes the text and the retry of every message that comes in. */
function listen(heard: string[], retries: (number | undefined)[] = []) {
  return (bot: Bot) => {
    bot.message(async ({ message, context }) => {
      if (message.subtype !== undefined) return;
      heard.push(message.text ?? "");
      retries.push(context.retryNum);
    });
  };
}

test("a delivery that is made three times keeps its event's id and says which retry it is", async () => {
  await using standIn = await openSlackStandIn();
  const heard: string[] = [];
  const ids = new Set<string>();
  const retries: (number | undefined)[] = [];
  await using _ = await openSocketBot(standIn, (bot) => {
    listen(heard, retries)(bot);
    bot.event("message", async ({ body }) => void ids.add(body.event_id));
  });
  standIn.deliveries.setCopies(3);
  await standIn.addPerson({ name: "Mina" }).says("가");
  await standIn.deliveries.settled();
  await eventually(() => heard).toEqual(["가", "가", "가"]);
  expect(ids.size).toBe(1);
  expect(retries.map((number) => number ?? 0).toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
});

test("scattered copies come among what follows, and what is not acknowledged comes until it is", async () => {
  const clock = createTestClock();
  await using standIn = await openSlackStandIn({ clock });
  const { deliveries } = standIn;
  const heard: string[] = [];
  let failuresLeft = 2;
  await using _ = await openHttpBot(standIn, (bot) => {
    listen(heard)(bot);
    const run = bot.processEvent.bind(bot);
    bot.processEvent = async (event) => {
      failuresLeft -= 1;
      if (failuresLeft >= 0) throw new Error("The database is down");
      await run(event);
    };
  });
  deliveries.scatterEach({ times: 3, lagMax: 2, random: () => 0.5 });
  const mina = standIn.addPerson({ name: "Mina" });
  await mina.says("가");
  expect(heard).toEqual([]);
  for (const seconds of [1, 2]) {
    clock.forward({ seconds });
    standIn.runDue();
    await deliveries.settled();
  }
  expect(heard).toEqual(["가"]);
  await mina.says("나");
  await deliveries.settled();
  expect(heard.toSorted()).toEqual(["가", "가", "나", "나"]);
  expect(deliveries.isCalm()).toBe(false);
  deliveries.gatherCopies();
  await deliveries.settled();
  expect(heard.toSorted()).toEqual(["가", "가", "가", "나", "나", "나"]);
  expect(deliveries.isCalm()).toBe(true);
});

test("deliveries are held and arrive late and in another order", async () => {
  await using standIn = await openSlackStandIn();
  const heard: string[] = [];
  await using _ = await openSocketBot(standIn, listen(heard));
  const mina = standIn.addPerson({ name: "Mina" });
  standIn.deliveries.hold();
  const said = Promise.all(["가", "나", "다"].map((text) => mina.says(text)));
  expect(standIn.deliveries.heldCount()).toBe(3);
  await standIn.deliveries.release((held) => held.toReversed());
  await said;
  await eventually(() => heard).toEqual(["다", "나", "가"]);
});

test("an event that is not acknowledged comes again at once, after a minute and after five", async () => {
  const clock = createTestClock();
  await using standIn = await openSlackStandIn({ clock });
  const heard: string[] = [];
  const seen: unknown[] = [];
  await using _ = await openHttpBot(standIn, (bot) => {
    listen(heard)(bot);
    const run = bot.processEvent.bind(bot);
    bot.processEvent = async (event) => {
      seen.push([event.retryNum, event.retryReason]);
      if (seen.length < 4) throw new Error("The database is down");
      await run(event);
    };
  });
  await standIn.addPerson({ name: "Mina" }).says("가");
  await eventually(() => seen.length).toBe(2);
  for (const minutes of [1, 5]) {
    await standIn.deliveries.settled();
    clock.forward({ minutes });
    standIn.runDue();
  }
  await eventually(() => heard).toEqual(["가"]);
  expect(seen).toEqual([
    [undefined, undefined],
    [1, "http_error"],
    [2, "http_error"],
    [3, "http_error"],
  ]);
});

test("an acknowledgement after three seconds is none", async () => {
  const clock = createTestClock();
  await using standIn = await openSlackStandIn({ clock });
  const hold = Promise.withResolvers<void>();
  const began = Promise.withResolvers<void>();
  await using _ = await openSocketBot(standIn, (bot) => {
    bot.command("/short", async ({ ack }) => {
      began.resolve();
      await hold.promise;
      await ack();
    });
  });
  const command = standIn.addPerson({ name: "Mina" }).command("/short 여름");
  await began.promise;
  clock.forward({ seconds: 4 });
  standIn.runDue();
  expect(await command).toEqual({ isAcknowledged: false, reason: "http_timeout" });
  hold.resolve();
});

test("a call ends as a test asks for: refused for a while, broken, cut off, or done without an answer", async () => {
  await using standIn = await openSlackStandIn();
  await using opened = await openSocketBot(standIn, nothing);
  const channel = standIn.generalOf().id;
  const post = (text: string) => opened.bot.client.chat.postMessage({ channel, text });
  const { faults } = standIn;
  faults.next("chat.postMessage", { kind: "rate-limited", retryAfterSeconds: 7 });
  await expect(post("하나")).rejects.toMatchObject({ retryAfter: 7 });
  faults.next("chat.postMessage", { kind: "status", status: 503 });
  await expect(post("둘")).rejects.toThrow();
  faults.next("chat.postMessage", { kind: "cut-off" });
  await expect(post("셋")).rejects.toThrow();
  faults.next("chat.postMessage", { kind: "error", error: "fatal_error" });
  await expect(post("넷")).rejects.toThrow("fatal_error");
  expect(standIn.linesOf({ channelId: channel })).toEqual([]);
  faults.next("chat.postMessage", { kind: "drop-answer" });
  await expect(post("다섯")).rejects.toThrow();
  expect(standIn.linesOf({ channelId: channel })).toEqual(["XCaster: 다섯"]);
  await post("여섯");
  standIn.assertNoViolations();
});

test("a message whose answer was lost is found again by its metadata", async () => {
  await using standIn = await openSlackStandIn();
  await using opened = await openSocketBot(standIn, nothing);
  const { client } = opened.bot;
  const channel = standIn.generalOf().id;
  const parent = await client.chat.postMessage({ channel, text: "시작" });
  const metadata = { event_type: "xcaster", event_payload: { outbox_id: "o1" } };
  const ts = parent.ts ?? "";
  standIn.faults.next("chat.postMessage", { kind: "drop-answer" });
  const lost = client.chat.postMessage({ channel, thread_ts: ts, text: "카드", metadata });
  await expect(lost).rejects.toThrow();
  const found = await client.conversations.replies({ channel, ts, include_all_metadata: true });
  expect(found.messages?.at(-1)).toMatchObject({ text: "카드", metadata });
  const without = await client.conversations.replies({ channel, ts });
  expect(without.messages?.at(-1)?.metadata).toBeUndefined();
});

test("the socket is recycled, and what came meanwhile arrives with the retry", async () => {
  const clock = createTestClock();
  await using standIn = await openSlackStandIn({ clock });
  const heard: string[] = [];
  await using _ = await openSocketBot(standIn, listen(heard));
  standIn.socketMode.askToRefresh();
  await standIn.until(() => standIn.socketMode.connectedCount() === 0);
  const mina = standIn.addPerson({ name: "Mina" });
  await mina.says("가");
  await standIn.untilConnected();
  await standIn.deliveries.settled();
  clock.forward({ minutes: 1 });
  standIn.runDue();
  await eventually(() => heard).toEqual(["가"]);
  standIn.assertNoViolations();
});

test("a socket's URL is good for one connection", async () => {
  await using standIn = await openSlackStandIn();
  await using opened = await openSocketBot(standIn, nothing);
  const token = standIn.app.appToken;
  const { url = "" } = await opened.bot.client.apps.connections.open({ token });
  const connect = () =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(url);
      socket.addEventListener("message", ({ data }) => {
        resolve(JSON.parse(String(data)).type);
        socket.close();
      });
      socket.addEventListener("error", () => resolve("refused"));
    });
  expect(await connect()).toBe("hello");
  expect(await connect()).toBe("refused");
  expect(standIn.takeViolations()).toMatchObject([{ method: "socket" }]);
});

test("a forged or old signature gets nowhere", async () => {
  await using standIn = await openSlackStandIn();
  const heard: string[] = [];
  await using bot = await openHttpBot(standIn, listen(heard));
  const knock = (headers: Record<string, string>) => knockAt(bot.url, headers);
  expect(await knock(sign("another secret", delivery))).toBe(401);
  const tenMinutesAgo = Math.floor(Date.now() / 1000) - 600;
  expect(await knock(sign(standIn.app.signingSecret, delivery, tenMinutesAgo))).toBe(401);
  expect(await knock(sign(standIn.app.signingSecret, delivery))).toBe(200);
});

const delivery = JSON.stringify({ type: "event_callback", event: { type: "message", text: "가" } });

async function knockAt(url: string, headers: Record<string, string>) {
  const response = await fetch(`${url}/slack/events`, {
    method: "POST",
    body: delivery,
    headers: { "content-type": "application/json", ...headers },
  });
  await response.text();
  return response.status;
}
