import type { Topic } from "./topic.ts";
import { topics } from "./topics/topics.ts";

/** The topic that a keyword is about; undefined when the library knows nothing about it. */
export function findTopic(keyword: string): Topic | undefined {
  const text = keyword.normalize("NFC").toLowerCase();
  const compact = text.replace(/\s+/gu, "");
  const words = text.match(/[가-힣]+|(?:(?![가-힣])[\p{L}\p{N}'-])+/gu) ?? [];
  const scored = topics.map((topic) => ({ topic, score: scoreOf(topic, compact, words) }));
  const best = scored.toSorted((left, right) => right.score - left.score)[0];
  return best && best.score > 0 ? best.topic : undefined;
}

/** Longer matches say more: 제주도 맛집 is about the place to eat as much as about the island. */
function scoreOf(topic: Topic, compact: string, words: readonly string[]): number {
  const korean = topic.korean.filter((fragment) =>
    fragment.length === 1 || fragment.startsWith("=")
      ? words.includes(fragment.replace("=", ""))
      : compact.includes(fragment.replaceAll(" ", "")),
  );
  const english = topic.english.filter((stem) => matchesEnglish(stem, words));
  return 2 * korean.join("").length + english.join("").length;
}

/** A stem of up to three letters has to be the whole word (or its plural): "car" is not "care". */
function matchesEnglish(stem: string, words: readonly string[]): boolean {
  if (stem.includes(" ")) return ` ${words.join(" ")} `.includes(` ${stem}`);
  return words.some((word) =>
    stem.length <= 3 ? word === stem || word === `${stem}s` : word.startsWith(stem),
  );
}
