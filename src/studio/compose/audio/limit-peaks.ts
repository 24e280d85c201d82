import { intervalPeak } from "./interval-peak.ts";
import { masterSampleRate } from "./pcm.ts";

const attackSamples = Math.round(masterSampleRate * 0.004);
const releaseSeconds = 0.06;
/** Below this part of the ceiling, no wave between two samples rises above it in practice. */
const safeShare = 0.7;

/**
 * Raises packed stereo sound by a gain and holds its true peaks under a ceiling (both as factors).
 *
 * It looks 4 ms ahead: the gain goes down in a straight line to where the peak wants it, at the same
 * time on both sides, and back up within some 60 ms. What has no peaks is only raised.
 */
export function limitPeaks(
  samples: Float32Array,
  { gain, ceiling }: { gain: number; ceiling: number },
): Float32Array {
  const allowed = allowGain(samples, gain, ceiling);
  holdAhead(allowed);
  release(allowed);
  return applySmoothly(samples, allowed, gain);
}

/** The factor, at most 1, that each moment may keep besides the gain. */
function allowGain(samples: Float32Array, gain: number, ceiling: number): Float32Array {
  const length = samples.length / 2;
  const allowed = new Float32Array(length).fill(1);
  const most = ceiling / gain;
  const safe = most * safeShare;
  let before = 0;
  for (let at = 0; at < length; at += 1) {
    const left = Math.abs(samples[at * 2] ?? 0);
    const right = Math.abs(samples[at * 2 + 1] ?? 0);
    const level = Math.max(left, right);
    if (level > most) allowed[at] = Math.min(allowed[at] ?? 1, most / level);
    if (at > 0 && Math.max(level, before) > safe) {
      const index = at * 2 - 2;
      const inside = Math.max(intervalPeak(samples, index), intervalPeak(samples, index + 1));
      if (inside > most) {
        allowed[at - 1] = Math.min(allowed[at - 1] ?? 1, most / inside);
        allowed[at] = Math.min(allowed[at] ?? 1, most / inside);
      }
    }
    before = level;
  }
  return allowed;
}

/**
 * Gives each moment the lowest of itself and the attack that follows. Blocks as long as the window:
 * any window is the end of one and the beginning of the next.
 */
function holdAhead(allowed: Float32Array): void {
  const window = attackSamples + 1;
  const { length } = allowed;
  const fromStart = allowed.slice();
  for (let at = 1; at < length; at += 1) {
    if (at % window === 0) continue;
    fromStart[at] = Math.min(fromStart[at] ?? 1, fromStart[at - 1] ?? 1);
  }
  let toEnd = 1;
  for (let at = length - 1; at >= 0; at -= 1) {
    const own = allowed[at] ?? 1;
    toEnd = at % window === window - 1 ? own : Math.min(toEnd, own);
    const last = Math.min(at + attackSamples, length - 1);
    allowed[at] = Math.min(toEnd, fromStart[last] ?? 1);
  }
}

function release(allowed: Float32Array): void {
  const rise = 1 - Math.exp(-1 / (releaseSeconds * masterSampleRate));
  let current = 1;
  for (let at = 0; at < allowed.length; at += 1) {
    current = Math.min(allowed[at] ?? 1, current + (1 - current) * rise);
    allowed[at] = current;
  }
}

/** Multiplies by the mean of the last attack's factors, which is never above what a peak allows. */
function applySmoothly(samples: Float32Array, allowed: Float32Array, gain: number): Float32Array {
  const limited = new Float32Array(samples.length);
  const window = attackSamples + 1;
  const beginning = allowed[0] ?? 1;
  let sum = window * beginning;
  for (let at = 0; at < allowed.length; at += 1) {
    sum += (allowed[at] ?? 1) - (at < window ? beginning : (allowed[at - window] ?? 1));
    const factor = (gain * sum) / window;
    limited[at * 2] = (samples[at * 2] ?? 0) * factor;
    limited[at * 2 + 1] = (samples[at * 2 + 1] ?? 0) * factor;
  }
  return limited;
}
