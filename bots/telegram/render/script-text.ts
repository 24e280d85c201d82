import { estimateSpeechSeconds, type SceneText } from "#bots/conversation/screen.ts";
import type { Language } from "#bots/conversation/words.ts";
import { askButton, type Button, inGrid, setButton } from "./buttons.ts";
import { diffWords } from "./diff-words.ts";
import type { Drawing } from "./drawing.ts";
import { textLimits } from "./fit-text.ts";
import { cutWords, markup, type Html, join, visibleLength } from "./html.ts";

/** Stands before the words on the picture, here and in what people send back. */
export const onScreenMark = "»";

/** What a card around the script takes at most, in characters. */
const roomAround = 900;
/** And what stands around the words of one scene. */
const roomAroundScene = 40;

type Typed = Pick<SceneText, "id" | "narration" | "onScreen">;

/** The scenes as they are now: what was typed over them, else what they were. */
export function scenesNow(scenes: readonly SceneText[], typed: readonly Typed[] = []): SceneText[] {
  return scenes.map((scene) => {
    const { narration, onScreen } = typed.find(({ id }) => id === scene.id) ?? scene;
    return { ...scene, narration, onScreen };
  });
}

/** The script, numbered as it can be sent back; what has been changed is shown against what it was. */
export function scriptText(
  { words, filled }: Drawing,
  scenes: readonly SceneText[],
  timed?: { language: Language; pauseSeconds: number; after?: (scene: SceneText) => Html },
): Html {
  const { roles } = words.chat.screens;
  const now = scenesNow(scenes, filled.scenes);
  const build = (compare: (before: string, after: string) => Html): Html => {
    let startSeconds = 0;
    return join(
      now.map((scene, index) => {
        const before = scenes[index] ?? scene;
        const mark = timed ? markup`${words.format.timeMark(startSeconds)} ` : markup``;
        if (timed) {
          const seconds = estimateSpeechSeconds(scene.narration, timed.language);
          startSeconds += seconds + timed.pauseSeconds;
        }
        return join([
          markup`\n<i>${mark}${roles[scene.role]}</i>`,
          markup`${index + 1}. ${compare(before.narration, scene.narration)}`,
          markup`${onScreenMark} ${compare(before.onScreen, scene.onScreen)}`,
          timed?.after?.(scene) ?? markup``,
        ]);
      }),
    );
  };
  const lengthMax = textLimits.text - roomAround;
  const compared = build(diffWords);
  if (visibleLength(compared) <= lengthMax) return compared;
  const plain = build((_, after) => markup`${after}`);
  if (visibleLength(plain) <= lengthMax) return plain;
  const share = Math.floor(lengthMax / now.length / 2) - roomAroundScene;
  return build((_, after) => markup`${cutWords(after, share)}`);
}

/** A button for each scene that asks for its words, and one for each that takes a change back. */
export function scriptRows(drawing: Drawing, scenes: readonly SceneText[]): Button[][] {
  const { words, filled } = drawing;
  const { count } = words.format;
  const now = scenesNow(scenes, filled.scenes);
  const edits = scenes.map((_, index) =>
    askButton(drawing, `✏️ ${count(index + 1)}`, `scene:${index}`),
  );
  const undos = scenes.flatMap((scene, index) => {
    const isChanged =
      now[index]?.narration !== scene.narration || now[index]?.onScreen !== scene.onScreen;
    return isChanged
      ? [setButton(drawing, `↩️ ${count(index + 1)}`, "unscene", String(index))]
      : [];
  });
  return [...inGrid(edits, 5), ...inGrid(undos, 5)];
}
