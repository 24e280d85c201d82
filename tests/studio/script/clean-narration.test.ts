import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanNarration } from "#src/studio/script/clean-narration.ts";

const marks = fc.constantFrom(
  "**",
  "_",
  "`",
  "# ",
  "> ",
  "- ",
  "😱",
  "👩‍👩‍👧",
  "🇰🇷",
  "1️⃣",
  "\u200B",
  "\u0007",
  "\uFE0F",
  "[",
  "](",
  ")",
  "<b>",
  "https://a.example/x?y=1",
  "\r\n",
  "\t",
);
const words = fc.constantFrom(
  "안녕하세요",
  "커피",
  "3D",
  "don't",
  "50%",
  "packing",
  "서울,",
  "정말?",
  "카페.",
);

describe("cleanNarration", () => {
  it("leaves no emoji, markup, link, control or invisible character, whatever goes in", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(marks, words, fc.string({ unit: "grapheme" }))), (parts) => {
        const cleaned = cleanNarration(parts.join(""));
        expect(cleaned).not.toMatch(
          /\p{Extended_Pictographic}|[\p{Cc}\p{Cf}*`#_~|<>[\]{}\\]|https?:\/\//u,
        );
        expect(cleaned).not.toMatch(/\s\s|^\s|\s$/u);
      }),
    );
  });

  it("changes nothing when it is done twice", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(marks, words)), (parts) => {
        const once = cleanNarration(parts.join(" "));
        expect(cleanNarration(once)).toBe(once);
      }),
    );
  });

  it("keeps the words and their order", () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), (spoken) => {
        expect(cleanNarration(spoken.map((word) => `**${word}** 😀\n`).join(""))).toBe(
          spoken.join(" "),
        );
      }),
    );
  });

  it("keeps the words of a link and drops its address", () => {
    expect(cleanNarration("[여기](https://a.example)를 보세요 www.b.example")).toBe(
      "여기를 보세요",
    );
  });

  it("straightens curly quotes and keeps what Korean and English need", () => {
    expect(cleanNarration("“좋아요”… it’s 10~20% off!")).toBe('"좋아요"... it\'s 10 20% off!');
  });
});
