import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { makePreview, type Thread } from "#tests/support/creator-in-thread.ts";
import { type DoomedWork, runDoomedWorker } from "#tests/support/run-doomed-worker.ts";
import { openPostingApart, type PostingApart } from "./open-posting-apart.ts";

const deaths = (["open", "transfer", "finalize", "probe"] as const).flatMap((part) =>
  (["before", "after"] as const).map((when) => ({ part, call: 1, when })),
);

/** Beyond the lease of a post that is being made public. */
const leaseSeconds = 181;

let posting: PostingApart;
const previews: Thread[] = [];

beforeAll(async () => {
  posting = await openPostingApart();
  const worker = await posting.open.startWorker();
  previews.push(...(await Promise.all(deaths.map(async () => makePreview(posting.open, "바다")))));
  await worker[Symbol.asyncDispose]();
});

afterAll(async () => posting[Symbol.asyncDispose]());

afterEach(() => {
  posting.platform.heal();
  expect(posting.open.takeErrors()).toEqual([]);
});

const die = async (dieIn: DoomedWork["dieIn"]) => {
  const { open, platform } = posting;
  const diary = await runDoomedWorker({
    config: open.config,
    now: open.clock.now().toString(),
    diaryPath: join(open.dataDirectory, `diary-${dieIn.part}-${dieIn.when}`),
    platformUrl: platform.url,
    dieIn,
  });
  const [part, postId = ""] = (diary.at(-1) ?? "").split(": ");
  expect(part).toBe(dieIn.part);
  return postId;
};

describe("a worker that is killed while it publishes", () => {
  test.each(deaths)("$when its $part leaves one live post in the end", async (dieIn) => {
    const { open, platform } = posting;
    const thread = previews.pop();
    if (!thread) throw new Error("every death has a short of its own");
    // Only who is in doubt asks.
    if (dieIn.part === "probe") platform.fail("finalize", "drop-after");
    await thread.press("publish-now");
    await thread.untilScreen("publishing");
    const postId = await die(dieIn);
    await open.look.giveBackJobs();
    open.clock.forward({ seconds: leaseSeconds });
    const worker = await open.startWorker();
    await thread.untilScreen("published");
    await worker[Symbol.asyncDispose]();
    expect(platform.postsOf(postId)).toHaveLength(1);
    const [post] = await open.look.sql`select status, platform_video_id from schedules
      where id = ${postId}`;
    expect(post).toEqual({
      status: "published",
      platform_video_id: platform.postsOf(postId)[0]?.videoId,
    });
  });
});
