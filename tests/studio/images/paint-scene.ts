import { type SKRSContext2D, createCanvas, loadImage } from "@napi-rs/canvas";
import { frame } from "#src/domain/frame.ts";
import { createLocalPainter } from "#src/studio/images/local/local-painter.ts";
import type { PictureRequest } from "#src/studio/images/painter.ts";

export const packingScene: PictureRequest = {
  prompt: "a neatly packed open suitcase on a bed, rolled t-shirts, sunglasses",
  onScreen: "돌돌 말면 공간 2배",
  role: "point",
  sceneIndex: 1,
  sceneTotal: 5,
  keyword: "여행 짐싸기",
  tone: "casual",
  language: "ko",
  template: "list",
  colors: [],
  attempt: 0,
};

export async function paintScene(change: Partial<PictureRequest> = {}): Promise<Buffer> {
  const { jpeg } = await createLocalPainter().paint(
    { ...packingScene, ...change },
    new AbortController().signal,
  );
  return jpeg;
}

/** The picture as pixels, at its own size or shrunk. */
async function readPixels(
  jpeg: Buffer,
  size: { width: number; height: number } = frame,
): Promise<SKRSContext2D> {
  const context = createCanvas(size.width, size.height).getContext("2d");
  context.drawImage(await loadImage(jpeg), 0, 0, size.width, size.height);
  return context;
}

/** Mean difference of two pictures per channel, from 0 to 255, looked at from afar. */
export async function differenceOf(one: Buffer, other: Buffer): Promise<number> {
  const size = { width: 54, height: 96 };
  const [left, right] = [await readPixels(one, size), await readPixels(other, size)].map(
    (context) => context.getImageData(0, 0, size.width, size.height).data,
  );
  if (left === undefined || right === undefined) throw new TypeError("two pictures were expected");
  return left.reduce((sum, value, at) => sum + Math.abs(value - (right[at] ?? 0)), 0) / left.length;
}
