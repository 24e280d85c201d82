import { createCanvas } from "@napi-rs/canvas";
import { type FaceName, cleanWords, splitGraphemes, splitIntoRuns } from "./fonts.ts";

/** A rectangle in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface SetRun {
  text: string;
  family: string;
  /** From the left edge of the line. */
  x: number;
}

export interface SetLine {
  runs: SetRun[];
  width: number;
}

/** Words broken into lines and sized. All lengths in pixels. */
export interface SetWords {
  size: number;
  lines: SetLine[];
  /** Between two baselines, in ems. */
  leading: number;
  width: number;
  height: number;
}

/** Numbers as they stand before what they count, a word of their own: "두 개". */
export const koreanNumerals: ReadonlySet<string> = new Set(
  "한 두 세 네 다섯 여섯 일곱 여덟 아홉 열 스무 몇 첫 한두 두세 서너".split(" "),
);

interface Word {
  runs: { text: string; family: string; width: number }[];
  /** In ems, like every width before a size is chosen. */
  width: number;
  endsInNumber: boolean;
}

/** In ems: the room of a line above and below its baseline. */
export const ascent = 0.9;
export const descent = 0.24;
export const tracking = -0.025;

const sampleSize = 100;
const context = createCanvas(8, 8).getContext("2d");

function measure(text: string, family: string): number {
  context.font = `${sampleSize}px "${family}"`;
  context.letterSpacing = `${tracking * sampleSize}px`;
  return context.measureText(text).width / sampleSize;
}

function toWord(text: string, face: FaceName): Word {
  const runs = splitIntoRuns(text, face).map((run) => ({
    ...run,
    width: measure(run.text, run.family),
  }));
  return {
    runs,
    width: runs.reduce((sum, run) => sum + run.width, 0),
    endsInNumber: /\p{Nd}$/u.test(text) || koreanNumerals.has(text),
  };
}

export interface FitOptions {
  face: FaceName;
  width: number;
  height: number;
  sizeMax: number;
  linesMax: number;
  /** Between two baselines, in ems. */
  leading?: number;
}

/** As tight as a headline may be without its lines touching. */
const headlineLeading = 1.07;

/** Below this size a long word is rather cut in two than shrunk further. */
const wholeWordSizeMin = 84;
const spaceWidth = 0.25;
/** Of two equal ways the one with the shorter last line reads better: "하루 뒤에 / 결제". */
const longLastLineCost = 1.2;

/**
 * Sets words as large as they fit: balanced lines, broken between words, no number parted from what
 * it counts where that can be helped. Nothing is left out; undefined when no sign can be drawn.
 */
export function fitWords(text: string, options: FitOptions): SetWords | undefined {
  const texts = cleanWords(text).split(" ");
  const words = texts.map((word) => toWord(word, options.face)).filter((word) => word.width > 0);
  if (words.length === 0) return undefined;
  const whole = bestSetting(words, options);
  if (whole.size >= Math.min(wholeWordSizeMin, options.sizeMax)) return whole;
  const longest = options.width / wholeWordSizeMin;
  const pieces = texts.flatMap((word) => cutWord(word, longest, options.face));
  const cut = bestSetting(
    pieces.map((word) => toWord(word, options.face)).filter((word) => word.width > 0),
    { ...options, linesMax: options.linesMax + 2 },
  );
  return cut.size > whole.size * 1.25 ? cut : whole;
}

function cutWord(word: string, widthMax: number, face: FaceName): string[] {
  const width = toWord(word, face).width;
  if (width <= widthMax) return [word];
  const signs = splitGraphemes(word);
  const pieces = Math.ceil(width / widthMax);
  const length = Math.ceil(signs.length / pieces);
  return Array.from({ length: pieces }, (_, index) =>
    signs.slice(index * length, (index + 1) * length).join(""),
  ).filter((piece) => piece !== "");
}

function bestSetting(words: readonly Word[], options: FitOptions): SetWords {
  let best: SetWords | undefined;
  for (let count = 1; count <= Math.min(words.length, options.linesMax); count += 1) {
    const setting = setInLines(words, count, options);
    if (best === undefined || setting.size > best.size * 1.06) best = setting;
  }
  return best ?? setInLines(words, 1, options);
}

function setInLines(words: readonly Word[], count: number, options: FitOptions): SetWords {
  const lines = breakEvenly(words, count);
  const widest = Math.max(...lines.map(widthOf));
  const leading = options.leading ?? headlineLeading;
  const heightEms = (lines.length - 1) * leading + ascent + descent;
  const size = Math.floor(
    Math.min(options.sizeMax, options.width / widest, options.height / heightEms),
  );
  return {
    size,
    lines: lines.map((line) => setLine(line, size)),
    leading,
    width: widest * size,
    height: heightEms * size,
  };
}

function widthOf(line: readonly Word[]): number {
  return line.reduce((sum, word) => sum + word.width, 0) + (line.length - 1) * spaceWidth;
}

function setLine(line: readonly Word[], size: number): SetLine {
  const runs: SetRun[] = [];
  let x = 0;
  for (const word of line) {
    for (const run of word.runs) {
      runs.push({ text: run.text, family: run.family, x: x * size });
      x += run.width;
    }
    x += spaceWidth;
  }
  return { runs, width: widthOf(line) * size };
}

/** Breaks that make the widest line as narrow as may be: least sum of fourth powers, by dynamic programming. */
function breakEvenly(words: readonly Word[], count: number): Word[][] {
  const costs = new Map<string, { cost: number; lines: Word[][] }>();
  const solve = (from: number, left: number): { cost: number; lines: Word[][] } => {
    const key = `${from}:${left}`;
    const known = costs.get(key);
    if (known !== undefined) return known;
    let best: { cost: number; lines: Word[][] } = { cost: Infinity, lines: [] };
    const lastEnd = left === 1 ? words.length : words.length - left + 1;
    for (let end = left === 1 ? words.length : from + 1; end <= lastEnd; end += 1) {
      const line = words.slice(from, end);
      const partsNumber = end < words.length && (line.at(-1)?.endsInNumber ?? false);
      const cost = widthOf(line) ** 4 * (partsNumber ? 3 : 1) * (left === 1 ? longLastLineCost : 1);
      const rest = left === 1 ? { cost: 0, lines: [] } : solve(end, left - 1);
      if (cost + rest.cost < best.cost) {
        best = { cost: cost + rest.cost, lines: [line, ...rest.lines] };
      }
    }
    costs.set(key, best);
    return best;
  };
  return solve(0, count).lines;
}
