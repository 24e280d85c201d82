import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { viewAfterMs } from "#src/domain/page.ts";
import { openPage } from "#src/publishing/platforms/page/open-page.ts";
import { makePreview } from "#tests/support/creator-in-thread.ts";
import { openTestService } from "#tests/support/open-test-service.ts";

let open: Awaited<ReturnType<typeof openTestService>>;
let place: { handle: string; postId: string };

beforeAll(async () => {
  open = await openTestService();
  const thread = await makePreview(open, "바다");
  await thread.press("publish-now");
  const { url } = await thread.untilScreen("published");
  const [, , handle = "", postId = ""] = new URL(url).pathname.split("/");
  place = { handle, postId };
});

afterAll(async () => {
  const errors = open.takeErrors();
  await open[Symbol.asyncDispose]();
  expect(errors).toEqual([]);
});

const visit = async (visitId: string, watchedMs: number, isLiked = false) =>
  openPage(open.app).countVisit({ ...place, visitId, watchedMs, isLiked });

const counters = async () => {
  const post = await openPage(open.app).readPost(place.handle, place.postId);
  if (!post) throw new Error("the post is not on the page");
  return { views: post.views, likes: post.likes };
};

describe("visits of the built-in page", () => {
  test("a visit is a view once it has watched two seconds, and only once", async () => {
    const before = await counters();
    const visitId = crypto.randomUUID();
    expect(await visit(visitId, viewAfterMs - 1)).toEqual(before);
    const once = { ...before, views: before.views + 1 };
    expect(await visit(visitId, viewAfterMs)).toEqual(once);
    expect(await visit(visitId, 20_000)).toEqual(once);
    // A report that was under way for longer says less and takes nothing back.
    expect(await visit(visitId, 500)).toEqual(once);
    expect(viewAfterMs).toBe(2_000);
  });

  test("a like can be taken back and given again", async () => {
    const before = await counters();
    const visitId = crypto.randomUUID();
    expect(await visit(visitId, 100, true)).toMatchObject({ likes: before.likes + 1 });
    expect(await visit(visitId, 200, false)).toMatchObject({ likes: before.likes });
    expect(await visit(visitId, 300, true)).toMatchObject({ likes: before.likes + 1 });
  });

  test("the same visit told many times at once counts once", async () => {
    const before = await counters();
    const visitId = crypto.randomUUID();
    await Promise.all(Array.from({ length: 12 }, async () => visit(visitId, 3_000, true)));
    expect(await counters()).toEqual({ views: before.views + 1, likes: before.likes + 1 });
  });

  test("many visits at once all count", async () => {
    const before = await counters();
    await Promise.all(
      Array.from({ length: 12 }, async () => visit(crypto.randomUUID(), 3_000, true)),
    );
    expect(await counters()).toEqual({ views: before.views + 12, likes: before.likes + 12 });
  });

  test("seconds watched are counted once, however often they are told", async () => {
    const thread = await makePreview(open, "산");
    await thread.press("publish-now");
    const { url } = await thread.untilScreen("published");
    const [, , handle = "", postId = ""] = new URL(url).pathname.split("/");
    const visitId = crypto.randomUUID();
    for (const watchedMs of [4_000, 9_000, 9_000]) {
      await openPage(open.app).countVisit({ handle, postId, visitId, watchedMs, isLiked: false });
    }
    await thread.press("show-numbers");
    const { numbers } = await thread.untilScreen("numbers");
    expect(numbers).toMatchObject({ views: 1, likes: 0, watchTimeSeconds: 9 });
  });

  test("a post that is not on this page counts nothing", async () => {
    const visited = await openPage(open.app).countVisit({
      handle: place.handle,
      postId: crypto.randomUUID(),
      visitId: crypto.randomUUID(),
      watchedMs: 3_000,
      isLiked: true,
    });
    expect(visited).toBeUndefined();
  });
});
