import { type Piece, peek } from "./piece.ts";
import { isFiller, isPublishingWord } from "./publishing-words.ts";
import type { Token } from "./split-tokens.ts";

/** Pieces that stand side by side: 내일 + 저녁 + 8시. */
type Group = readonly Piece[];

interface Surroundings {
  /** Besides the pieces there is nothing but words such as 올려줘 and please. */
  isBareTime: boolean;
  /** Somewhere stands a word about publishing. */
  asksToPublish: boolean;
  /** Every token that is neither in a piece nor a filler. */
  topic: readonly number[];
  hasOtherWords: boolean;
}

/** An hour with one of these would be misread as one of the person's zone. */
const zoneNames = new Set(
  "utc gmt kst jst est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest ist".split(" "),
);

/**
 * Keeps the pieces that are meant as the time of publishing. A keyword is full of words that could
 * be one (새벽 5시 기상 루틴, Monday motivation, 크리스마스 선물), so a piece counts only if
 *
 * - nothing else was said but the time and words such as please, or
 * - publishing is spoken of (올려줘, post) and the piece says more than a holiday in passing, or
 * - an hour comes with its day (tomorrow 8pm), or closes the text with its 에 or at.
 *
 * What happens every day or week is no time of one publication, and 8pm PST is no time of the
 * person's own zone: then nothing counts.
 */
export function choosePieces(tokens: readonly Token[], pieces: readonly Piece[]): Piece[] {
  if (pieces.some((piece) => peek(tokens, piece.from - 1, "every"))) return [];
  if (pieces.some((piece) => isHour(piece) && zoneNames.has(tokens[piece.to]?.text ?? "")))
    return [];
  const topic = topicOf(tokens, pieces);
  const around: Surroundings = {
    topic,
    isBareTime: topic.length === 0,
    asksToPublish: tokens.some(({ text }) => isPublishingWord(text)),
    hasOtherWords: outside(tokens, pieces).some(({ text }) => /[\p{Letter}\p{Number}]/u.test(text)),
  };
  return groupsOf(pieces)
    .map((group) => withoutLoosePlainHours(group, around))
    .filter((group) => isMeant(group, around))
    .map((group) => withoutTopic(group, around))
    .flat();
}

function outside(tokens: readonly Token[], pieces: readonly Piece[]): Token[] {
  return tokens.filter(
    (_, index) => !pieces.some((piece) => index >= piece.from && index < piece.to),
  );
}

function topicOf(tokens: readonly Token[], pieces: readonly Piece[]): number[] {
  const left = new Set(outside(tokens, pieces));
  return [...tokens.entries()]
    .filter(([, token]) => left.has(token) && !isFiller(token.text))
    .map(([index]) => index);
}

function groupsOf(pieces: readonly Piece[]): Group[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last?.at(-1)?.to === piece.from) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

const isDay = (piece: Piece): boolean => piece.type === "day" || piece.type === "part";
const isPlain = (piece: Piece): boolean => piece.type === "clock" && piece.isPlain === true;
const isHour = (piece: Piece): boolean =>
  piece.type === "midnight" || (piece.type === "clock" && piece.isPlain !== true);

/** A number alone is an hour only beside a day or an hour (tomorrow 8, 8pm or 9), after "at", or if it is all there is. */
function withoutLoosePlainHours(group: Group, around: Surroundings): Group {
  return group.filter((piece, index) => {
    if (!isPlain(piece)) return true;
    if (around.topic.includes(piece.to)) return false;
    return (
      piece.isMarked ||
      group.some(isDay) ||
      group.some(isHour) ||
      (!around.hasOtherWords && index === 0)
    );
  });
}

function isMeant(group: Group, around: Surroundings): boolean {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last) return false;
  if (around.isBareTime) return true;
  const isAtEnd = !around.topic.some((index) => index >= last.to);
  const isMarked = last.isMarked || (isHour(last) && first.isMarked);
  if (group.some(isHour)) {
    return around.asksToPublish || group.some((one) => one.type === "day") || (isAtEnd && isMarked);
  }
  if (!around.asksToPublish) return false;
  if (group.some((piece) => piece.type === "span" || isPlain(piece))) return true;
  return group.some((piece) => piece.isMarked) || (!isVague(group) && isFree(group, around));
}

/** In 저녁 8시 크리스마스 선물 the holiday belongs to the gifts. */
function withoutTopic(group: Group, { topic }: Surroundings): Group {
  const last = group.at(-1);
  const isTopic =
    last && isVague([last]) && last.type === "day" && !last.isMarked && topic.includes(last.to);
  return isTopic && group.slice(0, -1).some(isHour) ? group.slice(0, -1) : group;
}

/** Holidays, weekends, the 5th and parts of a day turn up in keywords all the time. */
function isVague(group: Group): boolean {
  return group.every(
    (piece) =>
      piece.type === "part" ||
      (piece.type === "day" && "isShort" in piece.wish) ||
      (piece.type === "day" && ["holiday", "weekend", "day-of-month"].includes(piece.wish.by)),
  );
}

/** At the end of what was said; 내일 and its like also at the beginning. */
function isFree(group: Group, { topic }: Surroundings): boolean {
  const from = group[0]?.from ?? 0;
  const to = group.at(-1)?.to ?? 0;
  const isRelative = group.some((piece) => piece.type === "day" && piece.wish.by === "days");
  return (
    !topic.some((index) => index >= to) || (isRelative && !topic.some((index) => index < from))
  );
}
