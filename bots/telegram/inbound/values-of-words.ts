import type { PressValues, Screen } from "#bots/conversation/screen.ts";
import { scenesNow } from "../render/script-text.ts";
import { readScript } from "./read-script.ts";

/** The part of a card's name that says what somebody was asked for. */
export const askedPrefix = "ask-";

/** What words that answer a card, or one of its questions, fill in; or why they fill in nothing. */
export type Answered =
  | { fills: PressValues; sceneIndexes: number[] }
  | { problem: "unreadable" | "same" }
  /** The words are no filling but something said. */
  | { says: true };

/** `asked` is what was asked for, such as `scene:2`; undefined for words that answer the card itself. */
export function valuesOfWords(
  screen: Screen,
  filled: PressValues,
  words: { text: string; asked: string | undefined },
): Answered {
  const text = words.text.trim();
  switch (screen.kind) {
    case "script-edit":
    case "script-review":
      return scriptOf(screen.scenes, filled, { ...words, text });
    case "custom-brief":
      return words.asked === "keyword"
        ? { fills: { brief: { ...filled.brief, keyword: text } }, sceneIndexes: [] }
        : { says: true };
    case "texts-edit": {
      const texts = filled.texts ?? screen.texts;
      const { asked } = words;
      if (asked !== "title" && asked !== "description" && asked !== "hashtags") {
        return { says: true };
      }
      return { fills: { texts: { ...texts, [asked]: text } }, sceneIndexes: [] };
    }
    default:
      return { says: true };
  }
}

function scriptOf(
  scenes: Extract<Screen, { kind: "script-edit" }>["scenes"],
  filled: PressValues,
  { text, asked }: { text: string; asked: string | undefined },
): Answered {
  const now = scenesNow(scenes, filled.scenes);
  const only = asked === undefined ? undefined : sceneAsked(asked);
  // One line that answers the card is a command such as "save", not a script.
  if (only === undefined && !text.includes("\n") && !/^\d{1,2}\s*[.)]/u.test(text)) {
    return { says: true };
  }
  const typed = readScript(text, now, only);
  if (!typed) return { problem: "unreadable" };
  const sceneIndexes = typed.flatMap((scene, index) => {
    const before = now[index];
    const isSame = before?.narration === scene.narration && before.onScreen === scene.onScreen;
    return isSame ? [] : [index];
  });
  return sceneIndexes.length === 0
    ? { problem: "same" }
    : { fills: { scenes: typed }, sceneIndexes };
}

/** The place of the scene that somebody was asked about. */
export function sceneAsked(asked: string): number | undefined {
  const found = /^(?:scene|photo):(\d{1,2})$/.exec(asked)?.[1];
  return found === undefined ? undefined : Number(found);
}
