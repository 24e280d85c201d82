import { Frame } from "node-av/lib";
import { captionBand, frame, safeMargins } from "#src/domain/frame.ts";
import { planCaptions } from "../captions/plan-captions.ts";
import { planHeadline } from "../captions/plan-headline.ts";
import type { BodySegment, Segment, TransitionSegment } from "../plan-segments.ts";
import { type Overlay, openOverlay, type OverlayBand } from "./draw-overlay.ts";
import { bufferInput, type Graph, openGraph } from "./open-graph.ts";
import { bodyView } from "./picture-motion.ts";
import { scaledSize } from "./place-view.ts";
import { transitionAt, transitionFilters } from "./transitions.ts";
import { openZoom, type ZoomedPicture } from "./zoom-picture.ts";

/** The decoded picture with this hash. */
export type PictureOf = (hash: string) => Promise<Frame>;

/** Around the words: room for outlines, shadows and the pop of a word. */
const canvasRoom = 40;
const wordsSpan = {
  left: safeMargins.left,
  width: frame.width - 2 * safeMargins.left,
} as const;
const captionCanvas: OverlayBand = {
  ...wordsSpan,
  top: captionBand.top - canvasRoom,
  height: captionBand.bottom - captionBand.top + 2 * canvasRoom,
};
const headlineCanvas: OverlayBand = {
  ...wordsSpan,
  top: safeMargins.top - canvasRoom,
  height: 560,
};

/**
 * The frames of a segment in order, in yuv420p BT.709. Each is only good until the next is asked
 * for. `scratchName` is the start of file names that only this segment uses.
 */
export function segmentFrames(
  segment: Segment,
  pictureOf: PictureOf,
  scratchName: string,
): AsyncGenerator<Frame> {
  return segment.kind === "body"
    ? bodyFrames(segment, pictureOf, scratchName)
    : transitionFrames(segment, pictureOf);
}

async function* bodyFrames(
  segment: BodySegment,
  pictureOf: PictureOf,
  scratchName: string,
): AsyncGenerator<Frame> {
  await using resources = new AsyncDisposableStack();
  const picture = resources.use(await openZoom(await pictureOf(segment.picture)));
  const overlays: Overlay[] = [];
  const add = async (
    stills: Parameters<typeof openOverlay>[0],
    band: OverlayBand,
    name: string,
  ): Promise<void> => {
    if (!stills.some((still) => still.words.length > 0)) return;
    overlays.push(resources.use(await openOverlay(stills, band, `${scratchName}-${name}`)));
  };
  await add(planCaptions(segment), captionCanvas, "captions");
  await add(planHeadline(segment), headlineCanvas, "headline");

  let stage: Graph | null = null;
  using finished = allocated();
  try {
    for (let index = 0; index < segment.frames; index += 1) {
      if (stage === null || overlays.some((overlay) => overlay.changesAt(index))) {
        stage?.[Symbol.dispose]();
        stage = await openStage(overlays, index);
      }
      const view = bodyView(segment.motion, index, segment.frames);
      pushCropped(stage, "picture", picture.zoom(view, index));
      yield next(stage, finished);
      finished.unref();
    }
  } finally {
    stage?.[Symbol.dispose]();
  }
}

/**
 * Filters that lay the words of one moment over any number of frames. A new graph for each still is
 * cheaper than one for all: where the words' input has ended, overlay draws into the frame it is
 * given, and while more may come, into a copy.
 */
async function openStage(overlays: readonly Overlay[], frameIndex: number): Promise<Graph> {
  await using resources = new AsyncDisposableStack();
  const layers: { band: OverlayBand; words: Frame }[] = [];
  for (const overlay of overlays) {
    const words = await overlay.at(frameIndex);
    if (words !== null) layers.push({ band: overlay.band, words: resources.use(words) });
  }
  const graph = await openGraph(stageFilters(layers.map(({ band }) => band)));
  layers.forEach(({ words }, at) => {
    graph.push(`words${at}`, words);
    graph.end(`words${at}`);
  });
  return graph;
}

function stageFilters(bands: readonly OverlayBand[]): string {
  const chains = [`${croppedInput("picture")}[shown]`];
  let label = "shown";
  bands.forEach((band, at) => {
    chains.push(`${bufferInput(`words${at}`, band, "yuva420p")}[words${at}]`);
    chains.push(
      `[${label}][words${at}]overlay=x=${band.left}:y=${band.top}:format=yuv420:alpha=straight:repeatlast=1[with${at}]`,
    );
    label = `with${at}`;
  });
  chains.push(`[${label}]buffersink@out`);
  return chains.join(";");
}

async function* transitionFrames(
  segment: TransitionSegment,
  pictureOf: PictureOf,
): AsyncGenerator<Frame> {
  using leaving = await openZoom(await pictureOf(segment.from.picture));
  using arriving = await openZoom(await pictureOf(segment.to.picture));
  using graph = await openGraph(
    `${croppedInput("from")}[from];${croppedInput("to")}[to];[from][to]${transitionFilters(segment.transition)},buffersink@out`,
  );
  using finished = allocated();
  for (let index = 0; index < segment.frames; index += 1) {
    const moment = transitionAt(segment, index);
    graph.set(moment.command.filter, moment.command.option, moment.command.value);
    pushCropped(graph, "from", leaving.zoom(moment.from, index));
    pushCropped(graph, "to", arriving.zoom(moment.to, index));
    yield next(graph, finished);
    finished.unref();
  }
}

function croppedInput(name: string): string {
  return `${bufferInput(name, scaledSize)},crop@${name}=w=${frame.width}:h=${frame.height}:x=0:y=0`;
}

function pushCropped(graph: Graph, name: string, zoomed: ZoomedPicture): void {
  using picture = zoomed.frame;
  graph.set(`crop@${name}`, "x", zoomed.cropX);
  graph.set(`crop@${name}`, "y", zoomed.cropY);
  graph.push(name, picture);
}

function next(graph: Graph, into: Frame): Frame {
  if (!graph.pull(into)) throw new Error("the filters gave no frame");
  return into;
}

function allocated(): Frame {
  const made = new Frame();
  made.alloc();
  return made;
}
