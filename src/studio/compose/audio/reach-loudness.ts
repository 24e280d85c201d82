import { AppError } from "#src/domain/app-error.ts";
import { videoLimits } from "../check-limits.ts";
import { decodeAac, encodeAac, type EncodedSound } from "./aac-file.ts";
import { limitPeaks } from "./limit-peaks.ts";
import { type Loudness, measureIntegrated, measureLoudness } from "./measure-loudness.ts";
import { masterSampleRate } from "./pcm.ts";

/** What the master aims at, inside what the gate allows, as the gate measures with another meter. */
const aim = { integratedLufs: -14, toleranceLu: 0.3, truePeakDbtpMax: -1.1 } as const;
/** The limiter's first ceiling. AAC moves peaks, mostly by less than what this leaves to the limit. */
const firstCeilingDbtp = -2;
/** How much further than needed the ceiling goes down when AAC moved a peak over the limit. */
const ceilingMarginDb = 0.2;
/** One is the rule. */
const encodingsMax = 5;
/** How near the limited sound comes to its loudness before it is encoded. */
const nearLu = 0.1;
const gainStepsMax = 24;
/** A step never goes on as if limiting took more than this part of it away. */
const slopeMin = 0.1;
/** No sound with music in it needs nearly as much. */
const gainDbMax = 80;

interface Candidate {
  sound: EncodedSound;
  loudness: Loudness;
}

/**
 * Brings packed stereo samples to -14 LUFS under a true peak of -1.1 dBTP as AAC: measured on the
 * decoded sound. Gain and ceiling do not chase each other: for any ceiling the gain is found before
 * anything is encoded, and the ceiling only ever goes down.
 */
export async function reachLoudness(
  samples: Float32Array,
  signal: AbortSignal,
): Promise<Candidate> {
  const mixLufs = measureIntegrated(samples);
  if (!Number.isFinite(mixLufs))
    throw new AppError("render-failed", "the sound is too short or too quiet to have a loudness");
  let best: Candidate | undefined;
  let goalLufs: number = aim.integratedLufs;
  let ceilingDb = firstCeilingDbtp;
  let gainDb = goalLufs - mixLufs;
  for (let encoding = 0; encoding < encodingsMax; encoding += 1) {
    const limited = raise(samples, { goalLufs, ceilingDb, gainDb });
    gainDb = limited.gainDb;
    const candidate = await encode(limited.samples, signal);
    best = better(candidate, best);
    if (faultOf(candidate.loudness) === 0) return best;
    const { integratedLufs, truePeakDbtp } = candidate.loudness;
    goalLufs += aim.integratedLufs - integratedLufs;
    const excessDb = truePeakDbtp - aim.truePeakDbtpMax;
    if (excessDb > 0) ceilingDb -= excessDb + ceilingMarginDb;
  }
  if (best && passesGate(best.loudness)) return best;
  best?.sound[Symbol.dispose]();
  throw new AppError("render-failed", "the sound cannot be brought to its loudness");
}

/**
 * Finds the gain that makes the limited samples as loud as the goal. Loudness only grows with the gain,
 * the slower the more is limited: each step takes the slope of the last, within the bounds seen so far.
 */
function raise(
  samples: Float32Array,
  { goalLufs, ceilingDb, gainDb }: { goalLufs: number; ceilingDb: number; gainDb: number },
): { samples: Float32Array; gainDb: number } {
  const ceiling = fromDb(ceilingDb);
  let limited = limitPeaks(samples, { gain: fromDb(gainDb), ceiling });
  let missingLu = goalLufs - measureIntegrated(limited);
  let slope = 1;
  let [low, high] = [-gainDbMax, gainDbMax];
  for (let step = 0; step < gainStepsMax && Math.abs(missingLu) > nearLu; step += 1) {
    if (missingLu > 0) low = gainDb;
    else high = gainDb;
    const wanted = gainDb + missingLu / slope;
    const next = wanted > low && wanted < high ? wanted : (low + high) / 2;
    limited = limitPeaks(samples, { gain: fromDb(next), ceiling });
    const missingNow = goalLufs - measureIntegrated(limited);
    slope = Math.max(slopeMin, Math.min(1, (missingLu - missingNow) / (next - gainDb)));
    [gainDb, missingLu] = [next, missingNow];
  }
  return { samples: limited, gainDb };
}

function fromDb(db: number): number {
  return 10 ** (db / 20);
}

async function encode(samples: Float32Array, signal: AbortSignal): Promise<Candidate> {
  const sound = await encodeAac({ sampleRate: masterSampleRate, channels: 2, samples }, signal);
  return { sound, loudness: measureLoudness(decodeAac(sound)) };
}

/** Keeps the one with the smaller fault and lets go of the other. */
function better(candidate: Candidate, best: Candidate | undefined): Candidate {
  if (!best) return candidate;
  const wins = faultOf(candidate.loudness) < faultOf(best.loudness);
  (wins ? best : candidate).sound[Symbol.dispose]();
  return wins ? candidate : best;
}

/** How far a sound is beyond what the master aims at, in decibels. */
function faultOf({ integratedLufs, truePeakDbtp }: Loudness): number {
  const offLu = Math.abs(integratedLufs - aim.integratedLufs) - aim.toleranceLu;
  return Math.max(0, offLu, truePeakDbtp - aim.truePeakDbtpMax);
}

function passesGate({ integratedLufs, truePeakDbtp }: Loudness): boolean {
  const offLu = Math.abs(integratedLufs - videoLimits.loudnessLufs);
  return (
    offLu <= videoLimits.loudnessDifferenceLuMax && truePeakDbtp <= videoLimits.truePeakDbtpMax
  );
}
