import { AppError } from "#src/domain/app-error.ts";
import { platforms } from "#src/domain/platform.ts";
import type { Script } from "#src/domain/script.ts";
import { type PlatformTexts, type ShortTexts, textLimits } from "#src/domain/short-texts.ts";

/**
 * Changes what stands beside a short; what is spoken and shown in it stays. Texts of a platform that
 * are the same as the common ones are no texts of its own. Throws invalid-input.
 */
export function editTexts(script: Script, typed: ShortTexts): Script {
  const { perPlatform: _, ...rest } = script;
  const common = {
    title: checkedTitle(typed.title),
    description: checkedDescription(typed.description),
    hashtags: checkedHashtags(typed.hashtags),
  };
  const own: ShortTexts["perPlatform"] = {};
  for (const platform of platforms) {
    const texts = typed.perPlatform?.[platform];
    if (!texts) continue;
    const title = texts.title === undefined ? common.title : checkedTitle(texts.title);
    const description =
      texts.description === undefined ? common.description : checkedDescription(texts.description);
    const hashtags =
      texts.hashtags === undefined ? common.hashtags : checkedHashtags(texts.hashtags);
    const differing = {
      ...(title !== common.title && { title }),
      ...(description !== common.description && { description }),
      ...(hashtags.join(" ") !== common.hashtags.join(" ") && { hashtags }),
    };
    if (Object.keys(differing).length > 0) own[platform] = differing;
  }
  return { ...rest, ...common, ...(Object.keys(own).length > 0 && { perPlatform: own }) };
}

/** Texts as they are kept, whatever was typed; whether they may be is another question. */
export function tidyTexts({ title, description, hashtags }: PlatformTexts): PlatformTexts {
  return {
    title: tidyTitle(title),
    description: tidyDescription(description),
    hashtags: tidyHashtags(hashtags),
  };
}

function tidyTitle(typed: string): string {
  return typed.toWellFormed().normalize("NFC").replaceAll(/\s+/gu, " ").trim();
}

function tidyDescription(typed: string): string {
  return typed.toWellFormed().normalize("NFC").replaceAll(/\r\n?/gu, "\n").trim();
}

/** Letters, digits and underscores, each tag once; a leading `#` is taken as meant. */
function tidyHashtags(typed: readonly string[]): string[] {
  const tags = typed.map((tag) =>
    tag
      .toWellFormed()
      .normalize("NFC")
      .replaceAll(/[^\p{L}\p{M}\p{N}_]/gu, ""),
  );
  const kept = new Map(tags.flatMap((tag) => (tag === "" ? [] : [[tag.toLowerCase(), tag]])));
  return [...kept.values()];
}

function checkedTitle(typed: string): string {
  const title = tidyTitle(typed);
  if (!/[\p{L}\p{N}]/u.test(title)) throw new AppError("invalid-input", "the title is empty");
  if (title.length > textLimits.title) throw new AppError("invalid-input", "the title is too long");
  return title;
}

function checkedDescription(typed: string): string {
  const description = tidyDescription(typed);
  if (description.length > textLimits.description) {
    throw new AppError("invalid-input", "the description is too long");
  }
  return description;
}

function checkedHashtags(typed: readonly string[]): string[] {
  const hashtags = tidyHashtags(typed);
  if (hashtags.length > textLimits.hashtags) {
    throw new AppError("invalid-input", "there are too many hashtags");
  }
  if (hashtags.some((tag) => tag.length > textLimits.hashtag)) {
    throw new AppError("invalid-input", "a hashtag is too long");
  }
  return hashtags;
}
