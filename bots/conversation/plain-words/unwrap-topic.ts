import type { Topic } from "./topic.ts";
import { unwrapEnglish } from "./unwrap-english.ts";
import { unwrapKorean } from "./unwrap-korean.ts";

/** Longer than this, in characters, nobody asks for a short in one sentence. */
const requestLengthMax = 200;

/**
 * Takes the request off a topic: "make me a video about cold brew" is about cold brew. Only a whole
 * sentence that asks for a short counts; undefined for any other, which is a topic as it stands.
 */
export function unwrapTopic(text: string): Topic | undefined {
  const said = text.normalize("NFC").trim().replaceAll(/[’‘]/gu, "'");
  if (said.includes("\n") || said.length > requestLengthMax) return undefined;
  const bare = said.replaceAll(/\s+/gu, " ").replace(/[\s.!~…ㅋㅎㅠㅜ^]+$/u, "");
  const topic = unwrapKorean(bare.replace(/ ?[?？]$/u, "")) ?? unwrapEnglish(bare);
  if (!topic) return undefined;
  const keyword = topic.keyword.replace(/^["'“「『](?<inner>.+)["'”」』]$/u, "$<inner>").trim();
  return { ...topic, keyword };
}
