import { availableParallelism, cpus, loadavg, totalmem } from "node:os";

export interface Machine {
  processor: string;
  cores: number;
  memoryBytes: number;
  node: string;
  /** Programs that wanted a core when the run began: above about 0.3 the machine was not quiet. */
  loadAtStart: number;
}

export function describeMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? "unknown processor",
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    node: process.version,
    loadAtStart: loadavg()[0] ?? 0,
  };
}
