import { frame } from "#src/domain/frame.ts";
import { videoSizeBytesMax } from "./renderer.ts";

/** What a finished video must keep to before anyone is shown it. The one place for these figures. */
export const videoLimits = {
  width: frame.width,
  height: frame.height,
  framesPerSecond: frame.framesPerSecond,
  /** Two frames of the picture: rounding of scenes, no more. */
  durationDifferenceMsMax: 67,
  /** How far the sound may end from the picture: one AAC frame and two of the picture. */
  soundDifferenceMsMax: 90,
  sizeBytesMax: videoSizeBytesMax,
  /** Short closed groups, as Instagram and YouTube ask for; also what the picture checks sample by. */
  keyframeGapMsMax: 1000,
  /** Of all pictures. One in fifteen by design, some more where segments meet; an encoder that makes nearly all of them key frames was told something wrong. */
  keyframeShareMax: 0.25,
  loudnessLufs: -14,
  loudnessDifferenceLuMax: 0.5,
  truePeakDbtpMax: -1,
  /** A sound below this level is silence, in dB of full scale. */
  silenceLevelDb: -50,
  silenceMsMax: 2500,
  /** A pixel this little above black is black, as a part of the luma range. */
  blackPixelLevel: 0.03,
  /** A picture with this part of its pixels black is black. */
  blackPictureRatio: 0.98,
  blackMsMax: 900,
  /**
   * Mean difference, as a part of full scale, below which two pictures are the same. A zoom of 8 % in
   * six seconds passes it within two seconds even when the picture is one small pale square on a plain
   * ground; the coding noise of a still picture falls to a fifth of it after the first second.
   */
  frozenDifference: 0.00005,
  frozenMsMax: 4000,
} as const;
