import { expect, test } from "vitest";
import type { Standing } from "#src/domain/team.ts";
import { fillStandIn } from "./fill-stand-in.ts";
import { openApp } from "./helpers.ts";
import { mina, stranger } from "./stand-in-host.ts";

const newShort = /새 쇼츠/;
const examples = /data-example/;
const hiddenComposer = /<form class="composer"[^>]*\shidden/;

async function readAs(standing: Standing, path: (threadId: string) => string) {
  const { app, standIn, unexpected } = openApp();
  const threadId = await standIn.host.chat.start(mina, { text: "여름", externalId: "1" });
  standIn.standings.set(mina.userId, standing);
  const headers = { Cookie: standIn.signIn(mina), Accept: "text/html" };
  const response = await app.request(path(threadId), { headers });
  expect(response.status).toBe(200);
  expect(unexpected).toEqual([]);
  return response.text();
}

const onlyLooks: Standing = { role: "viewer", permissions: {} };
const onlyApproves: Standing = { role: "viewer", permissions: { can_approve: true } };

test("whoever only looks on is told where to look, and offered no short to make", async () => {
  const text = await readAs(onlyLooks, () => "/chat");
  expect(text).toContain("팀에서 만드는 쇼츠를 볼 수 있어요");
  expect(text).not.toMatch(newShort);
  expect(text).not.toMatch(examples);
  expect(text).toMatch(hiddenComposer);
});

test("whoever only approves is told that requests come here, and offered no short to make", async () => {
  const text = await readAs(onlyApproves, () => "/chat");
  expect(text).toContain("승인할 쇼츠가 생기면 여기로 와요");
  expect(text).not.toMatch(newShort);
  expect(text).not.toMatch(examples);
  expect(text).toMatch(hiddenComposer);
});

test("whoever only approves can still write in a thread", async () => {
  const text = await readAs(onlyApproves, (threadId) => `/chat/${threadId}`);
  expect(text).not.toMatch(newShort);
  expect(text).not.toMatch(hiddenComposer);
});

test("an editor is offered a short to make", async () => {
  const text = await readAs({ role: "editor", permissions: {} }, () => "/chat");
  expect(text).toMatch(newShort);
  expect(text).toMatch(examples);
  expect(text).not.toMatch(hiddenComposer);
});

const offersRemoval = /<button[^>]*data-remove=/;

test.each([
  ["an editor", { role: "editor", permissions: {} }, false],
  ["whoever only looks on", onlyLooks, false],
  ["who manages the team", { role: "admin", permissions: {} }, true],
] as const)(
  "a short of somebody else's leads %s to its thread only where it is open to them",
  async (_, standing, isOpen) => {
    const open = openApp();
    const { app, standIn } = open;
    fillStandIn(open);
    for (const project of standIn.beside.projects) project.userId = stranger.userId;
    standIn.standings.set(mina.userId, standing);
    const headers = { Cookie: standIn.signIn(mina), Accept: "text/html" };
    const projects = await (await app.request("/chat/projects", { headers })).text();
    expect(projects).toContain("여름 휴가 짐 싸기");
    expect(/<a[^>]*class="project-main"/.test(projects)).toBe(isOpen);
    expect(offersRemoval.test(projects)).toBe(isOpen);
    const home = await (await app.request("/chat", { headers })).text();
    expect(/<a[^>]*class="recent-one"/.test(home)).toBe(isOpen);
  },
);

test("what waits for somebody's approval leads there from the first page", async () => {
  const { app, standIn } = openApp();
  const id = await standIn.host.chat.start(mina, { text: "여름", externalId: "1" });
  standIn.awaited.add(id);
  const headers = { Cookie: standIn.signIn(mina), Accept: "text/html" };
  const text = await (await app.request("/chat", { headers })).text();
  expect(text).toContain("승인을 기다리는 쇼츠");
  expect(text.split(`href="/chat/${id}"`)).toHaveLength(3);
  standIn.awaited.clear();
  const after = await (await app.request("/chat", { headers })).text();
  expect(after).not.toContain("승인을 기다리는 쇼츠");
});
