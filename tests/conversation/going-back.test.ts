import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openTestService } from "#tests/support/open-test-service.ts";

let open: Awaited<ReturnType<typeof openTestService>>;

beforeEach(async () => {
  open = await openTestService();
});

afterEach(async () => {
  const errors = open.takeErrors();
  await open[Symbol.asyncDispose]();
  expect(errors).toEqual([]);
});

/** A finished short whose remake was cancelled while it was being written or spoken anew. */
const goBack = async (how: "regenerate" | "edit") => {
  const { creator, face, studio } = open;
  await creator.start("cold brew");
  await creator.press("choose-tone", { argument: "casual" });
  const preview = await face.untilScreen("preview");
  const release = studio.hold(how === "regenerate" ? "writer" : "speaker");
  if (how === "regenerate") {
    await creator.press("regenerate");
  } else {
    await creator.press("edit-script");
    const scenes = [{ id: "s2", narration: "half made", onScreen: "point" }];
    await creator.press("save-script", { values: { scenes } });
  }
  await creator.press("cancel-making");
  release();
  await creator.press("back");
  return preview;
};

describe("whoever goes back from a remake", () => {
  test.each(["regenerate", "edit"] as const)(
    "publishes what the thread shows (%s)",
    async (how) => {
      const preview = await goBack(how);
      await open.creator.press("publish-now");
      const published = await open.face.untilScreen("published");
      expect(published.screen.title).toBe(preview.screen.title);
      const video = await fetch(`${published.screen.url}/video.mp4`);
      const timeline = await video.text();
      expect(timeline).toContain("cold brew point 0");
      expect(timeline).not.toContain("half made");
    },
  );

  test.each(["regenerate", "edit"] as const)("edits what the thread shows (%s)", async (how) => {
    const preview = await goBack(how);
    open.studio.calls.length = 0;
    await open.creator.press("edit-script");
    const scenes = [{ id: "s3", narration: "another end", onScreen: "call-to-action" }];
    await open.creator.press("save-script", { values: { scenes } });
    const edited = await open.face.untilScreen(
      "preview",
      ({ video }) => video.key !== preview.screen.video.key,
    );
    expect(edited.screen.scenes.map(({ narration }) => narration)).toEqual([
      "cold brew hook 0",
      "cold brew point 0",
      "another end",
    ]);
    expect(open.studio.calls.map(({ part, what }) => `${part} ${what}`)).toEqual([
      "speaker another end",
      "renderer cold brew (0)",
    ]);
  });
});
