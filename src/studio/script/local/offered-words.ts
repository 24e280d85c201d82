import type { Language } from "#src/domain/language.ts";
import type { Tone } from "#src/domain/script.ts";
import { cleanNarration } from "../clean-narration.ts";
import { fillWords } from "./fill-words.ts";
import { sentenceCase } from "./sentence-case.ts";
import { subjectOf } from "./subject.ts";
import { findToneWords } from "./find-tone-words.ts";
import { englishCount } from "./tone-words-english.ts";
import { koreanCount } from "./tone-words-korean.ts";

/** First sentences in a tone that say how much is coming. */
export function strongHooks(input: {
  keyword: string;
  tone: Tone;
  language: Language;
  pointCount: number;
}): string[] {
  const { tone, language, pointCount } = input;
  if (!/[\p{L}\p{N}]/u.test(cleanNarration(input.keyword))) return [];
  const { spoken, noun } = subjectOf({ ...input, lengthSeconds: 30 }, undefined);
  const n = language === "ko" ? koreanCount(pointCount) : englishCount(pointCount);
  const filling = { k: spoken, s: noun, n, hook: "", a: "" };
  return findToneWords(language, tone)
    .hooks.filter((hook) => hook.includes("{n}"))
    .map((hook) => sentenceCase(fillWords(hook, filling), language));
}

/** The shortest way to ask for something at the end, in a tone. */
export function shortClosing(language: Language, tone: Tone): string {
  return findToneWords(language, tone).closingShort;
}
