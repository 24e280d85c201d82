import { describe, expect, it } from "vitest";
import {
  captionFonts,
  drawablePart,
  fontForWord,
  textWidth,
} from "#src/studio/compose/captions/caption-fonts.ts";

const korean = captionFonts("ko");

describe("fontForWord", () => {
  it.each([
    ["여름휴가", "Black Han Sans"],
    ["OK!", "Black Han Sans"],
    ["펲시", "Pretendard Black"],
    ["뷁", "Black Han Sans"],
    ["음…", "Pretendard Black"],
    ["가·나", "Pretendard Black"],
    ["café", "Pretendard Black"],
    ["€5", "Pretendard Black"],
    ["漢字", "Noto Sans KR Black"],
    ["漢字는", "Noto Sans KR Black"],
  ])("draws all of %s in %s", (word, family) => {
    const font = fontForWord(word, korean);
    expect(font.family).toBe(family);
    for (const character of word)
      expect(font.metrics.has(character.codePointAt(0) ?? 0)).toBe(true);
  });

  it("draws English in the heavy Latin face", () => {
    expect(fontForWord("Packing", captionFonts("en")).family).toBe("Pretendard Black");
  });

  it("has a font for every Hangul syllable", () => {
    for (let syllable = 0xac00; syllable <= 0xd7a3; syllable += 1) {
      const word = String.fromCodePoint(syllable);
      expect(fontForWord(word, korean).metrics.has(syllable)).toBe(true);
    }
  });
});

describe("drawablePart", () => {
  it("leaves out what no font has and keeps the rest", () => {
    expect(drawablePart("여행✈️🧳가자", korean)).toBe("여행가자");
  });

  it("joins letters that came apart", () => {
    expect(drawablePart("한글".normalize("NFD"), korean)).toBe("한글");
  });
});

describe("textWidth", () => {
  it("grows with the size and the text", () => {
    const font = fontForWord("가나", korean);
    expect(textWidth("가나", font, 100)).toBeCloseTo(2 * textWidth("가", font, 100));
    expect(textWidth("가나", font, 100)).toBeCloseTo(2 * textWidth("가나", font, 50));
    expect(textWidth("가", font, 100)).toBeGreaterThan(60);
  });
});
