import { expect, test } from "vitest";
import { deleteOld } from "#src/db/delete-old.ts";
import { asSystem } from "#src/db/transact.ts";
import { openTestService } from "#tests/support/open-test-service.ts";

test("handled events, sent messages and dead buttons go after a month, and the thread goes on", async () => {
  await using open = await openTestService();
  await open.creator.start("오래된 대화");
  await open.creator.press("choose-tone", { argument: "casual" });
  await open.face.untilScreen("preview");
  const read = async (what: string) => {
    const rows = await open.app.db.drizzle.transaction(async (tx) => {
      await tx.execute("select set_config('role', 'xcaster_system', true)");
      return tx.execute(`select ${what} as count`);
    });
    return Number(rows[0]?.["count"]);
  };
  const count = () =>
    read(
      "(select count(*) from inbound_events) + (select count(*) from outbox where status = 'sent')",
    );
  const unfinished = () =>
    read(
      "(select count(*) from inbound_events where handled_at is null) + (select count(*) from outbox where status <> 'sent')",
    );
  await expect.poll(unfinished).toBe(0);
  expect(await count()).toBeGreaterThan(5);
  const now = open.clock.now().add({ hours: 24 * 31 });
  await asSystem(open.app.db, (tx) =>
    deleteOld(tx, { before: now.subtract({ hours: 24 * 30 }), now }),
  );
  expect(await count()).toBe(0);
  await open.creator.press("publish-now");
  await open.face.untilScreen("published");
  expect(open.takeErrors()).toEqual([]);
});

test("a card that is drawn again keeps its buttons", async () => {
  await using open = await openTestService();
  // Of progress that comes fast only the newest is shown: it waits here until it was seen, and once more.
  const letSpeak = open.studio.hold("speaker");
  const letRender = open.studio.hold("renderer");
  await open.creator.start("천천히 걷기");
  await open.creator.press("choose-tone", { argument: "casual" });
  await open.face.untilScreen("progress", ({ progress }) => progress.step === "voice");
  letSpeak();
  await open.face.untilScreen("progress", ({ progress }) => progress.step === "video");
  const tokens = open.face.deliveries.flatMap(({ message }) =>
    message.screen.kind === "progress" ? message.actions.map(({ token }) => token) : [],
  );
  letRender();
  await open.face.untilScreen("preview");
  expect(tokens.length).toBeGreaterThan(1);
  expect(new Set(tokens).size).toBe(1);
});
