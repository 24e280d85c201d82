import { valueOf } from "#src/domain/preference.ts";
import type { Brief, Tone } from "#src/domain/script.ts";
import { withContractions } from "../contractions.ts";
import { inEnding } from "./korean-endings.ts";
import { findToneWords } from "./find-tone-words.ts";
import type { ToneWords } from "./tone-words.ts";

type Of = Pick<Brief, "language" | "tone" | "habits">;

/** The tone whose sentences are taken: only the professional ones end in 합쇼체. */
export function spokenTone({ language, tone, habits }: Of): Tone {
  const isFormal = language === "ko" && valueOf(habits, "ending") === "formal";
  return isFormal ? "professional" : tone;
}

/** The sentences a draft is made of. What is only read keeps the tone that was asked for. */
export function wordsOf(brief: Of): ToneWords {
  const { closingScreens } = findToneWords(brief.language, brief.tone);
  return { ...findToneWords(brief.language, spokenTone(brief)), closingScreens };
}

/** Whether Korean is to end otherwise than 합쇼체, so that nothing is worded for that. */
export function isInformal({ language, habits }: Of): boolean {
  const ending = valueOf(habits, "ending");
  return language === "ko" && (ending === "polite" || ending === "casual");
}

/** A text in the manner that people want: how its sentences end, and how loud they are. */
export function inManner(text: string, brief: Of, how: { isEnd?: boolean } = {}): string {
  const { habits, language } = brief;
  if (!habits || habits.length === 0) return text;
  const ending = valueOf(habits, "ending");
  const contractions = valueOf(habits, "contractions");
  let said = text;
  if (language === "ko" && ending !== undefined && ending !== "formal")
    said = inEnding(said, ending);
  if (language === "en" && contractions !== undefined) said = withContractions(said, contractions);
  const exclamations = valueOf(habits, "exclamations");
  if (exclamations === false) said = said.replaceAll(/\?!+/gu, "?").replaceAll(/!+/gu, ".");
  if (exclamations === true && how.isEnd) said = said.replace(/\.$/u, "!");
  return said;
}
