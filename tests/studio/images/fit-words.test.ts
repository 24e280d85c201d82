import { describe, expect, test } from "vitest";
import { array, assert, constantFrom, property, string } from "fast-check";
import { type SetWords, fitWords } from "#src/studio/images/local/fit-words.ts";
import { cleanWords, splitIntoRuns } from "#src/studio/images/local/fonts.ts";

const room = { face: "heavy", width: 695, height: 575, sizeMax: 290, linesMax: 6 } as const;

const linesOf = (set: SetWords | undefined): string[] =>
  set?.lines.map((line) => line.runs.map((run) => run.text).join(" ")) ?? [];

const signsOf = (set: SetWords | undefined): string =>
  set?.lines.flatMap((line) => line.runs.map((run) => run.text)).join("") ?? "";

describe("setting words", () => {
  test("lines break between words and come out about equally long", () => {
    const set = fitWords("Save this and try it tomorrow", room);
    const widths = set?.lines.map((line) => line.width) ?? [];
    expect(widths.length).toBeGreaterThan(1);
    expect(Math.max(...widths) / Math.min(...widths)).toBeLessThan(1.6);
    expect(linesOf(set).join(" ")).toBe("Save this and try it tomorrow");
  });

  test("a number stays with what it counts", () => {
    const lines = linesOf(fitWords("월급날 3 가지만 기억하세요", room));
    expect(lines.some((line) => line.includes("3 가지만"))).toBe(true);
  });

  test("a counter stays with its numeral, and of equal ways the shorter line comes last", () => {
    expect(linesOf(fitWords("질문 두 개 준비", room))).toEqual(["질문 두 개", "준비"]);
    expect(linesOf(fitWords("하루 뒤에 결제", room))).toEqual(["하루 뒤에", "결제"]);
  });

  test("a long word without spaces is cut rather than made tiny, and nothing is lost", () => {
    const set = fitWords("초간단돼지고기김치찌개레시피모음집완전정복", room);
    expect(set?.lines.length).toBeGreaterThan(1);
    expect(set?.size).toBeGreaterThan(80);
    expect(signsOf(set)).toBe("초간단돼지고기김치찌개레시피모음집완전정복");
  });

  test("whatever is written, the lines fit the room and every sign is there", () => {
    const word = string({
      unit: constantFrom(
        "가",
        "나",
        "은",
        "뷁",
        "펲",
        "漢",
        "か",
        "a",
        "g",
        "Z",
        "0",
        "9",
        "%",
        "!",
      ),
      minLength: 1,
      maxLength: 14,
    });
    assert(
      property(array(word, { minLength: 1, maxLength: 16 }), (words) => {
        const set = fitWords(words.join(" "), room);
        expect(signsOf(set)).toBe(words.join(""));
        expect(set?.height).toBeLessThanOrEqual(room.height);
        for (const line of set?.lines ?? []) {
          expect(line.width).toBeLessThanOrEqual(room.width + 0.01);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("a text without a sign that can be drawn is not set", () => {
    expect(fitWords(" 🔥 ✨ ", room)).toBeUndefined();
  });
});

describe("fonts", () => {
  test("a word that the loud font has is drawn in it", () => {
    expect(splitIntoRuns("반으로", "loud")).toEqual([{ text: "반으로", family: "XCaster Loud" }]);
  });

  test.each(["펲시", "100…", "€30"])(
    "the word %s, which the loud font lacks a sign of, is drawn in the heavy font as a whole",
    (word) => {
      expect(splitIntoRuns(word, "loud")).toEqual([{ text: word, family: "XCaster Heavy" }]);
    },
  );

  test("hanja are drawn in the complete font", () => {
    expect(splitIntoRuns("漢字", "loud")).toEqual([{ text: "漢字", family: "XCaster Complete" }]);
  });

  test("a sign that no font has is left out, and the rest of the word stays", () => {
    expect(
      splitIntoRuns("좋𓀀아", "heavy")
        .map((run) => run.text)
        .join(""),
    ).toBe("좋아");
  });

  test("syllables that arrive in pieces are put together", () => {
    expect(cleanWords("제주도".normalize("NFD"))).toBe("제주도");
  });

  test("emoji and markup are not set as text", () => {
    expect(cleanWords("**커피** 2️⃣잔 👩‍💻 `지금` 🇰🇷")).toBe("커피 2 잔 지금");
  });
});
