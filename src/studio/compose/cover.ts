import { AppError } from "#src/domain/app-error.ts";
import type { ThumbnailInput, Timeline } from "./renderer.ts";

/** What the thumbnail of a timeline shows. */
export function coverOf(timeline: Timeline): ThumbnailInput {
  const { title, tone, language, colors, scenes, coverScene } = timeline;
  const scene = scenes[coverScene] ?? scenes[0];
  if (!scene) throw new AppError("render-failed", "the timeline has no scenes");
  const { picturePath, headline } = scene;
  return { picturePath, hasWords: headline === undefined, title, tone, language, colors };
}
