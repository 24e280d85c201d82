import { englishWords } from "./english-words.ts";
import { readKoreanNumber } from "./korean-numbers.ts";
import { koreanEndings, koreanWords } from "./korean-words.ts";
import type { Meaning } from "./meaning.ts";
import { isPublishingStem } from "./publishing-words.ts";

export interface Token {
  /** In small letters. */
  text: string;
  start: number;
  end: number;
  /** A space, or the beginning of the text, stands before it. */
  isSpaced: boolean;
  meaning?: Meaning;
}

const hangul = /\p{Script=Hangul}/u;
const latin = /\p{Script=Latin}/u;
const digit = /[0-9]/;
const ordinal = /^(?:st|nd|rd|th)(?![a-z0-9])/;

/** Longest first, so that 다음 주말 is seen before 다음. */
const longestFirst = (words: Iterable<string>): string[] =>
  [...words].toSorted((one, other) => other.length - one.length);

function byFirstSign(words: Iterable<string>): Map<string, string[]> {
  return Map.groupBy(longestFirst(words), (word) => word[0] ?? "");
}

const koreanIndex = byFirstSign(koreanWords.keys());
const englishIndex = byFirstSign(englishWords.keys());
const endings = longestFirst(koreanEndings);

/**
 * Small letters and plain digits for the words to be compared with, every sign at its place. The
 * text must be in NFC with single spaces.
 */
export function fold(text: string): string {
  return text
    .replaceAll(/[A-Z]/g, (sign) => sign.toLowerCase())
    .replaceAll("’", "'")
    .replaceAll(/[０-９：]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** Cuts a folded text into words, numbers and signs, each with what it says about time, if anything. */
export function splitTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = text[at] ?? "";
    if (sign === " ") {
      at += 1;
      continue;
    }
    const found = readAt(text, at, tokens.at(-1));
    tokens.push(...found);
    at = Math.max(at + 1, found.at(-1)?.end ?? 0);
  }
  return tokens;
}

function readAt(text: string, at: number, before: Token | undefined): Token[] {
  const sign = text[at] ?? "";
  if (digit.test(sign)) return [readDigits(text, at)];
  if (hangul.test(sign)) return readHangul(text, at, before);
  if (latin.test(sign)) return readLatin(text, at);
  const meaning: Meaning | undefined =
    sign === "," || sign === "(" || sign === ")" ? { is: "link" } : undefined;
  return [token(text, { start: at, end: at + 1 }, meaning)];
}

function token(
  text: string,
  { start, end }: { start: number; end: number },
  meaning?: Meaning,
): Token {
  return {
    text: text.slice(start, end),
    start,
    end,
    isSpaced: start === 0 || text[start - 1] === " ",
    ...(meaning && { meaning }),
  };
}

function readDigits(text: string, start: number): Token {
  const digits = countWhile(text, start, digit);
  const isOrdinal = ordinal.test(text.slice(start + digits, start + digits + 3));
  const value = Number(text.slice(start, start + digits));
  const end = start + digits + (isOrdinal ? 2 : 0);
  return token(
    text,
    { start, end },
    { is: "number", value, script: "digits", digits, ...(isOrdinal && { isOrdinal: true }) },
  );
}

function readLatin(text: string, start: number): Token[] {
  const stop = start + countWhile(text, start, latin);
  const isWholeWord = (end: number) => !latin.test(text[end] ?? "") && text[end] !== "'";
  const follows = latin.test(text[start - 1] ?? "") || text[start - 1] === "'";
  const words = follows
    ? undefined
    : englishIndex
        .get(text[start] ?? "")
        ?.find((word) => text.startsWith(word, start) && isWholeWord(start + word.length));
  if (words === undefined) return [token(text, { start, end: stop })];
  const end = start + words.length;
  return (englishWords.get(words) ?? []).map((meaning, index) =>
    token(text, { start: index === 0 ? start : end, end }, meaning),
  );
}

/**
 * Korean writes 내일저녁8시에올려줘 as readily as with spaces, so a run of Hangul is cut into words. It
 * counts only if the whole run can be read, or what is left comes after an ending such as 에 or is
 * about publishing: 밤하늘 and 오늘의 stay what they are.
 */
function readHangul(text: string, start: number, before: Token | undefined): Token[] {
  const tokens: Token[] = [];
  let at = start;
  let isEnded = false;
  while (hangul.test(text[at] ?? "")) {
    const next = readKoreanWord(text, at, tokens.at(-1) ?? before);
    if (!next) break;
    isEnded = next.meaning?.is === "mark";
    tokens.push(next);
    at = next.end;
  }
  const rest = { start: at, end: at + countWhile(text, at, hangul) };
  if (rest.end === rest.start) return tokens;
  if (tokens.length > 0 && (isEnded || isPublishingStem(text.slice(rest.start, rest.end)))) {
    return [...tokens, token(text, rest)];
  }
  return [token(text, { start, end: start + countWhile(text, start, hangul) })];
}

function readKoreanWord(text: string, at: number, before: Token | undefined): Token | undefined {
  const number = readKoreanNumber(text, at);
  const word = koreanIndex.get(text[at] ?? "")?.find((one) => text.startsWith(one, at));
  const ending = isTimeWord(before) ? endings.find((one) => text.startsWith(one, at)) : undefined;
  const longest = Math.max(number?.length ?? 0, word?.length ?? 0, ending?.length ?? 0);
  if (longest === 0) return undefined;
  const range = { start: at, end: at + longest };
  // 일 after a number is a day (3일 주말); before a unit it is one (일 주 뒤), as 시 of 시월 is ten.
  const isNumber = number?.length === longest && before?.meaning?.is !== "number";
  if (word?.length === longest && !isNumber) return token(text, range, koreanWords.get(word));
  if (ending?.length === longest) return token(text, range, { is: "mark", side: "after" });
  if (!number) return undefined;
  const { value, script } = number;
  return token(text, range, { is: "number", value, script, digits: 0 });
}

function isTimeWord(before: Token | undefined): boolean {
  return before?.meaning !== undefined && before.meaning.is !== "link";
}

function countWhile(text: string, start: number, allowed: RegExp): number {
  let length = 0;
  while (allowed.test(text[start + length] ?? "")) length += 1;
  return length;
}
