import { describe, expect, it } from "vitest";
import { captionBand, frame, safeMargins } from "#src/domain/frame.ts";
import { languages } from "#src/domain/language.ts";
import { planCaptions } from "#src/studio/compose/captions/plan-captions.ts";
import { writeAss } from "#src/studio/compose/captions/write-ass.ts";
import type { BodySegment } from "#src/studio/compose/plan-segments.ts";

const texts = {
  ko: "여름 휴가 짐 싸기, 아직도 전날 밤에 하시나요? 하이드로클로로플루오로카본은 100 ml 이하!",
  en: "Still packing the night before? Internationalization, unbelievably straightforward!",
};

function body(language: "ko" | "en", captionStyle: BodySegment["captionStyle"]): BodySegment {
  const words = texts[language]
    .split(" ")
    .map((text, index) => ({ text, startFrame: 3 + index * 10, endFrame: 12 + index * 10 }));
  return {
    kind: "body",
    frames: words.length * 10 + 20,
    picture: "a",
    motion: { direction: "in", startZoom: 1.02, endZoom: 1.07, focusX: 540, focusY: 960 },
    words,
    headline: null,
    headlineAtOnce: false,
    accent: "#ffea00",
    tone: "humorous",
    captionStyle,
    language,
  };
}

describe.each(languages)("captions in %s", (language) => {
  it("on a box stand on plates that hold their words and stay inside the safe area", () => {
    const stills = planCaptions(body(language, "box")).filter(({ words }) => words.length > 0);
    expect(stills.length).toBeGreaterThan(5);
    for (const { words, boxes = [] } of stills) {
      expect(boxes.length).toBe(new Set(words.map(({ baseline }) => baseline)).size);
      for (const { left, top, width, height } of boxes) {
        expect(left).toBeGreaterThanOrEqual(safeMargins.left);
        expect(left + width).toBeLessThanOrEqual(frame.width - safeMargins.right);
        expect(top).toBeGreaterThanOrEqual(captionBand.top - 40);
        expect(top + height).toBeLessThanOrEqual(captionBand.bottom + 40);
      }
      for (const { centerX, baseline, scale } of words) {
        expect(scale).toBe(1);
        expect(
          boxes.some(
            ({ left, top, width, height }) =>
              centerX > left && centerX < left + width && baseline > top && baseline < top + height,
          ),
        ).toBe(true);
      }
      expect(words.filter(({ color }) => color === "#ffea00")).toHaveLength(1);
    }
    const [first = []] = stills.map(({ boxes }) => boxes ?? []);
    const [two = []] = stills.filter(({ boxes }) => boxes?.length === 2).map(({ boxes }) => boxes);
    const [upper, lower] = two.toSorted((one, other) => one.top - other.top);
    if (upper && lower) expect(upper.top + upper.height).toBeLessThanOrEqual(lower.top);
    expect(first[0]?.opacity).toBeGreaterThan(0.7);
  });

  it("in plain white change only with the phrase", () => {
    const plain = planCaptions(body(language, "plain")).filter(({ words }) => words.length > 0);
    const pop = planCaptions(body(language, "pop")).filter(({ words }) => words.length > 0);
    expect(plain.length).toBeLessThan(pop.length / 3);
    for (const { words, boxes } of plain) {
      expect(boxes).toBeUndefined();
      expect(new Set(words.map(({ color }) => color))).toEqual(new Set(["#ffffff"]));
    }
  });

  it("are not drawn at all where nobody wants them", () => {
    expect(planCaptions(body(language, "none"))).toEqual([]);
  });
});

it("a plate is a closed shape in front of nothing, and its words cast no shadow on it", () => {
  const [still] = planCaptions(body("en", "box")).filter(({ words }) => words.length === 1);
  const { words = [], boxes = [] } = still ?? {};
  const lines = writeAss({ width: 800, height: 300, stills: [words], boxes: [boxes] })
    .split("\n")
    .filter((line) => line.startsWith("Dialogue"));
  expect(lines.filter((line) => line.includes("\\p1"))).toHaveLength(boxes.length);
  expect(lines[0]).toMatch(/\\p1\}m [\d.]+ 0 l .* b [\d. ]+$/u);
  expect(lines.some((line) => line.includes("\\blur"))).toBe(false);
});
