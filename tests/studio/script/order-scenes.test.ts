import { describe, expect, test } from "vitest";
import { languages } from "#src/domain/language.ts";
import { type Brief, tones } from "#src/domain/script.ts";
import { createLocalWriter } from "#src/studio/script/local/local-writer.ts";
import { orderScenes } from "#src/studio/script/order-scenes.ts";

const writer = createLocalWriter();
const { signal } = new AbortController();
const keywords = { ko: "여름 휴가 패킹 팁", en: "better sleep" } as const;

const firstWord = (text: string | undefined) => text?.split(" ")[0];

describe.each(languages)("the order of scenes in %s", (language) => {
  test.each(tones)("changes with the words that count them, and back again (%s)", async (tone) => {
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const brief: Brief = { keyword: keywords[language], tone, language, lengthSeconds: 40 };
      const script = await writer.write(brief, attempt, signal);
      const ids = script.scenes.map(({ id }) => id);
      const [hook = "", ...rest] = ids;
      const end = rest.pop() ?? "";
      const order = [hook, ...rest.toReversed(), end];
      const turned = orderScenes(script, { order, tone });
      expect(turned.scenes.map(({ id }) => id)).toEqual(order);
      // How the first point begins is how the first one began before, whichever it is.
      expect(firstWord(turned.scenes[1]?.narration)).toBe(firstWord(script.scenes[1]?.narration));
      const lines = turned.scenes.slice(1, -1).map(({ onScreen }) => onScreen);
      expect(turned.description).toContain(lines.join(" · "));
      expect(orderScenes(turned, { order: ids, tone })).toEqual(script);
      expect(orderScenes(script, { order: ids, tone })).toBe(script);
    }
  });
});

test("what a person wrote is moved and not touched", async () => {
  const brief: Brief = { keyword: "바다", tone: "casual", language: "ko", lengthSeconds: 40 };
  const script = await writer.write(brief, 0, signal);
  const scenes = script.scenes.map((scene) =>
    scene.role === "point" ? { ...scene, narration: `나만의 말 ${scene.id}` } : scene,
  );
  const own = { ...script, scenes };
  const [hook = "", second = "", third = "", ...rest] = scenes.map(({ id }) => id);
  const turned = orderScenes(own, { order: [hook, third, second, ...rest], tone: "casual" });
  expect(turned.scenes[1]).toBe(scenes[2]);
  expect(turned.scenes[2]).toBe(scenes[1]);
});
