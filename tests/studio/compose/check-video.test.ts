import { open, readFile, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { videoLimits } from "#src/studio/compose/check-limits.ts";
import { checkVideo, type VideoReport } from "#src/studio/compose/check-video.ts";
import { asMaster, makeVideo, type VideoRecipe } from "./audio/make-video.ts";

let folder = "";
let made = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "check-video-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Recipe = Partial<VideoRecipe> & { seconds?: number };

/** A box that moves over a plain ground: cheap to make, never still. */
function moving(seconds: number, size = "1080x1920", rate = 30): string {
  const ground = `color=c=0x3060a0:size=${size}:rate=${rate}:duration=${seconds}`;
  return `${ground}[ground];color=c=0xf0d040:size=300x300:rate=${rate}:duration=${seconds}[box];[ground][box]overlay=x='40+50*t':y='200+90*t'`;
}

/** Soft noise at -14 LUFS. */
function noise(seconds: number, volumeDb = 3.9): string {
  return `anoisesrc=color=pink:seed=1:sample_rate=48000:duration=${seconds},lowpass=f=3000,volume=${volumeDb}dB`;
}

/** Soft noise that is cut out for some seconds. */
function muted(from: number, to: number): string {
  return `${noise(6, 4.1)},volume='if(between(t,${from},${to}),0,1)':eval=frame`;
}

async function make(recipe: Recipe): Promise<string> {
  const { seconds = 1, ...rest } = recipe;
  made += 1;
  const path = join(folder, `${made}.mp4`);
  await makeVideo(path, {
    pictures: `${moving(seconds)},${asMaster}`,
    sound: noise(seconds),
    ...rest,
  });
  return path;
}

function check(path: string, seconds = 1): Promise<VideoReport> {
  return checkVideo(path, { durationMs: seconds * 1000 }, new AbortController().signal);
}

test("a good video passes, and the report has its figures", async () => {
  const path = await make({ seconds: 3 });
  const report = await check(path, 3);
  const { length } = await readFile(path);
  expect(report).toMatchObject({ durationMs: 3000, sizeBytes: length });
  expect(report.integratedLufs).toBeCloseTo(videoLimits.loudnessLufs, 0);
  expect(report.truePeakDbtp).toBeLessThan(-1);
  expect(report.truePeakDbtp).toBeGreaterThan(-8);
});

describe("a video that breaks one rule is refused for it", () => {
  const rules: [rule: string, recipe: Recipe, complaint: RegExp][] = [
    [
      "another size",
      { pictures: `${moving(1, "720x1280")},${asMaster}` },
      /checks: its pictures are 720x1280$/u,
    ],
    [
      "25 frames a second",
      { pictures: `${moving(1, "1080x1920", 25)},${asMaster}` },
      /it runs at 25 or 25 frames a second/u,
    ],
    [
      "a simpler H.264 profile",
      { encoder: { profile: "main" } },
      /checks: its pictures are not H.264 High$/u,
    ],
    ["full-range colours", { encoder: { color_range: "pc" } }, /its colour range is not tv/u],
    [
      "colours of another standard",
      { encoder: { colorspace: "smpte170m" } },
      /checks: its colours are not tagged bt709$/u,
    ],
    [
      "a missing picture",
      { pictures: `${moving(1)},select='not(eq(n,20))',${asMaster}` },
      /pictures are not at their time/u,
    ],
    [
      "two seconds without a keyframe",
      { seconds: 2, encoder: { g: 300 } },
      /it goes 2000 ms without a keyframe$/u,
    ],
    [
      "nothing but keyframes",
      { encoder: { g: 1 } },
      /checks: 30 of its 30 pictures are keyframes$/u,
    ],
    ["an edit list", { container: { use_editlist: 1 } }, /it has \d edit lists/u],
    [
      "the index at the end",
      { container: { movflags: "+negative_cts_offsets" } },
      /checks: its index \(moov\) does not come before its media \(mdat\)$/u,
    ],
    ["no sound", { sound: null }, /checks: it has 1 streams/u],
    [
      "sound at another rate",
      { sound: noise(1), soundRate: 44_100 },
      /checks: its sound has 44100 Hz$/u,
    ],
    ["one channel", { sound: noise(1, 6.9), soundLayout: "mono" }, /its sound has 1 channels/u],
    [
      "sound that ends early",
      { sound: noise(0.6) },
      /checks: its sound lasts \d{3} ms instead of 1000$/u,
    ],
    ["sound that is too quiet", { sound: noise(1, 0) }, /checks: its loudness is -17\.\d LUFS$/u],
    [
      "peaks that are too high",
      { sound: `${noise(1)},volume='if(between(t,0.5,0.52),6,1)':eval=frame` },
      /its true peak is -?\d+\.\d dBTP$/u,
    ],
  ];
  test.each(rules)("%s", async (_, recipe, complaint) => {
    await expect(check(await make(recipe), recipe.seconds)).rejects.toMatchObject({
      code: "render-failed",
      message: expect.stringMatching(complaint),
    });
  });
});

test("a video of another length is refused", async () => {
  await expect(check(await make({}), 2.5)).rejects.toThrow(/it lasts 1000 ms instead of 2500/u);
});

test("a video that is too large to publish is refused", async () => {
  const path = await make({});
  await truncate(path, videoLimits.sizeBytesMax + 1);
  await expect(check(path)).rejects.toThrow(/it is \d+ bytes large/u);
});

test("a black stretch is found, and a dark picture is not one", async () => {
  const dark = "color=c=0x101418:size=1080x1920:rate=30";
  const light = `drawbox=x=200:y=700:w=680:h=260:c=0xe8e0d0:t=fill`;
  const black = `drawbox=c=black:t=fill:enable='between(t,1,3)'`;
  const chain = (filters: string): string =>
    `${dark}:duration=4,${light},${filters}drawbox=x='100+60*t':y=1500:w=90:h=90:c=0x90c0f0:t=fill:enable='not(between(t,1,3))',${asMaster}`;
  const bad = await make({ seconds: 4, pictures: chain(`${black},`) });
  await expect(check(bad, 4)).rejects.toThrow(/checks: it is black from 1\.0 s to 3\.\d s$/u);
  const good = await make({ seconds: 4, pictures: chain("") });
  await expect(check(good, 4)).resolves.toHaveProperty("durationMs", 4000);
});

test("a picture that stays still for long is found", async () => {
  const still = "testsrc2=size=1080x1920:rate=30:duration=1,loop=loop=-1:size=1:start=0";
  const pictures = `${still},trim=duration=6,${asMaster}`;
  const path = await make({ seconds: 6, pictures, encoder: { crf: 20 } });
  await expect(check(path, 6)).rejects.toThrow(/checks: it is frozen from [01]\.\d s to 6\.0 s$/u);
});

test("a slow zoom over a nearly empty picture is not taken for a still one", async () => {
  const zoom = `zoompan=z='1+0.08*on/180':x='(iw-iw/zoom)/2':y='(ih-ih/zoom)/2':d=180:s=1080x1920:fps=30`;
  const square =
    "color=c=0xf4efe6:size=1080x1920:rate=30:duration=0.03,drawbox=x=490:y=900:w=100:h=100:c=0xd0a070:t=fill";
  const pictures = `${square},${zoom},${asMaster}`;
  const path = await make({ seconds: 6, pictures, encoder: { crf: 20 } });
  await expect(check(path, 6)).resolves.toHaveProperty("durationMs", 6000);
});

test("a long silence is found, and a pause is not one", async () => {
  const bad = await make({ seconds: 6, sound: muted(2, 5) });
  await expect(check(bad, 6)).rejects.toThrow(/checks: it is silent from \d\.\d s to \d\.\d s$/u);
  const good = await make({ seconds: 6, sound: muted(2, 3.5) });
  await expect(check(good, 6)).resolves.toHaveProperty("durationMs", 6000);
});

test("every failed check is named at once", async () => {
  const path = await make({
    pictures: `${moving(1, "720x1280")},${asMaster}`,
    sound: noise(1, -10),
  });
  await expect(check(path, 5)).rejects.toThrow(/720x1280; .*instead of 5000; .*LUFS/u);
});

test("a file whose pictures are damaged is refused", async () => {
  const path = await make({
    seconds: 2,
    pictures: `testsrc2=size=1080x1920:rate=30:duration=2,${asMaster}`,
  });
  const content = await readFile(path);
  const start = content.indexOf("mdat") + 4;
  await using file = await open(path, "r+");
  const damage = Buffer.alloc(Math.floor((content.length - start) / 2), 0x5a);
  await file.write(damage, 0, damage.length, start + damage.length / 2);
  await expect(check(path, 2)).rejects.toMatchObject({ code: "render-failed" });
});

test("a file that is no video is refused", async () => {
  const path = join(folder, "words.mp4");
  await writeFile(path, "this is not a video");
  await expect(check(path)).rejects.toMatchObject({ code: "render-failed" });
  await expect(check(join(folder, "missing.mp4"))).rejects.toMatchObject({ code: "render-failed" });
});

test("checking stops when it is aborted", async () => {
  const path = await make({});
  const signal = AbortSignal.abort(new Error("enough"));
  await expect(checkVideo(path, { durationMs: 1000 }, signal)).rejects.toThrow("enough");
});
