import type { Preference } from "#src/domain/preference.ts";
import { voiceName } from "./offer-words.ts";
import type { Words } from "./words.ts";

/** What a preference is called. */
export function learnedName(preference: Preference, words: Words): string {
  const { learned, chat } = words;
  const { things } = learned;
  const { custom } = chat;
  switch (preference.kind) {
    case "voice":
      return things.voice(voiceName(preference.value, words));
    case "speed":
      return things.speed(String(preference.value));
    case "template":
      return things.template(custom.templates[preference.value].name);
    case "captionStyle":
      return things.captionStyle(custom.captionStyles[preference.value].name);
    case "music":
      return things.music(custom.musics[preference.value]);
    case "pace":
      return things.pace(custom.paces[preference.value]);
    case "ending":
      return things.ending(preference.value);
    case "brevity":
      return things.brevity(preference.value);
    case "exclamations":
    case "contractions":
      return things[preference.kind](preference.value);
    case "hashtag":
      return things.hashtag(preference.value, preference.isKept);
    case "opening":
    case "sign-off":
    case "title-mark":
    case "emoji":
    case "avoided":
      return things[preference.kind](preference.value);
  }
}

/** The short line that says which preferences a short was made with; undefined where with none. */
export function learnedLine(
  learned: readonly Preference[] | undefined,
  words: Words,
): string | undefined {
  if (!learned || learned.length === 0) return undefined;
  return words.learned.line(learned.map((one) => learnedName(one, words)).join(" · "));
}
