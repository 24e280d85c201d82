import type { Tone } from "./script.ts";

export interface VisualStyle {
  /** As `#rrggbb`, the most important first. */
  colors: string[];
}

/** Learned from what people change. */
export interface BrandPreferences {
  /** How many edits have been learned from. */
  edits?: number;
}

/** How a team wants to sound and look. */
export interface Brand {
  id: string;
  name: string;
  isDefault: boolean;
  /** Absent where it is asked each time. */
  tone?: Tone;
  colors: string[];
  /** Who it is for, in the person's own words; empty for everybody. */
  audience: string;
  /** Words that must never appear in a draft. */
  avoidedPhrases: string[];
  /** Addresses of earlier videos or posts. */
  examples: string[];
}

/** What a brand asks of every short that is made for it. */
export interface BrandWishes {
  colors: string[];
  avoidedPhrases: string[];
}
