import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Language } from "#src/domain/language.ts";
import { type FontMetrics, readFont } from "./read-font.ts";

/** A face that captions are drawn in. */
export interface CaptionFont {
  /** The name by which fontconfig finds it. */
  family: string;
  isBold: boolean;
  path: string;
  metrics: FontMetrics;
}

const faces = {
  blackHanSans: {
    family: "Black Han Sans",
    isBold: false,
    file: "@expo-google-fonts/black-han-sans/400Regular/BlackHanSans_400Regular.ttf",
  },
  pretendard: {
    family: "Pretendard Black",
    isBold: false,
    file: "pretendard/dist/public/static/Pretendard-Black.otf",
  },
  notoSansKr: {
    family: "Noto Sans KR Black",
    isBold: false,
    file: "@expo-google-fonts/noto-sans-kr/900Black/NotoSansKR_900Black.ttf",
  },
} as const;

type FaceName = keyof typeof faces;

/**
 * First the face that looks best, then the ones that have more characters: Black Han Sans has 2,581
 * of the 11,172 Hangul syllables, Pretendard all of them, Noto Sans KR Chinese characters as well.
 */
const order: Record<Language, readonly FaceName[]> = {
  ko: ["blackHanSans", "pretendard", "notoSansKr"],
  en: ["pretendard", "notoSansKr", "blackHanSans"],
};

const { resolve } = createRequire(import.meta.url);
const loaded = new Map<FaceName, CaptionFont>();

/** The faces for a language's captions, the preferred one first. Read once a process. */
export function captionFonts(language: Language): readonly CaptionFont[] {
  return order[language].map(loadFace);
}

function loadFace(name: FaceName): CaptionFont {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const { family, isBold, file } = faces[name];
  const path = resolve(file);
  const font = { family, isBold, path, metrics: readFont(readFileSync(path)) };
  loaded.set(name, font);
  return font;
}

/** Paths of every face, for the font folder that libass looks into. */
export function captionFontPaths(): string[] {
  return Object.values(faces).map(({ file }) => resolve(file));
}

/**
 * The font for a whole word: the first that has all of its characters, so that no syllable stands
 * out inside a word. Where none has all, the one that has most.
 */
export function fontForWord(word: string, fonts: readonly CaptionFont[]): CaptionFont {
  const lacking = fonts.map((font) => ({ font, count: countLacking(word, font) }));
  const best = lacking.reduce((least, each) => (each.count < least.count ? each : least));
  return best.font;
}

/** The word without the characters that no caption font can draw, such as emoji. */
export function drawablePart(word: string, fonts: readonly CaptionFont[]): string {
  return Array.from(word.normalize("NFC"))
    .filter((character) => fonts.some((font) => font.metrics.has(character.codePointAt(0) ?? 0)))
    .join("");
}

/** Width of a text in a font at an em size, in pixels. */
export function textWidth(text: string, font: CaptionFont, emSize: number): number {
  const units = Array.from(text).reduce(
    (sum, character) => sum + font.metrics.advance(character.codePointAt(0) ?? 0),
    0,
  );
  return (units * emSize) / font.metrics.unitsPerEm;
}

function countLacking(word: string, font: CaptionFont): number {
  return Array.from(word).filter((each) => !font.metrics.has(each.codePointAt(0) ?? 0)).length;
}
