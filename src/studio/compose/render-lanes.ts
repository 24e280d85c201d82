import { availableParallelism } from "node:os";

/** Segments encoded side by side: one a core, but no more than keeps memory in bounds. */
const lanesMax = 4;

/**
 * How the cores are shared. x264 loses little when each of several segments is encoded with one
 * thread, and much when one is encoded with several; so lanes come first.
 */
export function renderLanes(): { lanes: number; threadsPerLane: number } {
  const cores = availableParallelism();
  const lanes = Math.min(lanesMax, cores);
  return { lanes, threadsPerLane: Math.floor(cores / lanes) };
}
