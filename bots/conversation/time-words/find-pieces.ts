import { readClock } from "./clock-rules.ts";
import { readDay } from "./day-rules.ts";
import {
  type Found,
  type Piece,
  type Rule,
  isGlued,
  isRangeSign,
  isText,
  peek,
  peekNumber,
} from "./piece.ts";
import { readDaysLater, readSpan, readSpanRange } from "./span-rules.ts";
import type { Token } from "./split-tokens.ts";

/** The first that can read what stands at a token wins: 3시간 뒤 before 3시, 3일 뒤 before 3일. */
const rules: readonly Rule[] = [
  readSpan,
  readSpanRange,
  readDaysLater,
  readDay,
  readRange,
  readClock,
  readPart,
];

/** Nobody names more in earnest; every day is combined with every hour. */
const piecesMax = 12;

/**
 * Finds everything in a text that could be said about a time, from left to right, without
 * judging whether it was meant.
 */
export function findPieces(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < tokens.length && pieces.length < piecesMax) {
    const floor = pieces.at(-1)?.to ?? 0;
    const found = at > floor && isInsideWord(tokens, at) ? undefined : readAny(tokens, at);
    if (found) {
      const piece = { ...found.body, from: at, to: found.to, isMarked: false };
      pieces.push(withMarks(tokens, piece, floor));
    }
    at = found ? (pieces.at(-1)?.to ?? at + 1) : at + 1;
  }
  return pieces;
}

/** The 4 of 3박4일, the 5 of 1.5시간 and #5: parts of something that is no time. */
function isInsideWord(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const isNumber = peek(tokens, at, "number") !== undefined;
  if (!before || !isNumber || !isGlued(tokens, at)) return false;
  return before.meaning === undefined
    ? /[\p{Letter}\p{Number}.,#$€£₩/:~+=-]$/u.test(before.text)
    : before.meaning.is === "number" ||
        (before.text === "," && peek(tokens, at - 2, "number") !== undefined);
}

function readAny(tokens: readonly Token[], at: number): Found | undefined {
  for (const rule of rules) {
    const found = rule(tokens, at);
    if (found) return found;
  }
  return undefined;
}

/** 저녁, morning; a lone am is a verb more often than a time. */
function readPart(tokens: readonly Token[], at: number): Found | undefined {
  const part = peek(tokens, at, "part");
  const isHalfDay = part?.part === "am" || part?.part === "pm";
  return part && !(isHalfDay && part.language === "en")
    ? { body: { type: "part", part: part.part }, to: at + 1 }
    : undefined;
}

/** The 8 of 8~9시 or 8-9pm: an hour because the other is one. */
function readRange(tokens: readonly Token[], at: number): Found | undefined {
  const hour = peekNumber(tokens, at, { min: 1, max: 24 });
  if (hour === undefined || !isRangeSign(tokens, at + 1)) return undefined;
  const other = readClock(tokens, at + 2);
  return other?.body.type === "clock" && !other.body.isPlain
    ? { body: { type: "clock", clock: { hour, minute: 0 } }, to: at + 2 }
    : undefined;
}

/** Takes in the small words around a piece (at, on the, in the; 에, 쯤) that go when it goes. */
function withMarks(tokens: readonly Token[], piece: Piece, floor: number): Piece {
  let { from, to, isMarked } = piece;
  while (from > floor && isSmallWord(tokens, from - 1)) {
    from -= 1;
    isMarked ||= peek(tokens, from, "mark") !== undefined;
  }
  while (peek(tokens, to, "mark")?.side === "after") {
    to += 1;
    isMarked = true;
  }
  const isAfter =
    isText(tokens, to, "전에") || isText(tokens, to, "이전에") || isText(tokens, to, "전까지");
  const isBefore = isAfter || isText(tokens, piece.from - 1, "before");
  return {
    ...piece,
    from,
    to: isAfter ? to + 1 : to,
    isMarked: isMarked || isAfter,
    ...(isBefore && { isBefore }),
  };
}

function isSmallWord(tokens: readonly Token[], at: number): boolean {
  return peek(tokens, at, "link") !== undefined || peek(tokens, at, "mark")?.side === "before";
}
