import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { prepareNextPublication } from "#src/publishing/prepare-publication.ts";
import { makePreview } from "#tests/support/creator-in-thread.ts";
import { eventually } from "#tests/support/eventually.ts";
import { runDoomedWorker } from "#tests/support/run-doomed-worker.ts";
import { openPostingApart, type PostingApart } from "./open-posting-apart.ts";

let posting: PostingApart;

beforeEach(async () => {
  posting = await openPostingApart();
});

afterEach(async () => {
  const errors = posting.open.takeErrors();
  await posting[Symbol.asyncDispose]();
  expect(errors).toEqual([]);
});

const at = "2026-11-24T03:00:00Z";

/** A planned post with another title, in a service that has no worker left to draw its picture. */
const retitled = async () => {
  const { open } = posting;
  const worker = await open.startWorker();
  const thread = await makePreview(open, "바다");
  await worker[Symbol.asyncDispose]();
  await thread.press("schedule");
  await thread.press("pick-time", { values: { localTime: "2026-11-24T12:00" } });
  await thread.untilScreen("scheduled");
  const texts = { title: "바다 짐 싸기", description: "", hashtags: "" };
  await thread.press("edit-texts");
  await thread.press("save-texts", { values: { texts } });
  await thread.untilScreen("scheduled", ({ title }) => title === texts.title);
  const [post] = await open.look.sql<{ id: string; key: string }[]>`
    select id, thumbnail_url as key from schedules`;
  if (!post) throw new Error("nothing is planned");
  expect(await open.app.media.has(post.key)).toBe(false);
  return { thread, ...post };
};
const drawn = async (key: string) => readFile(await posting.open.app.media.localPath(key), "utf8");

test.each(["before", "after"] as const)(
  "a worker that is killed %s it has drawn the picture leaves it to the next one",
  async (when) => {
    const { open } = posting;
    const { thread, key } = await retitled();
    await runDoomedWorker({
      config: open.config,
      now: open.clock.now().toString(),
      diaryPath: join(open.dataDirectory, "diary"),
      dieIn: { part: "cover", call: 1, when },
    });
    await open.look.giveBackJobs();
    const worker = await open.startWorker();
    await eventually(() => open.app.media.has(key)).toBe(true);
    expect(await drawn(key)).toMatch(/^cover 바다 짐 싸기 of /);
    open.clock.moveTo(at);
    await thread.untilScreen("published");
    await worker[Symbol.asyncDispose]();
  },
);

test("a picture whose job is lost is drawn all the same", async () => {
  const { open } = posting;
  const { key } = await retitled();
  await open.look.owner`delete from pgboss.job where name = 'draw-thumbnail'`;
  open.clock.forward({ seconds: 6 });
  await open.startWorker();
  await eventually(() => open.app.media.has(key)).toBe(true);
  expect(await drawn(key)).toMatch(/^cover 바다 짐 싸기 of /);
});

test("a post whose time comes before its picture was drawn goes out with it all the same", async () => {
  const { open, platform } = posting;
  const { id, key } = await retitled();
  open.clock.moveTo(at);
  await prepareNextPublication(
    open.app.publishing,
    { teamId: open.person.teamId, scheduleId: id },
    { jobId: "by hand", isLastAttempt: true, signal: new AbortController().signal },
  );
  expect(await drawn(key)).toMatch(/^cover 바다 짐 싸기 of /);
  expect(platform.requests.length).toBeGreaterThan(0);
  const [row] = await open.look.sql`select state from thumbnails where key = ${key}`;
  expect(row).toEqual({ state: "drawn" });
});
