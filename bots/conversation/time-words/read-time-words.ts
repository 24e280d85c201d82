import { choosePieces } from "./choose-pieces.ts";
import { findPieces } from "./find-pieces.ts";
import type { Piece } from "./piece.ts";
import { type Around, resolveTimes } from "./resolve-times.ts";
import { type Token, fold, splitTokens } from "./split-tokens.ts";

export type TimeReading =
  | { type: "none" }
  /** A wall-clock time of the person's zone, such as 2026-11-24T20:00. */
  | { type: "time"; localTime: string; rest: string }
  /** Two to four times that may have been meant, soonest first. */
  | { type: "ambiguous"; options: string[]; rest: string }
  | { type: "past"; localTime: string };

/**
 * Reads when a person wants something published, in Korean or English, anywhere in a text; `rest`
 * is the text without the words about time. Who is asked and who is not:
 *
 * - An hour up to twelve without 오전, 저녁, pm or the like is two times, however odd one of them
 *   would be. 8:30 and 10:00 are such hours; 08:30, 13시 and 20:30 are not.
 * - An hour without a day is the next time the clock shows it.
 * - A day or a part of a day without an hour (내일, 주말에, tonight) is a few good hours of it.
 * - 자정 and midnight of a named day are the one it begins with and the one it ends with.
 * - The hours after midnight belong to the night before: 오늘 밤 1시 is tomorrow at 1:00, while
 *   내일 새벽 1시 goes by the calendar. Tomorrow begins at midnight, also for those still awake.
 * - Weekdays, "next" and 다음 주, and dates without a year: see `findDays`.
 *
 * A text that merely contains words about time (새벽 5시 기상 루틴) is no time: see `choosePieces`.
 * The caller resolves the wall clock where daylight saving skips or repeats it; whether a time is
 * ahead is judged as "compatible" resolves it, so `past` is never a time ahead, nor the others one
 * gone by.
 */
export function readTimeWords(text: string, around: Around): TimeReading {
  const words = text.normalize("NFC").replaceAll(/\s+/g, " ").trim();
  const tokens = splitTokens(fold(words));
  const pieces = choosePieces(tokens, findPieces(tokens));
  if (pieces.length === 0) return { type: "none" };
  const { ahead, past } = resolveTimes(pieces, around);
  const [first, second] = ahead;
  const rest = without(words, tokens, pieces);
  if (first && second) return { type: "ambiguous", options: ahead.map(toLocalTime), rest };
  if (first) return { type: "time", localTime: toLocalTime(first), rest };
  const last = past.at(-1);
  return last ? { type: "past", localTime: toLocalTime(last) } : { type: "none" };
}

function toLocalTime(time: Temporal.PlainDateTime): string {
  return time.toString({ smallestUnit: "minute" });
}

/** The text without the pieces, with the gaps closed. */
function without(text: string, tokens: readonly Token[], pieces: readonly Piece[]): string {
  let at = 0;
  const kept = pieces.map((piece) => {
    const before = text.slice(at, tokens[piece.from]?.start);
    at = tokens[piece.to - 1]?.end ?? at;
    return before;
  });
  return [...kept, text.slice(at)]
    .join(" ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ (?=[.,!?])/g, "")
    .replace(/^[\s,.!?]+/, "")
    .trim();
}
