import { rm, writeFile } from "node:fs/promises";
import { AV_PIX_FMT_YUV420P } from "node-av/constants";
import { Frame } from "node-av/lib";
import { frame } from "#src/domain/frame.ts";
import { openGraph } from "./open-graph.ts";
import { pictureMargin } from "./place-view.ts";
import { jpegOrientation } from "./jpeg-orientation.ts";

/** Filters that undo each EXIF orientation: https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf */
const turns = [
  "",
  "",
  "hflip",
  "hflip,vflip",
  "vflip",
  "transpose=0",
  "transpose=1",
  "transpose=3",
  "transpose=2",
];

/**
 * Decodes a JPEG, PNG or WebP of any size once: turned upright, cut to cover the frame, in BT.709,
 * with `pictureMargin` pixels around it. Transparent parts become black.
 * `scratchName` is a file name in the working directory that filter descriptions can hold as it is.
 */
export async function readPicture(bytes: Buffer, scratchName: string): Promise<Frame> {
  const file = `${scratchName}.${fileEnding(bytes)}`;
  await writeFile(file, bytes);
  try {
    using graph = await openGraph(description(file, jpegOrientation(bytes)));
    const picture = new Frame();
    picture.alloc();
    if (!(await graph.pullAside(picture)) || picture.format !== AV_PIX_FMT_YUV420P) {
      picture.free();
      throw new Error("a scene's picture cannot be decoded");
    }
    return picture;
  } finally {
    await rm(file, { force: true });
  }
}

function description(file: string, orientation: number): string {
  const { width, height } = frame;
  const margin = pictureMargin;
  return [
    `movie=${file}`,
    ...(file.endsWith(".jpg") ? [] : ["format=gbrap", "premultiply=inplace=1", "format=gbrp"]),
    ...(turns[orientation] ? [turns[orientation]] : []),
    `scale=${width}:${height}:force_original_aspect_ratio=increase:flags=lanczos+accurate_rnd:out_color_matrix=bt709:out_range=tv`,
    `crop=${width}:${height}`,
    "setsar=1",
    "format=yuv420p",
    `pad=${width + 2 * margin}:${height + 2 * margin}:${margin}:${margin}`,
    `fillborders=${margin}:${margin}:${margin}:${margin}:smear`,
    "buffersink@out",
  ].join(",");
}

function fileEnding(bytes: Buffer): "jpg" | "png" | "webp" {
  if (bytes.readUInt16BE(0) === 0xffd8) return "jpg";
  if (bytes.toString("latin1", 1, 4) === "PNG") return "png";
  if (bytes.toString("latin1", 8, 12) === "WEBP") return "webp";
  throw new Error("a scene's picture is neither JPEG, PNG nor WebP");
}
