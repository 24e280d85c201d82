import { AV_PIX_FMT_YUV420P, SWS_BICUBIC } from "node-av/constants";
import { FFmpegError, Frame, Rational, SoftwareScaleContext } from "node-av/lib";
import { bufferInput, openGraph } from "./open-graph.ts";
import type { View } from "./picture-motion.ts";
import { type Placement, paddedSize, placeView, scaledSize } from "./place-view.ts";

/** A scaled picture in a buffer of `scaledSize`; the frame is the part at `cropX`, `cropY`. */
export interface ZoomedPicture {
  frame: Frame;
  cropX: number;
  cropY: number;
}

/** A padded picture that can be looked at closer and closer. */
export interface ZoomablePicture {
  /** Scales what a view shows. `index` becomes the frame's time stamp. */
  zoom(view: View, index: number): Promise<ZoomedPicture>;
  [Symbol.dispose](): void;
}

/**
 * Prepares a padded picture for zooming. Its pixels stay in FFmpeg's memory throughout: handed to
 * JavaScript as buffers, every frame would count as garbage and keep the collector busy.
 */
export async function openZoom(picture: Frame): Promise<ZoomablePicture> {
  const graph = await openGraph(
    `${bufferInput("picture", paddedSize)},crop@part=w=${paddedSize.width}:h=${paddedSize.height}:x=0:y=0,buffersink@out`,
  );
  const part = new Frame();
  part.alloc();
  const cut = (place: Placement, index: number): void => {
    part.unref();
    using whole = picture.clone();
    if (whole === null) throw new Error("a frame has no memory");
    whole.pts = BigInt(index);
    graph.set("crop@part", "w", place.sourceWidth);
    graph.set("crop@part", "h", place.sourceHeight);
    graph.set("crop@part", "x", place.sourceX);
    graph.set("crop@part", "y", place.sourceY);
    graph.push("picture", whole);
    if (!graph.pull(part)) throw new Error("a picture cannot be cropped");
  };
  return {
    async zoom(view, index) {
      const place = placeView(view);
      cut(place, index);
      const frame = await scalePart(part, place);
      frame.pts = BigInt(index);
      frame.timeBase = new Rational(1, 30);
      return { frame, cropX: place.cropX, cropY: place.cropY };
    },
    [Symbol.dispose]() {
      part.free();
      graph[Symbol.dispose]();
    },
  };
}

async function scalePart(part: Frame, place: Placement): Promise<Frame> {
  const scaled = new Frame();
  scaled.alloc();
  scaled.width = scaledSize.width;
  scaled.height = scaledSize.height;
  scaled.format = AV_PIX_FMT_YUV420P;
  FFmpegError.throwIfError(scaled.getBuffer(64), "get memory for a frame");
  using scaler = new SoftwareScaleContext();
  scaler.getContext(
    place.sourceWidth,
    place.sourceHeight,
    AV_PIX_FMT_YUV420P,
    place.scaledWidth,
    place.scaledHeight,
    AV_PIX_FMT_YUV420P,
    SWS_BICUBIC,
  );
  // The scaler writes into a corner of the buffer, whose size then is the same for every frame.
  scaled.width = place.scaledWidth;
  scaled.height = place.scaledHeight;
  FFmpegError.throwIfError(await scaler.scaleFrame(scaled, part), "zoom a picture");
  scaled.width = scaledSize.width;
  scaled.height = scaledSize.height;
  return scaled;
}
