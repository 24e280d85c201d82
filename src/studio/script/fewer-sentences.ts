import { sentencesOf } from "./endings.ts";

/** A narration without its last sentence; undefined where there is only one. */
export function fewerSentences(narration: string): string | undefined {
  const sentences = sentencesOf(narration);
  return sentences.length < 2 ? undefined : sentences.slice(0, -1).join(" ");
}
