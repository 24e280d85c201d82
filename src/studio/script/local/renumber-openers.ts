import type { Language } from "#src/domain/language.ts";
import type { Scene, Tone } from "#src/domain/script.ts";
import { openerAt } from "./draft-points.ts";
import { sentenceCase } from "./sentence-case.ts";
import { findToneWords } from "./find-tone-words.ts";

/**
 * Lets points that have changed places begin with the words of their new place: what was "Third,"
 * and now comes first says "First,". Points that begin in another way stay as they are.
 */
export function renumberOpeners(
  scenes: readonly Scene[],
  placesBefore: readonly string[],
  { language, tone }: { language: Language; tone: Tone },
): Scene[] {
  const points = scenes.filter(({ role }) => role === "point").map(({ id }) => id);
  const before = placesBefore.filter((id) => points.includes(id));
  const at = (openers: readonly string[], place: number): string =>
    sentenceCase(openerAt(openers, place, points.length), language);
  const isLedBy = (openers: readonly string[], { id, narration }: Scene): boolean =>
    before.includes(id) && narration.startsWith(at(openers, before.indexOf(id)));
  // Some openers are in several sets: the one that leads in most points is the one meant.
  const sets = findToneWords(language, tone)
    .openers.map((openers) => ({
      openers,
      count: scenes.filter((scene) => isLedBy(openers, scene)).length,
    }))
    .toSorted((one, other) => other.count - one.count);
  return scenes.map((scene) => {
    const from = before.indexOf(scene.id);
    const to = points.indexOf(scene.id);
    if (from === to) return scene;
    const openers = sets.find((set) => isLedBy(set.openers, scene))?.openers;
    if (!openers) return scene;
    const said = scene.narration.slice(at(openers, from).length);
    const narration = sentenceCase(`${at(openers, to)}${said}`, language);
    return { ...scene, narration };
  });
}
