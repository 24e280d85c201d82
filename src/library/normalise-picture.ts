import { createCanvas, type Image, loadImage } from "@napi-rs/canvas";
import { libraryLimits, type PictureRefusal } from "#src/domain/asset.ts";
import { readPictureHead } from "./read-picture-head.ts";

export interface NormalPicture {
  jpeg: Buffer;
  thumbnail: Buffer;
  /** Pixels of the JPEG, upright. */
  width: number;
  height: number;
}

export type NormalisePicture = (bytes: Buffer) => Promise<NormalPicture | PictureRefusal>;

const qualities = { kept: 90, thumbnail: 80 } as const;

/**
 * Makes one kind of picture of all: a JPEG, upright, no larger than a short can show, on white where
 * it was transparent. What else was in the file (place, camera, comments) does not come along. One
 * picture at a time is decoded, because each may take hundreds of megabytes meanwhile.
 */
export function createPictureNormaliser(): NormalisePicture {
  let last: Promise<unknown> = Promise.resolve();
  return async (bytes) => {
    const turn = last.then(async () => normalise(bytes));
    last = turn.catch(() => undefined);
    return turn;
  };
}

async function normalise(bytes: Buffer): Promise<NormalPicture | PictureRefusal> {
  const head = readPictureHead(bytes);
  if (!head) return "not-a-picture";
  if (head.width * head.height > libraryLimits.pixelsMax) return "too-many-pixels";
  if (Math.min(head.width, head.height) < libraryLimits.sideMin) return "picture-too-small";
  const image = await decode(bytes);
  if (!image) return "picture-broken";
  const kept = draw(image, libraryLimits.keptSideMax);
  const { width, height } = kept;
  const jpeg = await kept.encode("jpeg", qualities.kept);
  const small = draw(image, libraryLimits.thumbnailSideMax);
  return { jpeg, thumbnail: await small.encode("jpeg", qualities.thumbnail), width, height };
}

async function decode(bytes: Buffer): Promise<Image | undefined> {
  try {
    return await loadImage(bytes);
  } catch {
    // Whatever the decoder says of a file that only looks like a picture.
    return undefined;
  }
}

function draw(image: Image, sideMax: number) {
  const scale = Math.min(1, sideMax / Math.max(image.width, image.height));
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(image, 0, 0, width, height);
  return canvas;
}
