import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type MusicMood, musicMoods } from "#src/domain/short-settings.ts";
import { masterAudio } from "#src/studio/compose/audio/master-audio.ts";
import { createLocalSpeaker } from "#src/studio/voice/local-speaker.ts";
import { toWav } from "#src/studio/voice/voice-sound.ts";
import { hearFile } from "./hear-file.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "any-voice-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const { signal } = new AbortController();
const rate = 22_050;
let written = 0;

interface Sound {
  wavs: readonly Buffer[];
  durationMs: number;
  mood?: MusicMood | null;
  musicSeed?: number;
}

/** Masters voices one after the other and holds the file, as the gate hears it, to what is aimed at. */
async function expectOnTarget({
  wavs,
  durationMs,
  mood = "curious",
  musicSeed = 1,
}: Sound): Promise<void> {
  const voices: { path: string; startMs: number }[] = [];
  for (const [index, wav] of wavs.entries()) {
    written += 1;
    const path = join(folder, `${written}.wav`);
    await writeFile(path, wav);
    voices.push({ path, startMs: 100 + (index * durationMs) / wavs.length });
  }
  const outputPath = join(folder, "sound.mp4");
  const said = await masterAudio({ voices, durationMs, musicSeed, mood, outputPath }, signal);
  const heard = await hearFile(outputPath);
  expect(Math.abs(heard.integratedLufs + 14)).toBeLessThanOrEqual(0.3);
  expect(heard.truePeakDbtp).toBeLessThanOrEqual(-1.1);
  expect(heard.silent).toEqual([]);
  expect(Math.abs(said.integratedLufs - heard.integratedLufs)).toBeLessThan(0.15);
  expect(Math.abs(said.truePeakDbtp - heard.truePeakDbtp)).toBeLessThan(0.1);
}

function wave(seconds: number, at: (sample: number) => number, sampleRate = rate): Buffer {
  const samples = Int16Array.from({ length: Math.round(seconds * sampleRate) }, (_, sample) =>
    Math.round(32_767 * Math.max(-1, Math.min(1, at(sample)))),
  );
  return toWav(samples, sampleRate);
}

/** Syllables at a level. */
function babble(level: number, seconds: number): Buffer {
  return wave(seconds, (at) => {
    const swell = 0.5 - 0.5 * Math.cos((2 * Math.PI * 5 * at) / rate);
    return level * swell * (Math.sin(at * 0.05) + 0.5 * Math.sin(at * 0.17));
  });
}

/** Pulses that ring for a moment, so many a second. */
function knocks(perSecond: number, seconds: number): Buffer {
  const gap = Math.round(rate / perSecond);
  return wave(seconds, (at) => Math.exp(-(at % gap) / 40) * Math.cos((at % gap) * 0.9));
}

describe("any sound comes out at its loudness and below its peak:", () => {
  const sounds: [what: string, sound: Sound][] = [
    ["none at all", { wavs: [], durationMs: 15_000 }],
    ["a whole minute of music", { wavs: [], durationMs: 60_000, mood: "playful" }],
    ["a voice without a sample", { wavs: [wave(0, () => 0)], durationMs: 5000 }],
    ["a silent voice", { wavs: [wave(3, () => 0)], durationMs: 5000 }],
    ["a voice that is hardly there", { wavs: [babble(0.0002, 4)], durationMs: 6000 }],
    ["a very quiet voice", { wavs: [babble(0.004, 4)], durationMs: 6000 }],
    ["a voice that is clipped all over", { wavs: [babble(40, 4)], durationMs: 6000 }],
    ["a single word in a minute", { wavs: [babble(0.3, 0.4)], durationMs: 60_000 }],
    ["words with long pauses", { wavs: [babble(0.3, 0.5), babble(0.3, 0.5)], durationMs: 20_000 }],
    ["dense speech", { wavs: [babble(0.5, 15)], durationMs: 15_000 }],
    ["one click", { wavs: [wave(3, (at) => (at === 9000 ? 1 : 0))], durationMs: 8000 }],
    [
      "a whisper with a click in it",
      { wavs: [wave(4, (at) => (at === 30_000 ? 1 : 0.004 * Math.sin(at / 9)))], durationMs: 6000 },
    ],
    ["a pop each second", { wavs: [knocks(1, 12)], durationMs: 12_000 }],
    ["knocks all the time", { wavs: [knocks(8, 10)], durationMs: 10_000 }],
    [
      "peaks that lie between the samples",
      {
        wavs: [wave(6, (at) => Math.sin((Math.PI / 2) * at + Math.PI / 4), 48_000)],
        durationMs: 8000,
      },
    ],
    ["a hum below hearing", { wavs: [wave(6, (at) => Math.sin(at / 90))], durationMs: 8000 }],
    ["nothing but an offset", { wavs: [wave(6, () => 0.7)], durationMs: 8000 }],
    [
      "voices of different sample rates and levels",
      {
        wavs: [babble(0.004, 2), babble(40, 2), wave(2, (at) => 0.3 * Math.sin(at / 40), 44_100)],
        durationMs: 9000,
      },
    ],
    ["three seconds", { wavs: [babble(0.3, 2)], durationMs: 3000, mood: "relaxed" }],
  ];
  test.each(sounds)("%s", async (_, sound) => {
    await expectOnTarget(sound);
  });
});

describe("a real voice comes out at its loudness and below its peak:", () => {
  const lines = {
    ko: ["첫 번째. 아침에 물 한 잔부터 마셔 보세요.", "알고 보면 간단해요!"],
    en: ["First, check the roast date when you buy beans.", "Twelve quick tips. Stop scrolling!"],
  } as const;
  const cases = [...musicMoods, null].flatMap((mood, index) => [
    { language: "ko" as const, mood, musicSeed: index },
    { language: "en" as const, mood, musicSeed: 4_000_000_000 + index },
  ]);
  test.each(cases)("$language, $mood", async ({ language, mood, musicSeed }) => {
    await using speaker = createLocalSpeaker();
    const wavs: Buffer[] = [];
    for (const text of lines[language]) {
      wavs.push((await speaker.speak({ text, language, voice: "clear", speed: 1 }, signal)).wav);
    }
    // Without music, what follows the last word is silence, and may not be long.
    await expectOnTarget({ wavs, durationMs: mood === null ? 7500 : 9000, mood, musicSeed });
  });
});

test("a sound too short to have a loudness is refused", async () => {
  const outputPath = join(folder, "short.mp4");
  const input = { voices: [], durationMs: 300, musicSeed: 1, mood: "relaxed" as const, outputPath };
  await expect(masterAudio(input, signal)).rejects.toMatchObject({ code: "render-failed" });
});
