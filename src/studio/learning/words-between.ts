import type { Language } from "#src/domain/language.ts";

/** Longest phrase that is learned to be avoided, in words. */
const phraseWordsMax = 4;
/** And in characters. */
const phraseLengthMax = 60;
/** A single word of fewer letters is too common to be avoided. */
const letters: Record<Language, number> = { ko: 2, en: 4 };

/** Words that stand everywhere: on their own they say nothing about taste. */
const common = new Set(
  "그리고 그래서 하지만 그런데 그러면 이것 그것 저것 이런 그런 있는 있어요 해요 하세요 합니다 됩니다 돼요 수 것 때 더 this that with your have from they them then than when what will would into over more most some such also been were and the for you are but not all any can".split(
    " ",
  ),
);

/** How much of a text's words are in the other one too, 0 to 1. */
export function shareKept(before: string, after: string): number {
  const words = wordsOf(before);
  const left = wordsOf(after).map((word) => word.toLowerCase());
  const kept = words.filter((word) => {
    const at = left.indexOf(word.toLowerCase());
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return kept.length / Math.max(1, words.length);
}

/** All phrases of words in a row that a text had and the other one has none of. */
export function phrasesTakenOut(
  before: string,
  { after, language, keyword }: { after: string; language: Language; keyword: string },
): string[] {
  const left = new Set(wordsOf(after).map((word) => word.toLowerCase()));
  const named = keyword.toLowerCase();
  const phrases = new Set<string>();
  let run: string[] = [];
  for (const word of [...wordsOf(before), ""]) {
    const isGone = word !== "" && !left.has(word.toLowerCase());
    if (isGone) run.push(word);
    else {
      for (const phrase of partsOf(run)) phrases.add(phrase);
      run = [];
    }
  }
  return [...phrases].filter((phrase) => {
    const isOfKeyword = phrase.split(" ").some((word) => named.includes(word.toLowerCase()));
    return !isOfKeyword && phrase.length <= phraseLengthMax && isTelling(phrase, language);
  });
}

function partsOf(run: readonly string[]): string[] {
  return run.flatMap((_word, from) =>
    Array.from({ length: Math.min(phraseWordsMax, run.length - from) }, (_item, more) =>
      run.slice(from, from + more + 1).join(" "),
    ),
  );
}

function isTelling(phrase: string, language: Language): boolean {
  const words = phrase.toLowerCase().split(" ");
  if (words.every((word) => common.has(word))) return false;
  return words.length > 1 || phrase.replaceAll(/[^\p{L}]/gu, "").length >= letters[language];
}

/** Without the marks around them. */
function wordsOf(text: string): string[] {
  return text
    .normalize("NFC")
    .split(/\s+/u)
    .map((word) => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter((word) => word !== "");
}
