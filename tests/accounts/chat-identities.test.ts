import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeLinkCode, redeemLinkCode } from "#src/accounts/link-chats.ts";
import { recogniseIn, recognisePerson, type Vouched } from "#src/accounts/recognise-person.ts";
import { type Account, findHomeTeam } from "#src/db/accounts.ts";
import { insertDecision, insertApproval } from "#src/db/approvals.ts";
import { findConversation } from "#src/db/conversations.ts";
import { insertPublication } from "#src/db/schedules.ts";
import { deleteMember, findMember, listMembers } from "#src/db/teams.ts";
import { asSystem, asTenant } from "#src/db/transact.ts";
import { openTestDatabase } from "#tests/support/open-test-database.ts";
import { publicationOf, seedTeam } from "#tests/db/seed-team.ts";

let open: Awaited<ReturnType<typeof openTestDatabase>>;
let count = 0;
/** Ids of their own, so that tests share a database and nothing else. */
let nextId: () => string;

beforeAll(async () => {
  open = await openTestDatabase();
});

afterAll(async () => {
  await open[Symbol.asyncDispose]();
});

beforeEach(() => {
  const prefix = `${++count}`;
  let id = 0;
  nextId = () => `${prefix}-${++id}`;
});

const met = async (who: Partial<Vouched> = {}): Promise<Account> => {
  const account = await recognisePerson(open, {
    face: "telegram",
    externalId: nextId(),
    name: "민아",
    ...who,
  });
  if (!account) throw new Error("they are an outsider");
  return account;
};

const memberOf = async (ids: { teamId: string; userId: string }) =>
  asSystem(open.db, (tx) => findMember(tx, ids));

describe("somebody in a chat", () => {
  test("has one account however often and however quickly they speak", async () => {
    const who = { face: "slack", externalId: nextId(), name: "민아" };
    const all = await Promise.all(Array.from({ length: 5 }, () => recognisePerson(open, who)));
    expect(new Set(all.map((account) => account?.userId)).size).toBe(1);
    expect(all[0]).toMatchObject({ name: "민아", language: "ko", timeZone: "Asia/Seoul" });
  });

  test("owns a team of their own, with the language and zone the platform says", async () => {
    const account = await met({ language: "en", timeZone: "Europe/Berlin" });
    expect(account).toMatchObject({ language: "en", timeZone: "Europe/Berlin" });
    expect(await memberOf(account)).toMatchObject({ role: "owner" });
  });

  test("is somebody else on another platform, even with the same id", async () => {
    const externalId = nextId();
    const one = await met({ face: "telegram", externalId });
    const other = await met({ face: "discord", externalId });
    expect(other.userId).not.toBe(one.userId);
  });

  test("joins the team of their community as an editor, its managers as admins", async () => {
    const community = { externalId: nextId(), name: "커뮤니티" };
    const first = await met({ community: { ...community, standing: "member" } });
    const manager = await met({ community: { ...community, standing: "manager" } });
    expect(manager.teamId).toBe(first.teamId);
    expect(await memberOf(first)).toMatchObject({ role: "editor" });
    expect(await memberOf(manager)).toMatchObject({ role: "admin" });
  });

  test("owns the team of a community whose first word is theirs, if they manage it", async () => {
    const community = { externalId: nextId(), name: "커뮤니티", standing: "manager" as const };
    const manager = await met({ community });
    expect(await memberOf(manager)).toMatchObject({ role: "owner" });
  });

  test("makes one team for a community whose people all come at once", async () => {
    const community = { externalId: nextId(), name: "커뮤니티", standing: "member" as const };
    const all = await Promise.all(Array.from({ length: 5 }, () => met({ community })));
    expect(new Set(all.map(({ teamId }) => teamId)).size).toBe(1);
    const { teamId } = all[0] ?? { teamId: "" };
    const members = await asSystem(open.db, (tx) => listMembers(tx, teamId));
    expect(members.filter(({ role }) => role === "editor")).toHaveLength(5);
  });

  test("gets nowhere as an outsider, and nothing is kept of them", async () => {
    const externalId = nextId();
    const community = { externalId: nextId(), name: "커뮤니티", standing: "outsider" as const };
    const guest = { face: "slack", externalId, name: "손님" };
    expect(await recognisePerson(open, { ...guest, community })).toBeUndefined();
    expect(await open.dump(["chat_identities"])).not.toContain(externalId);
  });

  test("who was taken out of the team does not come back by speaking", async () => {
    const community = { externalId: nextId(), name: "커뮤니티" };
    const owner = await met({ community: { ...community, standing: "manager" } });
    const externalId = nextId();
    const member = { face: "telegram", externalId, name: "도윤" };
    const asMember = { ...community, standing: "member" as const };
    const joined = await recognisePerson(open, { ...member, community: asMember });
    await asTenant(open.db, owner, (tx) =>
      deleteMember(tx, { teamId: owner.teamId, userId: joined?.userId ?? "" }),
    );
    expect(await recognisePerson(open, { ...member, community: asMember })).toBeUndefined();
    expect(await recogniseIn(open, member, owner.teamId)).toBeUndefined();
    expect(await recognisePerson(open, member)).toMatchObject({ userId: joined?.userId });
  });
});

describe("a link code", () => {
  test("makes two chats one person, with all that both have", async () => {
    const slack = await met({ face: "slack" });
    const telegram = { face: "telegram", externalId: nextId(), name: "민아" };
    const before = await met(telegram);
    const conversationId = await open.addConversation(before);
    const { code } = await makeLinkCode(open, slack);
    const linked = await redeemLinkCode(open, before, ` ${code.toLowerCase()} `);
    expect(linked).toMatchObject({ outcome: "linked", account: { userId: slack.userId } });
    expect(await recognisePerson(open, telegram)).toMatchObject({ userId: slack.userId });
    const { teamId } = before;
    expect(await memberOf({ teamId, userId: slack.userId })).toMatchObject({ role: "owner" });
    const thread = await asTenant(open.db, before, (tx) => findConversation(tx, conversationId));
    expect(thread?.userId).toBe(slack.userId);
  });

  test("works once: of two who type it at the same time one is linked", async () => {
    const giver = await met({ face: "slack" });
    const { code } = await makeLinkCode(open, giver);
    const typing = [await met(), await met({ face: "discord" })];
    const outcomes = await Promise.all(typing.map((one) => redeemLinkCode(open, one, code)));
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(["code-is-old", "linked"]);
  });

  test.each(["/link ", "/short link ", "Link  "])(
    "is understood with “%s” before it, as other chats show it",
    async (around) => {
      const giver = await met({ face: "slack" });
      const { code } = await makeLinkCode(open, giver);
      const linked = await redeemLinkCode(open, await met(), `${around}${code}`);
      expect(linked).toMatchObject({ outcome: "linked" });
    },
  );

  test("is good for ten minutes", async () => {
    const giver = await met({ face: "slack" });
    const { code, expiresAt } = await makeLinkCode(open, giver);
    open.clock.moveTo(expiresAt.toString());
    expect(await redeemLinkCode(open, await met(), code)).toEqual({ outcome: "code-is-old" });
  });

  test("is not kept itself, and unknown ones are refused", async () => {
    const giver = await met({ face: "slack" });
    const { code } = await makeLinkCode(open, giver);
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$/);
    expect(await open.dump(["link_codes"])).not.toContain(code.replace("-", ""));
    expect(await redeemLinkCode(open, await met(), "AAAAA-AAAAA")).toEqual({
      outcome: "code-is-old",
    });
  });

  test("says so where both chats are one person already", async () => {
    const giver = await met();
    const { code } = await makeLinkCode(open, giver);
    expect(await redeemLinkCode(open, giver, code)).toEqual({ outcome: "already-linked" });
  });

  test("waits while one of the two has decided about a post that is still open, and stays good", async () => {
    const approver = await open.addAccount(nextId());
    const { teamId, userId } = approver;
    const { projectId, channelId } = await seedTeam(open, approver);
    const now = open.clock.now();
    const scheduleId = crypto.randomUUID();
    const approvalId = crypto.randomUUID();
    await asTenant(open.db, approver, async (tx) => {
      const post = { teamId, projectId, channelId };
      await insertPublication(tx, { ...post, ...publicationOf(scheduleId, now), now });
      const texts = { title: "t", description: "", tags: [], visibility: "public" as const };
      await insertApproval(tx, {
        id: approvalId,
        teamId,
        scheduleId,
        projectId,
        requestedBy: userId,
        contentHash: "0",
        content: { ...texts, durationMs: 1, videoKey: "v", thumbnailKey: "t", channelName: "c" },
        needed: 2,
        approverIds: [userId],
        dueAt: null,
        now,
      });
      const decision = { kind: "approved", name: "n", at: now } as const;
      await insertDecision(tx, { teamId, approvalId, userId, ...decision });
    });
    const giver = await met({ face: "slack" });
    const { code } = await makeLinkCode(open, giver);
    expect(await redeemLinkCode(open, approver, code)).toEqual({ outcome: "approval-is-open" });
    expect(await redeemLinkCode(open, await met(), code)).toMatchObject({ outcome: "linked" });
  });

  test("keeps the stronger role in a team that both are in", async () => {
    const community = { externalId: nextId(), name: "커뮤니티" };
    const owner = await met({ face: "slack", community: { ...community, standing: "manager" } });
    const other = await met({ face: "slack", community: { ...community, standing: "member" } });
    const { code } = await makeLinkCode(open, other);
    expect(await redeemLinkCode(open, owner, code)).toMatchObject({ outcome: "linked" });
    const { teamId } = owner;
    const members = await asSystem(open.db, (tx) => listMembers(tx, teamId));
    expect(members).toMatchObject([{ userId: other.userId, role: "owner" }]);
    const homes = await asSystem(open.db, (tx) => findHomeTeam(tx, other.userId));
    expect(homes).not.toBe(teamId);
  });
});
