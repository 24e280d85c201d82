import { AppError } from "#src/domain/app-error.ts";
import { narrationLengthMax, type Scene, type Script } from "#src/domain/script.ts";
import { cleanNarration } from "./clean-narration.ts";
import { readNarration } from "./read-script.ts";

/** Longest line shown on a picture that a person may type, in characters. */
export const onScreenLengthMax = 40;

/** Typed text is looked at up to here, in characters with marks; far more than any limit below. */
const typedLengthMax = 10_000;

export interface SceneChanges {
  narration?: string;
  onScreen?: string;
}

/**
 * Changes the words of one scene. Of a narration only what is spoken is taken: no time codes, stage
 * directions or names of parts, as in a script of one's own. Scenes that do not change stay the same objects, and a change
 * that changes nothing gives the same script back. Throws not-found or invalid-input.
 */
export function editScene(script: Script, sceneId: string, changes: SceneChanges): Script {
  const scene = script.scenes.find(({ id }) => id === sceneId);
  if (!scene) throw new AppError("not-found", `no scene ${sceneId} in this script`);
  const edited: Scene = {
    ...scene,
    narration: changedWords("narration", changes.narration, scene.narration),
    onScreen: changedWords("on-screen line", changes.onScreen, scene.onScreen),
  };
  if (edited.narration === scene.narration && edited.onScreen === scene.onScreen) return script;
  return { ...script, scenes: script.scenes.map((old) => (old === scene ? edited : old)) };
}

function changedWords(
  what: "narration" | "on-screen line",
  typed: string | undefined,
  current: string,
): string {
  if (typed === undefined || typed.trim() === current) return current;
  const isSpoken = what === "narration";
  const lengthMax = isSpoken ? narrationLengthMax : onScreenLengthMax;
  const looked = typed.slice(0, typedLengthMax);
  const words = isSpoken ? readNarration(looked) : cleanNarration(looked);
  if (!/[\p{L}\p{N}]/u.test(words)) {
    throw new AppError("invalid-input", `the ${what} is empty`);
  }
  if (words.length > lengthMax) {
    throw new AppError(
      "invalid-input",
      `the ${what} is ${words.length} characters long; at most ${lengthMax} fit`,
    );
  }
  return words;
}
