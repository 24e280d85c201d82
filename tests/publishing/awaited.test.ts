import { afterEach, beforeEach, expect, test } from "vitest";
import type { Person } from "#bots/conversation/chat.ts";
import { readUpcoming } from "#bots/read-home.ts";
import { listAwaitedOf } from "#src/db/approvals.ts";
import { listProjects } from "#src/db/project-lists.ts";
import { asTenant } from "#src/db/transact.ts";
import { eventually } from "#tests/support/eventually.ts";
import { type Approving, openApproving } from "./open-approving.ts";

let open: Approving;

beforeEach(async () => {
  open = await openApproving();
});

afterEach(async () => {
  const errors = open.takeErrors();
  await open[Symbol.asyncDispose]();
  expect(errors).toEqual([]);
});

test("a short waits for an approver's word until they have given it", async () => {
  const jane = await open.addMember("Jane", "viewer", { permissions: { can_approve: true } });
  const min = await open.addMember("민", "admin");
  await open.setRule({ count: 2 });
  const thread = await open.preview();
  const waitsFor = async (person: Person) =>
    (
      await asTenant(open.app.db, person, (tx) =>
        listAwaitedOf(tx, { userId: person.userId, limit: 9 }),
      )
    ).length;
  expect(await waitsFor(jane)).toBe(0);
  await thread.press("publish-now");
  await thread.untilScreen("approval-waiting");
  const { projects } = await asTenant(open.app.db, open.person, (tx) =>
    listProjects(tx, { limit: 9, offset: 0 }),
  );
  expect(projects.map(({ status }) => status)).toEqual(["awaiting"]);
  expect(await readUpcoming(open.app, open.person)).toMatchObject([{ isAtOnce: true }]);
  expect([await waitsFor(jane), await waitsFor(min), await waitsFor(open.person)]).toEqual([
    1, 1, 0,
  ]);
  const asked = await open.askedThread(thread, jane);
  await asked.press("approve");
  await eventually(async () => [await waitsFor(jane), await waitsFor(min)]).toEqual([0, 1]);
  await thread.press("withdraw");
  await eventually(() => waitsFor(min)).toBe(0);
});
