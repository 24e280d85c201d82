import { expect, test } from "vitest";
import { listFirstDays } from "#src/db/analytics.ts";
import { asTenant } from "#src/db/transact.ts";
import { openTestService } from "#tests/support/open-test-service.ts";

test("a post's first day becomes evidence, and good times are offered honestly and around what is planned", async () => {
  await using open = await openTestService();
  await open.creator.start("첫 쇼츠");
  await open.creator.press("choose-tone", { argument: "casual" });
  await open.creator.press("schedule");
  const pick = await open.face.untilScreen("time-pick");
  const suggested = pick.screen.suggestions ?? [];
  expect(suggested).toHaveLength(3);
  expect(suggested.map(({ reason }) => reason.kind)).toEqual(
    suggested.map(() => expect.stringMatching(/^usual-/)),
  );
  const [best] = suggested;
  await open.creator.press("pick-time", { ...(best && { argument: best.localTime }) });
  const scheduled = await open.face.untilScreen("scheduled");
  expect(scheduled.screen.at.instant).toBe(best?.instant);

  open.clock.moveTo(best?.instant ?? "");
  await open.face.untilScreen("published");
  for (const hours of [1, 24]) {
    open.clock.moveTo(
      Temporal.Instant.from(best?.instant ?? "")
        .add({ hours })
        .toString(),
    );
    await open.face.untilScreen("numbers", ({ moment }) => moment === `${hours}h`);
  }
  const evidence = await asTenant(open.app.db, open.person, (tx) =>
    listFirstDays(tx, { limit: 10 }),
  );
  expect(evidence).toEqual([{ publishedAt: expect.any(Temporal.Instant), viewsAfter24h: 0 }]);
  expect(open.takeErrors()).toEqual([]);
});
