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
