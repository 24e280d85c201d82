import { expect, test } from "vitest";
import type { Step } from "#bots/conversation/conversation.ts";
import type { Screen } from "#bots/conversation/screen.ts";
import { ownPicture } from "../context-of.ts";
import { isDeed } from "../live-conversation.ts";
import { customThread } from "./custom-thread.ts";

const deedOf = ({ effects }: Step) => effects.find(isDeed);

function pictureReview(screen: Screen | undefined) {
  if (screen?.kind !== "picture-review") throw new Error(`there is ${screen?.kind}`);
  return screen;
}

test("shows a person's own picture of the library, on the way back and forth too, and has it used", () => {
  const { press, upTo, screen } = customThread();
  upTo.pictures();
  const pictures = [
    { sceneId: "s1", option: 0 },
    { sceneId: "s2", assetId: "mine" },
  ];
  press("next", "voice", { pictures });
  press("back");
  const shown = pictureReview(screen());
  const [, scene] = shown.scenes;
  expect(scene?.options.at(-1)).toEqual(ownPicture.picture);
  expect(scene?.chosen).toBe((scene?.options.length ?? 0) - 1);
  press("next", "voice", { pictures: [{ sceneId: "s2", option: scene?.chosen ?? 0 }] });
  press("next", "style");
  expect(screen()).toMatchObject({ scenes: [{}, { picture: ownPicture.picture }, {}] });
  expect(deedOf(press("next", "finish"))).toMatchObject({
    change: { type: "picture-choice", choices: [{ sceneId: "s2", assetId: "mine" }] },
  });
});

test("keeps an own picture to choose from while another one is chosen", () => {
  const { press, upTo, screen } = customThread();
  upTo.pictures();
  press("next", "voice", { pictures: [{ sceneId: "s2", assetId: "mine" }] });
  press("back");
  press("next", "voice", { pictures: [{ sceneId: "s2", option: 0 }] });
  press("back");
  const shown = pictureReview(screen());
  expect(shown.scenes[1]).toMatchObject({ chosen: 0 });
  expect(shown.scenes[1]?.options.at(-1)).toEqual(ownPicture.picture);
  expect(deedOf(press("do-the-rest"))).not.toHaveProperty("change");
});

test("keeps an own picture to choose from when its scene is redrawn", () => {
  const { press, upTo, pause, screen } = customThread();
  upTo.pictures();
  press("redraw", "s2", { pictures: [{ sceneId: "s2", assetId: "mine" }] });
  pause("images");
  const shown = pictureReview(screen());
  const [, scene] = shown.scenes;
  expect(scene?.options.at(-1)).toEqual(ownPicture.picture);
  expect(scene?.chosen).toBeLessThan((scene?.options.length ?? 0) - 1);
});

test("says that a picture is not in the library, and goes nowhere with it", () => {
  const { press, upTo, screen } = customThread();
  upTo.pictures();
  const pictures = [
    { sceneId: "s1", assetId: "mine" },
    { sceneId: "s2", assetId: "gone" },
  ];
  const next = press("next", "voice", { pictures });
  expect(JSON.stringify(next.effects)).toContain("picture-is-gone");
  expect(deedOf(next)).toBeUndefined();
  expect(screen()).toMatchObject({ kind: "picture-review", scenes: [{}, { chosen: 0 }, {}] });
  press("next", "voice");
  expect(screen()).toMatchObject({ kind: "voice-pick" });
});
