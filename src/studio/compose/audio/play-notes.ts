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
const roomSmear = [347, 113] as const;
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

/** Adds a short reverberation: parallel damped echoes, smeared by two all-pass delays. */
function addEchoes(target: Float32Array, source: Float32Array, delays: readonly number[]): void {
  const wet = new Float32Array(source.length);
  for (const delay of delays) {
    const line = new Float32Array(delay);
    let damped = 0;
    for (let at = 0, place = 0; at < source.length; at += 1) {
      const echo = line[place] ?? 0;
      damped += (1 - roomDamping) * (echo - damped);
      line[place] = (source[at] ?? 0) + damped * roomDecay;
      wet[at] = (wet[at] ?? 0) + echo * 0.3;
      place = place + 1 === delay ? 0 : place + 1;
    }
  }
  for (const delay of roomSmear) {
    const line = new Float32Array(delay);
    for (let at = 0, place = 0; at < wet.length; at += 1) {
      const echo = line[place] ?? 0;
      const value = (wet[at] ?? 0) + echo * 0.5;
      line[place] = value;
      wet[at] = echo - value * 0.5;
      place = place + 1 === delay ? 0 : place + 1;
    }
  }
  for (let at = 0; at < target.length; at += 1) target[at] = (target[at] ?? 0) + (wet[at] ?? 0);
}
