import { AV_PIX_FMT_YUV420P, SWS_BICUBIC } from "node-av/constants";
import { FFmpegError, Frame, Rational, SoftwareScaleContext } from "node-av/lib";
import { bufferInput, type Graph, openGraph } from "./open-graph.ts";
import type { View } from "./picture-motion.ts";
import { type Placement, paddedSize, placeView, scaledSize } from "./place-view.ts";

/**
 * Gives out memory for frames from a pool of FFmpeg's. A fresh buffer for each frame would cost a
 * third of the zoom in page faults.
 */
const targetSource = `nullsrc=size=${scaledSize.width}x${scaledSize.height}:rate=30,format=yuv420p,buffersink@out`;

/** A scaled picture in a buffer of `scaledSize`; the frame is the part at `cropX`, `cropY`. */
export interface ZoomedPicture {
  frame: Frame;
  cropX: number;
  cropY: number;
}

/** A padded picture that can be looked at closer and closer. */
export interface ZoomablePicture {
  /**
   * Scales what a view shows. `index` becomes the frame's time stamp. In this thread: handing a frame
   * to another one and back costs more than it gains on the cores that the encoders keep busy.
   */
  zoom(view: View, index: number): ZoomedPicture;
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
  const targets = await openGraph(targetSource);
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
    zoom(view, index) {
      const place = placeView(view);
      cut(place, index);
      const frame = scalePart(part, place, nextTarget(targets));
      frame.pts = BigInt(index);
      frame.timeBase = new Rational(1, 30);
      return { frame, cropX: place.cropX, cropY: place.cropY };
    },
    [Symbol.dispose]() {
      part.free();
      targets[Symbol.dispose]();
      graph[Symbol.dispose]();
    },
  };
}

/** A frame to scale into, whatever it holds. */
function nextTarget(targets: Graph): Frame {
  const target = new Frame();
  target.alloc();
  if (!targets.pull(target)) throw new Error("there is no memory to zoom into");
  return target;
}

/** Scales into a corner of the target and gives it back at its whole size. */
function scalePart(part: Frame, place: Placement, target: Frame): Frame {
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
  target.width = place.scaledWidth;
  target.height = place.scaledHeight;
  FFmpegError.throwIfError(scaler.scaleFrameSync(target, part), "zoom a picture");
  target.width = scaledSize.width;
  target.height = scaledSize.height;
  return target;
}
