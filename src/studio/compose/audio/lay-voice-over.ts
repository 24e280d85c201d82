import { masterSampleRate } from "./pcm.ts";

/** The bed against the voice, before it makes room for it. */
const musicVolumeDb = -11;
/** A mono voice on both sides is as loud as on one when it is this much lower on each. */
const voiceVolume = Math.SQRT1_2;
/** What the bed gives up for good: rumble, and some of where a voice is understood. */
const rumbleHertz = 45;
const presence = { hertz: 2500, quality: 0.8, gainDb: -3 } as const;
/**
 * How the bed makes room: above a threshold of the voice's level it goes down by all but an eighth of
 * what the voice is above it, softly from a knee on. Levels are factors, times seconds.
 */
const duck = {
  sensitivity: 2,
  threshold: 0.03,
  ratio: 8,
  knee: 2.83,
  attackSeconds: 0.005,
  releaseSeconds: 0.1,
} as const;
/** The bed's gain is worked out this often, and goes in a straight line in between. */
const stepSamples = 16;

/**
 * Lays a mono voice over packed stereo music at `masterSampleRate`, in place. The music makes room in
 * its spectrum, and steps back while something is said.
 */
export function layVoiceOver(music: Float32Array, voice: Float32Array): void {
  cut(music, highPass(rumbleHertz));
  cut(music, bell(presence));
  const volume = 10 ** (musicVolumeDb / 20);
  const attack = 1 - Math.exp(-1 / (duck.attackSeconds * masterSampleRate));
  const release = 1 - Math.exp(-1 / (duck.releaseSeconds * masterSampleRate));
  const length = music.length / 2;
  let power = 0;
  let factor = volume;
  for (let from = 0; from < length; from += stepSamples) {
    const to = Math.min(from + stepSamples, length);
    for (let at = from; at < to; at += 1) {
      const heard = at < voice.length ? (voice[at] ?? 0) * voiceVolume * duck.sensitivity : 0;
      const difference = heard * heard - power;
      power += difference * (difference > 0 ? attack : release);
    }
    const change = (volume * gainUnder(Math.sqrt(power)) - factor) / stepSamples;
    for (let at = from; at < to; at += 1) {
      factor += change;
      const said = at < voice.length ? (voice[at] ?? 0) * voiceVolume : 0;
      music[at * 2] = (music[at * 2] ?? 0) * factor + said;
      music[at * 2 + 1] = (music[at * 2 + 1] ?? 0) * factor + said;
    }
  }
}

/** The bed's gain under a voice of this level: 1 below the knee, a parabola in it, a line above it. */
function gainUnder(level: number): number {
  const over = Math.log(level / duck.threshold);
  const half = Math.log(duck.knee) / 2;
  const slope = 1 / duck.ratio - 1;
  if (level === 0 || over <= -half) return 1;
  if (over >= half) return Math.exp(slope * over);
  return Math.exp((slope * (over + half) ** 2) / (4 * half));
}

/** A filter of the second order: feedforward then feedback coefficients. */
interface Biquad {
  b0: number;
  b1: number;
  b2: number;
  a1: number;
  a2: number;
}

/** Both after https://www.w3.org/TR/audio-eq-cookbook/ */
function highPass(hertz: number): Biquad {
  const angle = (2 * Math.PI * hertz) / masterSampleRate;
  const alpha = Math.sin(angle) * Math.SQRT1_2;
  const cosine = Math.cos(angle);
  const whole = 1 + alpha;
  const outer = (1 + cosine) / 2 / whole;
  return {
    b0: outer,
    b1: -2 * outer,
    b2: outer,
    a1: (-2 * cosine) / whole,
    a2: (1 - alpha) / whole,
  };
}

function bell(at: { hertz: number; quality: number; gainDb: number }): Biquad {
  const amplitude = 10 ** (at.gainDb / 40);
  const angle = (2 * Math.PI * at.hertz) / masterSampleRate;
  const alpha = Math.sin(angle) / (2 * at.quality);
  const whole = 1 + alpha / amplitude;
  const middle = (-2 * Math.cos(angle)) / whole;
  return {
    b0: (1 + alpha * amplitude) / whole,
    b1: middle,
    b2: (1 - alpha * amplitude) / whole,
    a1: middle,
    a2: (1 - alpha / amplitude) / whole,
  };
}

function cut(samples: Float32Array, { b0, b1, b2, a1, a2 }: Biquad): void {
  let [left1, left2, right1, right2] = [0, 0, 0, 0];
  for (let at = 0; at < samples.length; at += 2) {
    const left = samples[at] ?? 0;
    const right = samples[at + 1] ?? 0;
    const leftCut = b0 * left + left1;
    const rightCut = b0 * right + right1;
    left1 = b1 * left - a1 * leftCut + left2;
    right1 = b1 * right - a1 * rightCut + right2;
    left2 = b2 * left - a2 * leftCut;
    right2 = b2 * right - a2 * rightCut;
    samples[at] = leftCut;
    samples[at + 1] = rightCut;
  }
}
