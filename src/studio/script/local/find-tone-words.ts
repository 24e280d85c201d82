import type { Language } from "#src/domain/language.ts";
import type { Tone } from "#src/domain/script.ts";
import { englishTones } from "./tone-words-english.ts";
import { koreanTones } from "./tone-words-korean.ts";
import type { ToneWords } from "./tone-words.ts";

export function findToneWords(language: Language, tone: Tone): ToneWords {
  return language === "ko" ? koreanTones[tone] : englishTones[tone];
}
