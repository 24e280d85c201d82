import type { APIButtonComponent } from "discord.js";
import type { SceneText } from "#bots/conversation/screen.ts";
import { limits } from "../limits.ts";
import { button, type Row, selectRow } from "./components.ts";
import type { Drawing } from "./drawing.ts";

/** A form holds so many scenes when only what is said in them is edited. */
export const scenesOfForm = limits.modalFields;

/** Opens the form of one scene, with what is said and what is read. */
export function sceneSelect({ key, words }: Drawing, scenes: readonly SceneText[]): Row {
  return selectRow({
    id: { does: "form", key, form: "scene" },
    placeholder: words.discord.placeholders.scene,
    choices: scenes.map(({ id, role, narration }, index) => ({
      value: id,
      label: words.chat.screens.scriptEdit.scene(index + 1, words.chat.screens.roles[role]),
      hint: narration,
    })),
  });
}

/** Open forms in which several scenes are edited at once. */
export function scriptButtons(
  { key, words }: Drawing,
  scenes: readonly SceneText[],
): APIButtonComponent[] {
  const count = Math.ceil(scenes.length / scenesOfForm);
  return Array.from({ length: count }, (_, index) => {
    const first = index * scenesOfForm + 1;
    const last = Math.min(scenes.length, first + scenesOfForm - 1);
    const label = words.discord.buttons.editScenes(String(first), String(last));
    return button(label, { does: "form", key, form: "scenes", about: String(index) });
  });
}
