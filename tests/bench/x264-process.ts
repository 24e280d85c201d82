import { readFile } from "node:fs/promises";
import { constants, setPriority } from "node:os";
import { AV_LOG_ERROR } from "node-av/constants";
import { type Frame, Log } from "node-av/lib";
import { planSegments } from "#src/studio/compose/plan-segments.ts";
import { renderLanes } from "#src/studio/compose/render-lanes.ts";
import type { Timeline } from "#src/studio/compose/renderer.ts";
import { encodeFrames } from "#src/studio/compose/segments/encode-frames.ts";
import { rateCaps } from "#src/studio/compose/segments/encoder-settings.ts";
import { readPicture } from "#src/studio/compose/segments/read-picture.ts";
import { segmentFrames } from "#src/studio/compose/segments/segment-frames.ts";

/** What x264 alone took for the frames of a timeline. */
export interface X264Time {
  frames: number;
  wallMs: number;
  processorMs: number;
}

/**
 * The yardstick: first makes every frame of the timeline and keeps them all in memory, then takes
 * the time that x264 needs to encode them, with the renderer's own settings, threads and side-by-side
 * lanes, longest segment first. Nothing but encoding and writing the small segment files is timed.
 */
async function encodeOnly(timeline: Timeline): Promise<X264Time> {
  const hashes = timeline.scenes.map((_, index) => String(index));
  const plan = planSegments(timeline, hashes);
  const pictures = await Promise.all(
    timeline.scenes.map(
      async ({ picturePath }, index) =>
        await readPicture(await readFile(picturePath), `x264-picture-${index}`),
    ),
  );
  const pictureOf = async (hash: string): Promise<Frame> => {
    const picture = pictures[Number(hash)];
    if (picture === undefined) throw new RangeError(`no picture ${hash}`);
    return picture;
  };
  const queue: Frame[][] = [];
  for (const segment of plan.segments.toSorted((left, right) => right.frames - left.frames)) {
    const kept: Frame[] = [];
    for await (const made of segmentFrames(segment, pictureOf, `x264-${queue.length}`)) {
      const copy = made.clone();
      if (copy === null) throw new Error("no memory to keep a frame");
      kept.push(copy);
    }
    queue.push(kept);
  }
  const { lanes, threadsPerLane } = renderLanes();
  const startedMs = performance.now();
  const startedProcessor = process.cpuUsage();
  const lane = async (name: number): Promise<void> => {
    for (let next = queue.shift(), turn = 0; next !== undefined; next = queue.shift(), turn += 1) {
      await encodeFrames(toAsync(next), {
        path: `x264-${name}-${turn}.mp4`,
        rateCapBitsPerSecond: rateCaps[0] ?? 0,
        threads: threadsPerLane,
        onFrame: () => {},
        signal: new AbortController().signal,
      });
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, index) => lane(index)));
  const used = process.cpuUsage(startedProcessor);
  return {
    frames: plan.frames,
    wallMs: performance.now() - startedMs,
    processorMs: (used.user + used.system) / 1000,
  };
}

async function* toAsync(frames: readonly Frame[]): AsyncGenerator<Frame> {
  for (const frame of frames) {
    yield frame;
    frame.free();
  }
}

setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
Log.setLevel(AV_LOG_ERROR);
process.on("disconnect", () => process.exit(1));
process.once("message", (timeline: Timeline) => {
  void encodeOnly(timeline).then((time) => process.send?.(time, () => process.exit(0)));
});
