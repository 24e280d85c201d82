// Run as a program of its own: one process of the service, until it is killed.
import { setTimeout as wait } from "node:timers/promises";
import pino from "pino";
import { startService } from "#bots/start-service.ts";
import { createTinyStudio } from "#tests/support/tiny-studio.ts";
import { createFastClock } from "./fast-clock.ts";
import type { StormWork } from "./start-process.ts";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const work = JSON.parse(process.argv[2] ?? "") as StormWork;

await startService(work.config, {
  clock: createFastClock(work.clock),
  log: pino({ level: "warn" }, pino.destination({ dest: 2, sync: true })),
  roles: new Set([work.role]),
  pause: (ms) => wait(ms / work.clock.speed),
  parts: { studio: createTinyStudio().parts },
});
process.send?.("ready");
// Nobody is left to be told of anything.
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
