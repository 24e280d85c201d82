import { readFile } from "node:fs/promises";
import {
  type Canvas,
  type Image,
  type SKRSContext2D,
  createCanvas,
  loadImage,
} from "@napi-rs/canvas";
import { frame } from "#src/domain/frame.ts";
import {
  type Hex,
  luminanceOfHex,
  mix,
  readableOn,
  withAlpha,
} from "#src/studio/images/local/colours.ts";
import { type SetWords, ascent, fitWords, tracking } from "#src/studio/images/local/fit-words.ts";
import { type Palette, choosePalette } from "#src/studio/images/local/palette.ts";
import type { ThumbnailInput } from "./renderer.ts";

const jpegQuality = 90;

/**
 * Where the title stands: the crops of a channel page (4:5 about the middle) keep it whole, and so does a
 * phone of 21 to 9 that fills its screen.
 */
const titleBox = { left: 130, right: 950, top: 300, bottom: 1000 } as const;
const outlineWidth = 0.15;
const linesMax = 5;
/** A phone shows a thumbnail about 120 pixels wide: this is 12 pixels there. A title that would be smaller is cut at its first clause. */
const titleSizeMin = 108;
const titleSizeMax = 300;
/** Pictures that carry words keep them above this line (`paintedTextBox` in the domain, and its card). */
const wordsEnd = 1030;

/** Draws the cover of a short: a JPEG of 1080 by 1920, readable at 120 pixels of width. */
export async function drawThumbnail(input: ThumbnailInput): Promise<Buffer> {
  const picture = await loadImage(await readFile(input.picturePath));
  const canvas = createCanvas(frame.width, frame.height);
  const context = canvas.getContext("2d");
  const palette = choosePalette(input.tone, input.title, input.colors);
  drawCover(context, picture);
  if (input.hasWords) blurUpperPart(context, picture);
  const dark = mix(averageColour(canvas), "#06070c", 0.72);
  shade(context, dark, input.hasWords ? 0.45 : 1);
  const title = fitTitle(input.title);
  if (title !== undefined) drawTitle(context, title, { palette, edge: mix(dark, "#000000", 0.5) });
  return canvas.encode("jpeg", jpegQuality);
}

/** Fills the frame with the picture, cropped about its middle where the shapes differ. */
function drawCover(context: SKRSContext2D, picture: Image): void {
  const scale = Math.max(frame.width / picture.width, frame.height / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  context.drawImage(picture, (frame.width - width) / 2, (frame.height - height) / 2, width, height);
}

function blurUpperPart(context: SKRSContext2D, picture: Image): void {
  const whole = createCanvas(frame.width, frame.height);
  drawCover(whole.getContext("2d"), picture);
  const small = shrink(whole, 16);
  const upper = createCanvas(frame.width, wordsEnd + 120);
  const upperContext = upper.getContext("2d");
  upperContext.filter = "blur(70px)";
  // Drawn past the edges: a blur lets the edge of what it blurs fade out.
  const past = 160;
  upperContext.drawImage(small, -past, -past, frame.width + past * 2, frame.height + past * 2);
  upperContext.filter = "none";
  upperContext.globalCompositeOperation = "destination-out";
  const fade = upperContext.createLinearGradient(0, wordsEnd, 0, wordsEnd + 120);
  fade.addColorStop(0, "rgba(0, 0, 0, 0)");
  fade.addColorStop(1, "rgba(0, 0, 0, 1)");
  upperContext.fillStyle = fade;
  upperContext.fillRect(0, wordsEnd, frame.width, 120);
  context.drawImage(upper, 0, 0);
}

/** Halves a picture until it is at most this many pixels wide. Shrunk at one go it would keep single pixels, not their mean. */
function shrink(canvas: Canvas, widthMax: number): Canvas {
  if (canvas.width <= widthMax) return canvas;
  const half = createCanvas(Math.ceil(canvas.width / 2), Math.ceil(canvas.height / 2));
  half.getContext("2d").drawImage(canvas, 0, 0, half.width, half.height);
  return shrink(half, widthMax);
}

/** The colour one sees with eyes half closed. */
function averageColour(canvas: Canvas): Hex {
  const { data } = shrink(canvas, 1).getContext("2d").getImageData(0, 0, 1, 1);
  return `#${[...data.subarray(0, 3)].map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** Darkens the upper part a little (a blurred one less: it is calm already); the edge round the signs does the rest. */
function shade(context: SKRSContext2D, dark: Hex, strength: number): void {
  const gradient = context.createLinearGradient(0, 0, 0, 1250);
  gradient.addColorStop(0, withAlpha(dark, 0.62 * strength));
  gradient.addColorStop(0.72, withAlpha(dark, 0.42 * strength));
  gradient.addColorStop(1, withAlpha(dark, 0));
  context.fillStyle = gradient;
  context.fillRect(0, 0, frame.width, 1250);
}

function fitTitle(title: string): SetWords | undefined {
  const whole = fit(title);
  if (whole === undefined || whole.size >= titleSizeMin) return whole;
  const [clause] = title.split(/\s*[|:;,!?.·–—]\s+|\s+[-–—|]\s+|\s*\(/u);
  const cut = clause === undefined || clause.trim().length < 4 ? undefined : fit(clause);
  return cut !== undefined && cut.size > whole.size ? cut : whole;
}

function fit(text: string): SetWords | undefined {
  const width = titleBox.right - titleBox.left;
  const height = titleBox.bottom - titleBox.top;
  const face = "loud";
  const loosely = fitWords(text, { face, width, height, sizeMax: titleSizeMax, linesMax });
  if (loosely === undefined) return undefined;
  const edge = Math.ceil(loosely.size * outlineWidth);
  return fitWords(text, {
    face,
    width: width - edge,
    height: height - edge,
    sizeMax: loosely.size,
    linesMax,
  });
}

function drawTitle(
  context: SKRSContext2D,
  title: SetWords,
  { palette, edge }: { palette: Palette; edge: Hex },
): void {
  const shout = shoutColour(edge, palette);
  const top = titleBox.bottom - title.height;
  const numbered = title.lines.findIndex((line) =>
    line.runs.some((run) => /\p{Nd}/u.test(run.text)),
  );
  const emphasised = numbered === -1 ? title.lines.length - 1 : numbered;
  context.lineJoin = "round";
  for (const pass of ["shadow", "edge", "fill"] as const) {
    for (const [index, line] of title.lines.entries()) {
      const left = (titleBox.left + titleBox.right - line.width) / 2;
      const baseline = top + title.size * (ascent + index * title.leading);
      for (const run of line.runs) {
        context.font = `${title.size}px "${run.family}"`;
        context.letterSpacing = `${tracking * title.size}px`;
        if (pass === "fill") {
          context.fillStyle = index === emphasised ? shout : "#ffffff";
          context.fillText(run.text, left + run.x, baseline);
          continue;
        }
        const drop = pass === "shadow" ? title.size * 0.06 : 0;
        context.strokeStyle = pass === "shadow" ? withAlpha("#000000", 0.45) : edge;
        context.lineWidth = title.size * outlineWidth;
        context.strokeText(run.text, left + run.x, baseline + drop);
      }
    }
  }
}

/** The palette's loudest colour where it is bright, or a signal yellow. */
function shoutColour(edge: Hex, { pop }: Palette): Hex {
  return readableOn(edge, [luminanceOfHex(pop) > 0.45 ? pop : "#ffe04a", "#ffffff"]);
}
