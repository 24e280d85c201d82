import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startShort } from "#tests/support/creator-in-thread.ts";
import { openApart } from "#tests/support/open-apart.ts";
import { type DoomedWork, runDoomedWorker } from "#tests/support/run-doomed-worker.ts";

/** What a whole short asks of the tiny studio. */
const wholeShort = [
  "writer: 바다 0",
  "painter: hook 0",
  "painter: point 0",
  "painter: call-to-action 0",
  "speaker: 바다 hook 0",
  "speaker: 바다 point 0",
  "speaker: 바다 call-to-action 0",
  "renderer: 바다 (0)",
];

describe("a worker that is killed", () => {
  test.each([
    { part: "writer", call: 1, when: "before" },
    { part: "painter", call: 2, when: "before" },
    { part: "painter", call: 3, when: "after" },
    { part: "speaker", call: 2, when: "before" },
    { part: "speaker", call: 3, when: "after" },
    { part: "renderer", call: 1, when: "after" },
  ] as const)(
    "$when call $call of the $part is followed by one that goes on there",
    async (dieIn: DoomedWork["dieIn"]) => {
      await using open = await openApart();
      const thread = await startShort(open, "바다");
      const diary = await runDoomedWorker({
        config: open.config,
        now: open.clock.now().toString(),
        diaryPath: join(open.dataDirectory, "diary"),
        dieIn,
      });
      await open.look.giveBackJobs();
      await open.startWorker();
      await thread.untilScreen("preview");
      const asked = [...diary, ...open.studio.calls.map(({ part, what }) => `${part}: ${what}`)];
      // Only what was being done when the worker died is asked for once more.
      const killedCall = diary.at(-1) ?? "";
      expect(killedCall).toMatch(dieIn.part);
      expect(asked.toSorted()).toEqual([...wholeShort, killedCall].toSorted());
      expect(open.takeErrors()).toEqual([]);
    },
  );

  test("and whose job is lost altogether is followed by one that the sweep sends", async () => {
    await using open = await openApart();
    const thread = await startShort(open, "바다");
    await runDoomedWorker({
      config: open.config,
      now: open.clock.now().toString(),
      diaryPath: join(open.dataDirectory, "diary"),
      dieIn: { part: "painter", call: 2, when: "before" },
    });
    await open.look.owner`delete from pgboss.job where name = 'make-short'`;
    await open.startWorker();
    await thread.untilScreen("preview");
    expect(open.studio.calls.map(({ part, what }) => `${part}: ${what}`)).toEqual(
      wholeShort.slice(2),
    );
    expect(open.takeErrors()).toEqual([]);
  });
});
