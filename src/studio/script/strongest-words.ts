import type { Brief } from "#src/domain/script.ts";
import { fitScreen } from "./fit-screen.ts";

const clauseEnd = /(?<=[.!?]["']?)\s+|(?<=["'])\s+(?=["\p{Lu}])|[,;:]\s+|\s+[-–—]\s+/u;
/** Not behind a word that opens the next clause: 그러면, 그리고, 하지만. */
const koreanClauseEnd =
  /\s+(?=(?:그러면|그리고|그래서|하지만|그런데|그러니까)\s)|(?<=[가-힣](?:고|면|서|는데|지만|니까|려면|다가|서는))(?<!(?:^|\s)(?:그러면|그리고|그래서|하지만|그런데|그러니까))\s+/u;
const emptyOpeners =
  /^(?:and|but|so|then|well|okay|ok|also|now|first|second|third|next|finally|하지만|그리고|그래서|그런데|그러니까|그러면|자|또|또한|먼저|일단|첫째|둘째|셋째|넷째|다음은|마지막으로|첫 번째|두 번째|세 번째|오늘은|여러분)[,.!]?\s+/iu;

/**
 * The few words of a narration that are worth showing large: the clause that holds the keyword, a
 * number or the most meaning, without its opening filler.
 */
export function strongestWords(
  narration: string,
  about: Pick<Brief, "keyword" | "language">,
): string {
  const clauses = narration
    .split(clauseEnd)
    .flatMap((clause) => (isWhole(clause, about) ? [clause] : clause.split(koreanClauseEnd)))
    .map((clause) =>
      clause
        .replace(emptyOpeners, "")
        .replace(/["()]|^'|'$/gu, "")
        .trim(),
    )
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause));
  const ranked = clauses
    .map((clause, index) => ({ clause, score: strength(clause, about) - index * 0.1 }))
    .toSorted((left, right) => right.score - left.score);
  return fitScreen(ranked[0]?.clause ?? narration, about.language);
}

function isWhole(clause: string, { language }: Pick<Brief, "language">): boolean {
  return fitScreen(clause, language).length >= clause.replace(/[.,!?;:\s]+$/u, "").length;
}

/** Longer is better as long as it fits; a single short word says little. */
function strength(clause: string, about: Pick<Brief, "keyword" | "language">): number {
  const words = about.keyword
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word.length > 1);
  const named = words.filter((word) => clause.toLowerCase().includes(word)).length;
  const fits = isWhole(clause, about) ? 2 : 0;
  const isTiny = clause.length < 4 || (!clause.includes(" ") && clause.length < 8) ? -2 : 0;
  const fullness = Math.min(clause.length / 20, 1) * 0.5;
  return fits + isTiny + fullness + Math.min(named, 2) * 0.5 + (/\d/u.test(clause) ? 0.5 : 0);
}
