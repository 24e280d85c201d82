/** Typed words as they are compared: composed, in small letters, with plain apostrophes and nothing around them. */
export function inSmallLetters(text: string): string {
  return text.normalize("NFC").trim().toLowerCase().replaceAll(/[’‘]/gu, "'");
}
