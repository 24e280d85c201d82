import { type InstrumentName, isTuned, playDrum, playTuned } from "./instruments.ts";
import { masterSampleRate, type Pcm } from "./pcm.ts";

export interface Note {
  instrument: InstrumentName;
  startSeconds: number;
  lengthSeconds: number;
  /** MIDI note number; a drum has none. */
  pitch: number;
  /** How hard it is played: 0 to 1. */
  strength: number;
}

/** Where an instrument stands: its level, from -1 (left) to 1 (right), and how much of the room it gets. */
const places: Record<InstrumentName, { level: number; pan: number; room: number }> = {
  pad: { level: 0.11, pan: 0, room: 0.5 },
  pluck: { level: 0.26, pan: 0.25, room: 0.3 },
  keys: { level: 0.27, pan: -0.15, room: 0.3 },
  pizzicato: { level: 0.32, pan: 0.2, room: 0.25 },
  marimba: { level: 0.34, pan: -0.25, room: 0.25 },
  bells: { level: 0.14, pan: 0.4, room: 0.5 },
  bass: { level: 0.28, pan: 0, room: 0.02 },
  kick: { level: 0.4, pan: 0, room: 0.02 },
  rim: { level: 0.34, pan: 0.1, room: 0.2 },
  shaker: { level: 0.24, pan: -0.35, room: 0.1 },
  woodblock: { level: 0.12, pan: 0.45, room: 0.3 },
};

/** Lengths of the room's echoes in samples, without common factors, so that they never pile up. */
const roomEchoes = {
  left: [1687, 1931, 2053, 2251],
  right: [1709, 1901, 2083, 2287],
} as const;
const roomSmear = { long: 347, short: 113 } as const;
/** Longer than any echo, and a power of two: places in a line come round by a mask. */
const lineLength = 4096;
const roomDecay = 0.78;
const roomDamping = 0.35;

/** Plays all notes together in a small room. The same notes give the same samples. */
export function playNotes(notes: readonly Note[], seconds: number): Pcm {
  const length = Math.round(seconds * masterSampleRate);
  const left = new Float32Array(length);
  const right = new Float32Array(length);
  const room = new Float32Array(length);
  const played = new Map<string, Float32Array>();
  for (const note of notes) {
    const place = places[note.instrument];
    const sound = playOnce(note, played);
    const start = Math.max(0, Math.round(note.startSeconds * masterSampleRate));
    const strength = note.strength * place.level;
    const leftStrength = strength * Math.cos(((place.pan + 1) * Math.PI) / 4);
    const rightStrength = strength * Math.sin(((place.pan + 1) * Math.PI) / 4);
    const roomStrength = strength * place.room;
    const end = Math.min(sound.length, length - start);
    for (let at = 0; at < end; at += 1) {
      const value = sound[at] ?? 0;
      left[start + at] = (left[start + at] ?? 0) + value * leftStrength;
      right[start + at] = (right[start + at] ?? 0) + value * rightStrength;
      room[start + at] = (room[start + at] ?? 0) + value * roomStrength;
    }
  }
  addEchoes(left, room, roomEchoes.left);
  addEchoes(right, room, roomEchoes.right);
  const samples = new Float32Array(length * 2);
  for (let at = 0; at < length; at += 1) {
    samples[at * 2] = left[at] ?? 0;
    samples[at * 2 + 1] = right[at] ?? 0;
  }
  return { sampleRate: masterSampleRate, channels: 2, samples };
}

/** Every different note is computed once: a bar is mostly the bar before. */
function playOnce(note: Note, played: Map<string, Float32Array>): Float32Array {
  const { instrument, pitch, lengthSeconds } = note;
  const key = isTuned(instrument)
    ? `${instrument} ${pitch} ${lengthSeconds.toFixed(2)}`
    : instrument;
  const known = played.get(key);
  if (known) return known;
  const sound = isTuned(instrument)
    ? playTuned(instrument, pitch, lengthSeconds)
    : playDrum(instrument);
  played.set(key, sound);
  return sound;
}

/**
 * Adds a short reverberation: parallel damped echoes, smeared by two all-pass delays. All four echoes
 * go through one loop, because each waits for its own last value and the processor can wait for four
 * at once; written out, because an inner loop over them takes five times as long.
 */
function addEchoes(
  target: Float32Array,
  source: Float32Array,
  [delay0, delay1, delay2, delay3]: readonly [number, number, number, number],
): void {
  const mask = lineLength - 1;
  const [line0, line1, line2, line3] = [openLine(), openLine(), openLine(), openLine()];
  const [longLine, shortLine] = [openLine(), openLine()];
  let [damped0, damped1, damped2, damped3] = [0, 0, 0, 0];
  for (let at = 0; at < target.length; at += 1) {
    const input = source[at] ?? 0;
    const echo0 = line0[(at - delay0) & mask] ?? 0;
    const echo1 = line1[(at - delay1) & mask] ?? 0;
    const echo2 = line2[(at - delay2) & mask] ?? 0;
    const echo3 = line3[(at - delay3) & mask] ?? 0;
    damped0 += (1 - roomDamping) * (echo0 - damped0);
    damped1 += (1 - roomDamping) * (echo1 - damped1);
    damped2 += (1 - roomDamping) * (echo2 - damped2);
    damped3 += (1 - roomDamping) * (echo3 - damped3);
    const place = at & mask;
    line0[place] = input + damped0 * roomDecay;
    line1[place] = input + damped1 * roomDecay;
    line2[place] = input + damped2 * roomDecay;
    line3[place] = input + damped3 * roomDecay;
    const longEcho = longLine[(at - roomSmear.long) & mask] ?? 0;
    const longValue = (echo0 + echo1 + echo2 + echo3) * 0.3 + longEcho * 0.5;
    longLine[place] = longValue;
    const shortEcho = shortLine[(at - roomSmear.short) & mask] ?? 0;
    const shortValue = longEcho - longValue * 0.5 + shortEcho * 0.5;
    shortLine[place] = shortValue;
    target[at] = (target[at] ?? 0) + shortEcho - shortValue * 0.5;
  }
}

function openLine(): Float32Array {
  return new Float32Array(lineLength);
}
