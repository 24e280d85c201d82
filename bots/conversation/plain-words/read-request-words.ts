import { englishRequests } from "./english-requests.ts";
import { koreanRequests } from "./korean-requests.ts";
import type { RequestWish } from "./request-wish.ts";

/** Longer than this, in characters, nobody asks for as little as that. */
const requestLengthMax = 60;

/**
 * Reads words said where a keyword is wanted that ask for something to be done and name no topic, in Korean
 * or English. Only whole sentences count: whatever else is said is a keyword.
 */
export function readRequestWords(text: string): RequestWish | undefined {
  const said = text.normalize("NFC").trim().toLowerCase().replaceAll(/[’‘]/gu, "'");
  if (said === "" || said.length > requestLengthMax || said.includes("\n")) return undefined;
  const isKorean = /\p{Script=Hangul}/u.test(said);
  const bare = isKorean
    ? said.replaceAll(/[^\p{L}\p{N}]+/gu, "").replace(/[ㅋㅎㅠㅜ]+$/u, "")
    : said.replaceAll(/[^\p{L}\p{N}']+/gu, " ").trim();
  const requests = isKorean ? koreanRequests : englishRequests;
  return requests.find(([, pattern]) => pattern.test(bare))?.[0];
}
