import type { ProjectImage } from "#src/db/projects.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { PictureChoice } from "#src/domain/making.ts";
import { fittingOptions, optionsOf, withoutPicture, withPicture } from "./fit-pictures.ts";

/** A chosen picture: an earlier one by its place among those that fit, or one of the library. */
export type ChosenPicture = Omit<PictureChoice, "assetId"> & {
  own?: { assetId: string; key: string };
};

/**
 * Gives scenes the pictures a person chose. One of the library is cut to fit when the pictures are
 * made. Throws invalid-input for a scene or a picture that there is none of.
 */
export function choosePictures(
  images: readonly ProjectImage[],
  choices: readonly ChosenPicture[],
  lookOfScene: (sceneId: string) => string | undefined,
): ProjectImage[] {
  const unknown = choices.find(({ sceneId }) => !images.some((one) => one.sceneId === sceneId));
  if (unknown) throw new AppError("invalid-input", `no scene ${unknown.sceneId} has pictures`);
  return images.map((image) => {
    const choice = choices.find(({ sceneId }) => sceneId === image.sceneId);
    return choice ? choose(image, choice, lookOfScene(image.sceneId)) : image;
  });
}

function choose(
  image: ProjectImage,
  { option, own }: ChosenPicture,
  look: string | undefined,
): ProjectImage {
  if (own) {
    const known = optionsOf(image).find(({ assetId }) => assetId === own.assetId);
    return known ? withPicture(image, known) : { ...withoutPicture(image), own };
  }
  const chosen = option === undefined ? undefined : fittingOptions(image, look)[option];
  if (!chosen) {
    throw new AppError("invalid-input", `scene ${image.sceneId} has no picture ${option}`);
  }
  return withPicture(image, chosen);
}
