import { describe, expect, it } from "vitest";
import { writeCaptions } from "#src/studio/compose/captions/write-captions.ts";

const spoken = (text: string, fromMs = 0): { text: string; startMs: number; endMs: number }[] =>
  text.split(" ").map((word, index) => ({
    text: word,
    startMs: fromMs + index * 400,
    endMs: fromMs + index * 400 + 350,
  }));

const cues = (srt: string): { times: string; lines: string[] }[] =>
  srt
    .trim()
    .split("\n\n")
    .map((block) => block.split("\n"))
    .map(([, times = "", ...lines]) => ({ times, lines }));

describe("writeCaptions", () => {
  it("numbers the cues and gives hours, minutes, seconds and milliseconds", () => {
    const srt = writeCaptions([spoken("안녕하세요.", 3_661_005)], "ko");
    expect(srt).toBe("1\n01:01:01,005 --> 01:01:01,905\n안녕하세요.\n");
  });

  it("ends a cue with the sentence and the scene", () => {
    const srt = writeCaptions([spoken("짐 싸기? 쉬워요."), spoken("저장하세요!", 5000)], "ko");
    expect(cues(srt).map(({ lines }) => lines.join(" "))).toEqual([
      "짐 싸기?",
      "쉬워요.",
      "저장하세요!",
    ]);
  });

  it("never lets two cues overlap", () => {
    const srt = writeCaptions([spoken("가요. 나요. 다요. 라요."), spoken("끝.", 1600)], "ko");
    const times = cues(srt).flatMap((cue) => cue.times.split(" --> "));
    expect(times).toEqual(times.toSorted());
  });

  it("keeps all words on lines that a player can show", () => {
    const text =
      "Finally, bring one empty tote bag that is perfect for everything you buy there and cannot fold";
    const blocks = cues(writeCaptions([spoken(text)], "en"));
    expect(blocks.flatMap(({ lines }) => lines).join(" ")).toBe(text);
    for (const { lines } of blocks) {
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(44);
    }
  });

  it("leaves no lone last word behind when the sentence can be shared out", () => {
    const text = "둘째, 액체류는 투명한 봉지 하나에 전부 담아 꼭 함께 모아 두세요.";
    for (const { lines } of cues(writeCaptions([spoken(text)], "ko"))) {
      expect(lines.join(" ").split(" ").length).toBeGreaterThan(1);
    }
  });

  it("is empty for a short without words", () => {
    expect(writeCaptions([[], []], "ko")).toBe("");
  });
});
