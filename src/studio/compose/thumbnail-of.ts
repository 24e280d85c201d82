import { createHash } from "node:crypto";
import type { Project } from "#src/db/projects.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Script } from "#src/domain/script.ts";
import type { ThumbnailRecipe } from "#src/domain/thumbnail.ts";

/** Raise with any change of how thumbnails are drawn. */
const drawingVersion = 1;

/**
 * What the thumbnail of a finished short is drawn from once it has that script, and the media key it will
 * have: worked out before it is drawn, so that a post can be bound to it at once. Throws AppError `conflict`.
 */
export function thumbnailOf(
  project: Pick<Project, "id" | "teamId" | "images" | "tone" | "brand">,
  script: Script,
): { key: string; recipe: ThumbnailRecipe } {
  const { id, teamId, images, tone, brand } = project;
  const { title, language, scenes, thumbnailSceneId } = script;
  const scene = scenes.find((one) => one.id === thumbnailSceneId) ?? scenes[0];
  const image = images.find(({ sceneId }) => sceneId === scene?.id);
  if (image?.key === undefined) throw new AppError("conflict", "the thumbnail has no picture");
  const recipe: ThumbnailRecipe = {
    pictureKey: image.key,
    hasWords: image.hasWords === true,
    title,
    tone,
    language,
    colors: brand?.colors ?? [],
  };
  const { pictureKey, hasWords, colors } = recipe;
  const all = [drawingVersion, pictureKey, hasWords, title, tone, language, colors];
  const hash = createHash("sha256").update(JSON.stringify(all)).digest("hex").slice(0, 32);
  return { key: `${teamId}/${id}/thumbnail-${hash}.jpg`, recipe };
}
