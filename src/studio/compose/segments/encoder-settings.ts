import { frame } from "#src/domain/frame.ts";

/**
 * The master's picture: what YouTube, Instagram and TikTok all take as it is. A closed group of half
 * a second with two B-frames: https://support.google.com/youtube/answer/1722171
 * `version` goes into every segment's name: raise it with any change that alters frames or encoding.
 */
export const encoderSettings = {
  version: 2,
  preset: "veryfast",
  quality: 20,
  groupFrames: 15,
  betweenFramesMax: 2,
  /** How far ahead of showing x264 sends frames with two B-frames, one of which others refer to. */
  reorderFrames: 2,
  level: 42,
  framesPerSecond: frame.framesPerSecond,
} as const;

/** Rate caps to choose from, in bits a second; few, so that small changes of length keep the cap. */
export const rateCaps = [12, 10, 8, 6.5, 5, 4, 3, 2].map((megabits) => megabits * 1_000_000);
