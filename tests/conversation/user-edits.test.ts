import { afterEach, beforeEach, expect, test } from "vitest";
import { asTenant } from "#src/db/transact.ts";
import { listUserEdits } from "#src/db/user-edits.ts";
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

test("what a person changes is kept as it was and as they wished it, with what it was about", async () => {
  await open.creator.start("여름 휴가 패킹 팁");
  await open.creator.press("choose-tone", { argument: "casual" });
  const { screen } = await open.face.untilScreen("preview");
  const projectId = screen.video.key.split("/")[1] ?? "";
  const edits = async () =>
    asTenant(open.app.db, open.person, (tx) => listUserEdits(tx, projectId));
  const scenes = screen.scenes.map(({ id, narration, onScreen }) => ({ id, narration, onScreen }));
  const changed = scenes.map((one) => (one.id === "s2" ? { ...one, narration: "다른 말" } : one));
  await open.creator.press("edit-script");
  await open.creator.press("save-script", { values: { scenes: changed } });
  await open.face.untilScreen("preview", (preview) =>
    preview.scenes.some(({ narration }) => narration === "다른 말"),
  );
  expect(await edits()).toMatchObject([
    {
      userId: open.person.userId,
      editType: "script_change",
      before: { sceneId: "s2", narration: scenes[1]?.narration },
      after: { sceneId: "s2", narration: "다른 말" },
      context: { change: "scenes", keyword: "여름 휴가 패킹 팁", tone: "casual", language: "ko" },
    },
  ]);
  await open.creator.press("change-images");
  const pick = await open.face.untilScreen("picture-review");
  const [first] = pick.screen.scenes;
  await open.creator.press("redraw", { argument: first?.sceneId ?? "" });
  await open.face.untilScreen("picture-review", (card) => card.anewSceneIds?.length === 1);
  await open.creator.press("save-changes");
  await open.face.untilScreen("progress", ({ isRemake }) => isRemake);
  await open.face.until(
    ({ screen: shown, actions }) => shown.kind === "preview" && actions.length > 0,
  );
  const kept = (await edits()).filter(({ editType }) => editType === "image_selection");
  expect(kept).toMatchObject([
    {
      before: { sceneId: "s1", key: first?.options[first.chosen]?.key },
      after: { isMadeAnew: true },
      context: { change: "pictures" },
    },
  ]);
});
