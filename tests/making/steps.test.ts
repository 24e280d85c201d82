import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { eventually } from "#tests/support/eventually.ts";
import { openApart } from "#tests/support/open-apart.ts";
import { runDoomedWorker } from "#tests/support/run-doomed-worker.ts";
import { createShortInSteps } from "#tests/support/short-in-steps.ts";

let open: Awaited<ReturnType<typeof openApart>>;
let short: Awaited<ReturnType<typeof createShortInSteps>>;

beforeEach(async () => {
  open = await openApart({ making: { atOnceMax: 1, startsAMinuteMax: 500 } });
  short = await createShortInSteps(open);
});

afterEach(async () => {
  const errors = open.takeErrors();
  await open[Symbol.asyncDispose]();
  expect(errors).toEqual([]);
});

const painted = ["painter: hook 0", "painter: point 0", "painter: call-to-action 0"];
const spoken = ["speaker: 바다 hook 0", "speaker: 바다 point 0", "speaker: 바다 call-to-action 0"];

describe("a making in steps", () => {
  test("rests after each step it was asked for and makes nothing twice", async () => {
    await open.startWorker();
    await short.make({ until: "script" });
    const written = await short.untilPaused();
    expect(written).toMatchObject({ step: "script", title: "바다 (0)", pictures: [], voices: [] });
    expect(written.canUndo).toBe(false);
    expect(short.takeAsked()).toEqual(["writer: 바다 0"]);
    expect(await short.read()).toMatchObject({ makingState: "resting" });

    await short.remake({ until: "images" });
    const pictured = await short.untilPaused();
    expect(pictured.step).toBe("images");
    expect(pictured.pictures.map(({ options, chosen }) => [options.length, chosen])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
    expect(pictured.voices.map(({ id }) => id)).toEqual(["clear", "deep"]);
    expect(short.takeAsked()).toEqual(painted);

    await short.remake({ until: "voice" });
    expect(await short.untilPaused()).toMatchObject({ step: "voice" });
    expect(short.takeAsked()).toEqual(spoken);

    await short.remake();
    const finished = await short.untilFinished();
    expect(short.takeAsked()).toEqual(["renderer: 바다 (0)"]);
    expect(finished.tools?.voices).toEqual(pictured.voices);
    // Once for the team, whatever is made.
    expect(open.studio.sampled).toEqual(["clear", "deep"]);
  });

  test("does the rest at one go where no step is named", async () => {
    await open.startWorker();
    await short.make({ until: "script" });
    await short.untilPaused();
    await short.remake();
    await short.untilFinished();
    expect(short.takeAsked()).toEqual([
      "writer: 바다 0",
      ...painted,
      ...spoken,
      "renderer: 바다 (0)",
    ]);
  });

  test("rests without keeping anybody else from the making", async () => {
    await open.startWorker();
    await short.make({ until: "script" });
    await short.untilPaused();
    const other = await createShortInSteps(open);
    await other.make();
    await other.untilFinished();
    await open.app.sweep();
    expect(await short.read()).toMatchObject({ makingState: "resting" });
  });

  test("shows changed texts at once while it rests, though the making is full", async () => {
    await open.startWorker();
    await short.make({ until: "script" });
    await short.untilPaused();
    const other = await createShortInSteps(open);
    const release = open.studio.hold("writer");
    await other.make();
    await eventually(async () => (await other.read()).makingState).toBe("running");
    const texts = { title: "바다로", description: "둘이서", hashtags: ["바다"] };
    await short.remake({ change: { type: "texts", texts }, until: "script" });
    expect(await short.untilPaused()).toMatchObject({ ...texts, step: "script", canUndo: true });
    release();
    await other.untilFinished();
  });

  test("can be cancelled while it rests, and goes on where it was", async () => {
    await open.startWorker();
    await short.make({ until: "images" });
    await short.untilPaused();
    await short.cancel();
    expect(await short.read()).toMatchObject({ makingState: "cancelled" });
    short.takeAsked();
    await short.remake();
    await short.untilFinished();
    expect(short.takeAsked()).toEqual([...spoken, "renderer: 바다 (0)"]);
  });

  test("cancelled on its way is again what rested before, once something else is wished", async () => {
    await open.startWorker();
    await short.make({ until: "images" });
    const before = await short.untilPaused();
    const release = open.studio.hold("writer");
    await short.remake({ change: { type: "everything" }, until: "images" });
    await eventually(() => open.studio.calls.at(-1)?.what).toBe("바다 1");
    await short.cancel();
    release();
    await short.remake({ change: { type: "pictures", sceneIds: ["s2"] }, until: "images" });
    const after = await short.untilPaused();
    expect(after.title).toBe(before.title);
    expect(after.pictures[0]).toEqual(before.pictures[0]);
    expect(after.pictures[1]).toMatchObject({ chosen: 1 });
  });

  test("is gone on with by another worker after a kill, up to where it is to rest", async () => {
    await short.make({ until: "voice" });
    await runDoomedWorker({
      config: open.config,
      now: open.clock.now().toString(),
      diaryPath: join(open.dataDirectory, "diary"),
      dieIn: { part: "speaker", call: 2, when: "before" },
    });
    await open.look.giveBackJobs();
    await open.startWorker();
    expect(await short.untilPaused()).toMatchObject({ step: "voice" });
    expect(short.takeAsked()).toEqual(spoken.slice(1));
    await open.app.sweep();
    expect(await short.read()).toMatchObject({ makingState: "resting" });
  });
});
