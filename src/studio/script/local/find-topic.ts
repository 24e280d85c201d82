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

/** What a leading `!` adds: more than the rest of a keyword usually scores. */
const decisiveScore = 12;

/** Longer matches say more: 제주도 맛집 is about the place to eat as much as about the island. */
function scoreOf(topic: Topic, compact: string, words: readonly string[]): number {
  const korean = topic.korean
    .map(readMark)
    .filter(({ word }) =>
      word.length === 1 || word.startsWith("=")
        ? words.includes(word.replace("=", ""))
        : compact.includes(word.replaceAll(" ", "")),
    );
  const english = topic.english.map(readMark).filter(({ word }) => matchesEnglish(word, words));
  const lengthOf = (found: typeof english): number => found.map(({ word }) => word).join("").length;
  const isDecisive = [...korean, ...english].some((found) => found.isDecisive);
  return 2 * lengthOf(korean) + lengthOf(english) + (isDecisive ? decisiveScore : 0);
}

function readMark(fragment: string): { word: string; isDecisive: boolean } {
  const isDecisive = fragment.startsWith("!");
  return { word: isDecisive ? fragment.slice(1) : fragment, isDecisive };
}

/** A stem of up to three letters has to be the whole word (or its plural): "car" is not "care". */
function matchesEnglish(stem: string, words: readonly string[]): boolean {
  if (stem.includes(" ")) return ` ${words.join(" ")} `.includes(` ${stem}`);
  return words.some((word) =>
    stem.length <= 3 ? word === stem || word === `${stem}s` : word.startsWith(stem),
  );
}
