import { letMemberIn } from "#src/accounts/make-sign-in-link.ts";
import { readReach, redeemSignInLink } from "#src/accounts/sign-in.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#bots/conversation/chat.ts";
import { schedulePost } from "#src/publishing/schedule-post.ts";
import { asTenant } from "#src/db/transact.ts";
import type { Thread } from "#tests/support/creator-in-thread.ts";
import { eventually } from "#tests/support/eventually.ts";
import { type Approving, openApproving } from "./open-approving.ts";

let open: Approving;
let jane: Person;

beforeEach(async () => {
  open = await openApproving();
  jane = await open.addMember("Jane", "viewer", {
    permissions: { can_approve: true },
    language: "en",
    timeZone: "America/New_York",
  });
});

afterEach(async () => {
  const errors = open.takeErrors();
  await open[Symbol.asyncDispose]();
  expect(errors).toEqual([]);
});

const noticesIn = (thread: Thread) =>
  thread.messages().flatMap(({ screen }) => (screen.kind === "notice" ? [screen.notice] : []));

const planFor = async (thread: Thread, localTime: string) => {
  await thread.press("schedule");
  await thread.press("pick-time", { values: { localTime } });
  await thread.untilScreen("approval-waiting");
};

test("the team in which a post waits for somebody's word is marked for them alone, until they have decided", async () => {
  const boss = await open.addMember("Boss", "owner");
  const min = await open.addMember("Min", "admin");
  await open.setRule({ count: 1, approverIds: [jane.userId] });
  const isMarkedFor = async (person: Person) => {
    const token = await letMemberIn(open.app, boss, person.userId);
    const session = await redeemSignInLink(open.app, token);
    const { teams } = await readReach(open.app, session?.secret ?? "");
    return teams.map(({ id, isAwaited }) => id === open.person.teamId && isAwaited);
  };
  expect(await isMarkedFor(jane)).toEqual([false]);
  const thread = await open.preview();
  await thread.press("publish-now");
  const asked = await open.askedThread(thread, jane);
  await asked.untilOffered("approve");
  expect(await isMarkedFor(jane)).toEqual([true]);
  expect(await isMarkedFor(min)).toEqual([false]);
  await asked.press("approve");
  await thread.untilScreen("published");
  expect(await isMarkedFor(jane)).toEqual([false]);
});

test("a post goes out only once it is approved, and everybody sees who approved it", async () => {
  await open.setRule({ count: 1 });
  const thread = await open.preview();
  const preview = await thread.untilScreen("preview");
  await thread.press("publish-now");
  const asked = await open.askedThread(thread, jane);
  const request = await asked.untilScreen("approval-request");
  expect(request).toMatchObject({
    video: preview.video,
    requestedBy: "소라",
    timeZone: "America/New_York",
    content: {
      title: preview.title,
      description: preview.description,
      tags: preview.hashtags,
      visibility: "public",
    },
  });
  expect(request.content.at).toBeUndefined();
  expect(open.platform.ledger).toEqual([]);
  await asked.press("approve");
  await thread.untilScreen("published");
  const by = [{ userId: jane.userId, name: "Jane", kind: "approved" }];
  const isApproved = { status: "approved", decisions: by };
  const waiting = await thread.untilScreen(
    "approval-waiting",
    ({ standing }) => standing.status === "approved",
  );
  expect(waiting.standing).toMatchObject(isApproved);
  const answered = await asked.untilScreen(
    "approval-request",
    ({ standing }) => standing.status === "approved",
  );
  expect(answered.standing).toMatchObject(isApproved);
  expect(asked.messages().flatMap(({ actions }) => actions)).toEqual([]);
});

test("as many have to approve as the rule says", async () => {
  const max = await open.addMember("Max", "admin");
  await open.setRule({ count: 2 });
  const thread = await open.preview();
  await planFor(thread, "2026-11-25T20:00");
  await (await open.askedThread(thread, jane)).press("approve");
  const waiting = await thread.untilScreen(
    "approval-waiting",
    ({ standing }) => standing.decisions.length === 1,
  );
  expect(waiting).toMatchObject({ needed: 2, standing: { status: "pending" } });
  const asked = await open.askedThread(thread, max);
  await asked.untilScreen("approval-request", ({ standing }) => standing.decisions.length === 1);
  await asked.press("approve");
  await thread.untilScreen("scheduled");
  open.clock.moveTo("2026-11-25T11:00:00Z");
  await thread.untilScreen("published");
});

test("an approver's wish comes back as something to do, and the next request shows it", async () => {
  await open.setRule({ count: 1 });
  const thread = await open.preview();
  await thread.press("publish-now");
  const asked = await open.askedThread(thread, jane);
  await asked.press("ask-changes");
  await asked.press("send-answer", { values: { words: "Shorter, please" } });
  const answer = await thread.untilScreen("approval-answer");
  expect(answer).toMatchObject({ answer: "changes-asked", by: "Jane", words: "Shorter, please" });
  await thread.press("take-up");
  await thread.press("publish-now");
  const again = await asked.untilScreen("approval-request", ({ earlier }) => earlier.length > 0);
  expect(again.earlier).toMatchObject([{ kind: "changes-asked", words: "Shorter, please" }]);
  expect(open.platform.ledger).toEqual([]);
});

test("a refusal needs a reason, also one that is simply typed, and the short stays", async () => {
  await open.setRule({ count: 1 });
  const thread = await open.preview();
  await thread.press("publish-now");
  const asked = await open.askedThread(thread, jane);
  await asked.press("refuse-post");
  await asked.press("send-answer", { values: { words: " … " } });
  await eventually(() => noticesIn(asked)).toEqual(["words-are-missing"]);
  const text = "Not on brand";
  const { conversationId } = asked;
  await open.chat.say(jane, { conversationId, text, externalId: crypto.randomUUID() });
  expect(await thread.untilScreen("approval-answer")).toMatchObject({
    answer: "refused",
    words: "Not on brand",
  });
  await thread.press("take-up");
  await thread.untilOffered("publish-now");
  expect(await open.read(await open.postOf(thread))).toMatchObject({ status: "cancelled" });
});

test("an approver's other time asks everybody anew, whoever had approved before", async () => {
  const max = await open.addMember("Max", "admin");
  await open.setRule({ count: 2 });
  const thread = await open.preview();
  await planFor(thread, "2026-11-25T20:00");
  const [janes, maxs] = [await open.askedThread(thread, jane), await open.askedThread(thread, max)];
  await janes.press("approve");
  await maxs.press("move-time");
  await maxs.press("pick-time", { values: { localTime: "2026-11-26T09:00" } });
  const at = "2026-11-26T00:00:00Z";
  const again = await janes.untilScreen("approval-request", ({ content }) => content.at === at);
  expect(again.standing).toMatchObject({ status: "pending", decisions: [] });
  expect(again.earlier.map(({ kind }) => kind)).toEqual(["approved", "time-changed"]);
  const ended = await thread.untilScreen(
    "approval-waiting",
    ({ standing }) => standing.status === "void",
  );
  expect(ended.standing.decisions).toMatchObject([
    { name: "Jane", kind: "approved" },
    { name: "Max", kind: "time-changed", movedTo: at },
  ]);
  await janes.untilOffered("approve");
  await janes.press("approve");
  await maxs.press("approve");
  await thread.untilScreen("scheduled", (screen) => screen.at.instant === at);
});

test("without an approval by its time a post is held, never published, and the thread says why", async () => {
  await open.setRule({ count: 1 });
  const thread = await open.preview();
  await planFor(thread, "2026-11-24T20:00");
  const asked = await open.askedThread(thread, jane);
  await asked.untilOffered("approve");
  open.clock.moveTo("2026-11-24T11:00:00Z");
  const held = await thread.untilScreen("held");
  expect(held.why).toBe("not-approved");
  await asked.untilScreen("approval-request", ({ standing }) => standing.status === "expired");
  expect(open.platform.ledger).toEqual([]);
  // Asking again from there obeys the same rule.
  await thread.press("publish-now");
  await asked.untilOffered("approve");
  await asked.press("approve");
  await thread.untilScreen("published");
});

test("whoever has not decided is reminded when half of the time is gone, an hour and ten minutes before", async () => {
  await open.setRule({ count: 1 });
  const thread = await open.preview();
  await planFor(thread, "2026-11-24T20:00");
  const asked = await open.askedThread(thread, jane);
  await asked.untilOffered("approve");
  const reminders = () =>
    asked.messages().filter(({ screen }) => screen.kind === "approval-reminder").length;
  expect(reminders()).toBe(0);
  for (const [index, time] of ["T06:00:00Z", "T10:00:00Z", "T10:50:00Z"].entries()) {
    open.clock.moveTo(`2026-11-24${time}`);
    await eventually(reminders).toBe(index + 1);
  }
  await asked.press("approve");
  await thread.untilScreen("scheduled");
});

test("a creator who may approve their own does so in their own thread", async () => {
  await open.setRule({ count: 1, approverIds: [open.person.userId], allowsOwn: true });
  const thread = await open.preview();
  await thread.press("publish-now");
  await thread.press("approve");
  await thread.untilScreen("published");
  expect((await open.latestApproval(thread)).status).toBe("approved");
});

test("a request that nobody could grant is refused before anything is asked", async () => {
  await open.setRule({ count: 2 });
  const thread = await open.preview();
  await thread.press("publish-now");
  await eventually(() => noticesIn(thread)).toEqual(["too-few-approvers"]);
  expect(await open.look.posts()).toEqual([]);
  await open.setRule({ count: 1 });
  await thread.press("publish-now");
  await thread.untilScreen("approval-waiting");
});

test("a moved post loses its approval, and the earlier card cannot be pressed any more", async () => {
  await open.setRule({ count: 1 });
  const thread = await open.preview();
  await planFor(thread, "2026-11-25T20:00");
  const asked = await open.askedThread(thread, jane);
  await asked.press("approve");
  await thread.untilScreen("scheduled");
  await thread.press("move-time");
  await thread.press("pick-time", { values: { localTime: "2026-11-26T20:00" } });
  await asked.untilOffered("approve");
  open.clock.moveTo("2026-11-25T11:00:00Z");
  expect(await open.read(await open.postOf(thread))).toMatchObject({ status: "awaiting" });
  open.clock.moveTo("2026-11-26T11:00:00Z");
  await thread.untilScreen("held");
  expect(open.platform.ledger).toEqual([]);
});

describe("what leaves must be what was approved", () => {
  test.each([
    ["title", "title = 'another title'"],
    ["tags", "tags = array['another']"],
    ["visibility", "visibility = 'unlisted'"],
    ["file", "video_sha256 = 'another'"],
    ["time", "scheduled_at = scheduled_at - interval '1 hour'"],
  ])("another %s is held, however it came about", async (_what, change) => {
    await open.setRule({ count: 1 });
    const thread = await open.preview();
    await planFor(thread, "2026-11-25T20:00");
    await (await open.askedThread(thread, jane)).press("approve");
    await thread.untilScreen("scheduled");
    await open.look.sql.unsafe(`update schedules set ${change}`);
    open.clock.moveTo("2026-11-25T11:00:00Z");
    expect(await thread.untilScreen("held")).toMatchObject({ why: "not-approved" });
    expect(open.platform.ledger).toEqual([]);
  });
});

describe("rights", () => {
  test("an editor's post is asked for even where the team has no rule", async () => {
    const eve = await open.addMember("Eve", "editor");
    const thread = await open.preview(eve);
    await thread.press("publish-now");
    await (await open.askedThread(thread, jane)).press("approve");
    await thread.untilScreen("published");
  });

  test("no door lets an editor's post out by itself", async () => {
    const eve = await open.addMember("Eve", "editor");
    const thread = await open.preview(eve);
    const [, projectId = ""] = (await thread.untilScreen("preview")).video.key.split("/");
    const post = { postId: crypto.randomUUID(), projectId, at: open.clock.now() };
    await expect(
      asTenant(open.app.db, eve, (tx) =>
        schedulePost(open.app, tx, { ...post, userId: eve.userId }),
      ),
    ).rejects.toMatchObject({ code: "forbidden" });
    expect(await open.look.posts()).toEqual([]);
  });

  test("who has become a viewer presses in vain, and the button stays for who may", async () => {
    const eve = await open.addMember("Eve", "editor");
    const thread = await open.preview(eve);
    const card = await thread.untilOffered("publish-now");
    const token = card.actions.find(({ verb }) => verb === "publish-now")?.token ?? "";
    await open.look.sql`update team_members set role = 'viewer' where user_id = ${eve.userId}`;
    const press = async (person: Person) =>
      open.chat.press(person, { token, externalId: crypto.randomUUID() });
    expect(await press(eve)).toEqual({ accepted: false, notice: "not-allowed" });
    const { conversationId } = thread;
    const externalId = crypto.randomUUID();
    await open.chat.say(eve, { conversationId, text: "지금 올리기", externalId });
    await eventually(() => noticesIn(thread)).toEqual(["not-allowed"]);
    expect(await open.look.posts()).toEqual([]);
    expect(await press(open.person)).toEqual({ accepted: true });
    await thread.untilScreen("published");
  });

  test("an approver can neither read nor press nor write in somebody else's thread", async () => {
    const thread = await open.preview();
    const card = await thread.untilOffered("publish-now");
    const [action] = card.actions;
    const externalId = crypto.randomUUID();
    expect(await open.chat.press(jane, { token: action?.token ?? "", externalId })).toEqual({
      accepted: false,
      notice: "not-yours",
    });
    const { conversationId } = thread;
    await expect(
      open.chat.say(jane, { conversationId, text: "discard", externalId }),
    ).rejects.toMatchObject({ code: "not-found" });
    expect(
      thread.messages().every(({ screen }) => screen.kind !== "said" || screen.text === "바다"),
    ).toBe(true);
  });

  test("who has lost the right to approve since they were asked cannot use it", async () => {
    await open.setRule({ count: 1 });
    await open.addMember("Max", "admin");
    const thread = await open.preview();
    await thread.press("publish-now");
    const asked = await open.askedThread(thread, jane);
    await asked.untilOffered("approve");
    await open.look.sql`update team_members set permissions = '{}' where user_id = ${jane.userId}`;
    expect(await asked.press("approve")).toEqual({ accepted: false, notice: "not-allowed" });
    expect((await open.latestApproval(thread)).status).toBe("pending");
  });
});
