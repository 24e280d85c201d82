import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AV_CODEC_ID_AAC } from "node-av/constants";
import { FFmpegError, FormatContext, Packet } from "node-av/lib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { musicMoods } from "#src/domain/short-settings.ts";

import { masterAudio } from "#src/studio/compose/audio/master-audio.ts";
import type { Pcm } from "#src/studio/compose/audio/pcm.ts";
import { readMp4Layout } from "#src/studio/compose/check-mp4-boxes.ts";
import { toWav } from "#src/studio/voice/voice-sound.ts";
import { readAudio } from "./read-audio.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "master-audio-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const { signal } = new AbortController();
const voiceRate = 22_050;
/** One AAC frame. */
const frameMs = (1024 / 48_000) * 1000;

/** A voice's stand-in: a buzz with overtones that swells with every syllable. */
function buzz(seconds: number): Int16Array {
  return Int16Array.from({ length: Math.round(seconds * voiceRate) }, (_, at) => {
    const time = at / voiceRate;
    const swell = 0.5 - 0.5 * Math.cos(2 * Math.PI * 5 * time);
    const tone = [1, 2, 3, 5, 8].reduce(
      (sum, overtone) => sum + Math.sin(2 * Math.PI * 180 * overtone * time) / overtone,
      0,
    );
    return Math.round(tone * swell * 9000);
  });
}

async function voiceAt(
  startMs: number,
  seconds: number,
): Promise<{ path: string; startMs: number }> {
  const path = join(folder, `voice-${startMs}.wav`);
  await writeFile(path, toWav(buzz(seconds), voiceRate));
  return { path, startMs };
}

function levelDb({ samples, sampleRate }: Pcm, startMs: number, endMs: number): number {
  const part = samples.subarray((startMs / 1000) * sampleRate * 2, (endMs / 1000) * sampleRate * 2);
  return 10 * Math.log10(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
}

test.each([...musicMoods, null])(
  "the sound of a short with %s music is at its loudness and below its peak",
  async (mood) => {
    const outputPath = join(folder, `${mood}.mp4`);
    const voices = [await voiceAt(500, 2), await voiceAt(4500, 2.5)];
    const input = { voices, durationMs: 9000, musicSeed: 7, mood, outputPath };
    const heard = await masterAudio(input, signal);
    expect(Math.abs(heard.integratedLufs + 14)).toBeLessThan(0.5);
    expect(heard.truePeakDbtp).toBeLessThanOrEqual(-1);
    expect(heard.truePeakDbtp).toBeGreaterThan(-8);
  },
);

test("the music is heard between the voices and steps back under them", async () => {
  const outputPath = join(folder, "alone.mp4");
  const shared = { durationMs: 9000, musicSeed: 3, mood: "calm", outputPath } as const;
  await masterAudio({ ...shared, voices: [await voiceAt(3000, 3)] }, signal);
  const sound = await readAudio(outputPath);
  const voiceDb = levelDb(sound, 3200, 5800);
  const gapDb = levelDb(sound, 1000, 2800);
  expect(voiceDb - gapDb).toBeGreaterThan(3);
  expect(voiceDb - gapDb).toBeLessThan(12);
});

test("the sound is AAC without an edit list, begins at 0 and has the length asked for", async () => {
  const outputPath = join(folder, "container.mp4");
  const durationMs = 5432;
  await masterAudio({ voices: [], durationMs, musicSeed: 1, mood: "relaxed", outputPath }, signal);
  expect(await readMp4Layout(outputPath)).toEqual({ editLists: 0, indexFirst: true });
  await using input = new FormatContext();
  FFmpegError.throwIfError(await input.openInput(outputPath));
  FFmpegError.throwIfError(await input.findStreamInfo());
  const [stream, ...others] = input.streams;
  expect(others).toEqual([]);
  expect(stream?.codecpar).toMatchObject({
    codecId: AV_CODEC_ID_AAC,
    sampleRate: 48_000,
    channels: 2,
    frameSize: 1024,
  });
  using packet = new Packet();
  packet.alloc();
  const times: number[] = [];
  while ((await input.readFrame(packet)) >= 0) times.push(Number(packet.pts));
  expect(times).toEqual(times.map((_, index) => index * 1024));
  expect(times.length * frameMs).toBeLessThanOrEqual(durationMs);
  expect(times.length * frameMs).toBeGreaterThan(durationMs - frameMs);
  expect((await stat(outputPath)).size).toBeLessThan((durationMs / 1000) * 20_000);
});

/** How strong a tone is in ten milliseconds of the left channel. */
function toneIn({ samples, sampleRate }: Pcm, hertz: number, startMs: number): number {
  const start = Math.round((startMs / 1000) * sampleRate);
  let [real, imaginary] = [0, 0];
  for (let at = start; at < start + sampleRate / 100; at += 1) {
    const angle = (2 * Math.PI * hertz * at) / sampleRate;
    real += (samples[at * 2] ?? 0) * Math.cos(angle);
    imaginary += (samples[at * 2] ?? 0) * Math.sin(angle);
  }
  return Math.hypot(real, imaginary);
}

test("a voice is heard within 25 ms of its time", async () => {
  const outputPath = join(folder, "tone.mp4");
  const path = join(folder, "tone.wav");
  const tone = Int16Array.from({ length: voiceRate }, (_, at) =>
    Math.round(Math.sin((2 * Math.PI * 1500 * at) / voiceRate) * 15_000),
  );
  await writeFile(path, toWav(tone, voiceRate));
  const voices = [{ path, startMs: 2000 }];
  await masterAudio({ voices, durationMs: 5000, musicSeed: 1, mood: "calm", outputPath }, signal);
  const sound = await readAudio(outputPath);
  const steady = toneIn(sound, 1500, 2100);
  const windows = Array.from({ length: 200 }, (_, index) => 1900 + index);
  const half = windows.find((startMs) => toneIn(sound, 1500, startMs) > steady / 2) ?? 0;
  const onsetMs = half + 5;
  expect(Math.abs(onsetMs - 2000)).toBeLessThan(8);
});

test("without a voice the music alone is mastered, and the same seed gives the same file", async () => {
  const files: Buffer[] = [];
  for (const [name, musicSeed] of [
    ["first", 5],
    ["again", 5],
    ["other", 6],
  ] as const) {
    const outputPath = join(folder, `${name}.mp4`);
    const input = {
      voices: [],
      durationMs: 4000,
      musicSeed,
      mood: "playful",
      outputPath,
    } as const;
    const heard = await masterAudio(input, signal);
    expect(Math.abs(heard.integratedLufs + 14)).toBeLessThan(0.5);
    files.push(await readFile(outputPath));
  }
  const [first, again, other] = files;
  expect(again?.equals(first ?? Buffer.alloc(0))).toBe(true);
  expect(other?.equals(first ?? Buffer.alloc(0))).toBe(false);
});

test("a voice that is no WAV file is refused and leaves no file behind", async () => {
  const path = join(folder, "broken.wav");
  await writeFile(path, "not a sound");
  const outputPath = join(folder, "none.mp4");
  const input = { voices: [{ path, startMs: 0 }], durationMs: 3000, musicSeed: 1, outputPath };
  await expect(masterAudio({ ...input, mood: "relaxed" }, signal)).rejects.toMatchObject({
    code: "invalid-input",
  });
  await expect(stat(outputPath)).rejects.toThrow("ENOENT");
});

test("mastering stops when it is aborted", async () => {
  const outputPath = join(folder, "aborted.mp4");
  const input = {
    voices: [],
    durationMs: 3000,
    musicSeed: 1,
    mood: "relaxed" as const,
    outputPath,
  };
  await expect(masterAudio(input, AbortSignal.abort(new Error("enough")))).rejects.toThrow(
    "enough",
  );
});
