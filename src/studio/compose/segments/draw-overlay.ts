import { rm, writeFile } from "node:fs/promises";
import { Frame } from "node-av/lib";
import type { Still } from "../captions/plan-captions.ts";
import { type Sheet, writeAss } from "../captions/write-ass.ts";
import { openGraph } from "./open-graph.ts";

/** Where on the frame an overlay's canvas lies. Even pixels. */
export interface OverlayBand {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Words to lay over a segment's frames: each still is drawn once, however long it stands. */
export interface Overlay {
  band: OverlayBand;
  /** Whether another still begins at this frame of the segment. */
  changesAt(frameIndex: number): boolean;
  /** The still for a frame; null where it shows no words. Frames must be asked for in order. */
  at(frameIndex: number): Promise<Frame | null>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Draws stills with libass, one at a time as they are needed, on a transparent canvas. Drawing the few hundred stills of a short instead of its every frame makes words cheap.
 * All outer edges are black, as is the empty canvas, so that straight alpha shows no fringe.
 */
export async function openOverlay(
  stills: readonly Still[],
  band: OverlayBand,
  scratchName: string,
): Promise<Overlay> {
  const file = `${scratchName}.ass`;
  const sheet: Sheet = {
    width: band.width,
    height: band.height,
    stills: stills.map((still) =>
      still.words.map((word) => ({
        ...word,
        centerX: word.centerX - band.left,
        baseline: word.baseline - band.top,
      })),
    ),
    boxes: stills.map(({ boxes = [] }) =>
      boxes.map((box) => ({ ...box, left: box.left - band.left, top: box.top - band.top })),
    ),
  };
  await writeFile(file, writeAss(sheet));
  const canvas = `color=c=black@0:s=${band.width}x${band.height}:r=1`;
  const graph = await openGraph(
    `${canvas},format=yuva420p,setparams=colorspace=bt709:range=tv,ass=filename=${file}:alpha=1,buffersink@out`,
  );
  const starts = new Set(stills.map(({ fromFrame }) => fromFrame));
  let shown = -1;
  const current = new Frame();
  current.alloc();
  return {
    band,
    changesAt: (frameIndex) => starts.has(frameIndex),
    async at(frameIndex) {
      while (
        shown < 0 ||
        (stills[shown + 1]?.fromFrame ?? Number.POSITIVE_INFINITY) <= frameIndex
      ) {
        current.unref();
        if (!(await graph.pullAside(current))) throw new Error("libass drew nothing");
        shown += 1;
      }
      if (stills[shown]?.words.length === 0) return null;
      const copy = current.clone();
      if (copy === null) throw new Error("a frame has no memory");
      // A frame early, so that overlay knows that nothing follows before it draws for the first time.
      copy.pts = BigInt(frameIndex - 1);
      return copy;
    },
    async [Symbol.asyncDispose]() {
      current.free();
      graph[Symbol.dispose]();
      await rm(file, { force: true });
    },
  };
}
