import { mkdir, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { describeMachine } from "./describe-machine.ts";
import { measureAcknowledgement } from "./measure-acknowledgement.ts";
import { measureAnswer } from "./measure-answer.ts";
import { measureConversation } from "./measure-conversation.ts";
import { measureQueue } from "./measure-queue.ts";
import { measureRender } from "./measure-render.ts";
import { formatTable, type Measurement } from "./measurement.ts";

/**
 * `npm run bench [-- --only render] [-- --out out/bench.json]`: runs every measurement, prints one
 * table and writes the same figures as JSON. What counts are the ratios: both sides of each are taken
 * in the same run, on the same machine.
 */
const measurements: readonly Measurement[] = [
  measureRender,
  measureConversation,
  measureAnswer,
  measureQueue,
  measureAcknowledgement,
];

const { values } = parseArgs({
  options: { only: { type: "string" }, out: { type: "string", default: "out/bench.json" } },
});
const chosen = measurements.filter(({ name }) => values.only === undefined || values.only === name);
if (chosen.length === 0) {
  console.error(
    `no such measurement; there are: ${measurements.map(({ name }) => name).join(", ")}`,
  );
  process.exit(2);
}

const machine = describeMachine();
const figures = [];
for (const measurement of chosen) {
  figures.push(...(await measurement.run((line) => console.error(`${measurement.name}: ${line}`))));
}
console.log(`${machine.processor}, ${machine.cores} cores, Node ${machine.node}\n`);
console.log(formatTable(figures));
await mkdir("out", { recursive: true });
await writeFile(values.out, `${JSON.stringify({ machine, figures }, null, 2)}\n`);
