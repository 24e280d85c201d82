import type { Scene, Script } from "#src/domain/script.ts";

/** The description of a script whose scenes become others: where it lists the points, it lists those. */
export function relist(
  { description, scenes }: Pick<Script, "description" | "scenes">,
  becoming: readonly Scene[],
): string {
  return description.replace(listed(scenes), () => listed(becoming));
}

function listed(scenes: readonly Scene[]): string {
  return scenes
    .filter(({ role }) => role === "point")
    .map(({ onScreen }) => onScreen)
    .join(" · ");
}
