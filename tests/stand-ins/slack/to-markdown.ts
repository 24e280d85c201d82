import { drawEmoji } from "./emoji.ts";
import { readable } from "./drawing.ts";
import type { World } from "./world.ts";

const marks: Readonly<Record<string, string>> = { "*": "**", _: "*", "~": "~~", "`": "`" };
/** A link, or words between two of the same mark with no letter right outside them. */
const styled =
  /<(?<url>https?:[^|>]+)\|(?<words>[^>]*)>|(?<![\p{L}\p{N}])(?<mark>[*_~`])(?=\S)(?<inside>[^\n]+?)(?<=\S)\k<mark>(?![\p{L}\p{N}])/gu;

/** Slack's marks as the page's. */
export function toMarkdown(world: World, text: string): string {
  let markdown = "";
  let at = 0;
  for (const found of text.matchAll(styled)) {
    const { url, words = "", mark = "", inside = "" } = found.groups ?? {};
    markdown += plain(world, text.slice(at, found.index));
    at = found.index + found[0].length;
    const around = marks[mark] ?? "";
    markdown +=
      url === undefined
        ? `${around}${toMarkdown(world, inside)}${around}`
        : `[${readable(world, words)}](${readable(world, url)})`;
  }
  return markdown + plain(world, text.slice(at));
}

/** A star that marks nothing is shown as one: the page's Markdown would take it for a mark. */
function plain(world: World, text: string): string {
  return drawEmoji(readable(world, text)).replaceAll("*", "∗");
}
