import type { PictureOption, ProjectImage } from "#src/db/projects.ts";
import type { Script } from "#src/domain/script.ts";
import type { Template } from "#src/domain/short-settings.ts";

/** What the pictures of a short have to fit. */
interface Frame {
  script: Script;
  template: Template;
}

/**
 * What may be painted into a scene's picture beside its motif: the template's manner, the point's
 * number and the line. Undefined for a scene that is not in the script.
 */
export function lookOf({ script, template }: Frame, sceneId: string): string | undefined {
  const index = script.scenes.findIndex((scene) => scene.id === sceneId);
  const scene = script.scenes[index];
  if (!scene) return undefined;
  const number = template === "list" && scene.role === "point" ? index : "";
  return `${template}|${number}|${scene.onScreen}`;
}

/** All pictures a scene has had, the one it has now among them. */
export function optionsOf(image: ProjectImage): PictureOption[] {
  if (image.options) return image.options;
  if (image.key === undefined) return [];
  return [{ key: image.key, attempt: image.attempt, hasWords: image.hasWords === true }];
}

/** Those of a scene's pictures that can be shown with its line as it is now. */
export function fittingOptions(image: ProjectImage, look: string | undefined): PictureOption[] {
  return optionsOf(image).filter((option) => fits(option, look));
}

/**
 * The pictures after a change of the script or the template: one with other words painted in than
 * the scene has now gives way to an earlier one that fits, or is painted again.
 */
export function fitPictures(
  images: readonly ProjectImage[],
  before: Frame,
  after: Frame,
): ProjectImage[] {
  return images.map((image) => {
    const lookBefore = lookOf(before, image.sceneId);
    const look = lookOf(after, image.sceneId);
    // What was painted before looks were kept fits what it was painted for.
    const options = optionsOf(image).map((option) =>
      option.hasWords && option.look === undefined && lookBefore !== undefined
        ? { ...option, look: lookBefore }
        : option,
    );
    const known = options.length > 0 ? { ...image, options } : image;
    const now = options.find(({ key }) => key === image.key);
    if (!now || fits(now, look)) return known;
    const other = options.find((option) => option.attempt === image.attempt && fits(option, look));
    return other ? withPicture(known, other) : withoutPicture(known);
  });
}

/** The scene's picture is that one from now on. */
export function withPicture(image: ProjectImage, option: PictureOption): ProjectImage {
  const { own: _, ...rest } = image;
  const options = optionsOf(image);
  const isKnown = options.some(({ key }) => key === option.key);
  return {
    ...rest,
    attempt: option.attempt,
    key: option.key,
    hasWords: option.hasWords,
    options: isKnown ? options : [...options, option],
  };
}

/** The scene is to have another picture; what it had can still be chosen. */
export function withoutPicture(image: ProjectImage): ProjectImage {
  const { key: _, hasWords: _hasWords, own: _own, ...rest } = image;
  const options = optionsOf(image);
  return options.length > 0 ? { ...rest, options } : rest;
}

function fits(option: PictureOption, look: string | undefined): boolean {
  return !option.hasWords || option.look === undefined || option.look === look;
}
