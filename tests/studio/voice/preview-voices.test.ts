import { afterAll, describe, expect, test } from "vitest";
import { languages } from "#src/domain/language.ts";
import type { Language } from "#src/domain/language.ts";
import { changeTempo } from "#src/studio/voice/change-tempo.ts";
import { createLocalSpeaker } from "#src/studio/voice/local-speaker.ts";

const speaker = createLocalSpeaker();
const { signal } = new AbortController();
afterAll(() => speaker[Symbol.asyncDispose]());

const texts: Record<Language, string> = {
  ko: "오늘은 여름 휴가 짐 싸는 방법을 알려 드릴게요.",
  en: "Today I will show you how to pack for a summer holiday.",
};

async function say(language: Language, voice: string, speed = 1) {
  const speech = await speaker.speak({ text: texts[language], language, voice, speed }, signal);
  return { ...speech, hertz: pitchOf(speech.wav) };
}

/** The pitch in the middle of what is said, by how far the wave is like itself again. */
function pitchOf(wav: Buffer): number {
  const rate = wav.readUInt32LE(24);
  const samples = Float64Array.from({ length: (wav.length - 44) / 2 }, (_, at) =>
    wav.readInt16LE(44 + at * 2),
  );
  const pitches: number[] = [];
  for (let from = 0; from + 2048 < samples.length; from += 1024) {
    const { likeness, lag } = likestLag(samples, from, rate);
    if (likeness > 0.6) pitches.push(rate / lag);
  }
  pitches.sort((one, other) => one - other);
  return pitches[Math.floor(pitches.length / 2)] ?? 0;
}

function likestLag(samples: Float64Array, from: number, rate: number) {
  let best = { likeness: 0, lag: 1 };
  for (let lag = Math.floor(rate / 420); lag < rate / 60; lag += 1) {
    let [product, here, there] = [0, 1e9, 1];
    for (let at = from; at < from + 1024; at += 1) {
      const [one, other] = [samples[at] ?? 0, samples[at + lag] ?? 0];
      product += one * other;
      here += one * one;
      there += other * other;
    }
    const likeness = product / Math.sqrt(here * there);
    if (likeness > best.likeness) best = { likeness, lag };
  }
  return best;
}

describe.each(languages)("the built-in voices in %s", (language) => {
  test("are so far apart in pitch that nobody takes one for another", async () => {
    const pitches: number[] = [];
    for (const voice of speaker.voices(language)) {
      pitches.push((await say(language, voice)).hertz);
    }
    expect(pitches.length).toBeGreaterThanOrEqual(4);
    const sorted = pitches.toSorted((one, other) => one - other);
    for (const [index, hertz] of sorted.slice(1).entries()) {
      // Three semitones.
      expect(hertz / (sorted[index] ?? 0)).toBeGreaterThan(1.18);
    }
  });

  test.each([0.5, 0.7, 1.3, 2])("keep their pitch at %s times their speed", async (speed) => {
    const usual = await say(language, "soft");
    const changed = await say(language, "soft", speed);
    expect((changed.durationMs * speed) / usual.durationMs).toBeGreaterThan(0.93);
    expect((changed.durationMs * speed) / usual.durationMs).toBeLessThan(1.07);
    expect(Math.abs(changed.hertz / usual.hertz - 1)).toBeLessThan(0.06);
    const { words } = changed;
    expect(words.map(({ text }) => text).join(" ")).toBe(texts[language]);
    expect(words.at(-1)?.endMs).toBeGreaterThan(changed.durationMs * 0.85);
    expect(words.at(-1)?.endMs).toBeLessThanOrEqual(changed.durationMs);
  });
});

test("a voice that is not there is refused", async () => {
  await expect(say("ko", "nobody")).rejects.toMatchObject({ code: "invalid-input" });
});

function power(samples: Int16Array): number {
  return samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
}

test("a change of tempo leaves no gaps and clips nothing", () => {
  const rate = 22_050;
  const tone = Int16Array.from({ length: rate }, (_, at) =>
    Math.round(30_000 * Math.sin((2 * Math.PI * 200 * at) / rate)),
  );
  for (const tempo of [0.6, 0.8, 1.25, 1.7]) {
    const changed = changeTempo(tone, rate, tempo);
    expect(changed.length).toBe(Math.round(rate / tempo));
    const window = 512;
    for (let from = window; from + 2 * window < changed.length; from += window) {
      const share = power(changed.subarray(from, from + window)) / power(tone);
      expect(share, `${tempo} at ${from}`).toBeGreaterThan(0.7);
      expect(share).toBeLessThan(1.3);
    }
  }
  expect(changeTempo(tone, rate, 1)).toBe(tone);
});
