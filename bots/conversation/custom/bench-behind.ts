import type { Bench, CustomMaking } from "./custom-phase.ts";

/** Where a person goes back to from a making that was given up half-way. */
export function benchBehind({ bench }: CustomMaking): Bench | undefined {
  return bench && { ...bench, workshop: { ...bench.workshop, isBehind: true } };
}
