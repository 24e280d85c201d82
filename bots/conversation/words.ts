import type { Language } from "#src/domain/language.ts";
import { en } from "#src/words/en.ts";
import { ko } from "#src/words/ko.ts";
import type { Words } from "#src/words/en.ts";

export { languages } from "#src/domain/language.ts";
export type { Language } from "#src/domain/language.ts";
export type { Words } from "#src/words/en.ts";

const wordsByLanguage: Record<Language, Words> = { ko, en };

/** Every word a person sees, in their language. */
export function wordsFor(language: Language): Words {
  return wordsByLanguage[language];
}
