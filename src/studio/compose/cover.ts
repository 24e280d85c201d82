import { AppError } from "#src/domain/app-error.ts";
import type { Language } from "#src/domain/language.ts";
import type { Tone } from "#src/domain/script.ts";
import type { Timeline } from "./renderer.ts";

export interface ThumbnailInput {
  picturePath: string;
  /** True where a line is painted into the picture: its upper part is then blurred away behind the title. */
  hasWords: boolean;
  title: string;
  tone: Tone;
  language: Language;
  /** `#rrggbb`; empty for the house palette. */
  colors: readonly string[];
}

/** What the thumbnail of a timeline shows. */
export function coverOf(timeline: Timeline): ThumbnailInput {
  const { title, tone, language, colors, scenes, coverScene } = timeline;
  const scene = scenes[coverScene] ?? scenes[0];
  if (!scene) throw new AppError("render-failed", "the timeline has no scenes");
  const { picturePath, headline } = scene;
  return { picturePath, hasWords: headline === undefined, title, tone, language, colors };
}
