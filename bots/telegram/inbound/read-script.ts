import type { SceneText } from "#bots/conversation/screen.ts";
import { onScreenMark } from "../render/script-text.ts";

type Typed = Pick<SceneText, "id" | "narration" | "onScreen">;

const numbered = /^\s*(\d{1,2})\s*[.)]\s*(.*)$/u;
/** People type what their keyboard has. */
const onScreenMarks = [onScreenMark, ">>", "»"];

/**
 * Reads a script as somebody sent it back: scenes by their numbers, lines with » for what stands on the picture.
 * Where only one scene was asked for (`only`, its place), unnumbered words are that scene's. Undefined where it
 * cannot be told which scenes are meant.
 */
export function readScript(
  text: string,
  scenes: readonly Typed[],
  only?: number,
): Typed[] | undefined {
  const lines = text.split("\n").map((line) => line.trim());
  const hasNumbers = only === undefined && lines.some((line) => numbered.test(line));
  const pieces = hasNumbers ? byNumber(lines) : byOrder(lines, scenes.length, only);
  if (!pieces || pieces.size === 0) return undefined;
  if ([...pieces.keys()].some((index) => !scenes[index])) return undefined;
  return scenes.map((scene, index) => {
    const { narration = scene.narration, onScreen = scene.onScreen } = pieces.get(index) ?? {};
    return { id: scene.id, narration, onScreen };
  });
}

type Pieces = Map<number, { narration?: string; onScreen?: string }>;

function byNumber(lines: readonly string[]): Pieces {
  const pieces: Pieces = new Map();
  let at: number | undefined;
  for (const line of lines) {
    const [, number, rest = ""] = numbered.exec(line) ?? [];
    if (number !== undefined) {
      at = Number(number) - 1;
      pieces.set(at, rest === "" ? {} : { narration: rest });
    } else if (at !== undefined) addLine(pieces, at, line);
    // What else stands on the card, such as the next scene's role, is no part of the words.
    if (line === "" || onScreenOf(line) !== undefined) at = undefined;
  }
  return pieces;
}

/** Words for the one scene, or as many lines as there are scenes. */
function byOrder(
  lines: readonly string[],
  sceneCount: number,
  only: number | undefined,
): Pieces | undefined {
  const pieces: Pieces = new Map();
  const filled = lines.filter((line) => line !== "");
  if (only !== undefined) {
    for (const line of filled) addLine(pieces, only, line);
    return pieces;
  }
  let index = -1;
  for (const line of filled) {
    if (onScreenOf(line) === undefined) index += 1;
    if (index >= 0) addLine(pieces, index, line);
  }
  return index + 1 === sceneCount ? pieces : undefined;
}

function addLine(pieces: Pieces, index: number, line: string): void {
  if (line === "") return;
  const piece = pieces.get(index) ?? {};
  pieces.set(index, piece);
  const onScreen = onScreenOf(line);
  if (onScreen !== undefined) piece.onScreen = onScreen;
  else piece.narration = piece.narration === undefined ? line : `${piece.narration} ${line}`;
}

function onScreenOf(line: string): string | undefined {
  const mark = onScreenMarks.find((one) => line.startsWith(one));
  return mark === undefined ? undefined : line.slice(mark.length).trim();
}
