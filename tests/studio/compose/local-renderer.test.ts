import { mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AVMEDIA_TYPE_VIDEO } from "node-av/constants";
import { FFmpegError, FormatContext, Packet } from "node-av/lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readMp4Layout } from "#src/studio/compose/check-mp4-boxes.ts";
import { createLocalRenderer } from "#src/studio/compose/local-renderer.ts";
import { planSegments } from "#src/studio/compose/plan-segments.ts";
import type { RenderWork } from "#src/studio/compose/render-messages.ts";
import type { RenderedShort, Timeline } from "#src/studio/compose/renderer.ts";
import { encoderSettings } from "#src/studio/compose/segments/encoder-settings.ts";
import { makeScene, makeTinyTimeline } from "./tiny-timeline.ts";

let folder = "";
let timeline: Timeline;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "xcaster-render-"));
  timeline = await makeTinyTimeline(join(folder, "material"));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

interface Rendered {
  short: RenderedShort;
  work: RenderWork;
  fractions: number[];
}

async function render(next: Timeline, work: string, signal?: AbortSignal): Promise<Rendered> {
  const done: RenderWork[] = [];
  const fractions: number[] = [];
  const renderer = createLocalRenderer({
    cacheDirectory: join(folder, "cache"),
    onWork: (took) => void done.push(took),
  });
  const short = await renderer.render(
    next,
    join(folder, work),
    ({ fraction }) => fractions.push(fraction),
    signal ?? new AbortController().signal,
  );
  const [took] = done;
  if (took === undefined) throw new Error("the renderer did not say what it did");
  return { short, work: took, fractions };
}

/** Times of the pictures in a file, in frames, in the order of decoding. */
async function pictureTimes(path: string): Promise<number[]> {
  return (await readPictures(path)).map(({ time }) => time);
}

async function countKeyframes(path: string): Promise<number> {
  return (await readPictures(path)).filter(({ isKeyframe }) => isKeyframe).length;
}

async function readPictures(path: string): Promise<{ time: number; isKeyframe: boolean }[]> {
  await using input = new FormatContext();
  FFmpegError.throwIfError(await input.openInput(path), "open the video");
  const stream = input.streams.find(({ codecpar }) => codecpar.codecType === AVMEDIA_TYPE_VIDEO);
  using packet = new Packet();
  packet.alloc();
  const pictures: { time: number; isKeyframe: boolean }[] = [];
  while ((await input.readFrame(packet)) >= 0) {
    if (stream !== undefined && packet.streamIndex === stream.index) {
      const time = (Number(packet.pts) * stream.timeBase.num * 30) / stream.timeBase.den;
      pictures.push({ time, isKeyframe: packet.isKeyframe });
    }
    packet.unref();
  }
  return pictures;
}

describe("a rendered short", () => {
  let first: Rendered;

  beforeAll(async () => {
    first = await render(timeline, "short");
  });

  it("shows every frame of its length once, from 0 on, 30 a second", async () => {
    const times = await pictureTimes(first.short.videoPath);
    expect(times.toSorted((one, other) => one - other)).toEqual(times.map((_, index) => index));
    expect((times.length * 1000) / 30).toBe(first.short.durationMs);
  });

  it("has a keyframe where a piece starts, each half second after it, and at most one more in a transition", async () => {
    const plan = planSegments(
      timeline,
      timeline.scenes.map((_, index) => String(index)),
    );
    const wanted = plan.segments.reduce(
      (sum, { frames }) => sum + Math.ceil(frames / encoderSettings.groupFrames),
      0,
    );
    const transitions = plan.segments.filter(({ kind }) => kind === "transition").length;
    const keyframes = await countKeyframes(first.short.videoPath);
    expect(keyframes).toBeGreaterThanOrEqual(wanted);
    expect(keyframes).toBeLessThanOrEqual(wanted + transitions);
  });

  it("has its index in front, no edit list and the size and hash that are reported", async () => {
    const bytes = await readFile(first.short.videoPath);
    const layout = await readMp4Layout(first.short.videoPath);
    expect(bytes.indexOf("moov")).toBeLessThan(bytes.indexOf("mdat"));
    expect(bytes.indexOf("elst")).toBe(-1);
    expect(layout).toBeDefined();
    expect(first.short.sizeBytes).toBe(bytes.length);
    expect(first.short.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  it("comes with a thumbnail and captions", async () => {
    const thumbnail = await readFile(first.short.thumbnailPath);
    expect(thumbnail.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
    const captions = await readFile(first.short.captionsPath, "utf8");
    expect(captions).toMatch(/^1\n00:00:00,\d{3} --> /u);
    expect(captions).toContain("어렵죠?");
  });

  it("tells its progress in order up to the end", () => {
    expect(first.fractions.length).toBeGreaterThan(5);
    expect(first.fractions).toEqual(first.fractions.toSorted((one, other) => one - other));
    expect(first.fractions.at(-1)).toBe(1);
  });

  it("leaves nothing half-written behind", async () => {
    const names = await readdir(join(folder, "short"));
    expect(names.filter((name) => /\.part$|^scratch-/u.test(name))).toEqual([]);
  });

  it("is found and not made again when it is asked for once more", async () => {
    const { mtimeMs } = await stat(first.short.videoPath);
    const again = await render(timeline, "short");
    expect(again.work.encodedSegments).toBe(0);
    expect(again.short).toEqual(first.short);
    expect((await stat(again.short.videoPath)).mtimeMs).toBe(mtimeMs);
  });

  it("is made anew when its file was damaged", async () => {
    await writeFile(first.short.videoPath, "damaged");
    const again = await render(timeline, "short");
    expect(again.work.encodedSegments).toBe(0);
    expect(again.short).toEqual(first.short);
  });

  it("re-encodes one segment when one scene's words change, and drops the old one", async () => {
    const spoken = await makeScene(join(folder, "material"), {
      name: "two-new",
      narration: "옷은 꼭 돌돌 마세요.",
      hue: 20,
    });
    const scenes = timeline.scenes.with(1, spoken);
    const edited = await render({ ...timeline, scenes }, "short");
    expect(edited.work).toMatchObject({ encodedSegments: 1, reusedSegments: 4 });
    expect(edited.short.durationMs).not.toBe(first.short.durationMs);
    const names = await readdir(join(folder, "short"));
    expect(names.filter((name) => name.startsWith("segment-")).length).toBe(5);
    expect(names.filter((name) => name.endsWith(".mp4") && name.startsWith("short-")).length).toBe(
      1,
    );
  });

  it("re-encodes only what words stand on when the captions change, and nothing for other sound or texts", async () => {
    const boxed = { ...timeline, look: { ...timeline.look, captionStyle: "box" as const } };
    const captioned = await render(boxed, "short");
    expect(captioned.work).toMatchObject({ encodedSegments: 3, reusedSegments: 2 });
    const silent = { ...boxed, look: { ...boxed.look, music: "none" as const } };
    const alone = await render(silent, "short");
    expect(alone.work).toMatchObject({ encodedSegments: 0 });
    expect(Math.abs(alone.short.loudnessLufs + 14)).toBeLessThanOrEqual(0.5);
    expect(alone.short.truePeakDbtp).toBeLessThanOrEqual(-1);
    expect(alone.short.sha256).not.toBe(captioned.short.sha256);
    const titled = await render({ ...silent, title: "다른 제목", coverScene: 1 }, "short");
    expect(titled.work).toMatchObject({ encodedSegments: 0 });
    expect(titled.short.sha256).toBe(alone.short.sha256);
    expect(titled.short.thumbnailPath).not.toBe(alone.short.thumbnailPath);
  });
});

describe("a render that is stopped", () => {
  it("goes on where it was", async () => {
    const stopped = new AbortController();
    const renderer = createLocalRenderer({ cacheDirectory: join(folder, "cache") });
    const attempt = renderer.render(
      timeline,
      join(folder, "stopped"),
      ({ fraction }) => {
        if (fraction > 0.6) stopped.abort(new Error("enough"));
      },
      stopped.signal,
    );
    await expect(attempt).rejects.toThrow("enough");
    const left = await readdir(join(folder, "stopped"));
    const finished = left.filter((name) => name.startsWith("segment-")).length;
    expect(left.filter((name) => /\.part$|^scratch-/u.test(name))).toEqual([]);
    expect(finished).toBeGreaterThan(0);

    const resumed = await render(timeline, "stopped");
    expect(resumed.work).toMatchObject({ encodedSegments: 5 - finished, reusedSegments: finished });
  });

  it("never starts when it is stopped before", async () => {
    const signal = AbortSignal.abort(new Error("no need"));
    await expect(render(timeline, "never", signal)).rejects.toThrow("no need");
    await expect(readdir(join(folder, "never"))).rejects.toThrow("ENOENT");
  });

  it("fails by name when it takes longer than its time limit", async () => {
    const renderer = createLocalRenderer({
      cacheDirectory: join(folder, "cache"),
      timeLimitMs: 40,
    });
    const attempt = renderer.render(
      timeline,
      join(folder, "late"),
      () => {},
      new AbortController().signal,
    );
    await expect(attempt).rejects.toMatchObject({
      code: "render-failed",
      message: expect.stringContaining("longer than 40 ms"),
    });
  });
});

describe("a render that cannot work", () => {
  it("says which picture cannot be decoded and leaves no partial files", async () => {
    const picturePath = join(folder, "not-a-picture.jpg");
    await writeFile(picturePath, "this is text");
    const scenes = timeline.scenes.map((scene) => ({ ...scene, picturePath }));
    await expect(render({ ...timeline, scenes }, "broken")).rejects.toMatchObject({
      code: "render-failed",
      message: expect.stringContaining("picture is neither JPEG, PNG nor WebP"),
    });
    const names = await readdir(join(folder, "broken"));
    expect(names.filter((name) => /\.part$|^scratch-|^segment-/u.test(name))).toEqual([]);
  });

  it("refuses a timeline without scenes", async () => {
    await expect(render({ ...timeline, scenes: [] }, "empty")).rejects.toMatchObject({
      code: "render-failed",
    });
  });
});
