import { setTimeout as wait } from "node:timers/promises";
import type { Figure, Measurement } from "./measurement.ts";
import { openBenchService, openBenchThread } from "./open-bench-service.ts";
import { percentile } from "./percentile.ts";
import { startMaking } from "./start-making.ts";

const idleAsks = 60;
/** A person is not a load test: the next words come a moment after the answer. */
const pauseMs = 100;

/** How long a person waits for the first answer while nothing else happens, and while a video renders. */
export const measureAnswer: Measurement = {
  name: "answer",
  async run(log) {
    await using service = await openBenchService(["chat", "worker"]);
    const thread = await openBenchThread(service);
    await thread.ask();
    log("while nothing else happens");
    const idle = await timeAsks(thread.ask, (count) => count < idleAsks);
    log("while a video renders");
    const making = await startMaking(service);
    const busy = await timeAsks(thread.ask, () => !making.isOver());
    return [
      {
        what: "p50 while rendering / idle",
        value: percentile(busy, 0.5) / percentile(idle, 0.5),
        unit: "ratio",
      },
      ...figuresOf("idle", idle),
      ...figuresOf("while rendering", busy),
    ];
  },
};

function figuresOf(when: string, timesMs: readonly number[]): Figure[] {
  return [
    { what: `first answer p50, ${when}`, value: percentile(timesMs, 0.5), unit: "ms" },
    { what: `first answer p99, ${when}`, value: percentile(timesMs, 0.99), unit: "ms" },
  ];
}

async function timeAsks(
  ask: () => Promise<void>,
  goesOn: (count: number) => boolean,
): Promise<number[]> {
  const timesMs: number[] = [];
  while (goesOn(timesMs.length)) {
    const startedMs = performance.now();
    await ask();
    timesMs.push(performance.now() - startedMs);
    await wait(pauseMs);
  }
  return timesMs;
}
