import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeMember, removeMember } from "#src/accounts/change-team.ts";
import { inviteMember } from "#src/accounts/invite-member.ts";
import { joinTeam } from "#src/accounts/join-team.ts";
import { letMemberIn, makeOwnSignInLink } from "#src/accounts/make-sign-in-link.ts";
import { renameTeam } from "#src/accounts/rename-team.ts";
import { findSession, readReach, redeemSignInLink, switchTeam } from "#src/accounts/sign-in.ts";
import type { Account } from "#src/db/accounts.ts";
import { insertSignInLink, listSignInLinks } from "#src/db/sign-in-links.ts";
import { findTeam, updateTeamName } from "#src/db/teams.ts";
import { asTenant } from "#src/db/transact.ts";
import type { Permissions, TeamRole } from "#src/domain/team.ts";
import { openTestDatabase } from "#tests/support/open-test-database.ts";

let open: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  open = await openTestDatabase();
});

afterAll(() => open[Symbol.asyncDispose]());

const newcomer = { name: "Jane", language: "en", timeZone: "Europe/Berlin" } as const;

const redeem = async (token: string) => {
  const session = await redeemSignInLink(open, token);
  const account = session && (await findSession(open, session.secret));
  if (!session || !account) throw new Error("the link did not work");
  return { ...account, secret: session.secret };
};

/** Somebody who came by an invitation of the owner's, with a team of their own beside. */
const join = async (role: TeamRole, permissions: Permissions = {}) => {
  const invited = { name: "Jane", role, permissions };
  const token = await inviteMember(open, open.owner, invited);
  const session = await joinTeam(open, { token, who: newcomer });
  const account = session && (await findSession(open, session.secret));
  if (!session || !account) throw new Error("the link did not work");
  return { ...account, secret: session.secret };
};

const teamsOf = async (secret: string) => (await readReach(open, secret)).teams;
const forbidden = { code: "forbidden" };

describe("a person in several teams", () => {
  test("is listed them, their own first, and goes on in whichever they choose", async () => {
    const jane = await join("editor");
    const [own, joined, ...more] = await teamsOf(jane.secret);
    expect(more).toEqual([]);
    expect(own).toMatchObject({ name: "Jane", role: "owner" });
    expect(joined).toMatchObject({ id: open.owner.teamId, role: "editor" });
    expect(await switchTeam(open, jane.secret, own?.id ?? "")).toBe(true);
    expect(await findSession(open, jane.secret)).toMatchObject({ teamId: own?.id });
    expect(await switchTeam(open, jane.secret, open.owner.teamId)).toBe(true);
    expect(await findSession(open, jane.secret)).toMatchObject({ teamId: open.owner.teamId });
  });

  test("gets into none that they are not in, whatever is sent", async () => {
    const jane = await join("editor");
    const stranger = await open.addAccount("stranger");
    for (const teamId of [stranger.teamId, crypto.randomUUID(), "", "x", "\0"]) {
      expect(await switchTeam(open, jane.secret, teamId)).toBe(false);
    }
    expect(await switchTeam(open, "nobody's", open.owner.teamId)).toBe(false);
    expect(await findSession(open, jane.secret)).toMatchObject({ teamId: open.owner.teamId });
    await removeMember(open, open.owner, jane.userId);
    expect(await switchTeam(open, jane.secret, open.owner.teamId)).toBe(false);
  });
});

const kept = async (who: Account) =>
  (await asTenant(open.db, who, (tx) => listSignInLinks(tx))).filter(
    ({ userId }) => userId === who.userId,
  );

describe("a sign-in link for a member", () => {
  test("signs them in once, into this team alone, and is on record with its maker", async () => {
    const jane = await join("editor");
    const token = await letMemberIn(open, open.owner, jane.userId);
    expect(await kept(jane)).toMatchObject([
      { madeBy: open.owner.userId, makerName: open.owner.name, usedAt: null },
    ]);
    const again = await redeem(token);
    expect(again).toMatchObject({ userId: jane.userId, teamId: open.owner.teamId });
    expect(await redeemSignInLink(open, token)).toBeUndefined();
    expect((await kept(jane))[0]?.usedAt).not.toBeNull();
    const [own] = await teamsOf(jane.secret);
    expect(await readReach(open, again.secret)).toMatchObject({
      teams: [{ id: open.owner.teamId }],
      isForOneTeam: true,
    });
    expect(await switchTeam(open, again.secret, own?.id ?? "")).toBe(false);
  });

  test("never opens the person's other teams, by no way round", async () => {
    const jane = await join("editor");
    const [own] = await teamsOf(jane.secret);
    const bound = await redeem(await letMemberIn(open, open.owner, jane.userId));
    const device = await redeem((await makeOwnSignInLink(open, bound.secret)) ?? "");
    const stranger = await open.addAccount("stranger");
    const invited = { name: "x", role: "editor", permissions: {} } as const;
    const token = await inviteMember(open, stranger, invited);
    const joined = await joinTeam(open, { token, who: { secret: bound.secret } });
    for (const secret of [device.secret, joined?.secret ?? ""]) {
      expect((await readReach(open, secret)).isForOneTeam).toBe(true);
      expect(await switchTeam(open, secret, own?.id ?? "")).toBe(false);
    }
    await removeMember(open, open.owner, jane.userId);
    expect(await findSession(open, bound.secret)).toBeUndefined();
  });

  test("is made by owners and admins only, and for nobody with more rights than they have", async () => {
    const [editor, viewer, admin] = [
      await join("editor"),
      await join("viewer"),
      await join("admin"),
    ];
    const plain = await join("admin", { can_approve: false });
    const stranger = await open.addAccount("stranger");
    for (const [who, whom] of [
      [editor, viewer.userId],
      [viewer, editor.userId],
      [admin, open.owner.userId],
      [admin, admin.userId],
      [plain, admin.userId],
    ] as const) {
      await expect(letMemberIn(open, who, whom)).rejects.toMatchObject(forbidden);
    }
    await expect(letMemberIn(open, stranger, editor.userId)).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await letMemberIn(open, admin, plain.userId)).not.toBe("");
    expect(await letMemberIn(open, plain, editor.userId)).not.toBe("");
  });

  test("is refused by the database too, whatever the service forgets to ask", async () => {
    const [editor, admin] = [await join("editor"), await join("admin")];
    const now = open.clock.now();
    const add = async (who: Account, link: { userId: string; isForOneTeam: boolean }) =>
      asTenant(open.db, who, (tx) =>
        insertSignInLink(tx, {
          ...link,
          teamId: open.owner.teamId,
          tokenHash: crypto.randomUUID(),
          madeBy: who.userId,
          createdAt: now,
          expiresAt: now,
        }),
      ).then(
        () => "written",
        () => "refused",
      );
    expect(await add(editor, { userId: admin.userId, isForOneTeam: true })).toBe("refused");
    expect(await add(admin, { userId: open.owner.userId, isForOneTeam: true })).toBe("refused");
    expect(await add(admin, { userId: editor.userId, isForOneTeam: false })).toBe("refused");
    expect(await add(admin, { userId: editor.userId, isForOneTeam: true })).toBe("written");
  });

  test("is worthless once its maker no longer looks after the team", async () => {
    const [admin, jane] = [await join("admin"), await join("editor")];
    const token = await letMemberIn(open, admin, jane.userId);
    const change = { userId: admin.userId, role: "viewer" as const, permissions: {} };
    await changeMember(open, open.owner, change);
    expect(await redeemSignInLink(open, token)).toBeUndefined();
  });

  test("is seen by who looks after the team and by whom it lets in, and by nobody else", async () => {
    const [jane, max] = [await join("editor"), await join("editor")];
    await letMemberIn(open, open.owner, jane.userId);
    expect(await kept(jane)).toHaveLength(1);
    expect(await asTenant(open.db, max, (tx) => listSignInLinks(tx))).toEqual([]);
    const all = await asTenant(open.db, open.owner, (tx) => listSignInLinks(tx));
    expect(all.map(({ userId }) => userId)).toContain(jane.userId);
  });
});

test("a link for another device of one's own reaches every team, and works once", async () => {
  const jane = await join("viewer");
  const token = (await makeOwnSignInLink(open, jane.secret)) ?? "";
  const other = await redeem(token);
  expect(await teamsOf(other.secret)).toEqual(await teamsOf(jane.secret));
  expect(await teamsOf(other.secret)).toHaveLength(2);
  expect(await redeemSignInLink(open, token)).toBeUndefined();
  expect(await makeOwnSignInLink(open, "nobody's")).toBeUndefined();
});

test("a team is renamed by owners and admins only", async () => {
  const [editor, admin] = [await join("editor"), await join("admin")];
  const { teamId } = open.owner;
  const nameNow = async () =>
    (await asTenant(open.db, open.owner, (tx) => findTeam(tx, teamId)))?.name;
  await expect(renameTeam(open, editor, "mine")).rejects.toMatchObject(forbidden);
  const isSaved = await asTenant(open.db, editor, (tx) =>
    updateTeamName(tx, { teamId, name: "mine" }),
  );
  expect(isSaved).toBe(false);
  await renameTeam(open, admin, "캠핑 노트");
  expect(await nameNow()).toBe("캠핑 노트");
});
