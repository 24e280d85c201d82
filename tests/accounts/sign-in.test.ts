import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ensureOwner } from "#src/accounts/ensure-owner.ts";
import {
  endSession,
  findSession,
  issueSignInLink,
  redeemSignInLink,
} from "#src/accounts/sign-in.ts";
import { listChannels } from "#src/db/channels.ts";
import { openDatabase } from "#src/db/open-database.ts";
import { asTenant } from "#src/db/transact.ts";
import { cloneDatabase } from "#tests/support/clone-database.ts";
import { openTestDatabase } from "#tests/support/open-test-database.ts";
import { createTestClock } from "#tests/support/test-clock.ts";

let open: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  open = await openTestDatabase();
});

afterAll(async () => {
  await open[Symbol.asyncDispose]();
});

const signIn = async () => {
  const session = await redeemSignInLink(open, await issueSignInLink(open, open.owner));
  if (!session) throw new Error("a fresh link does not work");
  return session;
};

describe("a sign-in link", () => {
  test("signs its person in once", async () => {
    const link = await issueSignInLink(open, open.owner);
    const session = await redeemSignInLink(open, link);
    expect(await findSession(open, session?.secret ?? "")).toEqual(open.owner);
    expect(await redeemSignInLink(open, link)).toBeUndefined();
  });

  test("used by several at the same moment signs in one of them", async () => {
    const link = await issueSignInLink(open, open.owner);
    const attempts = await Promise.all([1, 2, 3, 4].map(async () => redeemSignInLink(open, link)));
    expect(attempts.filter((session) => session !== undefined)).toHaveLength(1);
  });

  test("works for a day and not longer", async () => {
    const [early, late] = [
      await issueSignInLink(open, open.owner),
      await issueSignInLink(open, open.owner),
    ];
    open.clock.forward({ hours: 23, minutes: 59 });
    expect(await redeemSignInLink(open, early)).toBeDefined();
    open.clock.forward({ minutes: 1 });
    expect(await redeemSignInLink(open, late)).toBeUndefined();
  });

  test("is not a session, and a session is not a link", async () => {
    const link = await issueSignInLink(open, open.owner);
    expect(await findSession(open, link)).toBeUndefined();
    const { secret } = await signIn();
    expect(await redeemSignInLink(open, secret)).toBeUndefined();
  });

  test.each(["", "x", "\0", "\ud800"])("that nobody issued, %j, opens nothing", async (link) => {
    expect(await redeemSignInLink(open, link)).toBeUndefined();
    expect(await findSession(open, link)).toBeUndefined();
  });

  test("is kept only as a hash, and so is the session", async () => {
    const link = await issueSignInLink(open, open.owner);
    const { secret } = await signIn();
    const kept = await open.dump(["sign_in_links", "sessions"]);
    expect(kept).toContain(open.owner.userId);
    expect(kept).not.toContain(link);
    expect(kept).not.toContain(secret);
  });
});

describe("a session", () => {
  test("ends when its person leaves, and only that one", async () => {
    const [one, other] = [await signIn(), await signIn()];
    await endSession(open, one.secret);
    expect(await findSession(open, one.secret)).toBeUndefined();
    expect(await findSession(open, other.secret)).toEqual(open.owner);
  });

  test("ends by itself when its time is over", async () => {
    const { secret, maxAgeSeconds } = await signIn();
    open.clock.forward({ seconds: maxAgeSeconds - 1 });
    expect(await findSession(open, secret)).toEqual(open.owner);
    open.clock.forward({ seconds: 1 });
    expect(await findSession(open, secret)).toBeUndefined();
  });
});

describe("the first start", () => {
  test("of several at the same moment makes one owner with one page", async () => {
    await using database = await cloneDatabase();
    const connect = async () => openDatabase({ url: database.serviceUrl, applicationName: "test" });
    await using one = await connect();
    await using other = await connect();
    const clock = createTestClock();
    const input = {
      name: "소라",
      pageName: "소라네 쇼츠",
      language: "ko" as const,
      timeZone: "Asia/Seoul",
    };
    const owners = await Promise.all(
      [one, other, one, other].map(async (db) => ensureOwner({ db, clock }, input)),
    );
    const [owner] = owners;
    if (!owner) throw new Error("there is no owner");
    expect(owners).toEqual([owner, owner, owner, owner]);
    const channels = await asTenant(one, owner, (tx) => listChannels(tx));
    expect(channels.map(({ name }) => name)).toEqual(["소라네 쇼츠"]);
    expect(owner.name).toBe("소라");
    expect(await ensureOwner({ db: other, clock }, { ...input, name: "다른 이름" })).toEqual(owner);
  });
});
