import { type ErrorCode, errorCodes } from "#src/domain/app-error.ts";
import type { RenderedShort, Timeline } from "./renderer.ts";

/** What the parent sends to the render process: one job, once. */
export interface RenderOrder {
  timeline: Timeline;
}

/** What was encoded for a render and what was there already. */
export interface SegmentWork {
  encodedSegments: number;
  reusedSegments: number;
  encodedFrames: number;
}

/** What a render took, beside its result. */
export interface RenderWork extends SegmentWork {
  /** Largest resident memory of the render process, in bytes. */
  peakMemoryBytes: number;
  /** Processor time of the render process, in milliseconds. */
  processorMs: number;
}

/** What the render process sends back. */
export type RenderNews =
  | { kind: "progress"; fraction: number }
  | { kind: "done"; short: RenderedShort; work: RenderWork }
  | { kind: "failed"; code: ErrorCode; message: string };

/** True for what a render process of this version sends. */
export function isRenderNews(message: unknown): message is RenderNews {
  if (typeof message !== "object" || message === null || !("kind" in message)) return false;
  if (message.kind === "progress") return "fraction" in message;
  if (message.kind === "done") return "short" in message && "work" in message;
  return (
    message.kind === "failed" &&
    "code" in message &&
    errorCodes.some((code) => code === message.code)
  );
}

/** True for an order as the parent sends it. */
export function isRenderOrder(message: unknown): message is RenderOrder {
  return typeof message === "object" && message !== null && "timeline" in message;
}
