import { inSmallLetters } from "../plain-words/in-small-letters.ts";
import { englishTalk } from "./english-talk.ts";
import { koreanTalk, type TalkUnit } from "./korean-talk.ts";
import type { Talk } from "./reply.ts";

/** Longer than this, in characters, nobody only makes talk. */
const talkLengthMax = 80;

const signs: readonly [RegExp, Talk][] = [
  [/[👍👏🙌🔥💯❤♥💛💚💙💜🧡😍🥰🤩🎉✨⭐💪👌]/u, "praise"],
  [/[🙏🙇]/u, "thanks"],
  [/[😂🤣😆😄😁😀😊🙂😅]/u, "laughter"],
  [/👋/u, "greeting"],
];

/**
 * Reads words that ask for nothing to be done: thanks, praise, a laugh, a yes, or how things stand. Only a
 * message that is nothing but that counts, in Korean or English; undefined for any other.
 */
export function readTalk(text: string): ReadonlySet<Talk> | undefined {
  const said = inSmallLetters(text);
  if (said === "" || said.length > talkLengthMax || said.includes("\n")) return undefined;
  const isKorean = /[\p{Script=Hangul}]/u.test(said);
  const bare = isKorean
    ? said.replaceAll(/[^\p{L}\p{N}]+/gu, "")
    : said.replaceAll(/[^\p{L}\p{N}']+/gu, " ").trim();
  if (bare === "") return signsIn(said);
  const isAsked = /[?？]/u.test(said) || /(?:나요|까요?|는지요?|가요|니|냐)$/u.test(bare);
  const units = isKorean ? korean : english;
  const found = cover(bare, isAsked ? units : units.filter((unit) => !unit.isAsked));
  return found && found.size > 0 ? found : undefined;
}

function signsIn(said: string): ReadonlySet<Talk> | undefined {
  const meant = signs.flatMap(([pattern, talk]) => (pattern.test(said) ? [talk] : []));
  return meant.length === 0 ? undefined : new Set(meant);
}

interface Piece {
  says: readonly Talk[];
  isAsked: true | undefined;
  pattern: RegExp;
}

const korean = koreanTalk.map(pieceOf);
const english = englishTalk.map(pieceOf);

function pieceOf({ says, pattern, isAsked }: TalkUnit): Piece {
  return { says, isAsked, pattern: new RegExp(`^(?:${pattern})$`, "u") };
}

/** What the words say if they can be read as nothing but pieces of talk, the longest first. */
function cover(text: string, pieces: readonly Piece[]): Set<Talk> | undefined {
  const dead = new Set<number>();
  const from = (start: number): Set<Talk> | undefined => {
    if (start >= text.length) return new Set();
    if (dead.has(start)) return undefined;
    for (let end = text.length; end > start; end -= 1) {
      if (!isEnd(text, end)) continue;
      const piece = pieces.find(({ pattern }) => pattern.test(text.slice(start, end)));
      const rest = piece && from(text[end] === " " ? end + 1 : end);
      if (rest) return new Set([...piece.says, ...rest]);
    }
    dead.add(start);
    return undefined;
  };
  return from(0);
}

/** Korean is joined; a word of English ends where the next one begins. */
function isEnd(text: string, at: number): boolean {
  return at === text.length || text[at] === " " || !text.includes(" ");
}
