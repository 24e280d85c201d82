import { element } from "./element.js";

const inlinePattern =
  /\*\*(?<bold>.+?)\*\*|~~(?<struck>.+?)~~|`(?<code>[^`]+)`|\[(?<words>[^\]]+)\]\((?<url>https?:[^)\s]+)\)|\*(?<italic>[^*\s][^*]*)\*/g;

/**
 * Text in the little Markdown that all platforms have: headings, small print, quotes, bold, italic,
 * struck out, code, links. Never as HTML.
 * @param {string} text
 */
export function drawText(text) {
  const whole = element("div", "text");
  for (const line of text.split("\n")) whole.append(drawLine(line));
  return whole;
}

/** @param {string} line */
function drawLine(line) {
  const [, sign = "", rest = line] = /^(#{1,3}(?=\s)|-#(?=\s)|>)\s?(.*)$/.exec(line) ?? [];
  const row = element("div", classes[sign] ?? "");
  row.append(...drawInline(rest));
  if (rest === "") row.append(document.createElement("br"));
  return row;
}

/** @type {Record<string, string>} */
const classes = {
  "#": "heading",
  "##": "heading",
  "###": "heading",
  "-#": "hint",
  ">": "quote",
};

/** @param {string} text */
function drawInline(text) {
  /** @type {(string | HTMLElement)[]} */
  const drawn = [];
  let at = 0;
  for (const found of text.matchAll(inlinePattern)) {
    drawn.push(text.slice(at, found.index));
    drawn.push(drawMarked(found.groups ?? {}));
    at = found.index + found[0].length;
  }
  return [...drawn, text.slice(at)];
}

/** @param {Record<string, string>} marked */
function drawMarked(marked) {
  if (marked["bold"]) return element("strong", "", marked["bold"]);
  if (marked["struck"]) return element("s", "", marked["struck"]);
  if (marked["code"]) return element("code", "", marked["code"]);
  if (marked["italic"]) return element("em", "", marked["italic"]);
  const link = element("a", "", marked["words"]);
  link.setAttribute("href", marked["url"] ?? "");
  return link;
}
