import { afterEach, beforeEach, expect, test } from "vitest";
import { beginSending, dropSending, endSending, type SendingInput } from "#src/db/chat-sendings.ts";
import { asSystem } from "#src/db/transact.ts";
import { openTestDatabase } from "#tests/support/open-test-database.ts";

let open: Awaited<ReturnType<typeof openTestDatabase>>;

beforeEach(async () => {
  open = await openTestDatabase();
});
afterEach(async () => open[Symbol.asyncDispose]());

const one = { face: "telegram", channel: "7", series: "account" };

const begin = (name: string, more: Partial<SendingInput> = {}) =>
  asSystem(open.db, (tx) =>
    beginSending(tx, { ...one, isAnswer: false, ...more, name, now: open.clock.now() }),
  );
const answer = (name: string) => begin(name, { isAnswer: true });
const end = (name: string, firstRef: number, lastRef = firstRef) =>
  asSystem(open.db, (tx) =>
    endSending(tx, { ...one, name, firstRef, lastRef, now: open.clock.now() }),
  );
const longAfter = () => open.clock.forward({ minutes: 5 });

test("what was sent without a note may stand above what was known before, as nothing that is known", async () => {
  await begin("earlier");
  await end("earlier", 10);
  expect(await begin("lost")).toEqual({ state: "fresh" });
  await begin("later");
  await end("later", 12, 14);
  longAfter();
  expect(await begin("lost")).toEqual({
    state: "unknown",
    afterRef: 10,
    known: [{ firstRef: 12, lastRef: 14 }],
  });
  await end("lost", 11);
  expect(await begin("lost")).toEqual({ state: "fresh" });
});

test("a number that the sender has seen counts as well, and what was refused was never sent", async () => {
  await begin("earlier");
  await end("earlier", 10);
  await begin("lost", { newestKnown: 40 });
  expect(await begin("lost")).toMatchObject({ state: "unknown", afterRef: 40 });
  await asSystem(open.db, (tx) => dropSending(tx, { ...one, name: "lost" }));
  expect(await begin("lost")).toEqual({ state: "fresh" });
});

test("where nothing was known before there is nothing to look for", async () => {
  await begin("lost");
  expect(await begin("lost")).toEqual({ state: "fresh" });
});

test("nothing is looked for while others send, and nothing is sent while one looks", async () => {
  await begin("earlier");
  await end("earlier", 10);
  await begin("lost");
  await begin("other");
  expect(await begin("lost")).toEqual({ state: "busy" });
  await end("other", 11);
  expect(await begin("lost")).toMatchObject({ state: "unknown" });
  expect(await begin("next")).toEqual({ state: "busy" });
  expect(await answer("somebody's words")).toEqual({ state: "busy" });
  expect(await begin("elsewhere", { channel: "8" })).toEqual({ state: "fresh" });
  longAfter();
  expect(await begin("next")).toEqual({ state: "fresh" });
});

test("an answer is begun once, and nothing that may be one is taken for something else", async () => {
  await begin("earlier");
  await end("earlier", 10);
  expect(await answer("words")).toEqual({ state: "fresh" });
  expect(await answer("words")).toEqual({ state: "done" });
  await begin("lost");
  longAfter();
  expect(await begin("lost")).toEqual({ state: "fresh" });
  await begin("newest");
  await end("newest", 20);
  await asSystem(open.db, (tx) => dropSending(tx, { ...one, name: "lost" }));
  await begin("lost");
  longAfter();
  expect(await begin("lost")).toMatchObject({ state: "unknown", afterRef: 20 });
});
