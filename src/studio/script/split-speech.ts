const sentenceEnd = /(?<=[.!?。！？]["')]?)\s+/u;
/** Not behind a word that opens the next clause: 그러면, 그리고, 하지만. */
const clauseEnd =
  /(?<=[,;:、，])\s+|\s+(?=(?:and|but|so|because|then|when|if|그러면|그리고|그래서|하지만|그런데|그러니까)\s)|(?<=(?:고|서|면|는데|지만|니까|려면)[,]?)(?<!(?:^|\s)(?:그러면|그리고|그래서|하지만|그런데|그러니까))\s+/u;

/**
 * Splits paragraphs into sentences; where that gives fewer pieces than wanted, or a piece longer
 * than fits, at clauses and then at words. Joined by spaces the pieces are the text again.
 */
export function splitSpeech(
  paragraphs: readonly string[],
  wanted: number,
  lengthMax: number,
): string[] {
  let pieces = paragraphs.flatMap((paragraph) => paragraph.split(sentenceEnd));
  while (pieces.length < wanted) {
    const split = splitLongest(pieces);
    if (!split) break;
    pieces = split;
  }
  return pieces.flatMap((piece) => cutToLength(piece, lengthMax));
}

function cutToLength(piece: string, lengthMax: number): string[] {
  if (piece.length <= lengthMax) return [piece];
  const halves = halved(piece);
  if (halves) return halves.flatMap((half) => cutToLength(half, lengthMax));
  return [piece.slice(0, lengthMax), ...cutToLength(piece.slice(lengthMax), lengthMax)];
}

function replaced(pieces: readonly string[], index: number, parts: readonly string[]): string[] {
  return [...pieces.slice(0, index), ...parts, ...pieces.slice(index + 1)];
}

/** The longest piece that has a clause to cut at, else the longest that has a space. */
function splitLongest(pieces: readonly string[]): string[] | undefined {
  const byLength = pieces
    .map((piece, index) => ({ piece, index }))
    .toSorted((left, right) => right.piece.length - left.piece.length);
  for (const { piece, index } of byLength) {
    const halves = halvedAt(piece, piece.split(clauseEnd));
    if (halves) return replaced(pieces, index, halves);
  }
  for (const { piece, index } of byLength) {
    const halves = halvedAt(piece, piece.split(" "));
    if (halves) return replaced(pieces, index, halves);
  }
  return undefined;
}

/** Cut where a clause ends nearest to the middle, else at the space nearest to it. */
function halved(piece: string): [string, string] | undefined {
  return halvedAt(piece, piece.split(clauseEnd)) ?? halvedAt(piece, piece.split(" "));
}

function halvedAt(piece: string, parts: readonly string[]): [string, string] | undefined {
  const joints = parts.slice(1).map((_part, index) => {
    const left = parts.slice(0, index + 1).join(" ");
    return { left, right: parts.slice(index + 1).join(" ") };
  });
  const middle = piece.length / 2;
  const best = joints.toSorted(
    (one, other) => Math.abs(one.left.length - middle) - Math.abs(other.left.length - middle),
  )[0];
  return best && [best.left, best.right];
}
