import { describe, expect, it } from "vitest";
import { captionFonts, fontForWord } from "#src/studio/compose/captions/caption-fonts.ts";
import { type DrawnWord, escapeAss, writeAss } from "#src/studio/compose/captions/write-ass.ts";

const word = (text: string, extra: Partial<DrawnWord> = {}): DrawnWord => ({
  text,
  font: fontForWord(text, captionFonts("ko")),
  emSize: 100,
  centerX: 540,
  baseline: 200,
  scale: 1,
  color: "#ff8800",
  outline: 8,
  opacity: 1,
  ...extra,
});

const dialogues = (ass: string): string[] =>
  ass.split("\n").filter((line) => line.startsWith("Dialogue:"));

describe("escapeAss", () => {
  it("leaves no brace that could open an override", () => {
    expect(escapeAss("{\\an8}위로")).not.toMatch(/(?<!\\)[{}]/u);
  });

  it("keeps a backslash from what would make it a command", () => {
    expect(escapeAss("a\\Nb\\nc\\hd")).not.toMatch(/\\[Nnh]/u);
  });

  it("makes line breaks spaces", () => {
    expect(escapeAss("한\r\n줄\n로")).toBe("한 줄 로");
  });
});

describe("writeAss", () => {
  it("writes a still with nothing as nothing, at its own second", () => {
    const ass = writeAss({ width: 1080, height: 320, stills: [[], [word("가")]] });
    expect(dialogues(ass).every((line) => line.includes("0:00:00.60,0:00:01.40"))).toBe(true);
    expect(dialogues(ass).length).toBeGreaterThan(0);
  });

  it("gives colours in the order that the format wants: blue, green, red", () => {
    const ass = writeAss({ width: 1080, height: 320, stills: [[word("가")]] });
    expect(ass).toContain("\\1c&H0088FF&");
  });

  it("draws the larger word over its neighbours", () => {
    const ass = writeAss({
      width: 1080,
      height: 320,
      stills: [[word("가", { scale: 1.1 }), word("나")]],
    });
    const layerOf = (text: string): number =>
      Math.max(
        ...dialogues(ass)
          .filter((line) => line.endsWith(text))
          .map((line) => Number(line.slice("Dialogue: ".length).split(",")[0])),
      );
    expect(layerOf("가")).toBeGreaterThan(layerOf("나"));
  });
});
