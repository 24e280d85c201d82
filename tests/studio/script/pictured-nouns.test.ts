import { expect, it } from "vitest";
import { picturedNouns } from "#src/studio/script/pictured-nouns.ts";

it.each([
  ["커피를 내려요", ["cup of coffee"]],
  ["고양이가 침대에 있어요", ["cat", "bed"]],
  ["제주여행", ["island with tangerines"]],
  ["한 달 동안 뜨거울 때", []],
  ["저라면 그렇게 해 볼래요", []],
  ["사람이라면 누구나", ["person"]],
])("%s shows %j", (text, nouns) => {
  expect(picturedNouns(text)).toEqual(nouns);
});

it("of several English words the ones that can be drawn are taken", () => {
  expect(picturedNouns("Stop buying coffee every morning")).toEqual(["coffee"]);
});

it("an unknown English topic keeps its longer words, and none repeats", () => {
  expect(picturedNouns("origami origami for the win")).toEqual(["origami", "win"]);
});
