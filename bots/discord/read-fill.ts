import type { PressValues, Screen } from "#bots/conversation/screen.ts";

/** What choosing in a select of a card fills in; the card is given as it stands. Undefined where it has no such select. */
export function readFill(
  screen: Screen,
  input: { part: string; about?: string; values: readonly string[]; filled: PressValues },
): PressValues | undefined {
  const { part, about, values, filled } = input;
  const [value] = values;
  if (value === undefined && part !== "sceneIds") return undefined;
  switch (screen.kind) {
    case "image-pick":
      return part === "sceneIds" ? { sceneIds: [...values] } : undefined;
    case "picture-review":
      return part === "picture" && about !== undefined
        ? { pictures: withPicture(filled, { sceneId: about, option: Number(value) }) }
        : undefined;
    case "voice-pick": {
      if (part === "voice") return { settings: { ...filled.settings, voice: String(value) } };
      return part === "speed"
        ? { settings: { ...filled.settings, speed: Number(value) } }
        : undefined;
    }
    case "style-edit":
      if (part === "earlier") return { order: movedUp(screen.scenes, String(value)) };
      return ["template", "captionStyle", "music", "pace"].includes(part)
        ? { settings: { ...filled.settings, [part]: String(value) } }
        : undefined;
    case "texts-edit":
      return part === "thumbnail" ? { thumbnail: String(value) } : undefined;
    default:
      return undefined;
  }
}

type Picture = NonNullable<PressValues["pictures"]>[number];

export function withPicture(filled: PressValues, picture: Picture): Picture[] {
  const others = (filled.pictures ?? []).filter(({ sceneId }) => sceneId !== picture.sceneId);
  return [...others, picture];
}

/** The scene changes places with the point before it. */
function movedUp(scenes: readonly { id: string; role: string }[], moved: string): string[] {
  const ids = scenes.map(({ id }) => id);
  const at = ids.indexOf(moved);
  const before = scenes[at - 1];
  if (at < 1 || before?.role !== "point") return ids;
  return [...ids.slice(0, at - 1), moved, before.id, ...ids.slice(at + 1)];
}
