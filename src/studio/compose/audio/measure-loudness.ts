import { intervalPeak } from "./interval-peak.ts";
import { masterSampleRate, type Pcm } from "./pcm.ts";

export interface Loudness {
  integratedLufs: number;
  truePeakDbtp: number;
}

/** The figures of ITU-R BS.1770-5: https://www.itu.int/rec/R-REC-BS.1770 */
const blockSteps = 4;
const stepSamples = masterSampleRate / 10;
const absoluteGateLufs = -70;
const relativeGateLu = 10;
const offsetLu = -0.691;
/** The head's high shelf and the low cut, at 48 kHz: feedforward then feedback coefficients. */
const shelf = {
  b0: 1.53512485958697,
  b1: -2.69169618940638,
  b2: 1.19839281085285,
  a1: -1.69065929318241,
  a2: 0.73248077421585,
} as const;
const lowCut = { a1: -1.99004745483398, a2: 0.99007225036621 } as const;

/** Between two samples a wave rarely rises 3 dB above the higher one; around lower ones it is not looked at. */
const neighbourShare = 0.7;

/**
 * How loud stereo sound at `masterSampleRate` is, and how high its wave rises between the samples too.
 * Loudness is -Infinity where nothing passes the gate, as in less than 400 ms.
 */
export function measureLoudness(pcm: Pcm): Loudness {
  return {
    integratedLufs: measureIntegrated(pcm.samples),
    truePeakDbtp: 20 * Math.log10(findTruePeak(pcm.samples)),
  };
}

/** Loudness of packed stereo samples in LUFS, without their peak. */
export function measureIntegrated(samples: Float32Array): number {
  const steps = Math.floor(samples.length / 2 / stepSamples);
  const energies = new Float64Array(steps);
  addWeightedEnergy(energies, samples);
  const powers: number[] = [];
  for (let step = 0; step + blockSteps <= steps; step += 1) {
    let sum = 0;
    for (const energy of energies.subarray(step, step + blockSteps)) sum += energy;
    powers.push(sum / (blockSteps * stepSamples));
  }
  const loud = powers.filter((power) => toLufs(power) > absoluteGateLufs);
  const gate = toLufs(mean(loud)) - relativeGateLu;
  return toLufs(mean(loud.filter((power) => toLufs(power) > gate)));
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function toLufs(power: number): number {
  return offsetLu + 10 * Math.log10(power);
}

/**
 * Filters both sides as the ear weighs them and adds up their energy, a tenth of a second each. Both go
 * through one loop, because each waits for its own last value.
 */
function addWeightedEnergy(energies: Float64Array, samples: Float32Array): void {
  let [leftShelf1, leftShelf2, leftCut1, leftCut2] = [0, 0, 0, 0];
  let [rightShelf1, rightShelf2, rightCut1, rightCut2] = [0, 0, 0, 0];
  let at = 0;
  for (let step = 0; step < energies.length; step += 1) {
    let energy = 0;
    for (const end = at + stepSamples * 2; at < end; at += 2) {
      const left = samples[at] ?? 0;
      const leftShelved = shelf.b0 * left + leftShelf1;
      leftShelf1 = shelf.b1 * left - shelf.a1 * leftShelved + leftShelf2;
      leftShelf2 = shelf.b2 * left - shelf.a2 * leftShelved;
      const leftWeighted = leftShelved + leftCut1;
      leftCut1 = -2 * leftShelved - lowCut.a1 * leftWeighted + leftCut2;
      leftCut2 = leftShelved - lowCut.a2 * leftWeighted;
      const right = samples[at + 1] ?? 0;
      const rightShelved = shelf.b0 * right + rightShelf1;
      rightShelf1 = shelf.b1 * right - shelf.a1 * rightShelved + rightShelf2;
      rightShelf2 = shelf.b2 * right - shelf.a2 * rightShelved;
      const rightWeighted = rightShelved + rightCut1;
      rightCut1 = -2 * rightShelved - lowCut.a1 * rightWeighted + rightCut2;
      rightCut2 = rightShelved - lowCut.a2 * rightWeighted;
      energy += leftWeighted * leftWeighted + rightWeighted * rightWeighted;
    }
    energies[step] = energy;
  }
}

function findTruePeak(samples: Float32Array): number {
  let peak = 0;
  for (let at = 0; at < samples.length; at += 1) {
    const level = Math.abs(samples[at] ?? 0);
    if (level > peak) peak = level;
  }
  const enough = peak * neighbourShare;
  for (let at = 0; at + 2 < samples.length; at += 1) {
    const level = Math.max(Math.abs(samples[at] ?? 0), Math.abs(samples[at + 2] ?? 0));
    if (level > enough) peak = Math.max(peak, intervalPeak(samples, at));
  }
  return peak;
}
