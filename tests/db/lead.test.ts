import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "#src/db/open-database.ts";
import { openTestDatabase } from "#tests/support/open-test-database.ts";
import postgres from "postgres";

let open: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  open = await openTestDatabase();
});

afterAll(async () => {
  await open[Symbol.asyncDispose]();
});

/** Tells what happens to a lead, in order. */
function createRecord() {
  const happened: string[] = [];
  const waiting = new Set<() => void>();
  return {
    happened,
    note: (what: string) => {
      happened.push(what);
      for (const wake of waiting) wake();
    },
    until: async (what: string) => {
      while (!happened.includes(what)) {
        const { promise, resolve } = Promise.withResolvers<void>();
        waiting.add(resolve);
        await promise;
        waiting.delete(resolve);
      }
    },
  };
}

test("one of two processes leads, and the other takes over when it stops", async () => {
  await using other = await openDatabase({
    url: open.database.serviceUrl,
    applicationName: "other",
  });
  const { note, until, happened } = createRecord();
  const leading = (who: string) => ({
    name: "gateway",
    onProblem: (error: unknown) => note(`problem ${String(error)}`),
    start: async () => {
      note(`${who} starts`);
      return { [Symbol.asyncDispose]: async () => note(`${who} stops`) };
    },
  });
  const first = open.db.lead(leading("first"));
  await until("first starts");
  await using _ = other.lead(leading("second"));
  await first[Symbol.asyncDispose]();
  await until("second starts");
  expect(happened).toEqual(["first starts", "first stops", "second starts"]);
});

test("who loses the connection loses the lead, closes what it opened and tries again", async () => {
  const { note, until, happened } = createRecord();
  let count = 0;
  await using _ = open.db.lead({
    name: "polling",
    onProblem: () => {},
    start: async () => {
      const which = ++count;
      note(`start ${which}`);
      return { [Symbol.asyncDispose]: async () => note(`stop ${which}`) };
    },
  });
  await until("start 1");
  const login = postgres(open.database.serviceUrl, { max: 1, onnotice: () => {} });
  const ended = await login`select pg_terminate_backend(pid) from pg_locks
    where locktype = 'advisory' and granted
      and objid = (hashtext('polling')::bigint & 4294967295)::oid`;
  expect(ended).toHaveLength(1);
  await login.end();
  await until("start 2");
  expect(happened).toEqual(["start 1", "stop 1", "start 2"]);
});
