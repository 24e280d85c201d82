import type { Language } from "#src/domain/language.ts";

/** What fits on a picture in large letters: characters of Korean, words and characters of English. */
export const screenMax = { koreanCharacters: 18, englishWords: 6, englishCharacters: 36 } as const;

/** Words that only lead on to what no longer fits. */
const leadsOn =
  /^(?:그러면|그리고|그래서|하지만|그런데|그러니까|또는|혹은|및|and|or|but|so|then|because|if|when|the|an?|to|of|for|with|in|on|at|your|that|which)$/iu;

/** The first words of a line that fit on a picture in large letters. */
export function fitScreen(text: string, language: Language): string {
  const words = text.replace(/[.,!?;:]+$/u, "").split(" ");
  const charactersMax =
    language === "ko" ? screenMax.koreanCharacters : screenMax.englishCharacters;
  const kept: string[] = [];
  for (const word of words) {
    const next = [...kept, word];
    const isTooLong = next.join(" ").length > charactersMax;
    if (isTooLong || (language === "en" && next.length > screenMax.englishWords)) break;
    kept.push(word);
  }
  if (kept.length < words.length) {
    while (kept.length > 1 && leadsOn.test(kept.at(-1) ?? "")) kept.pop();
  }
  const line = kept.length > 0 ? kept.join(" ") : text.slice(0, charactersMax).toWellFormed();
  return line.replace(/[.,!?;:\s]+$/u, "");
}
