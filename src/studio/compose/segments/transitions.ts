import { frame } from "#src/domain/frame.ts";
import type { TransitionSegment } from "../plan-segments.ts";
import type { TransitionKind } from "../tone-style.ts";
import { arrivingView, leavingView, type View } from "./picture-motion.ts";

/** What a transition shows at one frame: both pictures' views and how far the change has come. */
export interface TransitionMoment {
  from: View;
  to: View;
  command: { filter: string; option: string; value: number };
}

/** How much further a punch zooms, as a share of the zoom. */
const punchIn = 0.32;
const punchOut = 0.22;

/** Filters from `[from][to]` to one picture; `transitionAt` moves them. */
export function transitionFilters(kind: TransitionKind): string {
  switch (kind) {
    case "fade":
    case "punch":
      return "blend@mix=all_mode=normal:all_opacity=1";
    case "push-left":
      return `hstack=inputs=2,crop@window=w=${frame.width}:h=${frame.height}:x=0:y=0`;
    case "push-up":
      return `vstack=inputs=2,crop@window=w=${frame.width}:h=${frame.height}:x=0:y=0`;
  }
}

/** The transition `index` frames in. Both pictures go on zooming as they did and will. */
export function transitionAt(segment: TransitionSegment, index: number): TransitionMoment {
  const from = leavingView(segment.from.motion, index);
  const to = arrivingView(segment.to.motion, segment.frames - index);
  // The middle of the frame's moment, so that the change is as far from both ends.
  const progress = (index + 0.5) / segment.frames;
  const eased = progress * progress * (3 - 2 * progress);
  switch (segment.transition) {
    case "fade":
      return { from, to, command: dissolve(eased) };
    case "push-left":
      return { from, to, command: moveWindow("x", eased * frame.width) };
    case "push-up":
      return { from, to, command: moveWindow("y", eased * frame.height) };
    case "punch":
      return {
        from: { ...from, zoom: from.zoom * (1 + punchIn * progress ** 2) },
        to: { ...to, zoom: to.zoom * (1 + punchOut * (1 - progress) ** 3) },
        command: dissolve(Math.min(1, Math.max(0, (progress - 0.3) / 0.4))),
      };
  }
}

function moveWindow(option: "x" | "y", pixels: number): TransitionMoment["command"] {
  return { filter: "crop@window", option, value: 2 * Math.round(pixels / 2) };
}

function dissolve(share: number): TransitionMoment["command"] {
  return { filter: "blend@mix", option: "all_opacity", value: Number((1 - share).toFixed(4)) };
}
