import { expect, test } from "vitest";
import { drawMap } from "./draw-map.ts";

test("the map of the conversation shows what the reducer does", async () => {
  await expect(drawMap()).toMatchFileSnapshot("../../bots/conversation/map.md");
});
