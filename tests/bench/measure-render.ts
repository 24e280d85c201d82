import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createLocalRenderer } from "#src/studio/compose/local-renderer.ts";
import { renderEnvironment } from "#src/studio/compose/render-environment.ts";
import type { RenderWork } from "#src/studio/compose/render-messages.ts";
import type { RenderedShort, Timeline } from "#src/studio/compose/renderer.ts";
import type { PictureKind } from "./bench-pictures.ts";
import { makeBenchTimeline, withOtherPicture, withOtherWords } from "./bench-timeline.ts";
import type { Figure, Measurement } from "./measurement.ts";
import type { X264Time } from "./x264-process.ts";

/** How fast a short is rendered, against x264 alone, against its length and after an edit. */
export const measureRender: Measurement = {
  name: "render",
  async run(log) {
    const figures: Figure[] = [];
    for (const kind of ["drawn", "photographic"] as const)
      figures.push(...(await measure(kind, log)));
    return figures;
  },
};

interface TimedRender {
  seconds: number;
  short: RenderedShort;
  work: RenderWork;
}

async function measure(kind: PictureKind, log: (line: string) => void): Promise<Figure[]> {
  const directory = await mkdtemp(join(tmpdir(), "xcaster-bench-"));
  try {
    const cacheDirectory = join(directory, "cache");
    await mkdir(join(directory, "work"));
    const timeline = await makeBenchTimeline(kind, directory);
    const changedWords = await withOtherWords(timeline, directory);
    const changedPicture = await withOtherPicture(changedWords, kind, directory);

    log(`${kind} pictures: x264 alone`);
    const alone = await x264Alone(timeline, directory, cacheDirectory);
    const render = async (next: Timeline, what: string): Promise<TimedRender> => {
      log(`${kind} pictures: ${what}`);
      return await timedRender(next, join(directory, "work"), cacheDirectory);
    };
    const full = await render(timeline, "the whole short");
    const words = await render(changedWords, "other words in one scene");
    const picture = await render(changedPicture, "another picture in one scene");
    return figuresOf(kind, { alone, full, words, picture });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function figuresOf(
  kind: PictureKind,
  runs: { alone: X264Time; full: TimedRender; words: TimedRender; picture: TimedRender },
): Figure[] {
  const { alone, full, words, picture } = runs;
  const lengthSeconds = full.short.durationMs / 1000;
  const figure = (what: string, value: number, unit: Figure["unit"], aim?: number): Figure => ({
    what: `${kind}: ${what}`,
    value,
    unit,
    ...(aim === undefined ? {} : { aim }),
  });
  return [
    figure("render / x264 alone", (full.seconds * 1000) / alone.wallMs, "ratio", 1.3),
    figure("the same in processor time", full.work.processorMs / alone.processorMs, "ratio"),
    figure("render / length of the video", full.seconds / lengthSeconds, "ratio", 0.8),
    figure("other words in one scene / render", words.seconds / full.seconds, "ratio", 0.3),
    figure("other picture in one scene / render", picture.seconds / full.seconds, "ratio", 0.3),
    figure("length of the video", lengthSeconds, "s"),
    figure("render", full.seconds, "s"),
    figure("render", full.work.processorMs / 1000, "cpu s"),
    figure("x264 alone", alone.wallMs / 1000, "s"),
    figure("x264 alone", alone.processorMs / 1000, "cpu s"),
    figure("largest memory of the render process", full.work.peakMemoryBytes / 1e6, "MB"),
    figure("size of the video", full.short.sizeBytes / 1e6, "MB"),
  ];
}

async function timedRender(
  timeline: Timeline,
  workDirectory: string,
  cacheDirectory: string,
): Promise<TimedRender> {
  let work: RenderWork | null = null;
  const renderer = createLocalRenderer({
    cacheDirectory,
    onWork(done) {
      work = done;
    },
  });
  const startedMs = performance.now();
  const short = await renderer.render(
    timeline,
    workDirectory,
    () => {},
    new AbortController().signal,
  );
  const seconds = (performance.now() - startedMs) / 1000;
  if (work === null) throw new Error("the renderer did not say what it did");
  return { seconds, short, work };
}

async function x264Alone(
  timeline: Timeline,
  directory: string,
  cacheDirectory: string,
): Promise<X264Time> {
  const child = fork(fileURLToPath(new URL("./x264-process.ts", import.meta.url)), {
    cwd: directory,
    env: await renderEnvironment(cacheDirectory),
  });
  child.send(timeline);
  const [message]: unknown[] = await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => []),
  ]);
  if (!isX264Time(message)) throw new Error("the process that measures x264 alone failed");
  return message;
}

function isX264Time(message: unknown): message is X264Time {
  return typeof message === "object" && message !== null && "wallMs" in message;
}
