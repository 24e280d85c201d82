import { afterEach, beforeEach, expect, test } from "vitest";
import { saveBrand } from "#src/accounts/save-brand.ts";
import { asTenant } from "#src/db/transact.ts";
import { openTestService } from "#tests/support/open-test-service.ts";

let open: Awaited<ReturnType<typeof openTestService>>;

beforeEach(async () => {
  open = await openTestService();
  const form = { name: "캠핑 노트", tone: "humorous", colors: [], audience: "" } as const;
  await asTenant(open.app.db, open.person, (tx) =>
    saveBrand(open, tx, open.person, {
      form: { ...form, colors: [], avoidedPhrases: [], examples: [] },
    }),
  );
});

afterEach(async () => {
  const errors = open.takeErrors();
  await open[Symbol.asyncDispose]();
  expect(errors).toEqual([]);
});

test("where the brand sets the tone, the progress card leads into custom mode with what is written already", async () => {
  const release = open.studio.hold("painter");
  await open.creator.start("여름 캠핑 준비물");
  await open.face.untilScreen("progress", ({ progress }) => progress.step === "images");
  await open.creator.press("step-by-step");
  const { screen } = await open.face.untilScreen("script-review");
  release();
  expect(screen.scenes.length).toBeGreaterThan(2);
  const written = open.studio.calls.filter(({ part }) => part === "writer");
  expect(written).toHaveLength(1);
  const stopped = open.face.messages().find((message) => message.screen.kind === "progress");
  expect(stopped?.screen).toMatchObject({ progress: { isStopped: true } });
  expect(stopped).toMatchObject({ actions: [], chosen: { verb: "step-by-step" } });
  await open.creator.press("do-the-rest");
  await open.face.untilScreen("preview");
});

test("whoever was asked for the tone is not offered it a second time", async () => {
  const release = open.studio.hold("painter");
  await open.creator.start("/short custom 여름 캠핑 준비물");
  await open.face.untilScreen("custom-brief");
  await open.creator.press("back");
  await open.creator.press("choose-tone", { argument: "casual" });
  const { actions } = await open.face.untilScreen("progress");
  release();
  expect(actions.map(({ verb }) => verb)).toEqual(["cancel-making"]);
  await open.face.untilScreen("preview");
});
