import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { requireMayBegin, whyNotBegin } from "#src/accounts/community-limits.ts";
import { recognisePerson } from "#src/accounts/recognise-person.ts";
import { changeCommunitySettings, findCommunity } from "#src/db/chat-communities.ts";
import { asSystem, asTenant } from "#src/db/transact.ts";
import { openTestDatabase } from "#tests/support/open-test-database.ts";
import { untilBlocked } from "#tests/support/until-blocked.ts";

const face = "discord";
let open: Awaited<ReturnType<typeof openTestDatabase>>;
let community: string;
let asking: { teamId: string; userId: string };

beforeAll(async () => {
  open = await openTestDatabase();
});

beforeEach(async () => {
  community = crypto.randomUUID();
  const somebody = await recognisePerson(open, {
    face,
    externalId: crypto.randomUUID(),
    name: "Joon",
    community: { externalId: community, name: "우리", standing: "member" },
  });
  if (!somebody) throw new Error("nobody");
  const { teamId, userId } = somebody;
  asking = { teamId, userId };
});

afterAll(async () => {
  await open[Symbol.asyncDispose]();
});

const change = (settings: object) =>
  asSystem(open.db, (tx) =>
    changeCommunitySettings(tx, {
      face,
      externalId: community,
      change: (before) => ({ ...toObject(before), ...settings }),
    }),
  );

const toObject = (settings: unknown) =>
  typeof settings === "object" && settings !== null ? settings : {};

const settings = async () =>
  (await asSystem(open.db, (tx) => findCommunity(tx, { face, externalId: community })))?.settings;

const ask = (roles: readonly string[] | undefined, where = community) => {
  const speaksIn = roles && { face, community: where, roles };
  return asTenant(open.db, asking, (tx) =>
    whyNotBegin(open, tx, { ...asking, ...(speaksIn && { speaksIn }) }),
  );
};

describe("a community's limits", () => {
  test("let only members of its roles begin a short, and whoever runs it", async () => {
    expect(await ask([])).toBeUndefined();
    await change({ roleIds: ["makers"] });
    expect(await ask([])).toBe("not-allowed");
    expect(await ask(["others"])).toBe("not-allowed");
    expect(await ask(["makers"])).toBeUndefined();
    expect(await ask(undefined)).toBeUndefined();
    expect(await ask([], "another community")).toBeUndefined();
  });

  test("are not changed while somebody begins a short by them: whoever changes them waits", async () => {
    await change({ roleIds: ["makers"] });
    const beginning = Promise.withResolvers<void>();
    const decided = Promise.withResolvers<void>();
    const order: string[] = [];
    const begun = asTenant(open.db, asking, async (tx) => {
      const speaksIn = { face, community, roles: ["makers"] };
      await requireMayBegin(open, tx, { ...asking, speaksIn });
      decided.resolve();
      await beginning.promise;
      order.push("begun");
    });
    await decided.promise;
    const changed = change({ roleIds: ["others"] }).then(() => order.push("changed"));
    await untilBlocked(open.database);
    beginning.resolve();
    await Promise.all([begun, changed]);
    expect(order).toEqual(["begun", "changed"]);
    expect(await ask(["makers"])).toBe("not-allowed");
  });

  test("that two managers change at once keep what both chose", async () => {
    await Promise.all([
      change({ perPersonADay: 2 }),
      change({ perCommunityADay: 9 }),
      change({ roleIds: ["makers"] }),
    ]);
    expect(await settings()).toEqual({
      perPersonADay: 2,
      perCommunityADay: 9,
      roleIds: ["makers"],
    });
  });
});
