import { frame } from "#src/domain/frame.ts";

/** The slow zoom of one picture: what a body and the transitions on both sides of it agree on. */
export interface PictureMotion {
  direction: "in" | "out";
  /** Zoom at the first frame of the body and at the frame after its last. */
  startZoom: number;
  endZoom: number;
  /** The point that stands still, in even pixels of the frame. */
  focusX: number;
  focusY: number;
}

/** What is seen of a picture at one moment. */
export interface View {
  zoom: number;
  focusX: number;
  focusY: number;
}

/**
 * Zoom at the wide end. Not 1, because transitions go on zooming past both ends, and because very
 * close to 1 there is no pair of whole sizes that makes a frame of an exact zoom (see place-view).
 */
const wideZoom = 1.025;

/** Zoom per frame at both ends of a body and within transitions, so that a cut never jerks. */
const edgeZoomPerFrame = 0.00022;

/** Each scene looks at a slightly different point, so that the zooms do not feel like a machine. */
const focusPoints = [
  { x: 0, y: 0 },
  { x: -70, y: -130 },
  { x: 90, y: -90 },
  { x: -40, y: 110 },
  { x: 70, y: -180 },
] as const;

/** The motion of the scene at an index: in and out by turns, ending `travel` apart. */
export function pictureMotion(sceneIndex: number, travel: number): PictureMotion {
  const offset = focusPoints[sceneIndex % focusPoints.length] ?? focusPoints[0];
  const tight = wideZoom + travel;
  const isIn = sceneIndex % 2 === 0;
  return {
    direction: isIn ? "in" : "out",
    startZoom: isIn ? wideZoom : tight,
    endZoom: isIn ? tight : wideZoom,
    focusX: frame.width / 2 + offset.x,
    focusY: frame.height / 2 + offset.y,
  };
}

/**
 * The view `index` frames into a body of `frames`. A cubic between the two zooms that has the same
 * speed at both ends whatever the length, so that transitions need not know how long a body is.
 */
export function bodyView(motion: PictureMotion, index: number, frames: number): View {
  const at = index / frames;
  const slope = edgeSpeed(motion) * frames;
  const travel = motion.endZoom - motion.startZoom;
  const zoom =
    motion.startZoom +
    slope * at +
    (3 * travel - 3 * slope) * at ** 2 +
    (2 * slope - 2 * travel) * at ** 3;
  return { zoom, focusX: motion.focusX, focusY: motion.focusY };
}

/** The view of the picture that leaves, `index` frames after the end of its body. */
export function leavingView(motion: PictureMotion, index: number): View {
  return { ...focusOf(motion), zoom: motion.endZoom + edgeSpeed(motion) * index };
}

/** The view of the picture that arrives, `framesLeft` before its body starts. */
export function arrivingView(motion: PictureMotion, framesLeft: number): View {
  return { ...focusOf(motion), zoom: motion.startZoom - edgeSpeed(motion) * framesLeft };
}

function focusOf(motion: PictureMotion): { focusX: number; focusY: number } {
  return { focusX: motion.focusX, focusY: motion.focusY };
}

function edgeSpeed(motion: PictureMotion): number {
  return motion.direction === "in" ? edgeZoomPerFrame : -edgeZoomPerFrame;
}
