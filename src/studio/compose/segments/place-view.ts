import { frame } from "#src/domain/frame.ts";
import type { View } from "./picture-motion.ts";

/**
 * Most pixels on each side by which a scaled picture may be larger than the frame. Even. The smaller
 * the zoom, the more it takes to find a whole size; this is enough from a zoom of 1.02 on.
 */
const overscanMax = 100;

/** Pixels around the picture, repeated from its edge, that scaling may reach into. */
export const pictureMargin = overscanMax;

/** Size of a picture with its margin. */
export const paddedSize = {
  width: frame.width + 2 * pictureMargin,
  height: frame.height + 2 * pictureMargin,
} as const;

/** Size of the buffer a picture is scaled into before it is cropped to the frame. */
export const scaledSize = {
  width: frame.width + 2 * overscanMax,
  height: frame.height + 2 * overscanMax,
} as const;

/** Largest misplacement of a frame's edge that nobody sees move, in pixels. */
const errorMax = 0.06;

/** Part of the padded picture to scale, to what size, and where in that the frame begins. All even. */
export interface Placement {
  sourceX: number;
  sourceY: number;
  sourceWidth: number;
  sourceHeight: number;
  scaledWidth: number;
  scaledHeight: number;
  cropX: number;
  cropY: number;
}

/**
 * Finds whole sizes that show a view to a fraction of a pixel.
 *
 * The scaler takes only whole source and target sizes, and rounding a moving crop to them is what
 * makes slow zooms tremble. But the target may be larger than the frame and cropped: on each side of
 * the focus, a few pixels more make a target whose source length is a whole even number within a few
 * hundredths of a pixel. That is smoother than scaling from a picture four times as large, for less
 * work than one twice as large takes.
 */
export function placeView(view: View): Placement {
  const ratio = 1 / view.zoom;
  const left = reach(view.focusX, ratio);
  const right = reach(frame.width - view.focusX, ratio);
  const top = reach(view.focusY, ratio);
  const bottom = reach(frame.height - view.focusY, ratio);
  return {
    sourceX: pictureMargin + view.focusX - left.source,
    sourceY: pictureMargin + view.focusY - top.source,
    sourceWidth: left.source + right.source,
    sourceHeight: top.source + bottom.source,
    scaledWidth: left.scaled + right.scaled,
    scaledHeight: top.scaled + bottom.scaled,
    cropX: left.scaled - view.focusX,
    cropY: top.scaled - view.focusY,
  };
}

/** From the focus to one side: source pixels and what they are scaled to, `extent` or a little more. */
function reach(extent: number, ratio: number): { source: number; scaled: number } {
  let best = { source: extent, scaled: extent, error: Number.POSITIVE_INFINITY };
  for (let scaled = extent; scaled <= extent + overscanMax; scaled += 2) {
    const exact = scaled * ratio;
    const source = 2 * Math.round(exact / 2);
    const error = Math.abs(source - exact);
    if (source > extent + pictureMargin || error >= best.error) continue;
    best = { source, scaled, error };
    if (error < errorMax) break;
  }
  return best;
}
