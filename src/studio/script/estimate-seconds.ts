import type { Language } from "#src/domain/language.ts";
import type { Script } from "#src/domain/script.ts";

/** A calm short-form voice: Korean syllables and English words a second. */
const speechRate = { syllablesPerSecond: 5.5, wordsPerSecond: 2.6 } as const;

/** The breath between two scenes, in seconds. */
export const scenePauseSeconds = 0.5;

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const writtenInSyllables =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Vowels in a row are heard as one syllable; a word of capitals is spelled out. */
function latinSyllables(word: string): number {
  if (/^[A-Z]+$/u.test(word)) return word.length;
  return Math.max(1, word.match(/[aeiouy]+/giu)?.length ?? 0);
}

/** How long a voice needs for a text, in seconds, without pauses between scenes. An estimate. */
export function estimateSpeechSeconds(text: string, language: Language): number {
  const hangul = text.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  const others = text.match(eastAsian)?.length ?? 0;
  if (language === "ko") {
    const digits = text.match(/\d/gu)?.length ?? 0;
    const latin = text.match(/\p{Script=Latin}+/gu) ?? [];
    const borrowed = latin.reduce((sum, word) => sum + latinSyllables(word), 0);
    return (hangul + digits + borrowed + others) / speechRate.syllablesPerSecond;
  }
  const words = text
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !writtenInSyllables.test(word));
  return (
    words.length / speechRate.wordsPerSecond + (hangul + others) / speechRate.syllablesPerSecond
  );
}

/** How long a whole script takes with a pause after each scene, in seconds. An estimate. */
export function estimateScriptSeconds(script: Pick<Script, "scenes" | "language">): number {
  return script.scenes.reduce(
    (sum, scene) =>
      sum + estimateSpeechSeconds(scene.narration, script.language) + scenePauseSeconds,
    0,
  );
}
