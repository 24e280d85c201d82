/** Longest hashtag, in characters. */
const hashtagLengthMax = 30;

/** Hashtags without `#` and spaces, each once, in the order of the phrases, at most so many. */
export function hashtagsFrom(phrases: readonly string[], countMax: number): string[] {
  const tags = new Map<string, string>();
  for (const phrase of phrases) {
    const tag = phrase.normalize("NFC").replace(/[^\p{L}\p{N}_]+/gu, "");
    const isUseful = tag.length >= 2 && tag.length <= hashtagLengthMax && /\p{L}/u.test(tag);
    if (isUseful && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
  }
  return [...tags.values()].slice(0, countMax);
}
