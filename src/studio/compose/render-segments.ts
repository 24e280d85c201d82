import { stat } from "node:fs/promises";
import type { Frame } from "node-av/lib";
import type { Segment } from "./plan-segments.ts";
import { encodeFrames } from "./segments/encode-frames.ts";
import { encoderSettings } from "./segments/encoder-settings.ts";
import { readPicture } from "./segments/read-picture.ts";
import { segmentFrames } from "./segments/segment-frames.ts";
import { exists, hashOf, scratchName } from "./work-files.ts";

export interface SegmentFile {
  /** Name in the working directory. */
  path: string;
  frames: number;
}

export interface SegmentsInput {
  segments: readonly Segment[];
  /** The picture files' bytes by hash. */
  pictures: ReadonlyMap<string, Buffer>;
  rateCapBitsPerSecond: number;
  /** How many segments are encoded side by side. */
  lanes: number;
  threadsPerLane: number;
  /** Called once with the frames that are missing, before the first is encoded. */
  onMissing: (segments: number, frames: number) => void;
  onFrame: () => void;
  signal: AbortSignal;
}

/**
 * Encodes the segments whose files are not in the working directory yet, which must be the current
 * directory. The longest go first, so that the lanes finish together. Gives the files in order.
 */
export async function renderSegments(input: SegmentsInput): Promise<SegmentFile[]> {
  const files = input.segments.map((segment) => ({
    segment,
    path: segmentName(segment, input.rateCapBitsPerSecond),
    frames: segment.frames,
  }));
  const missing = new Map<string, Segment>();
  for (const { path, segment } of files) {
    if (!(await exists(path))) missing.set(path, segment);
  }
  const queue = [...missing].toSorted(([, left], [, right]) => right.frames - left.frames);
  input.onMissing(
    queue.length,
    queue.reduce((sum, [, segment]) => sum + segment.frames, 0),
  );
  if (queue.length > 0) await encodeAll(queue, input);
  return files.map(({ path, frames }) => ({ path, frames }));
}

/** The name says everything that went in, so that a file with it need not be made again. */
function segmentName(segment: Segment, rateCapBitsPerSecond: number): string {
  return `segment-${hashOf({ encoderSettings, rateCapBitsPerSecond, segment })}.mp4`;
}

async function encodeAll(queue: [string, Segment][], input: SegmentsInput): Promise<void> {
  const failed = new AbortController();
  const signal = AbortSignal.any([input.signal, failed.signal]);
  const pictures = openPictures(input.pictures);
  const lanes = Math.min(input.lanes, queue.length);
  const threadsOf = shareThreads(queue, input);
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [path, segment] = next;
      const frames = segmentFrames(segment, pictures.of, scratchName(path.slice(0, 16)));
      await encodeFrames(frames, {
        path,
        rateCapBitsPerSecond: input.rateCapBitsPerSecond,
        threads: threadsOf(segment),
        onFrame: input.onFrame,
        signal,
      });
    }
  };
  const guarded = async (): Promise<void> => {
    try {
      await lane();
    } catch (cause) {
      failed.abort(cause);
      throw cause;
    }
  };
  // Every lane comes to rest before the pictures they share are freed.
  const ends = await Promise.allSettled(Array.from({ length: lanes }, guarded));
  await pictures.close();
  if (failed.signal.aborted) throw failed.signal.reason;
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

/**
 * Threads for a segment: its part of all cores, but no fewer than a lane has. After an edit one segment
 * may be nearly all that is missing; with a lane's threads it would leave the other cores idle.
 */
function shareThreads(
  queue: readonly [string, Segment][],
  { lanes, threadsPerLane }: SegmentsInput,
): (segment: Segment) => number {
  const frames = queue.reduce((sum, [, segment]) => sum + segment.frames, 0);
  const share = (segment: Segment): number =>
    Math.round((lanes * threadsPerLane * segment.frames) / frames);
  return (segment) => Math.max(threadsPerLane, share(segment));
}

/** Decodes each picture once, when it is first needed. */
function openPictures(bytesByHash: ReadonlyMap<string, Buffer>): {
  of: (hash: string) => Promise<Frame>;
  close: () => Promise<void>;
} {
  const decoded = new Map<string, Promise<Frame>>();
  return {
    of(hash) {
      const known = decoded.get(hash);
      if (known !== undefined) return known;
      const bytes = bytesByHash.get(hash);
      if (bytes === undefined) throw new RangeError(`no picture ${hash}`);
      const picture = readPicture(bytes, scratchName(`picture-${hash.slice(0, 16)}`));
      decoded.set(hash, picture);
      return picture;
    },
    async close() {
      const ends = await Promise.allSettled(decoded.values());
      for (const end of ends) if (end.status === "fulfilled") end.value.free();
    },
  };
}

/** Bytes of the files together. */
export async function sizeOf(files: readonly SegmentFile[]): Promise<number> {
  const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
