import { markup, type Html, join } from "./html.ts";

type Piece = { kind: "same" | "gone" | "new"; word: string };

/** Words before and after, with what is gone struck out and what is new in bold. */
export function diffWords(before: string, after: string): Html {
  if (before === after) return markup`${after}`;
  const pieces = compare(words(before), words(after));
  return join(
    grouped(pieces).map(({ kind, text }) =>
      kind === "same"
        ? markup`${text}`
        : kind === "gone"
          ? markup`<s>${text}</s>`
          : markup`<b>${text}</b>`,
    ),
    " ",
  );
}

function words(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}

/** The longest common run of words stays, the rest is gone or new. */
function compare(before: readonly string[], after: readonly string[]): Piece[] {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    Array.from({ length: after.length + 1 }, () => 0),
  );
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const line = lengths[row];
      if (!line) continue;
      line[column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pieces: Piece[] = [];
  for (let row = 0, column = 0; row < before.length || column < after.length;) {
    const [gone, fresh] = [before[row], after[column]];
    if (gone !== undefined && gone === fresh) {
      pieces.push({ kind: "same", word: gone });
      row += 1;
      column += 1;
    } else if (
      fresh === undefined ||
      (gone !== undefined && at(row + 1, column) >= at(row, column + 1))
    ) {
      pieces.push({ kind: "gone", word: gone ?? "" });
      row += 1;
    } else {
      pieces.push({ kind: "new", word: fresh });
      column += 1;
    }
  }
  return pieces;
}

function grouped(pieces: readonly Piece[]): { kind: Piece["kind"]; text: string }[] {
  const groups: { kind: Piece["kind"]; text: string }[] = [];
  for (const { kind, word } of pieces) {
    const last = groups.at(-1);
    if (last?.kind === kind) last.text = `${last.text} ${word}`;
    else groups.push({ kind, text: word });
  }
  return groups;
}
