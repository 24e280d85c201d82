import { narrationLengthMax, sceneCount } from "#src/domain/script.ts";

interface Packing {
  scenes: string[];
  cost: number;
}

/**
 * Joins neighbouring pieces into so many scenes of lengths as equal as the pieces allow, none longer
 * than a narration may be. More scenes than wanted come out only where fewer cannot hold the words.
 */
export function packScenes(pieces: readonly string[], wanted: number): string[] {
  const countMax = Math.min(sceneCount.max, pieces.length);
  for (let count = Math.min(wanted, countMax); count <= countMax; count += 1) {
    const packing = packInto(pieces, count);
    if (packing) return packing.scenes;
  }
  return [...pieces];
}

/** The packing with the least sum of squared lengths, found row by row. */
function packInto(pieces: readonly string[], count: number): Packing | undefined {
  let row: (Packing | undefined)[] = pieces.map((_piece, index) =>
    extend({ scenes: [], cost: 0 }, pieces.slice(0, index + 1)),
  );
  for (let scene = 1; scene < count; scene += 1) {
    const previous = row;
    row = pieces.map((_piece, end) => bestEndingAt(pieces, end, previous));
  }
  return row.at(-1);
}

function bestEndingAt(
  pieces: readonly string[],
  end: number,
  previous: readonly (Packing | undefined)[],
): Packing | undefined {
  let best: Packing | undefined;
  for (let start = end; start > 0; start -= 1) {
    const before = previous[start - 1];
    const next = before && extend(before, pieces.slice(start, end + 1));
    if (next && (!best || next.cost < best.cost)) best = next;
  }
  return best;
}

function extend(packing: Packing, pieces: readonly string[]): Packing | undefined {
  const scene = pieces.join(" ");
  if (scene.length > narrationLengthMax) return undefined;
  return { scenes: [...packing.scenes, scene], cost: packing.cost + scene.length ** 2 };
}
