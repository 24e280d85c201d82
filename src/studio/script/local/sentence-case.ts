import type { Language } from "#src/domain/language.ts";

/** Begins every English sentence with a capital letter; names such as iPhone keep their own way. */
export function sentenceCase(text: string, language: Language): string {
  if (language === "ko") return text;
  return text.replace(
    /(^|[.!?] )([a-z])([^\s.!?]*)/gu,
    (whole, before: string, first: string, rest: string) =>
      /[A-Z]/u.test(rest) ? whole : before + first.toUpperCase() + rest,
  );
}
