import { cutWords, type Html, join, visibleLength } from "./html.ts";

/** Characters Telegram takes: https://core.telegram.org/bots/api#sendmessage and #sendvideo */
export const textLimits = { text: 4096, caption: 1024 } as const;

/** A paragraph of a message, and what may happen to it where there is too little room. */
export interface Paragraph {
  html: Html;
  /** Left out before anything else is touched; of several the last one first. */
  isOptional?: boolean;
  /** Plain words that may be cut, and how the paragraph is built of what is left of them. */
  words?: { text: string; build: (text: string) => Html };
}

/** Shorter than this and cut words say nothing any more. */
const cutLengthMin = 20;

/** Puts paragraphs below one another so that all of it fits: optional ones go first, then long words are cut. */
export function fitText(paragraphs: readonly Paragraph[], lengthMax: number): Html {
  let kept = [...paragraphs];
  const built = () => join(kept.map((one) => one.html));
  while (visibleLength(built()) > lengthMax) {
    const last = kept.findLastIndex((one) => one.isOptional);
    if (last === -1) break;
    kept = kept.toSpliced(last, 1);
  }
  for (let excess = visibleLength(built()) - lengthMax; excess > 0;) {
    const longest = kept.reduce(
      (best, one, index) =>
        (one.words?.text.length ?? 0) > (kept[best]?.words?.text.length ?? 0) ? index : best,
      0,
    );
    const words = kept[longest]?.words;
    if (!words || words.text.length <= cutLengthMin) break;
    const text = cutWords(words.text, Math.max(cutLengthMin, words.text.length - excess));
    kept[longest] = { html: words.build(text), words: { ...words, text } };
    excess = visibleLength(built()) - lengthMax;
  }
  return built();
}

/** Words of any length as a paragraph that may be cut. */
export function cuttable(text: string, build: (text: string) => Html): Paragraph {
  return { html: build(text), words: { text, build } };
}
