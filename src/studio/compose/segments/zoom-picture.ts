import { AV_PIX_FMT_YUV420P, SWS_BICUBIC } from "node-av/constants";
import { FFmpegError, Frame, Rational, SoftwareScaleContext } from "node-av/lib";
import type { View } from "./picture-motion.ts";
import { type Placement, placeView, scaledSize } from "./place-view.ts";

/** A scaled picture in a buffer of `scaledSize`; the frame is the part at `cropX`, `cropY`. */
export interface ZoomedPicture {
  frame: Frame;
  cropX: number;
  cropY: number;
}

/** Scales what a view shows of a padded picture. `index` becomes the frame's time stamp. */
export async function zoomPicture(
  picture: Frame,
  view: View,
  index: number,
): Promise<ZoomedPicture> {
  const place = placeView(view);
  const target = newFrame(scaledSize.width, scaledSize.height);
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
  const planes = target.data;
  if (planes === null) throw new Error("a frame has no memory");
  FFmpegError.throwIfError(
    await scaler.scale(
      sourcePlanes(picture, place),
      picture.linesize.slice(0, 3),
      0,
      place.sourceHeight,
      planes,
      target.linesize.slice(0, 3),
    ),
    "zoom a picture",
  );
  target.pts = BigInt(index);
  target.timeBase = new Rational(1, 30);
  return { frame: target, cropX: place.cropX, cropY: place.cropY };
}

/** The planes of a yuv420p picture from the placement's corner on. */
function sourcePlanes(picture: Frame, place: Placement): Buffer[] {
  return (picture.data ?? []).slice(0, 3).map((plane, index) => {
    const halving = index === 0 ? 1 : 2;
    const stride = picture.linesize[index] ?? 0;
    return plane.subarray((place.sourceY / halving) * stride + place.sourceX / halving);
  });
}

function newFrame(width: number, height: number): Frame {
  const made = new Frame();
  made.alloc();
  made.width = width;
  made.height = height;
  made.format = AV_PIX_FMT_YUV420P;
  FFmpegError.throwIfError(made.getBuffer(64), "get memory for a frame");
  return made;
}
