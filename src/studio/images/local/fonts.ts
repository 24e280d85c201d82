import { fileURLToPath } from "node:url";
import { GlobalFonts } from "@napi-rs/canvas";
import { AppError } from "#src/domain/app-error.ts";
import { readFontCoverage } from "./font-coverage.ts";

/** `loud` for shouting, `heavy` for headlines, `strong` for small words, `complete` for hanja and rare signs. */
export type FaceName = "loud" | "heavy" | "strong" | "complete";

interface Face {
  family: string;
  file: string;
}

const faces: Record<FaceName, Face> = {
  loud: {
    family: "XCaster Loud",
    file: "@expo-google-fonts/black-han-sans/400Regular/BlackHanSans_400Regular.ttf",
  },
  heavy: {
    family: "XCaster Heavy",
    file: "pretendard/dist/public/static/Pretendard-Black.otf",
  },
  strong: {
    family: "XCaster Strong",
    file: "pretendard/dist/public/static/Pretendard-Bold.otf",
  },
  complete: {
    family: "XCaster Complete",
    file: "@expo-google-fonts/noto-sans-kr/900Black/NotoSansKR_900Black.ttf",
  },
};

const fallbacks: readonly FaceName[] = ["heavy", "complete"];
const coverages = new Map<FaceName, ReadonlySet<number>>();

/** A piece of a word that one font can draw. */
export interface Run {
  text: string;
  family: string;
}

/** Loads a face once and gives the family name to draw with. Throws AppError `bad-configuration` for a missing file. */
export function useFace(name: FaceName): string {
  coverageOf(name);
  return faces[name].family;
}

function coverageOf(name: FaceName): ReadonlySet<number> {
  const known = coverages.get(name);
  if (known !== undefined) return known;
  const { family, file } = faces[name];
  const path = fileURLToPath(import.meta.resolve(file));
  const coverage = readFontCoverage(path);
  if (GlobalFonts.registerFromPath(path, family) === null) {
    throw new AppError("bad-configuration", `font ${path} cannot be loaded`);
  }
  coverages.set(name, coverage);
  return coverage;
}

function covers(name: FaceName, text: string): boolean {
  const coverage = coverageOf(name);
  for (const character of text) {
    if (!coverage.has(character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}

const graphemes = new Intl.Segmenter("ko", { granularity: "grapheme" });

/** The signs of a text as a reader counts them: a syllable, a letter with its marks. */
export function splitGraphemes(text: string): string[] {
  return Array.from(graphemes.segment(text), (part) => part.segment);
}

/**
 * Cuts a word into runs that have a glyph for every sign. A face that covers the whole word draws
 * the whole word, so that no word mixes two fonts needlessly. A sign that no face has is left out.
 */
export function splitIntoRuns(word: string, preferred: FaceName): Run[] {
  const order = [preferred, ...fallbacks.filter((name) => name !== preferred)];
  const whole = order.find((name) => covers(name, word));
  if (whole !== undefined) return [{ text: word, family: useFace(whole) }];
  const runs: Run[] = [];
  for (const sign of splitGraphemes(word)) {
    const face = order.find((name) => covers(name, sign));
    if (face === undefined) continue;
    const family = useFace(face);
    const last = runs.at(-1);
    if (last?.family === family) last.text += sign;
    else runs.push({ text: sign, family });
  }
  return runs;
}

const pictographs =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\u{200d}|\u{fe0e}|\u{fe0f}|\u{20e3}/gu;

/** A text as it can be set: composed syllables, no emoji, no markup signs, single spaces. */
export function cleanWords(text: string): string {
  return text
    .normalize("NFC")
    .replace(pictographs, " ")
    .replace(/[\p{Cc}\p{Cf}*_`~<>]/gu, " ")
    .replace(/(^|\s)#+(?=\s|$)/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
