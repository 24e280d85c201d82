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
          /\p{Extended_Pictographic}|[\p{Cc}\p{Cf}`|[\]{}\\]|https?:\/\//u,
        );
        expect(cleaned).not.toMatch(/(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}])/u);
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
    expect(cleanNarration("“좋아요”… it’s 10~20% off!")).toBe('"좋아요"... it\'s 10~20% off!');
  });

  it.each([
    ["**이거**는 꼭", "이거는 꼭"],
    ["`코드`를 보세요", "코드를 보세요"],
    ["<b>강조</b>해요", "강조해요"],
    ["첫째<br>둘째", "첫째 둘째"],
    ["_자리가 절반_이에요", "자리가 절반이에요"],
    ["~~어제~~오늘", "어제오늘"],
    ["자리가 절반_이에요", "자리가 절반이에요"],
    ["***정말***이에요", "정말이에요"],
    ["<기생충>을 봤어요", "기생충을 봤어요"],
    ["\\*별\\*표", "별표"],
  ])("takes paired marks away without leaving a gap: %s", (text, clean) => {
    expect(cleanNarration(text)).toBe(clean);
  });

  it.each([
    ["5,000~7,000원", "5,000~7,000원"],
    ["3시 ~ 5시", "3시~5시"],
    ["5~7개나 10~12개", "5~7개나 10~12개"],
    ["월~금요일", "월~금요일"],
    ["안녕~~ 반가워요~", "안녕~ 반가워요~"],
    ["3*4=12, 5*6=30", "3*4=12, 5*6=30"],
    ["2*3*4", "2*3*4"],
    ["C# 배우기, C#은 쉬워요", "C# 배우기, C#은 쉬워요"],
    ["We're #1 in Seoul", "We're #1 in Seoul"],
    ["my_file_name", "my_file_name"],
    ["1 < 2", "1<2"],
  ])("keeps a lone mark that means something: %s", (text, clean) => {
    expect(cleanNarration(text)).toBe(clean);
  });

  it.each([
    ["커피 &amp; 케이크", "커피 & 케이크"],
    ["&lt;b&gt;굵게&lt;/b&gt; 쓰기&#33;", "굵게 쓰기!"],
    ["R&D;", "R&D;"],
    ["안녕하세요:) 반가워요 ;-)", "안녕하세요 반가워요"],
    ["좋아요^^ 또 봐요 :D", "좋아요 또 봐요"],
    ["(참고:) 꼭", "(참고:) 꼭"],
    ["#커피 좋아하세요? 라떼#홈카페", "커피 좋아하세요? 라떼 홈카페"],
    ["it`s fine", "it's fine"],
  ])("decodes entities, drops typed faces and tag marks: %s", (text, clean) => {
    expect(cleanNarration(text)).toBe(clean);
  });
});
