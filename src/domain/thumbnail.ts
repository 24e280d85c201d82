import type { Language } from "./language.ts";
import type { Tone } from "./script.ts";

/** Everything that a thumbnail is drawn from: the same gives the same picture. */
export interface ThumbnailRecipe {
  /** Media key of the scene's picture that it is made of. */
  pictureKey: string;
  /** Whether a line is painted into that picture: its upper part is then blurred away behind the title. */
  hasWords: boolean;
  title: string;
  tone: Tone;
  language: Language;
  /** `#rrggbb`; empty for the house palette. */
  colors: readonly string[];
}
