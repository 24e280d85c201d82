import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Renderer } from "#src/studio/compose/renderer.ts";
import { createLocalPainter } from "#src/studio/images/local/local-painter.ts";
import { cloneDatabase } from "#tests/support/clone-database.ts";
import { testConfig } from "#tests/support/open-test-service.ts";
import { readyMade } from "#tests/support/ready-made.ts";
import { createTestClock } from "#tests/support/test-clock.ts";
import { createTestLog } from "#tests/support/test-log.ts";
import { createTinyStudio, type TinyStudio } from "#tests/support/tiny-studio.ts";
import type { Ground } from "./actor.ts";

const video = new URL("../fixtures/short.mp4", import.meta.url);

/** A ground of a test's own: a database, real pictures and a ready-made video, and a clock that stands still until it is moved. */
export async function openTestGround(): Promise<
  Ground & {
    /** The next call of a part of the studio fails in this way. */
    failNext: TinyStudio["failNext"];
    takeErrors: () => string[];
    /** Titles for which a thumbnail was drawn beside a video that was there already. */
    covers: string[];
  } & AsyncDisposable
> {
  const stack = new AsyncDisposableStack();
  const database = stack.use(await cloneDatabase());
  const dataDirectory = await mkdtemp(join(tmpdir(), "xcaster-scenario-"));
  stack.defer(() => rm(dataDirectory, { recursive: true, force: true }));
  const { log, takeErrors } = createTestLog();
  const tiny = createTinyStudio();
  const ready = readyMade(await readFile(video));
  const covers: string[] = [];
  const renderer: Renderer = {
    ...ready,
    drawThumbnail: async (input, signal) => {
      covers.push(input.title);
      return ready.drawThumbnail(input, signal);
    },
  };
  return {
    config: testConfig(database, dataDirectory),
    clock: createTestClock(),
    log,
    language: "ko",
    parts: { studio: { ...tiny.parts, painter: createLocalPainter(), renderer } },
    failNext: (...failure) => tiny.failNext(...failure),
    takeErrors,
    covers,
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
