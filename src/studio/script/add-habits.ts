import { type Preference, valueOf } from "#src/domain/preference.ts";
import { narrationLengthMax, type Scene, type Script } from "#src/domain/script.ts";
import { textLimits } from "#src/domain/short-texts.ts";

type Habits = readonly Preference[];

/**
 * What people have put into every draft so far is there from the start, whoever writes: their opening
 * and closing sentence, their hashtags, what their titles begin and end with. A person's own text
 * gets none of it.
 */
export function addHabits(script: Script, habits: Habits = []): Script {
  if (script.author === "person" || habits.length === 0) return script;
  return {
    ...script,
    scenes: script.scenes.map((scene) => addToScene(scene, habits)),
    title: titleWith(script.title, habits),
    hashtags: hashtagsWith(script.hashtags, habits),
  };
}

/** A scene with the sentence that people begin or end with. */
export function addToScene(scene: Scene, habits: Habits = []): Scene {
  const { narration, role } = scene;
  const opening = role === "hook" ? (valueOf(habits, "opening") ?? "") : "";
  const signOff = role === "call-to-action" ? (valueOf(habits, "sign-off") ?? "") : "";
  const parts = [
    narration.startsWith(opening) ? "" : opening,
    narration,
    narration.endsWith(signOff) ? "" : signOff,
  ];
  const said = parts.filter((part) => part !== "").join(" ");
  return said.length > narrationLengthMax ? scene : { ...scene, narration: said };
}

/** A scene without that sentence, as its writer knows it. */
export function withoutHabits(scene: Scene, habits: Habits = []): Scene {
  const opening = `${valueOf(habits, "opening") ?? ""} `;
  const signOff = ` ${valueOf(habits, "sign-off") ?? ""}`;
  const { narration, role } = scene;
  if (role === "hook" && narration.startsWith(opening)) {
    return { ...scene, narration: narration.slice(opening.length) };
  }
  if (role === "call-to-action" && narration.endsWith(signOff)) {
    return { ...scene, narration: narration.slice(0, -signOff.length) };
  }
  return scene;
}

function titleWith(title: string, habits: Habits): string {
  const mark = valueOf(habits, "title-mark") ?? "";
  const emoji = valueOf(habits, "emoji") ?? "";
  const parts = [title.startsWith(mark) ? "" : mark, title, title.includes(emoji) ? "" : emoji];
  const named = parts.filter((part) => part !== "").join(" ");
  return named.length > textLimits.title ? title : named;
}

function hashtagsWith(hashtags: readonly string[], habits: Habits): string[] {
  const wishes = habits.filter((one) => one.kind === "hashtag");
  const names = (isKept: boolean) =>
    wishes.filter((one) => one.isKept === isKept).map(({ value }) => value);
  const out = new Set(names(false).map((tag) => tag.toLowerCase()));
  const left = hashtags.filter((tag) => !out.has(tag.toLowerCase()));
  const known = new Set(left.map((tag) => tag.toLowerCase()));
  const added = names(true).filter((tag) => !known.has(tag.toLowerCase()));
  return [...left, ...added].slice(0, textLimits.hashtags);
}
