import { textLimits } from "#bots/conversation/screen.ts";
import type { Drawing, Of } from "../render/drawing.ts";
import { field, form, type Form, textField } from "./form-parts.ts";

/** What stands below the video once it is out. */
export function textsForm({ key, words }: Drawing, { texts }: Of<"texts-edit">): Form {
  const { texts: say, ...custom } = words.chat.custom;
  const { title, description, hashtags } = texts;
  return form({ does: "form", key, form: "texts" }, custom.verbs["edit-texts"], [
    field(say.heading, textField({ id: "title", value: title, lengthMax: textLimits.title })),
    field(
      say.description,
      textField({
        id: "description",
        value: description,
        lengthMax: textLimits.description,
        isLong: true,
        isOptional: true,
      }),
    ),
    field(
      say.hashtags,
      textField({
        id: "hashtags",
        value: hashtags,
        lengthMax: textLimits.hashtag * textLimits.hashtags,
        isOptional: true,
      }),
      say.hashtagsHint,
    ),
  ]);
}
