import { afterEach, beforeEach, expect, test } from "vitest";
import type { PressValues } from "#bots/conversation/screen.ts";
import type { Transaction } from "#src/db/open-database.ts";
import { asTenant } from "#src/db/transact.ts";
import { editPost } from "#src/publishing/edit-post.ts";
import { prepareNextPublication } from "#src/publishing/prepare-publication.ts";
import type { Thread } from "#tests/support/creator-in-thread.ts";
import { eventually } from "#tests/support/eventually.ts";
import { createTestClock } from "#tests/support/test-clock.ts";
import { untilBlocked } from "#tests/support/until-blocked.ts";
import { whileHandlingThread } from "#tests/support/while-handling-thread.ts";
import { openPosting, type Posting } from "./open-posting.ts";

let posting: Posting;

beforeEach(async () => {
  posting = await openPosting();
});

afterEach(async () => {
  const errors = posting.takeErrors();
  await posting[Symbol.asyncDispose]();
  expect(errors).toEqual([]);
});

const texts = { title: "바다 짐 싸기", description: "이것만 챙기세요", hashtags: "#바다 여름" };
const kept = { title: texts.title, description: texts.description, hashtags: ["바다", "여름"] };
const run = { jobId: "by hand", isLastAttempt: false, signal: new AbortController().signal };

const save = async (thread: Thread, values: PressValues = { texts }) => {
  await thread.press("edit-texts");
  await thread.press("save-texts", { values });
};
const textsOf = async (postId: string) => {
  const [post] = await posting.look.sql<{ title: string; description: string; tags: string[] }[]>`
    select title, description, tags from schedules where id = ${postId}`;
  return { title: post?.title, description: post?.description, hashtags: post?.tags };
};
const noticesIn = (thread: Thread) =>
  thread.messages().flatMap(({ screen }) => (screen.kind === "notice" ? [screen.notice] : []));
const edited = { texts: kept, thumbnailKey: "a/b/another.jpg" };
const thumbnailOf = async (postId: string) => {
  const [post] = await posting.look.sql<{ key: string }[]>`
    select thumbnail_url as key from schedules where id = ${postId}`;
  return post?.key ?? "";
};
const edit = (postId: string) => async (tx: Transaction) =>
  editPost(posting.app, tx, { postId, edited, userId: posting.person.userId });

test("a planned post goes out at its time with the texts it was given last", async () => {
  const { thread, postId } = await posting.planAt("2026-11-24T12:00");
  await save(thread);
  const at = "2026-11-24T03:00:00Z";
  await thread.untilScreen("scheduled", (card) => card.title === texts.title);
  expect(await thread.untilScreen("scheduled")).toMatchObject({ at: { instant: at } });
  expect(await textsOf(postId)).toEqual(kept);
  await posting.app.sweep();
  expect(posting.platform.requests).toEqual([]);
  posting.clock.moveTo(at);
  await thread.untilScreen("published", ({ title }) => title === texts.title);
  expect(posting.platform.postsOf(postId)).toMatchObject([{ title: texts.title }]);
});

test("a held post stays held with its new texts, and takes them along to its other time", async () => {
  const { thread, postId } = await posting.planAt("2026-11-24T12:00");
  posting.clock.moveTo("2026-11-24T04:01:00Z");
  await thread.untilScreen("held");
  await save(thread);
  await thread.untilScreen("held", ({ title }) => title === texts.title);
  expect(await posting.read(postId)).toMatchObject({ status: "held" });
  await posting.app.sweep();
  expect(posting.platform.requests).toEqual([]);
  await thread.press("publish-now");
  await thread.untilScreen("published");
  expect(posting.platform.postsOf(postId)).toMatchObject([{ title: texts.title }]);
});

/** A planned post whose texts were edited and that was taken back then. */
const takeBack = async () => {
  const { thread } = await posting.planAt("2026-11-24T12:00");
  const before = await thread.untilScreen("preview");
  await save(thread);
  await thread.untilScreen("scheduled", ({ title }) => title === texts.title);
  await thread.press("cancel-schedule");
  const back = await thread.untilScreen("preview", ({ title }) => title === texts.title);
  expect(back).toMatchObject({ ...kept, video: before.video });
  return { thread, before };
};

test("a short that is taken back keeps the texts, and the thumbnail that shows them", async () => {
  const { thread, before } = await takeBack();
  const { thumbnail } = await thread.untilScreen(
    "preview",
    ({ thumbnail: { key } }) => key !== before.thumbnail.key,
  );
  await thread.press("publish-now");
  await thread.untilScreen("published", ({ title }) => title === texts.title);
  expect(await thumbnailOf(await posting.postOf(thread))).toBe(thumbnail.key);
});

test("an edit can be undone once its post was taken back", async () => {
  const { thread, before } = await takeBack();
  await thread.press("undo-change");
  await thread.untilScreen("preview", ({ title }) => title === before.title);
});

test("an edit that comes before the start of its post is what goes out", async () => {
  const { thread, postId } = await posting.planAt("2026-11-24T12:00");
  const at = "2026-11-24T03:00:00Z";
  const { db, publishing } = posting.app;
  const { person, look } = posting;
  // Only who starts it here thinks that its time has come: nobody else comes in between.
  const starting = { ...publishing, clock: createTestClock(at) };
  await Promise.all([
    whileHandlingThread({ db, person, look }, thread.conversationId, edit(postId)),
    prepareNextPublication(starting, { teamId: person.teamId, scheduleId: postId }, run),
  ]);
  posting.clock.moveTo(at);
  await thread.untilScreen("published");
  expect(posting.platform.postsOf(postId)).toMatchObject([{ title: texts.title }]);
  expect((await posting.steps(postId)).filter((step) => step === "prepare claimed")).toHaveLength(
    1,
  );
});

test("an edit that meets the start of its post halfway waits for it and changes nothing", async () => {
  const { postId } = await posting.planAt("2026-11-24T12:00");
  const before = await textsOf(postId);
  const { db } = posting.app;
  const isStarted = Promise.withResolvers<void>();
  const start = asTenant(db, posting.person, async (tx) => {
    await tx.drizzle.execute(
      `update schedules set status = 'preparing', fence = fence + 1 where id = '${postId}'`,
    );
    isStarted.resolve();
    await untilBlocked(posting.database);
  });
  const saved = isStarted.promise.then(() => asTenant(db, posting.person, edit(postId)));
  const [, ended] = await Promise.allSettled([start, saved]);
  expect(ended).toMatchObject({ status: "rejected", reason: { code: "conflict" } });
  expect(await textsOf(postId)).toEqual(before);
});

test("whoever saves too late hears that it is going out, and nothing of the short has changed", async () => {
  const { thread, postId } = await posting.planAt("2026-11-24T12:00");
  const before = await textsOf(postId);
  await thread.press("edit-texts");
  await posting.look.sql`
    update schedules set status = 'preparing', fence = fence + 1 where id = ${postId}`;
  await thread.press("save-texts", { values: { texts } });
  await eventually(() => noticesIn(thread)).toEqual(["already-going-out"]);
  expect(await textsOf(postId)).toEqual(before);
  const [project] = await posting.look.sql<{ title: string }[]>`
    select title from projects where conversation_id = ${thread.conversationId}`;
  expect(project?.title).toBe(before.title);
});

test("an edit and the start of the same post have one winner, and the thread tells which", async () => {
  for (const second of [1, 2, 3, 4]) {
    const { thread, postId } = await posting.planAt(`2026-11-24T12:0${second}`);
    const before = await textsOf(postId);
    await thread.press("edit-texts");
    const { actions } = await thread.untilOffered("save-texts");
    posting.clock.moveTo(`2026-11-24T03:0${second}:00Z`);
    const token = actions.find(({ verb }) => verb === "save-texts")?.token ?? "";
    const externalId = crypto.randomUUID();
    await Promise.all([
      posting.chat.press(posting.person, { token, externalId, values: { texts } }),
      posting.app.sweep(),
    ]);
    const { title } = await thread.untilScreen("published");
    const isEdited = title === texts.title;
    expect(posting.platform.postsOf(postId)).toMatchObject([{ title }]);
    expect(await textsOf(postId)).toEqual(isEdited ? kept : before);
  }
});
