import { describe, expect, it } from "vitest";
import type { Language } from "#src/domain/language.ts";
import { shownWord, splitPhrases } from "#src/studio/compose/captions/split-phrases.ts";

const phrases = (text: string, language: Language): string[] => {
  const words = text.split(" ");
  return splitPhrases(words, language).map((indexes) =>
    indexes.map((index) => shownWord(words[index] ?? "")).join(" "),
  );
};

describe("splitPhrases", () => {
  it("shows two or three eojeol at a time and ends with the clause", () => {
    expect(phrases("여름 휴가 짐 싸기, 아직도 전날 밤에 하시나요?", "ko")).toEqual([
      "여름 휴가",
      "짐 싸기",
      "아직도 전날",
      "밤에 하시나요?",
    ]);
  });

  it("shows up to four English words at a time", () => {
    for (const phrase of phrases("First, roll your clothes and stand them up in the bag.", "en")) {
      expect(phrase.split(" ").length).toBeLessThanOrEqual(4);
      expect(phrase.length).toBeLessThanOrEqual(24);
    }
  });

  it.each([
    ["가방에 물 한 잔과 빵 두 개를 꼭 넣으세요", "한 잔과"],
    ["정말 좋은 방법 3 가지를 지금 알려 드립니다", "3 가지를"],
    ["액체는 모두 합쳐 100 ml 이하로 담아 주세요", "100 ml"],
  ])("never parts a number from what it counts: %s", (text, together) => {
    expect(phrases(text, "ko").some((phrase) => phrase.includes(together))).toBe(true);
  });

  it("keeps every word, in order", () => {
    const text = "제주도 3박 4일, 어떻게 갈까요? 가나다라마바사아자차카타파하거너더러머버 입니다.";
    const words = text.split(" ");
    expect(splitPhrases(words, "ko").flat()).toEqual(words.map((_, index) => index));
  });

  it("gives nothing for nothing", () => {
    expect(splitPhrases([], "ko")).toEqual([]);
  });
});

describe("shownWord", () => {
  it.each([
    ["싸기,", "싸기"],
    ["늘어납니다.", "늘어납니다"],
    ["\u201c정말?\u201d", "정말?"],
    ["손가방에!", "손가방에!"],
    ["3.5배", "3.5배"],
    ["1,000원", "1,000원"],
    ["가·나", "가·나"],
    ["don't", "don't"],
    ["30%", "30%"],
    ["…", ""],
  ])("shows %s as %s", (word, shown) => {
    expect(shownWord(word)).toBe(shown);
  });
});
