/** Counts what is done of a render's work, in frames' worth of it. */
export interface Progress {
  /** Frames that will be encoded. Called again when everything is encoded at a lower rate. */
  expectFrames(frames: number): void;
  frameDone(): void;
  audioDone(): void;
  finish(): void;
}

/** What the rest costs against encoding a frame: mixing the sound, and joining and checking a frame. */
const audioCostPerFrame = 0.12;
const finishCostPerFrame = 0.15;

/** Reports fractions from 0 to 1 that never go back, for a short of so many frames. */
export function countProgress(
  framesTotal: number,
  onProgress: (fraction: number) => void,
): Progress {
  const audioCost = framesTotal * audioCostPerFrame;
  let expected = 0;
  let done = 0;
  let shown = 0;
  const report = (): void => {
    const all = expected + audioCost + framesTotal * finishCostPerFrame;
    shown = Math.max(shown, Math.min(1, done / all));
    onProgress(shown);
  };
  return {
    expectFrames(frames) {
      expected += frames;
      report();
    },
    frameDone() {
      done += 1;
      report();
    },
    audioDone() {
      done += audioCost;
      report();
    },
    finish() {
      shown = 1;
      onProgress(1);
    },
  };
}
