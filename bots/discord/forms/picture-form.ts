import { ComponentType } from "discord.js";
import type { Drawing } from "../render/drawing.ts";
import { field, form, type Form } from "./form-parts.ts";

/** A picture of one's own for a scene. */
export function pictureForm({ key, words }: Drawing, sceneId: string): Form {
  const { pictures: say } = words.chat.custom;
  return form({ does: "form", key, form: "own-picture", about: sceneId }, say.shelf, [
    field(say.upload, {
      type: ComponentType.FileUpload,
      custom_id: "picture",
      min_values: 1,
      max_values: 1,
      required: true,
    }),
  ]);
}
