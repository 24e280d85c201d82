import { setTimeout as wait } from "node:timers/promises";
import { type AskingFace, askingFaces } from "./asking-faces.ts";
import type { Figure, Measurement } from "./measurement.ts";
import { percentile } from "./percentile.ts";
import { startMaking } from "./start-making.ts";

const asks = 500;
const spreadOverMs = 10_000;

/**
 * How soon each platform has its acknowledgement while 500 people ask for something within ten seconds
 * and a video renders. The platform's stand-in runs in the same process, so its own work counts too.
 */
export const measureAcknowledgement: Measurement = {
  name: "acknowledgement",
  async run(log) {
    const figures: Figure[] = [];
    for (const open of askingFaces) {
      await using face = await open();
      log(`${face.name}: ${asks} within ${spreadOverMs / 1_000} s while a video renders`);
      await startMaking(face.service);
      const timesMs = await askAll(face);
      const late = timesMs.filter((timeMs) => timeMs > face.limitMs).length;
      figures.push(
        { what: `${face.name}: later than ${face.limitMs} ms`, value: late, unit: "count", aim: 0 },
        { what: `${face.name}: acknowledged p50`, value: percentile(timesMs, 0.5), unit: "ms" },
        { what: `${face.name}: acknowledged p99`, value: percentile(timesMs, 0.99), unit: "ms" },
      );
    }
    return figures;
  },
};

/** Evenly spread, whatever became of those before. */
async function askAll(face: AskingFace): Promise<number[]> {
  const startedMs = performance.now();
  const all: Promise<number>[] = [];
  for (let count = 0; count < asks; count += 1) {
    const dueMs = startedMs + (count * spreadOverMs) / asks;
    await wait(Math.max(0, dueMs - performance.now()));
    const askedMs = performance.now();
    all.push(face.ask(count).then(() => performance.now() - askedMs));
  }
  return Promise.all(all);
}
