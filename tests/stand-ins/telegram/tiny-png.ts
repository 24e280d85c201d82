import { createCanvas } from "@napi-rs/canvas";

/** A real picture of a size. */
export function tinyPng(width: number, height: number): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillStyle = "#3b82f6";
  context.fillRect(0, 0, width, height);
  return canvas.toBuffer("image/png");
}
