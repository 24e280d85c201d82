import { readFile } from "node:fs/promises";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { frame } from "#src/domain/frame.ts";

const jpegQuality = 90;

/** A picture of the library, cut about its middle to fill the frame: a JPEG of 1080 by 1920. */
export async function coverPicture(path: string): Promise<Buffer> {
  const picture = await loadImage(await readFile(path));
  const scale = Math.max(frame.width / picture.width, frame.height / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  const canvas = createCanvas(frame.width, frame.height);
  const context = canvas.getContext("2d");
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, (frame.width - width) / 2, (frame.height - height) / 2, width, height);
  return canvas.encode("jpeg", jpegQuality);
}
