import { afterEach, beforeEach, expect, test } from "vitest";
import type { Person } from "#bots/conversation/chat.ts";
import { asTenant } from "#src/db/transact.ts";
import { decideApproval } from "#src/publishing/approval/decide-approval.ts";
import { requestApproval } from "#src/publishing/approval/request-approval.ts";
import { editPost } from "#src/publishing/edit-post.ts";
import type { Thread } from "#tests/support/creator-in-thread.ts";
import { untilBlocked } from "#tests/support/until-blocked.ts";
import { type Approving, openApproving } from "./open-approving.ts";

let open: Approving;
let jane: Person;

beforeEach(async () => {
  open = await openApproving();
  await open.setRule({ count: 1 });
  jane = await open.addMember("Jane", "admin");
});

afterEach(async () => {
  const errors = open.takeErrors();
  await open[Symbol.asyncDispose]();
  expect(errors).toEqual([]);
});

const at = "2026-11-25T11:00:00Z";
const texts = { title: "바다 짐 싸기", description: "이것만 챙기세요", hashtags: "#바다 여름" };
const kept = { title: texts.title, description: texts.description, hashtags: ["바다", "여름"] };
const edited = { texts: kept, thumbnailKey: "a/b/another.jpg" };

const waiting = async () => {
  const thread = await open.preview();
  await thread.press("schedule");
  await thread.press("pick-time", { values: { localTime: "2026-11-25T20:00" } });
  const asked = await open.askedThread(thread, jane);
  await asked.untilOffered("approve");
  const { id: approvalId, projectId } = await open.latestApproval(thread);
  return { thread, asked, approvalId, projectId, postId: await open.postOf(thread) };
};
const save = async (thread: Thread) => {
  await thread.press("edit-texts");
  await thread.press("save-texts", { values: { texts } });
};
const untilAskedAnew = async (asked: Thread) =>
  asked.untilScreen(
    "approval-request",
    ({ content, standing }) => content.title === texts.title && standing.status === "pending",
  );

test("a post that waits is asked for anew with exactly its new texts, and the earlier request is void", async () => {
  const { thread, asked, approvalId, postId } = await waiting();
  const before = await asked.untilScreen("approval-request");
  const card = await asked.untilOffered("approve");
  await save(thread);
  const request = await untilAskedAnew(asked);
  const { hashtags: tags, ...shown } = kept;
  const { thumbnailKey } = request.content;
  expect(request.content).toEqual({ ...before.content, ...shown, tags, at, thumbnailKey });
  expect(thumbnailKey).not.toBe(before.content.thumbnailKey);
  await asked.untilScreen("approval-request", ({ standing }) => standing.status === "void");
  await thread.untilScreen("approval-waiting", ({ standing }) => standing.status === "void");
  const latest = await open.latestApproval(thread);
  expect(latest).toMatchObject({ status: "pending", scheduleId: postId });
  expect(latest.id).not.toBe(approvalId);
  // The card of before decides nothing any more.
  const token = card.actions.find(({ verb }) => verb === "approve")?.token ?? "";
  const externalId = crypto.randomUUID();
  expect(await open.chat.press(jane, { token, externalId })).toMatchObject({ accepted: false });
  await asked.untilOffered("approve");
  await asked.press("approve");
  await thread.untilScreen("scheduled", ({ title }) => title === texts.title);
  open.clock.moveTo(at);
  await thread.untilScreen("published", ({ title }) => title === texts.title);
  expect(open.platform.postsOf(postId)).toMatchObject([{ title: texts.title }]);
});

test("a post that was approved loses its approval by an edit, and is held without another one", async () => {
  const { thread, asked, postId } = await waiting();
  await asked.press("approve");
  await thread.untilScreen("scheduled");
  await save(thread);
  await untilAskedAnew(asked);
  expect(await open.read(postId)).toMatchObject({ status: "awaiting" });
  open.clock.moveTo(at);
  const held = await thread.untilScreen("held");
  expect(held).toMatchObject({ why: "not-approved", title: texts.title });
  expect(open.platform.ledger).toEqual([]);
});

test("an approval that comes while the texts are being edited counts until they are saved", async () => {
  const { thread, asked, postId } = await waiting();
  await thread.press("edit-texts");
  await thread.untilOffered("save-texts");
  await asked.press("approve");
  await thread.untilScreen("scheduled");
  expect(await open.read(postId)).toMatchObject({ status: "pending" });
  open.clock.moveTo(at);
  await thread.untilScreen("published", ({ title }) => title !== texts.title);
});

test("a held post is edited without asking, and asked for with its new texts once it is to go out", async () => {
  const { thread, asked, postId } = await waiting();
  open.clock.moveTo(at);
  await thread.untilScreen("held");
  await save(thread);
  await thread.untilScreen("held", ({ title, why }) => {
    return title === texts.title && why === "not-approved";
  });
  expect((await open.latestApproval(thread)).status).toBe("expired");
  await thread.press("publish-now");
  await untilAskedAnew(asked);
  await asked.press("approve");
  await thread.untilScreen("published");
  expect(open.platform.postsOf(postId)).toMatchObject([{ title: texts.title }]);
});

test.each(["approve", "edit"] as const)(
  "of an approval and an edit at once, with %s first, nothing leaves that was not approved as it is",
  async (first) => {
    const { thread, approvalId, projectId, postId } = await waiting();
    const { db } = open.app;
    const deeds = {
      approve: async () =>
        asTenant(db, jane, async (tx) => {
          await decideApproval(open.app, tx, {
            approvalId,
            userId: jane.userId,
            decision: { kind: "approved" },
          });
          await afterwards("approve");
        }),
      edit: async () =>
        asTenant(db, open.person, async (tx) => {
          await requestApproval(open.app, tx, {
            approvalId: crypto.randomUUID(),
            postId,
            projectId,
            userId: open.person.userId,
            at: Temporal.Instant.from(at),
            edited,
          });
          await afterwards("edit");
        }),
    };
    const isDone = Promise.withResolvers<void>();
    const afterwards = async (deed: typeof first) => {
      if (deed !== first) return;
      isDone.resolve();
      await untilBlocked(open.database);
    };
    const second = first === "approve" ? "edit" : "approve";
    const later = isDone.promise.then(deeds[second]);
    const ended = await Promise.allSettled([deeds[first](), later]);
    const codes = ended.map((end) => (end.status === "fulfilled" ? "done" : end.reason.code));
    expect(codes).toEqual(["done", first === "approve" ? "done" : "conflict"]);
    expect(await open.read(postId)).toMatchObject({ status: "awaiting" });
    const latest = await open.latestApproval(thread);
    expect(latest).toMatchObject({ status: "pending", content: { title: texts.title } });
  },
);

test("nobody whose posts have to be approved edits one past its approval", async () => {
  const { postId } = await waiting();
  const { userId } = open.person;
  await expect(
    asTenant(open.app.db, open.person, (tx) => editPost(open.app, tx, { postId, edited, userId })),
  ).rejects.toMatchObject({ code: "forbidden" });
  expect(await open.read(postId)).toMatchObject({ status: "awaiting" });
});
