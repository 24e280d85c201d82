import { afterEach, beforeEach, expect, test } from "vitest";
import type { Verb } from "#bots/conversation/screen.ts";
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
