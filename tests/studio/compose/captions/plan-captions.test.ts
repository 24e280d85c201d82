import { describe, expect, it } from "vitest";
import { captionBand, frame, safeMargins } from "#src/domain/frame.ts";
import type { Language } from "#src/domain/language.ts";
import { tones } from "#src/domain/script.ts";
import { textWidth } from "#src/studio/compose/captions/caption-fonts.ts";
import { planCaptions } from "#src/studio/compose/captions/plan-captions.ts";
import { planHeadline } from "#src/studio/compose/captions/plan-headline.ts";
import type { DrawnWord } from "#src/studio/compose/captions/write-ass.ts";
import type { BodySegment } from "#src/studio/compose/plan-segments.ts";

const body = (text: string, extra: Partial<BodySegment> = {}): BodySegment => {
  const words = text
    .split(" ")
    .map((each, index) => ({ text: each, startFrame: 3 + index * 10, endFrame: 12 + index * 10 }));
  return {
    kind: "body",
    frames: words.length * 10 + 20,
    picture: "a",
    motion: { direction: "in", startZoom: 1.02, endZoom: 1.07, focusX: 540, focusY: 960 },
    words,
    headline: null,
    headlineAtOnce: false,
    accent: "#ffea00",
    tone: "casual",
    captionStyle: "pop",
    language: "ko",
    ...extra,
  };
};

const texts: Record<Language, string> = {
  ko: "여름 휴가 짐 싸기, 아직도 전날 밤에 하시나요? 옷은 돌돌 말아서 세로로 세우세요. 하이드로클로로플루오로카본은 100 ml 이하!",
  en: "Still packing the night before? Roll your clothes, stand them up. Internationalization, unbelievably straightforward!",
};

const left = (word: DrawnWord): number => word.centerX - halfWidth(word);
const right = (word: DrawnWord): number => word.centerX + halfWidth(word);
const halfWidth = (word: DrawnWord): number =>
  (textWidth(word.text, word.font, word.emSize) * word.scale) / 2;

describe.each(
  tones.flatMap((tone) => (["ko", "en"] as const).map((language) => ({ tone, language }))),
)("captions of a $tone short in $language", ({ tone, language }) => {
  const stills = planCaptions(body(texts[language], { tone, language }));

  it("stay inside the safe margins and the caption band", () => {
    for (const { words } of stills) {
      for (const word of words) {
        expect(left(word)).toBeGreaterThanOrEqual(safeMargins.left);
        expect(right(word)).toBeLessThanOrEqual(frame.width - safeMargins.right);
        expect(word.baseline).toBeLessThanOrEqual(captionBand.bottom);
        expect(word.baseline - word.emSize * 0.8).toBeGreaterThanOrEqual(captionBand.top);
      }
    }
  });

  it("colour exactly one word at a time, the one being spoken", () => {
    for (const { words } of stills) {
      if (words.length === 0) continue;
      expect(words.filter((word) => word.color === "#ffea00").length).toBe(1);
    }
  });

  it("move no word sideways when another one is spoken", () => {
    const restingPlaces = new Map<string, number>();
    for (const { words } of stills) {
      const isSettled = words.every((word) => word.scale === 1 || word.color === "#ffea00");
      const phrase = words.map((word) => word.text).join(" ");
      for (const [index, word] of words.entries()) {
        if (!isSettled) continue;
        const key = `${phrase}/${index}`;
        expect(word.centerX).toBeCloseTo(restingPlaces.get(key) ?? word.centerX, 6);
        restingPlaces.set(key, word.centerX);
      }
    }
    expect(restingPlaces.size).toBeGreaterThan(0);
  });
});

describe("planCaptions", () => {
  it("shows each word from the frame in which it is heard", () => {
    const segment = body("옷은 돌돌 말아서");
    for (const word of segment.words) {
      const still = planCaptions(segment).findLast(({ fromFrame }) => fromFrame <= word.startFrame);
      expect(still?.words.find(({ color }) => color === "#ffea00")?.text).toBe(word.text);
    }
  });

  it("gives its stills in the order of their frames, within the segment", () => {
    const segment = body(texts.ko);
    const starts = planCaptions(segment).map(({ fromFrame }) => fromFrame);
    expect(starts).toEqual(starts.toSorted((first, second) => first - second));
    expect(starts.at(-1)).toBeLessThan(segment.frames);
  });

  it("shows words that come faster than frames without losing one for good", () => {
    const segment = body("아주 아주 빨리");
    const words = segment.words.map((word) => ({ ...word, startFrame: 3, endFrame: 4 }));
    const shown = planCaptions({ ...segment, words }).flatMap((still) =>
      still.words.map((word) => word.text),
    );
    expect(new Set(shown)).toEqual(new Set(["아주", "빨리"]));
  });

  it("leaves a word that is only punctuation off the screen", () => {
    const shown = planCaptions(body("음 … 그래요")).flatMap(({ words }) =>
      words.map((word) => word.text),
    );
    expect(new Set(shown)).toEqual(new Set(["음", "그래요"]));
  });
});

describe("planHeadline", () => {
  it("draws nothing for a picture that carries its own words", () => {
    expect(planHeadline(body("말"))).toEqual([]);
  });

  it.each(["여름 휴가 짐 싸기 꿀팁 다섯 가지 총정리", "Unbelievable packing tricks", "휴가"])(
    "keeps %s inside the safe area and above the captions",
    (headline) => {
      for (const { words } of planHeadline(body("말", { headline }))) {
        for (const word of words) {
          expect(left(word)).toBeGreaterThanOrEqual(safeMargins.left);
          expect(right(word)).toBeLessThanOrEqual(frame.width - safeMargins.right);
          expect(word.baseline - word.emSize).toBeGreaterThanOrEqual(safeMargins.top - 40);
          expect(word.baseline).toBeLessThan(captionBand.top);
        }
      }
    },
  );

  it("stands there from the first frame in the hook and is gone before the next picture", () => {
    const stills = planHeadline(body("말", { headline: "휴가", headlineAtOnce: true }));
    expect(stills[0]?.words[0]?.opacity).toBe(1);
    expect(stills.at(-1)?.words[0]?.opacity).toBeLessThan(0.3);
  });
});
