import type { Language } from "#bots/conversation/words.ts";

/** The language of whoever sits at the terminal. Korean comes first: also where the locale names none. */
export function operatorLanguage(env: Record<string, string | undefined>): Language {
  const locale = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  return /^(?:c|posix|ko)?(?:[._@]|$)/i.test(locale) ? "ko" : "en";
}
