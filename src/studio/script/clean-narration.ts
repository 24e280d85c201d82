import { stripMarkup } from "./strip-markup.ts";

const links = /(?:https?:\/\/|www\.)[^\s)\]>]+/giu;
const markdownLinks = /!?\[([^[\]]{0,300})\]\([^()\s]{0,2000}\)/gu;
const invisible = /[\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu;
const controls = /\p{Cc}/gu;
const keycaps = /([0-9#*])\u{FE0F}?\u{20E3}/gu;
const emoji =
  /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u{FE00}-\u{FE0F}\u{20E3}\u{E0100}-\u{E01EF}]/gu;
const lineMarks = /^[ \t]*(?:(?:#{1,6}|[-*+•·▪●○◦‣–—]|>+)(?:[ \t]+|$))+/gmu;
const ruleLines = /^[ \t]*(?:[-*_=]{3,})[ \t]*$/gmu;
/** Drawn with letters; one behind an open bracket closes it. */
const typedFaces =
  /(?<![([][^()[\]\n]{0,100})(?:[:;]-?[)(]+|\^[_.-]?\^|(?<=\s|^)[:;]-?[DP](?=\s|$))/gmu;
const entities = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/giu;
const namedEntities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  hellip: "…",
  middot: "·",
  ndash: "–",
  mdash: "—",
};

/**
 * Makes any text fit to be spoken and shown as a caption: no markdown, HTML, links, emoji, invisible
 * or control characters; straight quotes; single spaces; one line. Words and their order stay.
 */
export function cleanNarration(text: string): string {
  let cleaned = text.normalize("NFC").replace(/\r\n?/gu, "\n");
  // Stripping one mark can uncover another, so the text is cleaned until nothing changes.
  for (;;) {
    const next = cleanOnce(cleaned);
    if (next === cleaned) return next;
    cleaned = next;
  }
}

function cleanOnce(text: string): string {
  const read = text
    .replace(entities, decodeEntity)
    .replace(markdownLinks, "$1")
    .replace(links, " ")
    .replace(/[\u{2028}\u{2029}]/gu, "\n")
    .replace(keycaps, "$1")
    .replace(/\u{200D}/gu, "")
    .replace(emoji, " ")
    .replace(invisible, "")
    .replace(ruleLines, " ")
    .replace(lineMarks, "")
    .replace(typedFaces, " ");
  return stripMarkup(read)
    .replace(/[“”„‟«»″]/gu, '"')
    .replace(/[‘’‚‛′]/gu, "'")
    .replace(/…/gu, "...")
    .replace(controls, " ")
    .replace(/\s+/gu, " ")
    .replace(/ +([,.!?;:])(?=\s|$)/gu, "$1")
    .normalize("NFC")
    .trim();
}

function decodeEntity(
  entity: string,
  decimal: string | undefined,
  hexadecimal: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return namedEntities[name.toLowerCase()] ?? entity;
  const point = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  return point <= 0x10_ff_ff ? String.fromCodePoint(point).toWellFormed() : " ";
}
