import type { Platform } from "./platform.ts";

/** What stands beside a published short. Hashtags without the leading `#`. */
interface PlatformTexts {
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
