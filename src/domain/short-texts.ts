import { type Platform, platforms } from "./platform.ts";

/** What stands beside a published short. Hashtags without the leading `#`. */
export interface PlatformTexts {
  title: string;
  description: string;
  hashtags: string[];
}

/** The texts of a short, and where a platform has others of its own. */
export interface ShortTexts extends PlatformTexts {
  perPlatform?: Partial<Record<Platform, Partial<PlatformTexts>>>;
}

/** What every platform takes: characters of title, description and one hashtag, and how many of those. */
export const textLimits = { title: 100, description: 2000, hashtag: 50, hashtags: 15 } as const;

/** The texts a platform gets: its own where it has some, else those of the short. */
export function textsFor(texts: ShortTexts, platform: Platform): PlatformTexts {
  const { title, description, hashtags, perPlatform } = texts;
  return { title, description, hashtags, ...perPlatform?.[platform] };
}

/**
 * The texts with others in their place. What a person writes anew is meant for every platform, also for
 * one that had its own; what they leave alone stays everywhere.
 */
export function replaceTexts(before: ShortTexts, after: PlatformTexts): ShortTexts {
  const { title, description, hashtags } = after;
  const isSameTitle = title === before.title;
  const isSameDescription = description === before.description;
  const isSameHashtags = hashtags.join(" ") === before.hashtags.join(" ");
  const perPlatform: ShortTexts["perPlatform"] = {};
  for (const platform of platforms) {
    const own = before.perPlatform?.[platform];
    const kept = {
      ...(isSameTitle && own?.title !== undefined && { title: own.title }),
      ...(isSameDescription && own?.description !== undefined && { description: own.description }),
      ...(isSameHashtags && own?.hashtags && { hashtags: own.hashtags }),
    };
    if (Object.keys(kept).length > 0) perPlatform[platform] = kept;
  }
  return {
    title,
    description,
    hashtags,
    ...(Object.keys(perPlatform).length > 0 && { perPlatform }),
  };
}

/** What a planned post is given in place of what it had. */
export interface EditedTexts {
  texts: ShortTexts;
  /** Media key of the thumbnail that bears the title, which may still be being drawn. */
  thumbnailKey: string;
}
