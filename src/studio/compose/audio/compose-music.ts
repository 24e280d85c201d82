import type { MusicMood } from "#src/domain/short-settings.ts";
import { type Chord, chords, nearestChordTone, pentatonicPitch, voice } from "./harmony.ts";
import { type BarNote, inventMotif, type Mood, moods, type Motif } from "./moods.ts";
import { type Note, playNotes } from "./play-notes.ts";
import { masterSampleRate, type Pcm } from "./pcm.ts";
import { createSeededRandom, type SeededRandom } from "./seeded-random.ts";

const beatsPerBar = 4;
const fadeInSeconds = 0.15;
const fadeOutSeconds = 1.4;
/** Level of the finished bed, as the root mean square of its samples. */
const bedLevel = 0.1;
/** Below what any instrument plays: takes away an offset and rumble. */
const lowestHertz = 30;

/**
 * Composes and plays a music bed: original, the same samples for the same seed.
 * It fits the length: the tempo bends by a few per cent so that the last bar is a resting chord.
 * Stereo at `masterSampleRate`, at a level of -20 dB.
 */
export function composeMusic(input: { mood: MusicMood; seed: number; durationMs: number }): Pcm {
  const seconds = input.durationMs / 1000;
  const notes = writeNotes(moods[input.mood], createSeededRandom(input.seed), seconds);
  const music = playNotes(notes, seconds);
  removeRumble(music.samples);
  fadeEnds(music.samples);
  setLevel(music.samples);
  return music;
}

function writeNotes(mood: Mood, random: SeededRandom, seconds: number): Note[] {
  const idealBarSeconds = (beatsPerBar * 60) / mood.beatsPerMinute;
  const bars = Math.max(1, Math.round(seconds / idealBarSeconds));
  const beatSeconds = seconds / bars / beatsPerBar;
  const key = random.pick(mood.keys);
  const progression = random.pick(mood.progressions);
  const flavour = random.next();
  const motifs: [Motif, Motif] = [inventMotif(random, mood), inventMotif(random, mood)];
  const notes: Note[] = [];
  for (let index = 0; index < bars; index += 1) {
    const last = index === bars - 1;
    const chord = last ? chords.one : (progression[index % progression.length] ?? chords.one);
    const bar = { chord, key, index, flavour };
    const barNotes = last ? rest(mood, chord, key) : mood.accompany(bar);
    if (!last && index >= 1) barNotes.push(...mood.beat(bar));
    if (!last && index >= 2) barNotes.push(...melody(mood, motifs, bar));
    for (const note of barNotes) {
      notes.push(place(note, { random, beatSeconds, swing: mood.swing, bar: index }));
    }
  }
  return notes;
}

/** Sings a motif over two bars; every fourth pair answers with the other one. */
function melody(
  mood: Mood,
  motifs: readonly [Motif, Motif],
  bar: { chord: Chord; key: number; index: number },
): BarNote[] {
  const pair = Math.floor(bar.index / 2);
  const motif = pair % 4 === 2 ? motifs[1] : motifs[0];
  const half = bar.index % 2;
  return motif.notes
    .filter(({ eighth }) => Math.floor(eighth / 8) === half)
    .map(({ eighth, step }) => {
      const pitch = pentatonicPitch(bar.key, step);
      const strong = eighth % 4 === 0;
      return {
        instrument: mood.melody.instrument,
        beat: (eighth % 8) / 2,
        lengthBeats: mood.melody.lengthBeats,
        pitch: strong ? nearestChordTone(pitch, bar.chord, bar.key) : pitch,
        strength: strong ? 0.8 : 0.62,
      };
    });
}

/** The last bar: the home chord, spread a little, left to ring. */
function rest(mood: Mood, chord: Chord, key: number): BarNote[] {
  const tones = voice(chord, key, 60);
  const bass: BarNote = {
    instrument: "bass",
    beat: 0,
    lengthBeats: 3,
    pitch: 36 + (key % 12),
    strength: 0.8,
  };
  const spread = [...tones, (tones[0] ?? 60) + 12].map((pitch, index) => ({
    instrument: mood.melody.instrument,
    beat: index * 0.12,
    lengthBeats: 3,
    pitch,
    strength: 0.7,
  }));
  const bed = tones.map((pitch): BarNote => ({
    instrument: "pad",
    beat: 0,
    lengthBeats: 3.5,
    pitch: pitch - 12,
    strength: 0.6,
  }));
  return [bass, ...spread, ...bed];
}

/** Turns beats into seconds, with the swing and the small unevenness of a player. */
function place(
  note: BarNote,
  at: { random: SeededRandom; beatSeconds: number; swing: number; bar: number },
): Note {
  const whole = Math.floor(note.beat);
  const part = note.beat - whole;
  const swung = part < 0.5 ? part * 2 * at.swing : at.swing + (part - 0.5) * 2 * (1 - at.swing);
  const lateSeconds = at.random.next() * 0.008;
  return {
    instrument: note.instrument,
    startSeconds: (at.bar * beatsPerBar + whole + swung) * at.beatSeconds + lateSeconds,
    lengthSeconds: note.lengthBeats * at.beatSeconds,
    pitch: note.pitch,
    strength: note.strength * (0.88 + at.random.next() * 0.12),
  };
}

function removeRumble(samples: Float32Array): void {
  const keep = Math.exp((-2 * Math.PI * lowestHertz) / masterSampleRate);
  let [leftBefore, rightBefore, left, right] = [0, 0, 0, 0];
  for (let at = 0; at < samples.length; at += 2) {
    const leftNow = samples[at] ?? 0;
    const rightNow = samples[at + 1] ?? 0;
    left = keep * (left + leftNow - leftBefore);
    right = keep * (right + rightNow - rightBefore);
    [leftBefore, rightBefore] = [leftNow, rightNow];
    samples[at] = left;
    samples[at + 1] = right;
  }
}

function fadeEnds(samples: Float32Array): void {
  const length = samples.length / 2;
  const fadeIn = Math.min(length / 4, fadeInSeconds * masterSampleRate);
  const fadeOut = Math.min(length / 2, fadeOutSeconds * masterSampleRate);
  for (let at = 0; at < length; at += 1) {
    // What lies between the fades is left as it is.
    if (at === Math.ceil(fadeIn)) at = Math.max(at, Math.floor(length - 1 - fadeOut));
    const near = Math.min(1, at / fadeIn, (length - 1 - at) / fadeOut);
    const gain = 0.5 - 0.5 * Math.cos(Math.PI * near);
    samples[at * 2] = (samples[at * 2] ?? 0) * gain;
    samples[at * 2 + 1] = (samples[at * 2 + 1] ?? 0) * gain;
  }
}

function setLevel(samples: Float32Array): void {
  let [leftPower, rightPower] = [0, 0];
  for (let at = 0; at < samples.length; at += 2) {
    const left = samples[at] ?? 0;
    const right = samples[at + 1] ?? 0;
    leftPower += left * left;
    rightPower += right * right;
  }
  const power = leftPower + rightPower;
  const gain = power > 0 ? bedLevel / Math.sqrt(power / samples.length) : 0;
  for (let at = 0; at < samples.length; at += 1) samples[at] = (samples[at] ?? 0) * gain;
}
