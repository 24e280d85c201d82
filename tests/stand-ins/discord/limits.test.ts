import { DiscordAPIError, RateLimitError, REST, Routes } from "discord.js";
import { expect, test } from "vitest";
import { createTestClock } from "#tests/support/test-clock.ts";
import { openDiscordStandIn, type DiscordStandIn } from "./open-discord-stand-in.ts";
import { refusalOf } from "./open-room.ts";

/** The SDK's own queue is told not to wait, so that what the platform says is seen. */
function openRest(standIn: DiscordStandIn, token = standIn.token): REST {
  return new REST({
    api: standIn.apiUrl,
    version: "10",
    retries: 0,
    rejectOnRateLimit: () => true,
  }).setToken(token);
}

function openChannel(standIn: DiscordStandIn) {
  return standIn.addServer({ name: "Cafe" }).addChannel({ name: "general" }).id;
}

test("five messages in five seconds are let through, the sixth when the time is over", async () => {
  const clock = createTestClock();
  await using standIn = await openDiscordStandIn({ clock, hasRateLimits: true });
  const channel = openChannel(standIn);
  const send = () =>
    openRest(standIn).post(Routes.channelMessages(channel), { body: { content: "hello" } });
  for (let sent = 0; sent < 5; sent += 1) await send();
  const refused = await send().catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(RateLimitError);
  expect(refused).toMatchObject({ scope: "user" });
  expect(standIn.calls.at(-1)?.answer).toMatchObject({ retry_after: 5, global: false });
  clock.forward({ seconds: 5 });
  await send();
  expect(standIn.threadOf(channel).messages).toHaveLength(6);
});

test("the client reads what is left from the headers and waits by itself", async () => {
  const clock = createTestClock();
  await using standIn = await openDiscordStandIn({ clock, hasRateLimits: true });
  const rest = openRest(standIn);
  const channel = openChannel(standIn);
  const send = () => rest.post(Routes.channelMessages(channel), { body: { content: "hello" } });
  for (let sent = 0; sent < 5; sent += 1) await send();
  await expect(send()).rejects.toBeInstanceOf(RateLimitError);
  expect(standIn.calls).toHaveLength(5);
});

test("fifty calls a second are the limit over all", async () => {
  const clock = createTestClock();
  await using standIn = await openDiscordStandIn({ clock, hasRateLimits: true });
  const server = standIn.addServer({ name: "Cafe" });
  for (let call = 0; call < 50; call += 1) {
    const channel = server.addChannel({ name: `room-${call}` });
    await openRest(standIn).get(Routes.channel(channel.id));
  }
  const refused = await openRest(standIn)
    .get(Routes.guild(server.id))
    .catch((error: unknown) => error);
  expect(refused).toMatchObject({ global: true, scope: "global" });
});

test("whoever asks wrongly too often is shut out", async () => {
  await using standIn = await openDiscordStandIn({
    clock: createTestClock(),
    invalidRequestsMax: 3,
  });
  const wrong = () => openRest(standIn, "no.such.token").get(Routes.user("@me"));
  for (let call = 0; call < 3; call += 1) await expect(wrong()).rejects.toThrow();
  const answer = await fetch(`${standIn.apiUrl}/v10/users/@me`);
  expect(answer.status).toBe(429);
  expect(await answer.text()).toContain("1015");
});

test("faults come when they are asked for, and count as nobody's mistake", async () => {
  await using standIn = await openDiscordStandIn({ clock: createTestClock() });
  const rest = openRest(standIn);
  const channel = openChannel(standIn);
  const path = Routes.channelMessages(channel);
  const send = () => rest.post(path, { body: { content: "hello" } });
  const seen = () => standIn.threadOf(channel).messages.length;

  standIn.faults.next({ method: "POST" }, { kind: "status", status: 503 });
  expect(await refusalOf(send())).toContain("Service Unavailable");
  standIn.faults.next(
    { path: /messages/ },
    { kind: "rate-limited", retryAfterS: 2, scope: "shared" },
  );
  await expect(send()).rejects.toMatchObject({ scope: "shared" });
  expect(seen()).toBe(0);

  const other = openRest(standIn);
  const sendAgain = () => other.post(path, { body: { content: "hello" } });
  standIn.faults.next({}, { kind: "cut-off" });
  await expect(sendAgain()).rejects.toThrow();
  expect(seen()).toBe(0);
  standIn.faults.next({}, { kind: "accept-then-fail", status: 502 });
  await expect(sendAgain()).rejects.toThrow();
  expect(seen()).toBe(1);

  const slow = Promise.withResolvers<void>();
  standIn.faults.next({}, { kind: "slow", until: slow.promise });
  const sent = sendAgain();
  expect(seen()).toBe(1);
  slow.resolve();
  await sent;
  expect(seen()).toBe(2);
  standIn.assertNoViolations();
});

test("what Discord would refuse fails the test that did it", async () => {
  await using standIn = await openDiscordStandIn({ clock: createTestClock() });
  const rest = openRest(standIn);
  const gone = rest.get(Routes.channel("1"));
  await expect(gone).rejects.toBeInstanceOf(DiscordAPIError);
  expect(() => standIn.assertNoViolations()).toThrow("GET /channels/1: Unknown Channel");
});

const option = (name: string, required: boolean) => ({
  type: 3,
  name,
  description: "x",
  required,
});

test("commands that Discord would not take are refused", async () => {
  await using standIn = await openDiscordStandIn({ clock: createTestClock() });
  const rest = openRest(standIn);
  const path = Routes.applicationCommands(standIn.applicationId);
  const set = (...body: object[]) => rest.put(path, { body });
  const short = { name: "short", description: "Make a short" };
  expect(await refusalOf(set({ ...short, name: "Short" }))).toContain("Command name is invalid");
  expect(await refusalOf(set(short, short))).toContain("must be unique");
  expect(
    await refusalOf(set({ ...short, options: [option("a", false), option("b", true)] })),
  ).toContain("Required options");
  const choices = Array.from({ length: 26 }, (_, index) => ({
    name: `${index}`,
    value: `${index}`,
  }));
  expect(
    await refusalOf(set({ ...short, options: [{ ...option("a", true), choices }] })),
  ).toContain("fewer in length");
  expect(standIn.takeViolations(50035)).toHaveLength(4);
  await set(short);
});
