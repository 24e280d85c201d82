import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#bots/conversation/chat.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { asTenant } from "#src/db/transact.ts";
import { decideApproval, type Decision } from "#src/publishing/approval/decide-approval.ts";
import { requestApproval } from "#src/publishing/approval/request-approval.ts";
import { cancelPost } from "#src/publishing/schedule-post.ts";
import type { Thread } from "#tests/support/creator-in-thread.ts";
import { untilBlocked } from "#tests/support/until-blocked.ts";
import { type Approving, openApproving } from "./open-approving.ts";

let open: Approving;
let jane: Person;
let max: Person;

beforeAll(async () => {
  open = await openApproving();
  jane = await open.addMember("Jane", "admin");
  max = await open.addMember("Max", "admin");
});

beforeEach(async () => {
  await open.setRule({ count: 1 });
});

afterAll(async () => {
  const errors = open.takeErrors();
  await open[Symbol.asyncDispose]();
  expect(errors).toEqual([]);
});

/** A short whose post waits to be approved for a time far away. */
async function waiting() {
  const thread = await open.preview();
  await thread.press("schedule");
  await thread.press("pick-time", { values: { localTime: "2026-12-24T20:00" } });
  const janes = await open.askedThread(thread, jane);
  const maxs = await open.askedThread(thread, max);
  await janes.untilOffered("approve");
  await maxs.untilOffered("approve");
  const { id: approvalId } = await open.latestApproval(thread);
  return { thread, janes, maxs, approvalId, postId: await open.postOf(thread) };
}

type Deed = (tx: Transaction) => Promise<void>;

/**
 * Lets one transaction do its deed and wait until the other one is blocked by it; then it commits.
 * How both ended, in that order.
 */
async function race(first: [Person, Deed], second: [Person, Deed]) {
  const { db } = open.app;
  const isDone = Promise.withResolvers<void>();
  const one = asTenant(db, first[0], async (tx) => {
    await first[1](tx);
    isDone.resolve();
    await untilBlocked(open.database);
  });
  const other = isDone.promise.then(() => asTenant(db, second[0], second[1]));
  const ended = await Promise.allSettled([one, other]);
  return ended.map((end) => (end.status === "fulfilled" ? "done" : end.reason.code));
}

const decide =
  (approvalId: string, person: Person, decision: Decision): Deed =>
  async (tx) =>
    decideApproval(open.app, tx, { approvalId, userId: person.userId, decision });
const refusal: Decision = { kind: "refused", words: "No" };
const approved: Decision = { kind: "approved" };
const moved = (): Decision => ({
  kind: "time-changed",
  at: Temporal.Instant.from("2026-12-31T11:00:00Z"),
  nextApprovalId: crypto.randomUUID(),
});
const cancel =
  (postId: string): Deed =>
  async (tx) =>
    cancelPost(open.app, tx, { postId, userId: open.person.userId });
const move =
  (thread: Thread, postId: string): Deed =>
  async (tx) => {
    const { projectId } = await open.latestApproval(thread);
    const at = Temporal.Instant.from("2026-12-30T11:00:00Z");
    const userId = open.person.userId;
    const approvalId = crypto.randomUUID();
    await requestApproval(open.app, tx, { approvalId, postId, projectId, userId, at });
  };
const kinds = async (approvalId: string) => {
  const rows = await open.look.sql<{ kind: string }[]>`
    select kind from approval_decisions where approval_id = ${approvalId} order by seq`;
  return rows.map(({ kind }) => kind);
};

describe("of two at once exactly one wins", () => {
  test("an approval and a refusal: the first one counts", async () => {
    const { approvalId, postId } = await waiting();
    const ended = await race(
      [jane, decide(approvalId, jane, approved)],
      [max, decide(approvalId, max, refusal)],
    );
    expect(ended).toEqual(["done", "conflict"]);
    expect(await kinds(approvalId)).toEqual(["approved"]);
    expect(await open.read(postId)).toMatchObject({ status: "pending" });
  });

  test("a refusal and an approval: nothing goes out", async () => {
    const { approvalId, postId } = await waiting();
    const ended = await race(
      [jane, decide(approvalId, jane, refusal)],
      [max, decide(approvalId, max, approved)],
    );
    expect(ended).toEqual(["done", "conflict"]);
    expect(await open.read(postId)).toMatchObject({ status: "cancelled" });
  });

  test("two approvals where two are needed: both count, and the post is let go once", async () => {
    await open.setRule({ count: 2 });
    const { approvalId, postId } = await waiting();
    const ended = await race(
      [jane, decide(approvalId, jane, approved)],
      [max, decide(approvalId, max, approved)],
    );
    expect(ended).toEqual(["done", "done"]);
    expect(await open.read(postId)).toMatchObject({ status: "pending", fence: 1 });
  });

  test("the same person twice counts once", async () => {
    await open.setRule({ count: 2 });
    const { approvalId, postId } = await waiting();
    const ended = await race(
      [jane, decide(approvalId, jane, approved)],
      [jane, decide(approvalId, jane, approved)],
    );
    expect(ended).toEqual(["done", "conflict"]);
    expect(await open.read(postId)).toMatchObject({ status: "awaiting" });
  });

  test("an approval and an edit: what was approved first is void by the edit", async () => {
    const { thread, approvalId, postId } = await waiting();
    const ended = await race(
      [jane, decide(approvalId, jane, approved)],
      [open.person, move(thread, postId)],
    );
    expect(ended).toEqual(["done", "done"]);
    expect(await open.read(postId)).toMatchObject({ status: "awaiting" });
    expect((await open.latestApproval(thread)).id).not.toBe(approvalId);
  });

  test("an edit and an approval: nobody approves what is no longer there", async () => {
    const { thread, approvalId, postId } = await waiting();
    const ended = await race(
      [open.person, move(thread, postId)],
      [jane, decide(approvalId, jane, approved)],
    );
    expect(ended).toEqual(["done", "conflict"]);
    expect(await kinds(approvalId)).toEqual([]);
    expect(await open.read(postId)).toMatchObject({ status: "awaiting" });
  });

  test("two other times: one new request, for the first one's time", async () => {
    const { thread, approvalId, postId } = await waiting();
    const ended = await race(
      [jane, decide(approvalId, jane, moved())],
      [max, decide(approvalId, max, moved())],
    );
    expect(ended).toEqual(["done", "conflict"]);
    const latest = await open.latestApproval(thread);
    expect(latest).toMatchObject({ status: "pending", scheduleId: postId });
    expect(latest.id).not.toBe(approvalId);
  });

  test("an approval and taking it back: it does not go out", async () => {
    const { approvalId, postId } = await waiting();
    const ended = await race(
      [jane, decide(approvalId, jane, approved)],
      [open.person, cancel(postId)],
    );
    expect(ended).toEqual(["done", "done"]);
    expect(await open.read(postId)).toMatchObject({ status: "cancelled" });
  });

  test("taking it back and an approval: the approval comes too late", async () => {
    const { approvalId, postId } = await waiting();
    const ended = await race(
      [open.person, cancel(postId)],
      [jane, decide(approvalId, jane, approved)],
    );
    expect(ended).toEqual(["done", "conflict"]);
    expect(await open.read(postId)).toMatchObject({ status: "cancelled" });
  });
});

describe("everybody is told the truth", () => {
  test("whoever presses second hears that it has ended, and both threads say who decided", async () => {
    const { thread, janes, maxs } = await waiting();
    const card = await maxs.untilOffered("approve");
    const token = card.actions.find(({ verb }) => verb === "approve")?.token ?? "";
    const [first, second] = await Promise.all([
      janes.press("approve"),
      open.chat.press(max, { token, externalId: crypto.randomUUID() }),
    ]);
    expect(first).toEqual({ accepted: true });
    expect(second).toEqual({ accepted: true });
    await thread.untilScreen("scheduled");
    for (const asked of [janes, maxs]) {
      const { standing } = await asked.untilScreen(
        "approval-request",
        (screen) => screen.standing.status === "approved",
      );
      expect(standing.decisions).toHaveLength(1);
      expect(asked.messages().flatMap(({ actions }) => actions)).toEqual([]);
    }
    // The card of before is stale for whoever still has it open.
    const again = await open.chat.press(max, { token, externalId: crypto.randomUUID() });
    expect(again.accepted).toBe(false);
  });

  test("a press on the card of before the edit changes nothing and says so", async () => {
    const { thread, janes } = await waiting();
    const card = await janes.untilOffered("approve");
    const token = card.actions.find(({ verb }) => verb === "approve")?.token ?? "";
    await thread.press("move-time");
    await thread.press("pick-time", { values: { localTime: "2026-12-26T20:00" } });
    const at = "2026-12-26T11:00:00Z";
    await janes.untilScreen("approval-request", ({ content }) => content.at === at);
    expect(await open.chat.press(jane, { token, externalId: crypto.randomUUID() })).toEqual({
      accepted: false,
      notice: "card-is-old",
    });
    expect((await open.latestApproval(thread)).status).toBe("pending");
  });

  test("a double press of the same button decides once", async () => {
    const { thread, janes, approvalId } = await waiting();
    const card = await janes.untilOffered("approve");
    const token = card.actions.find(({ verb }) => verb === "approve")?.token ?? "";
    const press = async () => open.chat.press(jane, { token, externalId: crypto.randomUUID() });
    await Promise.all([press(), press()]);
    await thread.untilScreen("scheduled");
    expect(await kinds(approvalId)).toEqual(["approved"]);
  });
});
