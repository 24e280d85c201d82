import type { Args } from "./read-call.ts";

/**
 * Slack shows `*굵게*는` with its stars: a mark counts only where no letter is right outside of it, which
 * Korean particles are (seratch/ChatGPT-in-Slack issue 61). A zero-width space between helps.
 */
const lostMark = /(?<![\p{L}\p{N}*])\*(?=[^\s*])[^*\n]+(?<=\S)\*(?=[\p{L}\p{N}])/u;

/** The texts in which a mark would be read as a star. */
export function findLostMarks(args: Args): string[] {
  return textsIn([args["blocks"], args["view"]]).filter((text) => lostMark.test(text));
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== "object" || value === null) return [];
  const isMarked = "type" in value && value.type === "mrkdwn" && "text" in value;
  if (isMarked && typeof value.text === "string") return [value.text];
  return Object.values(value).flatMap(textsIn);
}
