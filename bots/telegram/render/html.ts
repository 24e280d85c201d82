/** A piece of Telegram's HTML: what was put in is escaped, what was built already stays as it is. */
export interface Html {
  readonly source: string;
}

export const nothing: Html = { source: "" };
/** An empty line between paragraphs. */
export const gap: Html = { source: " " };

/** Builds a piece. Strings and numbers are escaped; pieces go in whole. */
export function markup(
  strings: TemplateStringsArray,
  ...values: readonly (Html | string | number)[]
): Html {
  const source = strings.reduce((built, text, index) => {
    const value = values[index - 1];
    return `${built}${value === undefined ? "" : sourceOf(value)}${text}`;
  });
  return { source };
}

/** Pieces one after the other; empty ones leave no gap. */
export function join(pieces: readonly Html[], separator = "\n"): Html {
  const sources = pieces.map(({ source }) => source).filter((source) => source !== "");
  return { source: sources.join(separator) };
}

/** How much Telegram counts once it has read the tags, in UTF-16 units. */
export function visibleLength({ source }: Html): number {
  return source.replaceAll(/<[^>]*>/g, "").replaceAll(/&(?:amp|lt|gt|quot);/g, "x").length;
}

const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The first characters of some words, never half of one; what is missing is said by an ellipsis. */
export function cutWords(words: string, lengthMax: number): string {
  if (words.length <= lengthMax) return words;
  let kept = "";
  for (const { segment } of characters.segment(words)) {
    if (kept.length + segment.length > lengthMax - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

function sourceOf(value: Html | string | number): string {
  return typeof value === "object" ? value.source : escapeHtml(String(value));
}

/** Only these three have a meaning in Telegram's HTML: https://core.telegram.org/bots/api#html-style */
function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
