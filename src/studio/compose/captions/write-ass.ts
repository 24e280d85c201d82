import type { CaptionFont } from "./caption-fonts.ts";
import { parseColor } from "../accent-color.ts";

/** One word as libass draws it: centre and baseline in pixels of the sheet's canvas. */
export interface DrawnWord {
  text: string;
  font: CaptionFont;
  emSize: number;
  centerX: number;
  baseline: number;
  scale: number;
  /** `#rrggbb` */
  color: string;
  outline: number;
  /** 0 is invisible, 1 solid. */
  opacity: number;
}

/** A plate behind words, black as everything's outer edge is. Pixels of the sheet's canvas. */
export interface DrawnBox {
  left: number;
  top: number;
  width: number;
  height: number;
  radius: number;
  opacity: number;
}

/** A sheet of stills: still `k` is what libass shows at second `k`. */
export interface Sheet {
  width: number;
  height: number;
  stills: readonly (readonly DrawnWord[])[];
  /** What lies behind the words of each still. */
  boxes?: readonly (readonly DrawnBox[])[];
}

const header = (sheet: Sheet): string => `[Script Info]
ScriptType: v4.00+
PlayResX: ${sheet.width}
PlayResY: ${sheet.height}
LayoutResX: ${sheet.width}
LayoutResY: ${sheet.height}
WrapStyle: 2
ScaledBorderAndShadow: yes
YCbCr Matrix: TV.709

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Word,Pretendard Black,96,&H00FFFFFF,&H00FFFFFF,&H00000000,&H00000000,0,0,0,0,100,100,0,0,1,8,0,5,0,0,0,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
`;

/** Soft shadow under the words: how far down, how far it spreads and how strong it is. */
const shadow = { dropPixels: 5, spreadPixels: 5, blurPixels: 8, opacity: 0.55 } as const;

/** The sheet as an ASS document. Every word stands at its own place, so that none moves another. */
export function writeAss(sheet: Sheet): string {
  const lines = sheet.stills.flatMap((words, still) => {
    const span = `${assTime(Math.max(0, still - 0.4))},${assTime(still + 0.4)}`;
    const boxes = (sheet.boxes?.[still] ?? []).map(
      (box) => `Dialogue: 0,${span},Word,,0,0,0,,${boxTags(box)}${boxPath(box)}`,
    );
    const drawn = words
      .filter((word) => word.text !== "" && word.opacity > 0)
      .flatMap((word) => [
        // What stands on a plate casts no shadow.
        ...(boxes.length > 0
          ? []
          : [`Dialogue: 0,${span},Word,,0,0,0,,${shadowTags(word)}${escapeAss(word.text)}`]),
        `Dialogue: ${word.scale > 1 ? 2 : 1},${span},Word,,0,0,0,,${wordTags(word)}${escapeAss(word.text)}`,
      ]);
    return [...boxes, ...drawn];
  });
  return `${header(sheet)}${lines.join("\n")}\n`;
}

/**
 * Text as libass shows it letter for letter. Braces would open an override block; a backslash starts
 * a command and has no escape, so a word joiner, which has no shape, keeps it from what follows.
 */
export function escapeAss(text: string): string {
  return text
    .replaceAll("\\", "\\\u2060")
    .replaceAll("{", "\\{")
    .replaceAll("}", "\\}")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

function wordTags(word: DrawnWord): string {
  return `{${placeTags(word, 0)}\\bord${word.outline}\\1c${assColor(word.color)}\\alpha${assAlpha(word.opacity)}}`;
}

function shadowTags(word: DrawnWord): string {
  const spread = word.outline + shadow.spreadPixels;
  const opacity = shadow.opacity * word.opacity;
  return `{${placeTags(word, shadow.dropPixels)}\\bord${spread}\\blur${shadow.blurPixels}\\1c&H000000&\\alpha${assAlpha(opacity)}}`;
}

function boxTags(box: DrawnBox): string {
  const place = `\\an7\\pos(${round(box.left)},${round(box.top)})`;
  return `{${place}\\bord0\\shad0\\1c&H000000&\\alpha${assAlpha(box.opacity)}\\p1}`;
}

/** A rounded rectangle from its own corner; a curve of Bézier comes within a pixel of a circle's. */
function boxPath({ width, height, radius }: DrawnBox): string {
  const [right, bottom, reach] = [width, height, radius * 0.4477].map(round);
  const [afar, below, corner] = [width - radius, height - radius, radius].map(round);
  const [rightReach, bottomReach] = [width - radius * 0.4477, height - radius * 0.4477].map(round);
  return [
    `m ${corner} 0 l ${afar} 0 b ${rightReach} 0 ${right} ${reach} ${right} ${corner}`,
    `l ${right} ${below} b ${right} ${bottomReach} ${rightReach} ${bottom} ${afar} ${bottom}`,
    `l ${corner} ${bottom} b ${reach} ${bottom} 0 ${bottomReach} 0 ${below}`,
    `l 0 ${corner} b 0 ${reach} ${reach} 0 ${corner} 0`,
  ].join(" ");
}

/** libass puts the middle of the line box, not of the letters, at the position. */
function placeTags(word: DrawnWord, drop: number): string {
  const { unitsPerEm, ascent, descent } = word.font.metrics;
  const fontSize = (word.emSize * (ascent + descent)) / unitsPerEm;
  const middle = word.baseline - (word.emSize * (ascent - descent)) / unitsPerEm / 2;
  const percent = round(word.scale * 100);

  return `\\an5\\pos(${round(word.centerX)},${round(middle + drop)})\\fn${word.font.family}\\fs${round(fontSize)}\\fscx${percent}\\fscy${percent}`;
}

function assColor(color: string): string {
  const [red = 255, green = 255, blue = 255] = parseColor(color) ?? [];
  return `&H${hex(blue)}${hex(green)}${hex(red)}&`;
}

function assAlpha(opacity: number): string {
  return `&H${hex(Math.round((1 - opacity) * 255))}&`;
}

function hex(value: number): string {
  return value.toString(16).padStart(2, "0").toUpperCase();
}

function assTime(seconds: number): string {
  const hundredths = Math.round(seconds * 100);
  const minutes = Math.floor(hundredths / 6000) % 60;
  return `${Math.floor(hundredths / 360_000)}:${two(minutes)}:${two(Math.floor(hundredths / 100) % 60)}.${two(hundredths % 100)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
