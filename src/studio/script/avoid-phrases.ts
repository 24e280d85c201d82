import type { Language } from "#src/domain/language.ts";
import { type Scene, type Script, sceneCount } from "#src/domain/script.ts";
import { fitScreen } from "./fit-screen.ts";

/** Whether a text holds one of the phrases, however it is spaced and written. */
export type HoldsPhrase = (text: string) => boolean;

/**
 * Finds phrases in texts. A Latin word is found whole only, so that "ass" is not in "class"; a Korean
 * one wherever it stands, because particles grow onto it. What the keyword itself says is wanted.
 */
export function createPhraseFinder(phrases: readonly string[], keyword: string): HoldsPhrase {
  const patterns = phrases.map(toPattern).filter((pattern) => !pattern.test(keyword));
  return (text) => {
    const normal = text.normalize("NFC");
    return patterns.some((pattern) => pattern.test(normal));
  };
}

export function holdsAny(script: Script, holds: HoldsPhrase): boolean {
  return textsOf(script).some(holds);
}

/** The last resort: what holds a phrase is left out, sentence by sentence, scene by scene. */
export function leaveOut(script: Script, holds: HoldsPhrase, keyword: string): Script {
  const scenes = script.scenes.map((scene) =>
    withoutPhrases(scene, script.language, { holds, keyword }),
  );
  const isEmpty = ({ narration }: (typeof scenes)[number]) => narration === "";
  const points = scenes.filter((scene) => scene.role === "point");
  const droppable = Math.min(points.length - 1, scenes.length - sceneCount.min);
  const dropped = new Set(points.filter(isEmpty).slice(0, Math.max(0, droppable)));
  const lines = script.description.split("\n").filter((each) => !holds(each));
  return {
    ...script,
    scenes: scenes
      .filter((scene) => !dropped.has(scene))
      .map((scene) => (isEmpty(scene) ? { ...scene, narration: `${keyword}.` } : scene)),
    title: holds(script.title) ? keyword : script.title,
    description: lines.length === 0 ? keyword : lines.join("\n"),
    hashtags: script.hashtags.filter((tag) => !holds(tag)),
  };
}

/** A scene without its sentences that hold a phrase; one without any words asks for the keyword. */
export function leaveOutOfScene(
  scene: Scene,
  language: Language,
  about: { holds: HoldsPhrase; keyword: string },
): Scene {
  const left = withoutPhrases(scene, language, about);
  return left.narration === "" ? { ...left, narration: `${about.keyword}.` } : left;
}

function withoutPhrases(
  scene: Scene,
  language: Language,
  { holds, keyword }: { holds: HoldsPhrase; keyword: string },
): Scene {
  const onScreen = holds(scene.onScreen) ? fitScreen(keyword, language) : scene.onScreen;
  const kept = sentencesOf(scene.narration).filter((sentence) => !holds(sentence));
  const narration = kept.join(" ").trim();
  // A phrase may go over the end of a sentence.
  return { ...scene, onScreen, narration: holds(narration) ? "" : narration };
}

function textsOf({ scenes, title, description, hashtags }: Script): string[] {
  const said = scenes.flatMap(({ narration, onScreen }) => [narration, onScreen]);
  return [...said, title, description, ...hashtags];
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…。])\s+/u);
}

function toPattern(phrase: string): RegExp {
  const words = phrase
    .normalize("NFC")
    .trim()
    .split(/\s+/u)
    .map((word) => RegExp.escape(word));
  const latin = String.raw`[\p{Script=Latin}\p{N}]`;
  const before = new RegExp(`^${latin}`, "u").test(phrase.trim()) ? `(?<!${latin})` : "";
  const after = new RegExp(`${latin}$`, "u").test(phrase.trim()) ? `(?!${latin})` : "";
  return new RegExp(`${before}${words.join(String.raw`\s*`)}${after}`, "iu");
}
