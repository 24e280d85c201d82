import { masterSampleRate } from "./pcm.ts";
import { createSeededRandom } from "./seeded-random.ts";

/**
 * A tuned instrument: two mixtures of overtones, each dying away at its own speed. The bright one goes
 * first, as it does in anything that is struck or plucked. Strengths start at the fundamental.
 */
interface Tuned {
  body: readonly number[];
  bright: readonly number[];
  attackSeconds: number;
  bodySeconds: number;
  brightSeconds: number;
  releaseSeconds: number;
  /** A second string this much above and below, for width; 0 for one string. */
  detuneCents: number;
}

/** A drum: a tone that falls, and filtered noise. */
interface Drum {
  startHz: number;
  endHz: number;
  toneSeconds: number;
  noise: number;
  noiseSeconds: number;
  /** How much of the noise's low part is taken away: 0 none, near 1 nearly all. */
  thinness: number;
}

const tuned = {
  pad: {
    body: [1, 0.34, 0.16, 0.07, 0.035],
    bright: [],
    attackSeconds: 0.35,
    bodySeconds: 6,
    brightSeconds: 1,
    releaseSeconds: 0.7,
    detuneCents: 5,
  },
  pluck: {
    body: [1, 0.38, 0.17, 0.07, 0.03],
    bright: [0, 0.25, 0.28, 0.22, 0.16, 0.1, 0.06],
    attackSeconds: 0.003,
    bodySeconds: 0.42,
    brightSeconds: 0.07,
    releaseSeconds: 0.12,
    detuneCents: 2,
  },
  keys: {
    body: [1, 0.16, 0.06, 0.02],
    bright: [0, 0.12, 0.06, 0.05, 0, 0, 0.05],
    attackSeconds: 0.005,
    bodySeconds: 0.95,
    brightSeconds: 0.14,
    releaseSeconds: 0.18,
    detuneCents: 3,
  },
  pizzicato: {
    body: [1, 0.55, 0.24, 0.13, 0.06],
    bright: [0, 0.2, 0.28, 0.25, 0.2, 0.14, 0.1, 0.06],
    attackSeconds: 0.002,
    bodySeconds: 0.15,
    brightSeconds: 0.03,
    releaseSeconds: 0.06,
    detuneCents: 0,
  },
  marimba: {
    body: [1, 0.02, 0, 0.18],
    bright: [0, 0, 0, 0.4, 0, 0, 0, 0, 0, 0.12],
    attackSeconds: 0.002,
    bodySeconds: 0.3,
    brightSeconds: 0.045,
    releaseSeconds: 0.1,
    detuneCents: 0,
  },
  bells: {
    body: [1, 0, 0.06],
    bright: [0, 0, 0.3, 0, 0, 0.1],
    attackSeconds: 0.002,
    bodySeconds: 0.55,
    brightSeconds: 0.16,
    releaseSeconds: 0.3,
    detuneCents: 0,
  },
  bass: {
    body: [1, 0.42, 0.16, 0.05],
    bright: [0, 0.15, 0.12, 0.08],
    attackSeconds: 0.008,
    bodySeconds: 0.75,
    brightSeconds: 0.08,
    releaseSeconds: 0.07,
    detuneCents: 0,
  },
} as const satisfies Record<string, Tuned>;

const drums = {
  kick: {
    startHz: 125,
    endHz: 48,
    toneSeconds: 0.13,
    noise: 0.05,
    noiseSeconds: 0.006,
    thinness: 0.6,
  },
  rim: {
    startHz: 420,
    endHz: 330,
    toneSeconds: 0.025,
    noise: 0.5,
    noiseSeconds: 0.045,
    thinness: 0.85,
  },
  shaker: {
    startHz: 0,
    endHz: 0,
    toneSeconds: 0.001,
    noise: 0.8,
    noiseSeconds: 0.03,
    thinness: 0.95,
  },
  woodblock: {
    startHz: 980,
    endHz: 930,
    toneSeconds: 0.03,
    noise: 0.06,
    noiseSeconds: 0.006,
    thinness: 0.7,
  },
} as const satisfies Record<string, Drum>;

export type TunedName = keyof typeof tuned;
export type DrumName = keyof typeof drums;
export type InstrumentName = TunedName | DrumName;

const tableLength = 4096;
/** Where a note is as good as gone: 66 dB down. */
const inaudible = 0.0005;
const tables = new Map<readonly number[], Float32Array>();

/** Draws one period of a mixture of overtones; each mixture once. */
function tableOf(strengths: readonly number[]): Float32Array {
  const drawn = tables.get(strengths);
  if (drawn) return drawn;
  const table = new Float32Array(tableLength + 1);
  for (const [index, strength] of strengths.entries()) {
    for (let at = 0; at <= tableLength; at += 1) {
      const phase = (2 * Math.PI * (index + 1) * at) / tableLength;
      table[at] = (table[at] ?? 0) + strength * Math.sin(phase);
    }
  }
  tables.set(strengths, table);
  return table;
}

/** Plays one note of a tuned instrument. `pitch` is a MIDI note number, 69 being 440 Hz. */
export function playTuned(name: TunedName, pitch: number, seconds: number): Float32Array {
  const instrument: Tuned = tuned[name];
  const length = Math.ceil((seconds + instrument.releaseSeconds) * masterSampleRate);
  const sound = new Float32Array(length);
  const strings = instrument.detuneCents === 0 ? [0] : [-1, 1];
  for (const side of strings) {
    const cents = side * instrument.detuneCents;
    addString(sound, instrument, 440 * 2 ** ((pitch - 69) / 12 + cents / 1200));
  }
  shapeEnds(sound, instrument);
  return sound;
}

function addString(sound: Float32Array, instrument: Tuned, hertz: number): void {
  const body = tableOf(instrument.body);
  const bright = tableOf(instrument.bright);
  const step = (hertz * tableLength) / masterSampleRate;
  const bodyFade = fadePerSample(instrument.bodySeconds);
  const brightFade = fadePerSample(instrument.brightSeconds);
  let phase = 0;
  let bodyLevel = instrument.detuneCents === 0 ? 1 : 0.5;
  let brightLevel = bodyLevel;
  for (let at = 0; at < sound.length && bodyLevel > inaudible; at += 1) {
    const whole = Math.floor(phase);
    const part = phase - whole;
    let value = between(body, whole, part) * bodyLevel;
    if (brightLevel > inaudible) value += between(bright, whole, part) * brightLevel;
    sound[at] = (sound[at] ?? 0) + value;
    bodyLevel *= bodyFade;
    brightLevel *= brightFade;
    phase += step;
    if (phase >= tableLength) phase -= tableLength;
  }
}

function between(table: Float32Array, whole: number, part: number): number {
  const first = table[whole] ?? 0;
  return first + ((table[whole + 1] ?? 0) - first) * part;
}

function fadePerSample(seconds: number): number {
  return Math.exp(-1 / (seconds * masterSampleRate));
}

/** Rounds the beginning and the end of a note, so that neither clicks. */
function shapeEnds(sound: Float32Array, instrument: Tuned): void {
  const attack = Math.min(sound.length, Math.ceil(instrument.attackSeconds * masterSampleRate));
  for (let at = 0; at < attack; at += 1) {
    sound[at] = (sound[at] ?? 0) * (0.5 - 0.5 * Math.cos((Math.PI * at) / attack));
  }
  const release = Math.ceil(instrument.releaseSeconds * masterSampleRate);
  for (let left = 0; left < Math.min(release, sound.length); left += 1) {
    const at = sound.length - 1 - left;
    sound[at] = (sound[at] ?? 0) * (0.5 - 0.5 * Math.cos((Math.PI * left) / release));
  }
}

/** Plays one beat of a drum. */
export function playDrum(name: DrumName): Float32Array {
  const drum: Drum = drums[name];
  const length = Math.ceil(7 * Math.max(drum.toneSeconds, drum.noiseSeconds) * masterSampleRate);
  const sound = new Float32Array(length);
  const random = createSeededRandom(length);
  const toneFade = fadePerSample(drum.toneSeconds);
  const noiseFade = fadePerSample(drum.noiseSeconds);
  const fallFade = fadePerSample(drum.toneSeconds / 3);
  let toneLevel = drum.startHz === 0 ? 0 : 1;
  let noiseLevel = drum.noise;
  let fall = 1;
  let phase = 0;
  let low = 0;
  for (let at = 0; at < length; at += 1) {
    const white = random.next() * 2 - 1;
    low += (1 - drum.thinness * 0.5) * (white - low) * 0.5;
    const attack = Math.min(1, at / 48);
    const noise = (white - low * drum.thinness) * 0.5;
    sound[at] = attack * (toneLevel * Math.sin(phase) + noiseLevel * noise);
    phase += (2 * Math.PI * (drum.endHz + (drum.startHz - drum.endHz) * fall)) / masterSampleRate;
    toneLevel *= toneFade;
    noiseLevel *= noiseFade;
    fall *= fallFade;
  }
  return sound;
}

/** Whether an instrument has pitches. */
export function isTuned(name: InstrumentName): name is TunedName {
  return Object.hasOwn(tuned, name);
}
