import { describe, expect, test } from "vitest";
import { listMakings, type Project } from "#src/db/projects.ts";
import { asSystem } from "#src/db/transact.ts";
import { startMaking } from "#src/studio/start-making.ts";
import { startShort } from "#tests/support/creator-in-thread.ts";
import { eventually } from "#tests/support/eventually.ts";
import { openApart } from "#tests/support/open-apart.ts";

const keywords = ["하나", "둘", "셋", "넷"];

describe("the limits of the making", () => {
  test("no more than the limit are in the making over two services, and the others follow", async () => {
    await using open = await openApart({ making: { atOnceMax: 2, startsAMinuteMax: 100 } });
    const release = open.studio.hold("painter");
    await open.startWorker();
    await open.startWorker();
    const threads = [];
    for (const keyword of keywords) threads.push(await startShort(open, keyword));
    const count = async () =>
      open.look.sql<{ making_state: string; count: number }[]>`select making_state, count(*)::int
        from projects group by making_state order by making_state`;
    await eventually(count).toEqual([
      { making_state: "running", count: 2 },
      { making_state: "waiting", count: 2 },
    ]);
    await Promise.all([open.app.sweep(), open.app.sweep()]);
    expect(await count()).toEqual([
      { making_state: "running", count: 2 },
      { making_state: "waiting", count: 2 },
    ]);
    expect(open.studio.calls.filter(({ part }) => part === "writer")).toHaveLength(2);
    release();
    for (const thread of threads) await thread.untilScreen("preview");
    expect(open.studio.calls.filter(({ part }) => part === "writer")).toHaveLength(4);
    expect(open.takeErrors()).toEqual([]);
  });

  test("no more than the limit start within a minute, and the others in the next ones", async () => {
    await using open = await openApart({ making: { atOnceMax: 50, startsAMinuteMax: 1 } });
    await open.startWorker();
    await open.startWorker();
    const threads = [];
    for (const keyword of keywords.slice(0, 3)) threads.push(await startShort(open, keyword));
    const written = () => open.studio.calls.filter(({ part }) => part === "writer").length;
    const previews = () =>
      open.face.messages().filter(({ screen }) => screen.kind === "preview").length;
    for (const minute of [1, 2, 3]) {
      await eventually(previews).toBe(minute);
      await open.app.sweep();
      expect(written()).toBe(minute);
      open.clock.forward({ seconds: 61 });
    }
    expect(open.takeErrors()).toEqual([]);
  });

  test("many that start at the same moment are counted one after the other", async () => {
    await using open = await openApart({ making: { atOnceMax: 2, startsAMinuteMax: 100 } });
    for (const keyword of keywords) {
      const thread = await startShort(open, keyword);
      await thread.untilScreen("progress");
    }
    const waiting = await asSystem(open.app.db, (tx) =>
      listMakings(tx, { state: "waiting", limit: 10 }),
    );
    expect(waiting).toHaveLength(4);
    const started = await Promise.all(
      [...waiting, ...waiting].map(async (project) =>
        asSystem(open.app.db, (tx) =>
          startMaking(open.app.studio, tx, { project, makingJobCount: 0 }),
        ),
      ),
    );
    expect(started.filter(Boolean)).toHaveLength(2);
  });

  test("one that has just come does not overtake those that wait", async () => {
    await using open = await openApart({ making: { atOnceMax: 1, startsAMinuteMax: 100 } });
    for (const keyword of keywords) {
      const thread = await startShort(open, keyword);
      await thread.untilScreen("progress");
      open.clock.forward({ seconds: 1 });
    }
    const waiting = await asSystem(open.app.db, (tx) =>
      listMakings(tx, { state: "waiting", limit: 10 }),
    );
    const start = async (project: Project | undefined) => {
      if (!project) throw new Error("there are four");
      return asSystem(open.app.db, (tx) =>
        startMaking(open.app.studio, tx, { project, makingJobCount: 0 }),
      );
    };
    expect(await start(waiting[3])).toBe(false);
    expect(await start(waiting[0])).toBe(true);
  });

  test("those that have waited longest start first", async () => {
    await using open = await openApart({ making: { atOnceMax: 1, startsAMinuteMax: 100 } });
    for (const keyword of keywords) {
      const thread = await startShort(open, keyword);
      await thread.untilScreen("progress");
      open.clock.forward({ seconds: 1 });
    }
    await open.startWorker();
    const written = () =>
      open.studio.calls.filter(({ part }) => part === "writer").map(({ what }) => what);
    await eventually(written).toEqual(keywords.map((word) => `${word} 0`));
    expect(open.takeErrors()).toEqual([]);
  });
});
