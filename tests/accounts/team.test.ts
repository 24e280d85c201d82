import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  changeMember,
  removeMember,
  revokeInvitation,
  saveApprovalRule,
} from "#src/accounts/change-team.ts";
import { inviteMember } from "#src/accounts/invite-member.ts";
import { joinTeam, readInvitation } from "#src/accounts/join-team.ts";
import { findSession, issueSignInLink, redeemSignInLink } from "#src/accounts/sign-in.ts";
import { listInvitations } from "#src/db/invitations.ts";
import { findMember, listMembers, readApprovalRule, updateApprovalRule } from "#src/db/teams.ts";
import { asTenant } from "#src/db/transact.ts";
import { howMayPublish, may, type TeamRole } from "#src/domain/team.ts";
import { openTestDatabase } from "#tests/support/open-test-database.ts";

let open: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  open = await openTestDatabase();
});

beforeEach(async () => {
  await saveApprovalRule(open, open.owner, { count: 0, approverIds: [], allowsOwn: false });
});

afterAll(() => open[Symbol.asyncDispose]());

const invite = async (role: TeamRole, name = "Jane") =>
  inviteMember(open, open.owner, { name, role, permissions: {} });
const newcomer = { name: "Jane", language: "en", timeZone: "Europe/Berlin" } as const;
const join = async (role: TeamRole) => {
  const session = await joinTeam(open, { token: await invite(role), who: newcomer });
  const account = session && (await findSession(open, session.secret));
  if (!session || !account) throw new Error("the link did not work");
  return { ...account, secret: session.secret };
};
const signedIn = async (account: { userId: string; teamId: string }) => {
  const session = await redeemSignInLink(open, await issueSignInLink(open, account));
  if (!session) throw new Error("the link did not work");
  return session;
};
const inTeam = async (userId: string) =>
  asTenant(open.db, open.owner, (tx) => findMember(tx, { teamId: open.owner.teamId, userId }));

describe("an invitation", () => {
  test("lets one person in with the role it names, and only once", async () => {
    const token = await invite("editor");
    expect(await readInvitation(open, token)).toMatchObject({ name: "Jane", role: "editor" });
    const sessions = await Promise.all([
      joinTeam(open, { token, who: newcomer }),
      joinTeam(open, { token, who: newcomer }),
    ]);
    const [session] = sessions.filter((one) => one !== undefined);
    expect(sessions.filter((one) => one === undefined)).toHaveLength(1);
    const account = await findSession(open, session?.secret ?? "");
    expect(account).toMatchObject({ name: "Jane", teamId: open.owner.teamId, language: "en" });
    expect(await inTeam(account?.userId ?? "")).toMatchObject({ role: "editor" });
    expect(await readInvitation(open, token)).toBeUndefined();
  });

  test("is worthless after a week, and once it is taken back", async () => {
    const [late, revoked] = [await invite("viewer"), await invite("viewer", "Max")];
    const listed = await asTenant(open.db, open.owner, (tx) =>
      listInvitations(tx, { teamId: open.owner.teamId, now: open.clock.now() }),
    );
    const id = listed.find(({ name }) => name === "Max")?.id ?? "";
    await revokeInvitation(open, open.owner, id);
    expect(await joinTeam(open, { token: revoked, who: newcomer })).toBeUndefined();
    open.clock.forward({ hours: 7 * 24 });
    expect(await joinTeam(open, { token: late, who: newcomer })).toBeUndefined();
  });

  test("brings somebody with an account into the team as who they are", async () => {
    const stranger = await open.addAccount("Lee");
    const token = await invite("admin");
    const session = await joinTeam(open, { token, who: await signedIn(stranger) });
    expect(await findSession(open, session?.secret ?? "")).toMatchObject({
      userId: stranger.userId,
      teamId: open.owner.teamId,
    });
  });

  test("makes nobody an owner, and changes nobody who is in the team", async () => {
    await expect(invite("owner")).rejects.toMatchObject({ code: "forbidden" });
    const token = await invite("viewer");
    await joinTeam(open, { token, who: await signedIn(open.owner) });
    expect(await inTeam(open.owner.userId)).toMatchObject({ role: "owner" });
  });
});

describe("only owners and admins change the team", () => {
  test.each(["editor", "viewer"] as const)("the %s is refused everything", async (role) => {
    const one = await join(role);
    const { userId } = await join("viewer");
    const change = { userId, role: "admin" as const, permissions: {} };
    const rule = { count: 1, approverIds: [], allowsOwn: true };
    const invitation = { name: "x", role: "admin" as const, permissions: {} };
    for (const deed of [
      () => changeMember(open, one, change),
      () => changeMember(open, one, { ...change, userId: one.userId }),
      () => removeMember(open, one, userId),
      () => saveApprovalRule(open, one, rule),
      () => inviteMember(open, one, invitation),
      () => revokeInvitation(open, one, crypto.randomUUID()),
    ]) {
      await expect(deed()).rejects.toMatchObject({ code: "forbidden" });
    }
    // The database refuses too, whatever the service forgets to ask.
    const { teamId } = one;
    const isSaved = await asTenant(open.db, one, (tx) => updateApprovalRule(tx, { teamId, rule }));
    expect(isSaved).toBe(false);
    expect(await asTenant(open.db, one, (tx) => readApprovalRule(tx, teamId))).toMatchObject({
      count: 0,
    });
  });

  test("an admin does, but not to the owner and not to themselves", async () => {
    const admin = await join("admin");
    const { userId } = await join("viewer");
    const permissions = { can_approve: true };
    await changeMember(open, admin, { userId, role: "viewer", permissions });
    expect(await inTeam(userId)).toMatchObject({ role: "viewer", permissions });
    for (const other of [open.owner.userId, admin.userId]) {
      await expect(removeMember(open, admin, other)).rejects.toMatchObject({ code: "forbidden" });
      await expect(
        changeMember(open, admin, { userId: other, role: "viewer", permissions: {} }),
      ).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(
      changeMember(open, admin, { userId, role: "owner", permissions: {} }),
    ).rejects.toMatchObject({ code: "forbidden" });
  });

  test("who is removed is out of the team at once, and goes on in their own", async () => {
    const one = await join("editor");
    await removeMember(open, open.owner, one.userId);
    const still = await findSession(open, one.secret);
    expect(still).toMatchObject({ userId: one.userId });
    expect(still?.teamId).not.toBe(open.owner.teamId);
    expect(await findSession(open, one.secret)).toEqual(still);
  });

  test("nobody reaches into another team", async () => {
    const stranger = await open.addAccount("stranger");
    const change = { userId: open.owner.userId, role: "viewer" as const, permissions: {} };
    await expect(changeMember(open, stranger, change)).rejects.toMatchObject({ code: "not-found" });
    const seen = await asTenant(open.db, stranger, (tx) => listMembers(tx, open.owner.teamId));
    expect(seen).toEqual([]);
  });
});

describe("a rule", () => {
  test("that nobody could ever meet is not taken", async () => {
    const max = await join("admin");
    const rule = { count: 1, approverIds: [max.userId], allowsOwn: false };
    await saveApprovalRule(open, open.owner, rule);
    const { teamId } = open.owner;
    expect(await asTenant(open.db, open.owner, (tx) => readApprovalRule(tx, teamId))).toEqual(rule);
    for (const wrong of [
      { ...rule, count: 2 },
      { ...rule, approverIds: [crypto.randomUUID()] },
      { ...rule, approverIds: [], count: 9 },
    ]) {
      await expect(saveApprovalRule(open, open.owner, wrong)).rejects.toMatchObject({
        code: "invalid-input",
      });
    }
  });
});

test("a single right outweighs the role, both ways", () => {
  const none = { count: 0, approverIds: [], allowsOwn: false };
  expect(may({ role: "viewer", permissions: { can_approve: true } }, "can_approve")).toBe(true);
  expect(may({ role: "owner", permissions: { can_approve: false } }, "can_approve")).toBe(false);
  const ways = [
    [{ role: "editor", permissions: {} }, "after-approval"],
    [{ role: "editor", permissions: { can_publish: true } }, "freely"],
    [{ role: "editor", permissions: { can_publish: false } }, "not"],
    [{ role: "viewer", permissions: {} }, "not"],
    [{ role: "admin", permissions: {} }, "freely"],
  ] as const;
  for (const [who, way] of ways) expect(howMayPublish(who, none)).toBe(way);
  const one = { ...none, count: 1 };
  expect(howMayPublish({ role: "owner", permissions: {} }, one)).toBe("after-approval");
});
