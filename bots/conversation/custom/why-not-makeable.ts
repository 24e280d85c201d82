import { narrationLengthMax } from "#src/domain/script.ts";
import { textLimits } from "#src/domain/short-texts.ts";
import { cleanNarration } from "#src/studio/script/clean-narration.ts";
import { onScreenLengthMax } from "#src/studio/script/edit-scene.ts";
import type { Notice } from "../screen.ts";
import type { TextEdits, Workshop } from "./custom-phase.ts";
import { readHashtags, scenesOf, textsOf } from "./workshop.ts";

/** Why nothing can be made of what stands on the card. */
export function whyNotMakeable(workshop: Workshop): Notice | undefined {
  const scenes = scenesOf(workshop).map(({ narration, onScreen }) => ({
    narration: cleanNarration(narration),
    onScreen: cleanNarration(onScreen),
  }));
  if (scenes.some((scene) => !hasWords(scene.narration) || !hasWords(scene.onScreen))) {
    return "script-is-empty";
  }
  const isTooLong = scenes.some(
    (scene) =>
      scene.narration.length > narrationLengthMax || scene.onScreen.length > onScreenLengthMax,
  );
  if (isTooLong) return "script-too-long";
  return whyNotTexts(textsOf(workshop));
}

/** Why texts cannot stand beside a short as they are. */
export function whyNotTexts({ title, description, hashtags }: TextEdits): Notice | undefined {
  if (!hasWords(title)) return "title-is-empty";
  const tags = readHashtags(hashtags);
  const isTooLong =
    title.trim().length > textLimits.title ||
    description.length > textLimits.description ||
    tags.length > textLimits.hashtags ||
    tags.some((tag) => tag.length > textLimits.hashtag);
  return isTooLong ? "texts-too-long" : undefined;
}

/** What can be spoken or read: a row of marks is as good as nothing. */
function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
