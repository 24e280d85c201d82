import type { Language } from "#src/domain/language.ts";

/** How much of the narration is on screen at once. */
const phraseLimits: Record<Language, PhraseLimits> = {
  // Hangul syllables: two or three eojeol are read at a glance.
  ko: { wordsMax: 3, charactersMax: 12 },
  en: { wordsMax: 4, charactersMax: 20 },
};

/** A comma ends a phrase after so many words. */
const commaWordsMin = 2;

/** Punctuation at the edges of a word that captions leave out; `?` and `!` stay, they are the tone. */
const silentEdges =
  /^[\s,.:;…·"'“”‘’「」『』()[\]<>«»\-–—~～]+|[\s,.:;…·"'“”‘’「」『』()[\]<>«»\-–—~～]+$/gu;

const sentenceEnd = /[.?!…]["'”’)\]]*$/u;
const commaEnd = /[,;:]["'”’)\]]*$/u;

const numeral = /^[~～$€£₩#]?\d[\d.,:/~～-]*$/u;
const koreanNumeral = /^(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무|몇|첫|제)$/u;
const koreanCounter =
  /^(?:가지|개|명|번|분|시간|시|일|주|달|살|잔|병|권|장|마리|대|곳|군데|단계|초|배|줄|켤레|사람|그릇|조각|통|끼|박|년|째|걸음)/u;

/** What is shown of a spoken word. Empty for a word that is only punctuation. */
export function shownWord(word: string): string {
  return word.replaceAll(silentEdges, "");
}

/** True where a line or phrase may not break between two words: a number and what it counts. */
export function belongTogether(word: string, next: string): boolean {
  if (sentenceEnd.test(word) || commaEnd.test(word)) return false;
  const bare = shownWord(word);
  return numeral.test(bare) || (koreanNumeral.test(bare) && koreanCounter.test(shownWord(next)));
}

/**
 * Groups the words of a narration into what is shown at once: up to three eojeol of twelve syllables
 * in Korean, four words in English. Returns the indexes of the words in each phrase, in order.
 * A clause's end ends a phrase, and within a clause the phrases are as even as they can be; a phrase
 * may go over the limit to keep a number with its counter.
 */
export function splitPhrases(words: readonly string[], language: Language): number[][] {
  const limits = phraseLimits[language];
  return toClauses(words).flatMap((clause) => evenPhrases(toUnits(clause, words), words, limits));
}

/** Stretches up to a sentence's end or a comma; a word alone before a comma stays with what follows. */
function toClauses(words: readonly string[]): number[][] {
  const clauses: number[][] = [];
  let open: number[] = [];
  words.forEach((word, index) => {
    open.push(index);
    const isEnd = sentenceEnd.test(word) || (commaEnd.test(word) && open.length >= commaWordsMin);
    if (!isEnd && index < words.length - 1) return;
    clauses.push(open);
    open = [];
  });
  return clauses;
}

interface PhraseLimits {
  wordsMax: number;
  charactersMax: number;
}

/** The fewest phrases within the limits, and of those the most even ones. */
function evenPhrases(
  units: readonly number[][],
  words: readonly string[],
  limits: PhraseLimits,
): number[][] {
  interface Split {
    phrases: number[][];
    cost: number;
  }
  const best: Split[] = [{ phrases: [], cost: 0 }];
  for (let end = 1; end <= units.length; end += 1) {
    let least: Split | null = null;
    for (let start = end - 1; start >= 0; start -= 1) {
      const phrase = units.slice(start, end).flat();
      const length = lengthOf(phrase, words);
      const isOver = phrase.length > limits.wordsMax || length > limits.charactersMax;
      const before = best[start];
      if (before === undefined || (isOver && end - start > 1)) continue;
      // Any phrase more costs more than unevenness ever does.
      const cost = before.cost + limits.charactersMax ** 2 * 10 + length ** 2 + phrase.length ** 2;
      if (least === null || cost < least.cost)
        least = { phrases: [...before.phrases, phrase], cost };
    }
    best.push(least ?? { phrases: [], cost: 0 });
  }
  return best.at(-1)?.phrases ?? [];
}

/** Words that may not be parted, as one unit each. */
function toUnits(clause: readonly number[], words: readonly string[]): number[][] {
  const units: number[][] = [];
  for (const index of clause) {
    const open = units.at(-1);
    const before = words[index - 1] ?? "";
    if (open !== undefined && belongTogether(before, words[index] ?? "")) open.push(index);
    else units.push([index]);
  }
  return units;
}

function lengthOf(indexes: readonly number[], words: readonly string[]): number {
  return indexes.reduce((sum, index) => sum + Array.from(shownWord(words[index] ?? "")).length, 0);
}
