import { describe, expect, test } from "vitest";
import { musicMoods } from "#src/domain/short-settings.ts";
import { composeMusic } from "#src/studio/compose/audio/compose-music.ts";

function sideOf(samples: Float32Array, side: 0 | 1): Float32Array {
  return samples.filter((_, index) => index % 2 === side);
}

function power(samples: Float32Array): number {
  return samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
}

/** How often the level jumps up within a hundredth of a second: notes that are heard to begin. */
function countOnsets(samples: Float32Array): number {
  const step = 480;
  const levels: number[] = [];
  for (let from = 0; from + step <= samples.length; from += step) {
    levels.push(power(samples.subarray(from, from + step)));
  }
  return levels.filter((level, index) => index > 1 && level > 1.5 * (levels[index - 2] ?? level))
    .length;
}

describe.each(musicMoods)("%s music", (mood) => {
  const music = composeMusic({ mood, seed: 11, durationMs: 12_345 });
  const left = sideOf(music.samples, 0);

  test("has the length asked for, in stereo", () => {
    expect(left.length).toBe(Math.round(12.345 * 48_000));
    expect(sideOf(music.samples, 1)).not.toEqual(left);
  });

  test("is neither clipped nor offset nor broken", () => {
    const peak = music.samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    expect(peak).toBeLessThan(1.2);
    expect(peak).toBeGreaterThan(0.3);
    expect(music.samples.every(Number.isFinite)).toBe(true);
    const mean = music.samples.reduce((sum, sample) => sum + sample, 0) / music.samples.length;
    expect(Math.abs(mean)).toBeLessThan(0.0005);
  });

  test("begins and ends in silence", () => {
    expect(Math.abs(left[0] ?? 1)).toBeLessThan(0.001);
    expect(power(left.subarray(-2400))).toBeLessThan(power(left) / 1000);
  });

  test("has notes that are heard one by one and never stops", () => {
    expect(countOnsets(left)).toBeGreaterThan(20);
    for (let from = 24_000; from + 48_000 < left.length - 72_000; from += 24_000) {
      expect(power(left.subarray(from, from + 48_000))).toBeGreaterThan(power(left) / 30);
    }
  });

  test("is the same for the same seed and different for another", () => {
    const again = composeMusic({ mood, seed: 11, durationMs: 12_345 });
    const other = composeMusic({ mood, seed: 12, durationMs: 12_345 });
    expect(Buffer.from(again.samples.buffer).equals(Buffer.from(music.samples.buffer))).toBe(true);
    expect(Buffer.from(other.samples.buffer).equals(Buffer.from(music.samples.buffer))).toBe(false);
  });
});

test.each([300, 1000, 3000, 60_000])("music of %s ms is whole", (durationMs) => {
  const { samples } = composeMusic({ mood: "relaxed", seed: 1, durationMs });
  expect(samples.length).toBe(durationMs * 96);
  expect(power(samples)).toBeCloseTo(0.01, 4);
});
