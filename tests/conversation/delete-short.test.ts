import { afterEach, beforeEach, expect, test } from "vitest";
import { openHomeHost } from "#bots/open-home-host.ts";
import { findConversation } from "#src/db/conversations.ts";
import { findPublication } from "#src/db/schedules.ts";
import { asTenant } from "#src/db/transact.ts";
import { eventually } from "#tests/support/eventually.ts";
import { makePreview } from "#tests/support/creator-in-thread.ts";
import { openTestService } from "#tests/support/open-test-service.ts";

let open: Awaited<ReturnType<typeof openTestService>>;
let host: Awaited<ReturnType<typeof openHomeHost>>;

beforeEach(async () => {
  open = await openTestService();
  host = await openHomeHost(open.app);
});
afterEach(async () => {
  await host[Symbol.asyncDispose]();
  const errors = open.takeErrors();
  await open[Symbol.asyncDispose]();
  expect(errors).toEqual([]);
});

const listed = async () => host.projects.list(open.person, { limit: 20, offset: 0 });
const filesOf = async (projectId: string) =>
  open.app.media.list(`${open.person.teamId}/${projectId}`);
const onlyProject = async () => {
  const [project] = (await listed()).projects;
  if (!project) throw new Error("no project");
  return project;
};
const postsInNovember = async () =>
  host.calendar.list(open.person, {
    from: Temporal.Instant.from("2026-11-01T00:00:00Z"),
    to: Temporal.Instant.from("2026-12-01T00:00:00Z"),
  });

test("what is scheduled is called off, and thread, files and list know nothing of it any more", async () => {
  const thread = await makePreview(open, "여름 휴가 패킹 팁");
  const { id, title } = await onlyProject();
  expect(title).toContain("여름 휴가");
  expect((await filesOf(id)).length).toBeGreaterThan(2);
  await thread.press("schedule");
  await thread.press("pick-time", { values: { localTime: "2026-11-25T20:00" } });
  await thread.untilScreen("scheduled");
  const [post] = await postsInNovember();
  expect(post).toMatchObject({ state: "coming", conversationId: thread.conversationId });
  expect((await onlyProject()).status).toBe("scheduled");

  await host.projects.remove(open.person, id);
  expect(await listed()).toEqual({ projects: [], total: 0 });
  expect(await postsInNovember()).toEqual([]);
  const [found, publication] = await asTenant(open.app.db, open.person, async (tx) => [
    await findConversation(tx, thread.conversationId),
    await findPublication(tx, post?.id ?? ""),
  ]);
  expect(found).toBeUndefined();
  expect(publication?.status).toBe("cancelled");
  await eventually(() => filesOf(id)).toEqual([]);
  expect(await thread.press("move-time")).toEqual({ accepted: false, notice: "card-is-old" });
  await expect(host.projects.remove(open.person, id)).rejects.toThrow("no such short");
});

test("what went live stays live and on record, and what was made still counts", async () => {
  const thread = await makePreview(open, "부산 주말 여행");
  const { id } = await onlyProject();
  await thread.press("publish-now");
  const { url } = await thread.untilScreen("published");
  const before = await host.home.read(open.person);
  await host.projects.remove(open.person, id);
  await eventually(async () => (await filesOf(id)).length).toBe(3);
  expect(await postsInNovember()).toMatchObject([{ state: "published", url }]);
  expect(await postsInNovember()).not.toMatchObject([{ conversationId: thread.conversationId }]);
  const after = await host.home.read(open.person);
  expect(after.thisMonth).toEqual(before.thisMonth);
  expect(after.thisMonth).toMatchObject({ made: 1, published: 1 });
  expect(after.recent).toEqual([]);
  const page = new URL(url).pathname;
  expect((await fetch(`${open.service.publicUrl}${page}`)).status).toBe(200);
});

test("a making under way stops, and its files go once nothing can write any more", async () => {
  const release = open.studio.hold("painter");
  await open.creator.start("제주도 맛집");
  await open.creator.press("choose-tone", { argument: "casual" });
  await eventually(async () => (await listed()).total).toBe(1);
  await eventually(() => open.studio.calls.some(({ part }) => part === "painter")).toBe(true);
  const { id } = await onlyProject();
  await host.projects.remove(open.person, id);
  release();
  await open.app.sweep();
  await eventually(async () => (await filesOf(id)).length).toBeGreaterThan(0);
  open.clock.forward({ minutes: 61 });
  await open.app.sweep();
  await eventually(() => filesOf(id)).toEqual([]);
  expect(open.studio.calls.some(({ part }) => part === "renderer")).toBe(false);
});

test("another team's short cannot be deleted, and whoever only looks on deletes nothing", async () => {
  await makePreview(open, "면접 잘 보는 법");
  const { id } = await onlyProject();
  const stranger = { ...open.person, teamId: crypto.randomUUID(), userId: crypto.randomUUID() };
  await expect(host.projects.remove(stranger, id)).rejects.toMatchObject({ code: "forbidden" });
  const visitor = { ...open.person, userId: crypto.randomUUID() };
  await expect(host.projects.remove(visitor, id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(host.projects.remove(open.person, "not-an-id")).rejects.toThrow("no such short");
  expect((await listed()).total).toBe(1);
});
