import { inSmallLetters } from "./in-small-letters.ts";
import { englishRequests } from "./english-requests.ts";
import { koreanRequests } from "./korean-requests.ts";
import type { RequestPatterns, RequestWish } from "./request-wish.ts";

/** What fits several is heard as the first of these: who leaves the choice to us wants more than a start. */
const inOrder: readonly RequestWish[] = [
  "ideas",
  "decide",
  "start",
  "drop",
  "change",
  "made-already",
];
const compile = ({ lead, after, patterns }: RequestPatterns) =>
  inOrder.map((wish) => ({
    wish,
    pattern: new RegExp(`^${lead}(?:${patterns[wish].join("|")})${after}$`, "u"),
  }));
const korean = compile(koreanRequests);
const english = compile(englishRequests);

/** Longer than this, in characters, nobody asks for as little as that. */
const requestLengthMax = 60;

/** Each may be what a short is about, and is none that anybody would change its topic to. */
const briefRequests: Readonly<Record<string, RequestWish>> = {
  go: "start",
  ready: "start",
  next: "start",
  다음: "start",
  고: "start",
  back: "drop",
  later: "drop",
  이전: "drop",
  나중에: "drop",
};

/**
 * Reads words said where a keyword is wanted that ask for something to be done and name no topic, in Korean
 * or English. Only whole sentences count: whatever else is said is a keyword. `hasKeyword` where there is one already.
 */
export function readRequestWords(
  text: string,
  { hasKeyword }: { hasKeyword?: boolean } = {},
): RequestWish | undefined {
  const said = inSmallLetters(text);
  if (said === "" || said.length > requestLengthMax || said.includes("\n")) return undefined;
  const isKorean = /\p{Script=Hangul}/u.test(said);
  const bare = isKorean
    ? said.replaceAll(/[^\p{L}\p{N}]+/gu, "").replace(/[ㅋㅎㅠㅜ]+$/u, "")
    : said.replaceAll(/[^\p{L}\p{N}']+/gu, " ").trim();
  const wish = (isKorean ? korean : english).find(({ pattern }) => pattern.test(bare))?.wish;
  return wish ?? (hasKeyword ? briefRequests[bare] : undefined);
}
