// Run as a program of its own: one process of the service, until it is killed.
import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import pino from "pino";
import { startService } from "#bots/start-service.ts";
import { readyMade } from "#tests/support/ready-made.ts";
import { createTinyStudio } from "#tests/support/tiny-studio.ts";
import { createFastClock } from "./fast-clock.ts";
import type { StormWork } from "./start-process.ts";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const work = JSON.parse(process.argv[2] ?? "") as StormWork;
const video = await readFile(new URL("../fixtures/short.mp4", import.meta.url));

await startService(work.config, {
  clock: createFastClock(work.clock),
  log: pino({ level: "warn" }, pino.destination({ dest: 2, sync: true })),
  roles: new Set([work.role]),
  pause: (ms) => wait(ms / work.clock.speed),
  // Telegram wants pictures and films that are some.
  parts: { studio: { ...createTinyStudio().parts, renderer: readyMade(video) } },
});
process.send?.("ready");
// Nobody is left to be told of anything.
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
