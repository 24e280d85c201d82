import { limits } from "../limits.ts";
import { type Block, cut } from "./blocks.ts";
import type { Card } from "./card.ts";

/** Below this, in characters, a paragraph is not shortened to make room. */
const paragraphLengthMin = 120;

/** Brings a card within what Slack takes as a whole: fewer blocks, then shorter paragraphs. */
export function fitCard({ text, blocks }: Card): Card {
  const fewer = dropBlocks(blocks);
  const tooMuch = lengthOf(fewer) - limits.textOfMessage;
  return {
    text: cut(text, limits.fallbackText),
    blocks: tooMuch > 0 ? shorten(fewer, tooMuch) : fewer,
  };
}

/** Buttons stay: what is left out is what stands last above them. */
function dropBlocks(blocks: readonly Block[]): Block[] {
  const tooMany = blocks.length - limits.blocksInMessage;
  if (tooMany <= 0) return [...blocks];
  const droppable = new Set(blocks.filter(({ type }) => type !== "actions").slice(-tooMany));
  return blocks.filter((block) => !droppable.has(block));
}

function shorten(blocks: readonly Block[], tooMuch: number): Block[] {
  let left = tooMuch;
  return blocks.map((block) => {
    if (left <= 0 || block.type !== "section" || block.text === undefined) return block;
    const { text } = block.text;
    const kept = Math.max(paragraphLengthMin, text.length - left);
    if (kept >= text.length) return block;
    left -= text.length - kept;
    const shorter = cut(text, kept).replace(/&[a-z]{0,3}…$/, "…");
    return { ...block, text: { ...block.text, text: shorter } };
  });
}

/** The characters of all texts in some blocks together. */
export function lengthOf(part: unknown): number {
  if (Array.isArray(part)) return part.reduce((sum, one) => sum + lengthOf(one), 0);
  if (typeof part !== "object" || part === null) return 0;
  return Object.entries(part).reduce(
    (sum, [name, value]) =>
      sum + (name === "text" && typeof value === "string" ? value.length : lengthOf(value)),
    0,
  );
}
