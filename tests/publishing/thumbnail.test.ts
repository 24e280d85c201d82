import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Person } from "#bots/conversation/chat.ts";
import { asTenant } from "#src/db/transact.ts";
import { AppError } from "#src/domain/app-error.ts";
import { decideApproval } from "#src/publishing/approval/decide-approval.ts";
import { bringThumbnail } from "#src/publishing/thumbnail/bring-thumbnail.ts";
import type { Thread } from "#tests/support/creator-in-thread.ts";
import { eventually } from "#tests/support/eventually.ts";
import { type Approving, openApproving } from "./open-approving.ts";

let open: Approving;
let jane: Person;

beforeEach(async () => {
  open = await openApproving();
  jane = await open.addMember("Jane", "admin");
});

afterEach(async () => {
  const errors = open.takeErrors();
  await open[Symbol.asyncDispose]();
  expect(errors).toEqual([]);
});

const at = "2026-11-24T03:00:00Z";
const localTime = "2026-11-24T12:00";

const save = async (thread: Thread, title: string, description = "이것만 챙기세요") => {
  await thread.press("edit-texts");
  await thread.press("save-texts", {
    values: { texts: { title, description, hashtags: "#바다" } },
  });
};
const keyOf = async (postId: string) => {
  const [post] = await open.look.sql<{ key: string }[]>`
    select thumbnail_url as key from schedules where id = ${postId}`;
  return post?.key ?? "";
};
const drawn = async (key: string) => readFile(await open.app.media.localPath(key), "utf8");
const stateOf = async (key: string) => {
  const [row] = await open.look.sql<{ state: string }[]>`
    select state from thumbnails where key = ${key}`;
  return row?.state;
};

/** A post that one other person has approved. */
const approved = async () => {
  const { thread, asked } = await waiting();
  await asked.press("approve");
  await thread.untilScreen("scheduled");
  return { thread, asked, postId: await open.postOf(thread) };
};
const waiting = async () => {
  await open.setRule({ count: 1 });
  const thread = await open.preview();
  await thread.press("schedule");
  await thread.press("pick-time", { values: { localTime } });
  const asked = await open.askedThread(thread, jane);
  await asked.untilOffered("approve");
  return { thread, asked };
};
const titlesAsked = (asked: Thread) =>
  asked
    .messages()
    .flatMap(({ screen }) => (screen.kind === "approval-request" ? [screen.content.title] : []));
const askedAnew = async (asked: Thread, title: string) =>
  asked.untilScreen(
    "approval-request",
    ({ content, standing }) => content.title === title && standing.status === "pending",
  );
/** What is asked of the approver has been told to everybody who is to hear it by now. */
const untilTold = async (thread: Thread) =>
  eventually(async () => {
    const { id } = await open.latestApproval(thread);
    const [row] = await open.look.sql<{ told: boolean }[]>`
      select told_revision = revision as told from approvals where id = ${id}`;
    return row?.told;
  }).toBe(true);

test("a post that got another title goes out with the picture that bears it", async () => {
  const { thread, postId } = await open.planAt(localTime);
  const before = await keyOf(postId);
  await save(thread, "바다 짐 싸기");
  await thread.untilScreen("scheduled", ({ title }) => title === "바다 짐 싸기");
  const key = await keyOf(postId);
  expect(key).not.toBe(before);
  await eventually(() => stateOf(key)).toBe("drawn");
  expect(await drawn(key)).toMatch(/^cover 바다 짐 싸기 of /);
  open.clock.moveTo(at);
  await thread.untilScreen("published");
  expect(await keyOf(postId)).toBe(key);
});

test("other words beside the same title leave the picture as it is", async () => {
  const { thread, postId } = await open.planAt(localTime);
  const before = await keyOf(postId);
  const { title } = await thread.untilScreen("scheduled");
  await save(thread, title, "다른 설명");
  await eventually(async () => (await open.read(postId)).fence).toBe(1);
  expect(await keyOf(postId)).toBe(before);
  expect(open.studio.covers).toEqual([]);
});

test("whoever has to approve is asked once the picture is there, and approves exactly that one", async () => {
  const { thread, asked, postId } = await approved();
  const release = open.studio.hold("cover");
  await save(thread, "바다 짐 싸기");
  await eventually(() => open.studio.covers).toEqual(["바다 짐 싸기"]);
  await untilTold(thread);
  expect(titlesAsked(asked)).toEqual(["바다 (0)"]);
  const { id: approvalId, content } = await open.latestApproval(thread);
  await expect(
    asTenant(open.app.db, jane, (tx) =>
      decideApproval(open.app, tx, {
        approvalId,
        userId: jane.userId,
        decision: { kind: "approved" },
      }),
    ),
  ).rejects.toMatchObject({ code: "conflict" });
  release();
  const request = await askedAnew(asked, "바다 짐 싸기");
  expect(request.thumbnail.key).toBe(content.thumbnailKey);
  expect(await drawn(request.thumbnail.key)).toMatch(/^cover 바다 짐 싸기 of /);
  await asked.press("approve");
  await thread.untilScreen("scheduled", ({ title }) => title === "바다 짐 싸기");
  open.clock.moveTo(at);
  await thread.untilScreen("published");
  expect(await keyOf(postId)).toBe(request.thumbnail.key);
});

test("who may approve their own post can do so only once its picture is there", async () => {
  await open.setRule({ count: 1, allowsOwn: true });
  const thread = await open.preview();
  await thread.press("schedule");
  await thread.press("pick-time", { values: { localTime } });
  await thread.untilOffered("approve");
  const release = open.studio.hold("cover");
  await save(thread, "바다 짐 싸기");
  await eventually(() => open.studio.covers).toEqual(["바다 짐 싸기"]);
  await untilTold(thread);
  const offersApproval = () =>
    thread.messages().some(({ actions }) => actions.some(({ verb }) => verb === "approve"));
  expect(offersApproval()).toBe(false);
  release();
  await eventually(offersApproval).toBe(true);
  await thread.press("approve");
  await thread.untilScreen("scheduled", ({ title }) => title === "바다 짐 싸기");
});

test("of two titles in a row only the picture of the last one is asked for and goes out", async () => {
  const { thread, asked, postId } = await approved();
  const release = open.studio.hold("cover");
  await save(thread, "첫 제목");
  await thread.untilScreen("approval-waiting", ({ title }) => title === "첫 제목");
  await save(thread, "둘째 제목");
  await thread.untilScreen("approval-waiting", ({ title }) => title === "둘째 제목");
  release();
  const request = await askedAnew(asked, "둘째 제목");
  expect(await drawn(request.thumbnail.key)).toMatch(/^cover 둘째 제목 of /);
  expect(titlesAsked(asked)).toEqual(["바다 (0)", "둘째 제목"]);
  await asked.press("approve");
  await thread.untilScreen("scheduled", ({ title }) => title === "둘째 제목");
  open.clock.moveTo(at);
  await thread.untilScreen("published", ({ title }) => title === "둘째 제목");
  expect(await keyOf(postId)).toBe(request.thumbnail.key);
});

test("a title that comes back is shown with its picture again", async () => {
  const { thread, postId } = await open.planAt(localTime);
  for (const title of ["첫 제목", "둘째 제목", "첫 제목"]) {
    await save(thread, title);
    await thread.untilScreen("scheduled", (card) => card.title === title);
    await eventually(async () => stateOf(await keyOf(postId))).toBe("drawn");
  }
  expect(open.studio.covers).toEqual(["첫 제목", "둘째 제목"]);
  await thread.press("cancel-schedule");
  const key = await keyOf(postId);
  await thread.untilScreen("preview", ({ thumbnail }) => thumbnail.key === key);
});

const failures = {
  "the disk is full": async () => {
    open.studio.failNext("cover", new AppError("no-space", "the disk is full"));
    return async () => {};
  },
  "the picture it is made of is gone": async (thread: Thread) => {
    const [row] = await open.look.sql<{ key: string }[]>`
      select images -> 0 ->> 'key' as key from projects
      where conversation_id = ${thread.conversationId}`;
    const key = row?.key ?? "";
    const bytes = await drawn(key);
    await open.app.media.remove(key);
    return () => open.app.media.put(key, Buffer.from(bytes));
  },
} as const;

test.each(["the disk is full", "the picture it is made of is gone"] as const)(
  "a post whose picture cannot be drawn because %s is held, says so, and is tried again with its next time",
  async (what) => {
    const { thread, asked, postId } = await approved();
    const mend = await failures[what](thread);
    await save(thread, "바다 짐 싸기");
    const held = await thread.untilScreen("held");
    expect(held).toMatchObject({ title: "바다 짐 싸기", why: "no-thumbnail" });
    expect(await open.read(postId)).toMatchObject({ status: "held" });
    expect((await open.latestApproval(thread)).status).toBe("void");
    expect(open.platform.ledger).toEqual([]);
    await mend();
    await thread.press("publish-now");
    const request = await askedAnew(asked, "바다 짐 싸기");
    expect(await drawn(request.thumbnail.key)).toMatch(/^cover 바다 짐 싸기 of /);
    await asked.press("approve");
    await thread.untilScreen("published", ({ title }) => title === "바다 짐 싸기");
    expect(open.platform.postsOf(postId)).toHaveLength(1);
  },
);

test("a drawing that fails in passing is tried again, and nobody hears of it", async () => {
  const { thread, asked } = await approved();
  open.studio.failNext("cover", new Error("out of memory"));
  await save(thread, "바다 짐 싸기");
  await askedAnew(asked, "바다 짐 싸기");
  expect(open.studio.covers).toEqual(["바다 짐 싸기", "바다 짐 싸기"]);
});

test("a post stays planned where one drawing of its picture fails while another one succeeds", async () => {
  const { thread, postId } = await open.planAt(localTime);
  const release = open.studio.hold("cover");
  await save(thread, "바다 짐 싸기");
  await eventually(() => open.studio.covers).toEqual(["바다 짐 싸기"]);
  const key = await keyOf(postId);
  const failing = {
    ...open.app.publishing,
    ensureThumbnail: async () => {
      release();
      await eventually(() => stateOf(key)).toBe("drawn");
      throw new AppError("no-space", "the disk is full");
    },
  };
  const { teamId } = open.person;
  const run = { isLastAttempt: true, signal: new AbortController().signal };
  expect(await bringThumbnail(failing, { teamId, key }, run)).toBe(false);
  expect(await stateOf(key)).toBe("drawn");
  open.clock.moveTo(at);
  await thread.untilScreen("published", ({ title }) => title === "바다 짐 싸기");
});

test("a picture that is lost before its post goes out is drawn once more", async () => {
  const { thread, postId } = await open.planAt(localTime);
  await save(thread, "바다 짐 싸기");
  await thread.untilScreen("scheduled", ({ title }) => title === "바다 짐 싸기");
  const key = await keyOf(postId);
  await eventually(() => stateOf(key)).toBe("drawn");
  await open.app.media.remove(key);
  open.clock.moveTo(at);
  await thread.untilScreen("published");
  expect(await drawn(key)).toMatch(/^cover 바다 짐 싸기 of /);
});
