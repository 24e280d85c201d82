// Run as a program of its own: works like any worker until a chosen call, in which the process is
// killed. What its studio and its publisher are asked is written to a diary first.
import { appendFileSync } from "node:fs";
import pino from "pino";
import { startService } from "#bots/start-service.ts";
import type { Parts } from "#src/open-app.ts";
import type { Outgoing, Publisher } from "#src/publishing/publisher.ts";
import { createFakePlatformPublisher } from "#tests/stand-ins/fake-platform-publisher.ts";
import type { DoomedWork } from "./run-doomed-worker.ts";
import { createTestClock } from "./test-clock.ts";
import { createTinyStudio, isSample } from "./tiny-studio.ts";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const work = JSON.parse(process.argv[2] ?? "") as DoomedWork;
const callsOf = new Map<string, number>();

/** A call as it was, with a diary, and with the end of the process in the chosen one. */
function doomed<Input extends unknown[], Output>(
  part: string,
  describe: (...input: Input) => string,
  call: (...input: Input) => Promise<Output>,
): (...input: Input) => Promise<Output> {
  return async (...input) => {
    const calls = (callsOf.get(part) ?? 0) + 1;
    callsOf.set(part, calls);
    appendFileSync(work.diaryPath, `${part}: ${describe(...input)}\n`);
    const isLast = part === work.dieIn.part && calls === work.dieIn.call;
    if (isLast && work.dieIn.when === "before") process.kill(process.pid, "SIGKILL");
    const output = await call(...input);
    if (isLast) process.kill(process.pid, "SIGKILL");
    return output;
  };
}

function doomedStudio(): NonNullable<Parts["studio"]> {
  const { writer, painter, speaker, renderer } = createTinyStudio().parts;
  if (!writer || !painter || !speaker || !renderer) throw new Error("the tiny studio lacks a part");
  const speak = doomed(
    "speaker",
    ({ text }) => text,
    (...input: Parameters<typeof speaker.speak>) => speaker.speak(...input),
  );
  return {
    writer: {
      ...writer,
      write: doomed(
        "writer",
        ({ keyword }, attempt) => `${keyword} ${attempt}`,
        (...input: Parameters<typeof writer.write>) => writer.write(...input),
      ),
    },
    painter: {
      ...painter,
      paint: doomed(
        "painter",
        ({ onScreen, attempt }) => `${onScreen} ${attempt}`,
        (...input: Parameters<typeof painter.paint>) => painter.paint(...input),
      ),
    },
    speaker: {
      ...speaker,
      speak: async (...input) => (isSample(input[0]) ? speaker.speak(...input) : speak(...input)),
    },
    renderer: {
      ...renderer,
      render: doomed(
        "renderer",
        ({ title }) => title,
        (...input: Parameters<typeof renderer.render>) => renderer.render(...input),
      ),
      drawThumbnail: doomed(
        "cover",
        ({ title }) => title,
        (...input: Parameters<typeof renderer.drawThumbnail>) => renderer.drawThumbnail(...input),
      ),
    },
  };
}

const idOf = ({ publication }: Outgoing, ..._rest: unknown[]) => publication.id;

function doomedPublishers(baseUrl: string): NonNullable<Parts["publishers"]> {
  const publisher = createFakePlatformPublisher(baseUrl);
  const { open, transfer, finalize, probe } = {
    open: (...input: Parameters<Publisher["open"]>) => publisher.open(...input),
    transfer: (...input: Parameters<Publisher["transfer"]>) => publisher.transfer(...input),
    finalize: (...input: Parameters<Publisher["finalize"]>) => publisher.finalize(...input),
    probe: (...input: Parameters<Publisher["probe"]>) => publisher.probe(...input),
  };
  return {
    page: {
      ...publisher,
      open: doomed("open", idOf, open),
      transfer: doomed("transfer", idOf, transfer),
      finalize: doomed("finalize", idOf, finalize),
      probe: doomed("probe", idOf, probe),
    },
  };
}

await startService(work.config, {
  clock: createTestClock(work.now),
  log: pino({ level: "error" }, pino.destination(2)),
  roles: new Set(["worker"]),
  parts: {
    studio: doomedStudio(),
    ...(work.platformUrl !== undefined && { publishers: doomedPublishers(work.platformUrl) }),
  },
});
