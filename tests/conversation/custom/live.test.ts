import { readFile } from "node:fs/promises";
import { loadImage } from "@napi-rs/canvas";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Verb } from "#bots/conversation/screen.ts";
import { addPicture } from "#src/library/add-picture.ts";
import { removePicture } from "#src/library/remove-picture.ts";
import { twoHalves } from "#tests/library/pictures.ts";
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

test("a short is made step by step, over a restart at every step, and nothing is made twice", async () => {
  let { creator } = open;
  const press = async (verb: Verb, input: Parameters<typeof creator.press>[1] = {}) => {
    const { answer } = await creator.press(verb, input);
    expect(answer).toEqual({ accepted: true });
    ({ creator } = await open.restart());
  };
  await creator.start("/short custom cold brew");
  await press("next", { argument: "script", values: { brief: { lengthSeconds: 20 } } });
  await open.face.untilScreen("script-review", ({ busySceneIds }) => busySceneIds.length === 0);
  expect(open.studio.calls.map(({ part }) => part)).toEqual(["writer"]);

  const scenes = [{ id: "s1", narration: "my own first words", onScreen: "hook" }];
  await press("next", { argument: "pictures", values: { scenes } });
  await open.face.untilScreen("picture-review");
  await press("redraw", { argument: "s2" });
  const drawn = await open.face.untilScreen(
    "picture-review",
    (screen) => screen.busySceneIds.length === 0 && screen.scenes[1]?.options.length === 2,
  );
  expect(drawn.screen.scenes.map(({ options, chosen }) => [options.length, chosen])).toEqual([
    [1, 0],
    [2, 1],
    [1, 0],
  ]);

  await press("next", { argument: "voice", values: { pictures: [{ sceneId: "s2", option: 0 }] } });
  await open.face.untilScreen("voice-pick");
  await press("back");
  await press("next", { argument: "voice" });
  await press("next", { argument: "style", values: { settings: { speed: 1.5 } } });
  await press("next", { argument: "finish", values: { settings: { pace: "brisk" } } });
  const finish = await open.face.untilScreen("texts-edit");
  expect(finish.screen.video).toBeDefined();

  const texts = { title: "A title of mine", description: "words", hashtags: "#one two" };
  await press("next", { argument: "preview", values: { texts } });
  const preview = await open.face.untilScreen("preview");
  expect(preview.screen).toMatchObject({
    title: "A title of mine",
    hashtags: ["one", "two"],
    scenes: [{ narration: "my own first words" }, {}, {}],
  });
  const count = (part: string) => open.studio.calls.filter((call) => call.part === part).length;
  expect(count("writer")).toBe(1);
  expect(count("painter")).toBe(4);
  await press("publish-now");
  const published = await open.face.untilScreen("published");
  expect(published.screen.title).toBe("A title of mine");
});

test("a person's own picture of the library is shown at once and is in the finished short", async () => {
  const { creator, app, person, face } = open;
  const own = async () => {
    const bytes = await twoHalves("png", { width: 800, height: 800 });
    const added = await addPicture(app.library, person, { bytes, name: "own.png" });
    if (typeof added === "string") throw new Error(added);
    return added;
  };
  const [kept, removed] = [await own(), await own()];
  await removePicture(app.library, person, removed.id);
  await creator.start("/short custom cold brew");
  await creator.press("next", { argument: "script" });
  await face.untilScreen("script-review");
  await creator.press("next", { argument: "pictures" });
  await face.untilScreen("picture-review");
  const choose = async (assetId: string) =>
    creator.press("next", {
      argument: "voice",
      values: { pictures: [{ sceneId: "s2", assetId }] },
    });

  const used = await choose(removed.id);
  await face.until(({ screen }) => screen.kind === "notice" && screen.notice === "picture-is-gone");
  await face.until(({ actions }) =>
    actions.some(({ verb, token }) => verb === "next" && token !== used.token),
  );
  await choose(kept.id);
  await face.untilScreen("voice-pick");
  await creator.press("back");
  await face.until(({ screen, actions }) => screen.kind === "picture-review" && actions.length > 0);
  const shown = await face.untilScreen("picture-review", ({ scenes }) => scenes[1]?.chosen === 1);
  expect(shown.screen.scenes[1]?.options[1]?.key).toBe(kept.key);

  await creator.press("do-the-rest");
  const preview = await face.untilScreen("preview");
  const timeline = await readFile(await app.media.localPath(preview.screen.video.key), "utf8");
  await creator.press("change-images");
  const { screen } = await face.untilScreen(
    "picture-review",
    ({ anewSceneIds }) => anewSceneIds !== undefined,
  );
  const scene = screen.scenes[1];
  const key = scene?.options[scene.chosen]?.key ?? "";
  const image = await loadImage(await app.media.localPath(key));
  expect([image.width, image.height]).toEqual([1080, 1920]);
  expect(timeline).toContain(key);
});
