import { type CaptionFont, drawablePart, fontForWord, textWidth } from "./caption-fonts.ts";

/** A word in its place. Pixels of the frame; `centerX` and `baseline` are of the word at scale 1. */
export interface PlacedWord {
  text: string;
  font: CaptionFont;
  emSize: number;
  centerX: number;
  baseline: number;
  width: number;
}

export interface LineBox {
  centerX: number;
  widthMax: number;
  /** Baseline of the last line (or of the first, see `grows`). */
  baseline: number;
  grows: "up" | "down";
  emSize: number;
  /** From baseline to baseline, as a multiple of the em size. */
  lineHeight: number;
  linesMax: number;
  /** How much larger than it is laid out a single word, and a whole line, may be drawn for a moment. */
  peak: { word: number; line: number };
}

/** Space between words, as a share of the em size: room for the spoken word to grow in. */
const spaceShare = 0.34;

/** Text that does not fit is made smaller by this factor until it does. */
const shrinkStep = 0.94;

/**
 * Places words on as few lines as fit, at their own spots: a word that is drawn larger grows around
 * its middle and moves no other. Lines break only where `mayBreak(index)` allows it after a word.
 */
export function layOutLines(
  words: readonly string[],
  fonts: readonly CaptionFont[],
  box: LineBox,
  mayBreak: (index: number) => boolean,
): PlacedWord[] {
  const drawable = words.map((word) => drawablePart(word, fonts));
  for (let emSize = box.emSize; ; emSize *= shrinkStep) {
    const measured = drawable.map((text) => {
      const font = fontForWord(text, fonts);
      return { text, font, width: textWidth(text, font, emSize) };
    });
    const lines = breakLines(measured, { box, emSize, mayBreak });
    const isTooSmallToShrink = emSize < box.emSize / 8;
    if (lines !== null || isTooSmallToShrink) return place(lines ?? [measured], box, emSize);
  }
}

interface MeasuredWord {
  text: string;
  font: CaptionFont;
  width: number;
}

/** The split into the fewest lines, then into the most even ones. Null if none fits. */
function breakLines(
  words: readonly MeasuredWord[],
  { box, emSize, mayBreak }: { box: LineBox; emSize: number; mayBreak: (index: number) => boolean },
): MeasuredWord[][] | null {
  for (let lineCount = 1; lineCount <= box.linesMax; lineCount += 1) {
    let best: { lines: MeasuredWord[][]; widest: number } | null = null;
    for (const lines of splitsInto(words, lineCount, mayBreak)) {
      const widest = Math.max(...lines.map((line) => peakWidth(line, box, emSize)));
      if (widest <= box.widthMax && widest < (best?.widest ?? Number.POSITIVE_INFINITY)) {
        best = { lines, widest };
      }
    }
    if (best !== null) return best.lines;
  }
  return null;
}

function* splitsInto(
  words: readonly MeasuredWord[],
  lineCount: number,
  mayBreak: (index: number) => boolean,
  from = 0,
): Generator<MeasuredWord[][]> {
  if (lineCount === 1) {
    yield [words.slice(from)];
    return;
  }
  for (let end = from; end < words.length - 1; end += 1) {
    if (!mayBreak(end)) continue;
    for (const rest of splitsInto(words, lineCount - 1, mayBreak, end + 1)) {
      yield [words.slice(from, end + 1), ...rest];
    }
  }
}

function peakWidth(line: readonly MeasuredWord[], box: LineBox, emSize: number): number {
  const widestWord = Math.max(...line.map((word) => word.width));
  return (lineWidth(line, emSize) + widestWord * (box.peak.word - 1)) * box.peak.line;
}

function lineWidth(line: readonly MeasuredWord[], emSize: number): number {
  const visible = line.filter((word) => word.text !== "");
  const spaces = Math.max(0, visible.length - 1) * spaceShare * emSize;
  return visible.reduce((sum, word) => sum + word.width, spaces);
}

function place(lines: readonly MeasuredWord[][], box: LineBox, emSize: number): PlacedWord[] {
  const step = emSize * box.lineHeight;
  const first = box.grows === "up" ? box.baseline - (lines.length - 1) * step : box.baseline;
  return lines.flatMap((line, lineIndex) => {
    let left = box.centerX - lineWidth(line, emSize) / 2;
    return line.map((word) => {
      const placed = {
        ...word,
        emSize,
        centerX: left + word.width / 2,
        baseline: first + lineIndex * step,
      };
      if (word.text !== "") left += word.width + spaceShare * emSize;
      return placed;
    });
  });
}
