/** The languages XCaster speaks and writes. Korean is the first one. */
export const languages = ["ko", "en"] as const;
export type Language = (typeof languages)[number];

/** Of somebody who has not said which, and whose platform does not know. */
export const defaultLanguage: Language = "ko";

/** Guesses the language of a person's words: any Hangul means Korean. */
export function detectLanguage(text: string): Language {
  return /\p{Script=Hangul}/u.test(text) ? "ko" : "en";
}
