const inlineTags =
  /<\/?(?:a|abbr|b|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strike|strong|sub|sup|u|var)(?:\s[^<>]*)?\/?>/giu;
const otherTags = /<\/?[a-z][^<>]*>/giu;
const escapes = /\\(?=[!-/:-@[-`{-~])/gu;

/**
 * Marks that stand in pairs around words: what is between them stays, with what touches it. No pair
 * spans more than 500 characters, so that a row of opening marks is read in no time.
 */
const pairs: readonly RegExp[] = [
  /\*\*(?=[^\s*])([^\n]{0,500}?[^\s*])\*\*/gu,
  /__(?=[^\s_])([^\n]{0,500}?[^\s_])__/gu,
  /~~(?=[^\s~])([^~\n]{0,500}?[^\s~])~~/gu,
  /`+([^`\n]{1,500})`+/gu,
  // A single star or bar within a word is no markup: 2*3*4, snake_case.
  /(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]{0,500}[^\s*])\*(?!\*)/gu,
  /(?<![\p{L}\p{N}_])_(?=[^\s_])([^_\n]{0,500}[^\s_])_(?!_)/gu,
  /\[([^[\]\n]{0,500})\]/gu,
  /\{([^{}\n]{0,500})\}/gu,
  /<(?=[^<>\n]{0,500}[^<>\d\s])([^<>\n]{0,500})>/gu,
];

/** Lone marks that mean something between what they stand between: 5,000~7,000원, 3*4, 2^10. */
const meant = [
  [/(?<=[\p{L}\p{N}%°℃])\s?~+\s?(?=[\p{N}₩$])/gu, "~"],
  [/(?<=[\p{L}\p{N}])~+(?=[\p{L}])/gu, "~"],
  [/(?<=[\p{L}])~+(?=$|[\s.,!?])/gmu, "~"],
  [/(?<=\p{N}) ?([*<>^]) ?(?=\p{N})/gu, "$1"],
] as const;
const meaningless =
  /(?<![\p{L}\p{N}%°℃])~|~(?![\p{L}\p{N}₩$\s.,!?]|$)|(?<![\p{L}\p{N}])[*^]|[*^](?![\p{L}\p{N}])|(?<![A-Za-z\d])_|_(?![A-Za-z\d])|`/gu;
const separators = /[|\\[\]{}]+|(?<!\p{N})[<>]|[<>](?!\p{N})/gu;
/** A tag's mark before its word, and those between tags that run on; not in C#, and not in #1. */
const hashes = /(?<!(?<![\p{L}\p{N}])[A-Z])#+(?!\d+(?![\p{L}\p{N}_]))|#(?=#|[A-Za-z])/gu;

/**
 * Takes markdown and HTML out of a text. What stood in paired marks keeps touching its neighbours
 * (`**이거**는` is `이거는`); a lone mark that means something between numbers or words stays.
 */
export function stripMarkup(text: string): string {
  let plain = text.replace(inlineTags, "").replace(otherTags, " ").replace(escapes, "");
  for (const pair of pairs) plain = plain.replace(pair, "$1");
  for (const [mark, kept] of meant) plain = plain.replace(mark, kept);
  return plain
    .replace(/(?<=[A-Za-z])`(?=[A-Za-z])/gu, "'")
    .replace(meaningless, "")
    .replace(separators, " ")
    .replace(hashes, (_hash, at: number, whole: string) =>
      /[\p{L}\p{N}]/u.test(whole[at - 1] ?? "") ? " " : "",
    );
}
