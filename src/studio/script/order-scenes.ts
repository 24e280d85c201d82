import { AppError } from "#src/domain/app-error.ts";
import type { Script, Tone } from "#src/domain/script.ts";
import { renumberOpeners } from "./local/renumber-openers.ts";
import { relist } from "./relist.ts";

/**
 * Puts the scenes of a script into another order. The hook stays first and the call to action last;
 * "first" and "second" change with the places. Throws invalid-input for an order that is not one of
 * all its scenes.
 */
export function orderScenes(
  script: Script,
  { order, tone }: { order: readonly string[]; tone: Tone },
): Script {
  const before = script.scenes.map(({ id }) => id);
  if (order.join(" ") === before.join(" ")) return script;
  const known = new Map(script.scenes.map((scene) => [scene.id, scene]));
  const scenes = order.flatMap((id) => known.get(id) ?? []);
  const isWhole = order.length === before.length && new Set(order).size === before.length;
  if (!isWhole || scenes.length !== before.length) {
    throw new AppError("invalid-input", "the order does not name every scene once");
  }
  if (order[0] !== before[0] || order.at(-1) !== before.at(-1)) {
    throw new AppError("invalid-input", "the hook stays first and the call to action last");
  }
  return {
    ...script,
    scenes: renumberOpeners(scenes, before, { language: script.language, tone }),
    description: relist(script, scenes),
  };
}
