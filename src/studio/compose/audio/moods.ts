import type { MusicMood } from "#src/domain/short-settings.ts";
import { type Chord, chords, voice } from "./harmony.ts";
import type { InstrumentName } from "./instruments.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** A note inside one bar. Beats count from 0 to 4. */
export interface BarNote {
  instrument: InstrumentName;
  beat: number;
  lengthBeats: number;
  pitch: number;
  strength: number;
}

interface BarContext {
  chord: Chord;
  /** MIDI note of the keynote. */
  key: number;
  /** Counts the bars of the piece from 0. */
  index: number;
  /** One number a piece, 0 up to 1: chooses between ways to play the same thing. */
  flavour: number;
}

/** How the music of one mood is made. */
export interface Mood {
  beatsPerMinute: number;
  /** How late the second half of each beat comes: 0.5 is straight, 0.66 a shuffle. */
  swing: number;
  keys: readonly [number, ...number[]];
  progressions: readonly [readonly Chord[], ...(readonly Chord[])[]];
  melody: { instrument: InstrumentName; lowestStep: number; busyness: number; lengthBeats: number };
  accompany(bar: BarContext): BarNote[];
  beat(bar: BarContext): BarNote[];
}

/** The lowest note basses may play: phones hear little below it. */
const bassLowest = 36;

export const moods: Record<MusicMood, Mood> = {
  calm: {
    beatsPerMinute: 96,
    swing: 0.5,
    keys: [60, 62, 65, 67],
    progressions: [
      [chords.oneAddNine, chords.five, chords.sixMinorSeven, chords.fourAddNine],
      [chords.fourMajorSeven, chords.oneAddNine, chords.five, chords.sixMinor],
      [chords.oneAddNine, chords.threeMinor, chords.fourAddNine, chords.fiveSuspended],
    ],
    melody: { instrument: "pluck", lowestStep: 5, busyness: 0.34, lengthBeats: 1.2 },
    accompany: (bar) => [
      ...hold("pad", bar, { lowest: 55, strength: 0.75 }),
      ...arpeggio("pluck", bar, { lowest: 60, stepBeats: 0.5, strength: 0.5 }),
      ...bassLine(bar, [
        [0, 2.3],
        [2.5, 1.3],
      ]),
    ],
    beat: (bar) => [
      ...drum("kick", [0, 2], 0.55),
      ...drum("shaker", [0.5, 1.5, 2.5, 3.5], 0.8),
      ...drum("shaker", bar.index % 2 === 0 ? [1, 3] : [1, 2.75, 3], 0.45),
    ],
  },
  relaxed: {
    beatsPerMinute: 80,
    swing: 0.6,
    keys: [58, 60, 63, 65],
    progressions: [
      [chords.twoMinorSeven, chords.fiveSeven, chords.oneMajorSeven, chords.sixMinorSeven],
      [chords.fourMajorSeven, chords.threeMinorSeven, chords.twoMinorSeven, chords.oneMajorSeven],
      [chords.oneMajorSeven, chords.sixMinorSeven, chords.twoMinorSeven, chords.fiveSeven],
    ],
    melody: { instrument: "keys", lowestStep: 5, busyness: 0.38, lengthBeats: 0.9 },
    accompany: (bar) => [
      ...stab("keys", bar, {
        lowest: 58,
        beats: bar.flavour < 0.5 ? [0, 2.5] : [0, 1.5, 3],
        lengthBeats: 1.4,
        strength: 0.6,
      }),
      ...bassLine(bar, [
        [0, 1.4],
        [1.75, 0.6],
        [2.5, 1.2],
      ]),
    ],
    beat: (bar) => [
      ...drum("kick", bar.index % 2 === 0 ? [0, 2.5] : [0, 1.75, 2.5], 0.75),
      ...drum("rim", [1, 3], 0.9),
      ...drum("shaker", [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5], 0.6),
    ],
  },
  playful: {
    beatsPerMinute: 118,
    swing: 0.54,
    keys: [60, 62, 65],
    progressions: [
      [chords.one, chords.sixMinor, chords.twoMinorSeven, chords.fiveSeven],
      [chords.one, chords.four, chords.one, chords.fiveSeven],
      [chords.one, chords.one, chords.four, chords.fiveSeven],
    ],
    melody: { instrument: "pizzicato", lowestStep: 5, busyness: 0.62, lengthBeats: 0.45 },
    accompany: (bar) => [
      ...bassLine(bar, [
        [0, 0.5],
        [2, 0.5],
      ]),
      ...stab("pizzicato", bar, { lowest: 55, beats: [1, 3], lengthBeats: 0.4, strength: 0.6 }),
    ],
    beat: (bar) => [
      ...drum("kick", [0, 2], 0.4),
      ...drum("shaker", [1, 3], 0.8),
      ...drum("woodblock", bar.flavour < 0.5 ? [1.5, 3.5] : [0.5, 3, 3.5], 0.7),
    ],
  },
  curious: {
    beatsPerMinute: 104,
    swing: 0.5,
    keys: [60, 62, 64, 67],
    progressions: [
      [chords.one, chords.twoMajor, chords.fourAddNine, chords.one],
      [chords.oneAddNine, chords.threeMinor, chords.four, chords.five],
      [chords.sixMinor, chords.four, chords.oneAddNine, chords.five],
    ],
    melody: { instrument: "bells", lowestStep: 8, busyness: 0.3, lengthBeats: 1 },
    accompany: (bar) => [
      ...hold("pad", bar, { lowest: 55, strength: 0.5 }),
      ...ostinato("marimba", bar),
      ...bassLine(bar, [
        [0, 1.6],
        [2, 0.9],
        [3.5, 0.4],
      ]),
    ],
    beat: (bar) => [
      ...drum("kick", [0, 2], 0.4),
      ...drum("shaker", [0.5, 1.5, 2.5, 3.5], 0.7),
      ...drum("woodblock", bar.index % 4 === 3 ? [2.5, 3, 3.5] : [3], 0.4),
    ],
  },
};

function hold(
  instrument: InstrumentName,
  bar: BarContext,
  how: { lowest: number; strength: number },
): BarNote[] {
  return voice(bar.chord, bar.key, how.lowest).map((pitch) => ({
    instrument,
    beat: 0,
    lengthBeats: 3.9,
    pitch,
    strength: how.strength,
  }));
}

/** The chord's tones one after the other, up and down, in one of two orders. */
function arpeggio(
  instrument: InstrumentName,
  bar: BarContext,
  how: { lowest: number; stepBeats: number; strength: number },
): BarNote[] {
  const tones = voice(bar.chord, bar.key, how.lowest);
  const ladder = [...tones, (tones[0] ?? 0) + 12];
  const order = bar.flavour < 0.5 ? [0, 1, 2, 3, 2, 1, 2, 1] : [0, 2, 1, 3, 2, 3, 1, 2];
  return order.map((rung, index) => ({
    instrument,
    beat: index * how.stepBeats,
    lengthBeats: 0.9,
    pitch: ladder[rung % ladder.length] ?? how.lowest,
    strength: how.strength * (index % 4 === 0 ? 1 : 0.72),
  }));
}

/** The whole chord struck on some beats. */
function stab(
  instrument: InstrumentName,
  bar: BarContext,
  how: { lowest: number; beats: readonly number[]; lengthBeats: number; strength: number },
): BarNote[] {
  return how.beats.flatMap((beat, index) =>
    voice(bar.chord, bar.key, how.lowest).map((pitch) => ({
      instrument,
      beat,
      lengthBeats: how.lengthBeats,
      pitch,
      strength: how.strength * (index === 0 ? 1 : 0.75),
    })),
  );
}

/** A figure that goes round: two tones of the chord against each other, with gaps that breathe. */
function ostinato(instrument: InstrumentName, bar: BarContext): BarNote[] {
  const tones = voice(bar.chord, bar.key, 60);
  const high = (tones.at(-1) ?? 72) + (bar.flavour < 0.5 ? 0 : 12);
  const figure = bar.flavour < 0.5 ? [0, 1, 2, 9, 0, 2, 1, 9] : [0, 2, 9, 1, 0, 9, 2, 1];
  return figure.flatMap((rung, index) => {
    const pitch = rung === 2 ? high : tones[rung];
    if (pitch === undefined) return [];
    const strength = index % 4 === 0 ? 0.7 : 0.5;
    return [{ instrument, beat: index / 2, lengthBeats: 0.45, pitch, strength }];
  });
}

/** Root, then fifth and root: beats with lengths. */
function bassLine(
  bar: BarContext,
  rhythm: readonly (readonly [beat: number, lengthBeats: number])[],
): BarNote[] {
  const root = bassLowest + ((((bar.key + bar.chord[0] - bassLowest) % 12) + 12) % 12);
  const fifth = root + 7 > bassLowest + 14 ? root - 5 : root + 7;
  return rhythm.map(([beat, lengthBeats], index) => ({
    instrument: "bass",
    beat,
    lengthBeats,
    pitch: index % 2 === 1 && bar.index % 2 === 1 ? fifth : root,
    strength: index === 0 ? 0.85 : 0.65,
  }));
}

function drum(instrument: InstrumentName, beats: readonly number[], strength: number): BarNote[] {
  return beats.map((beat) => ({ instrument, beat, lengthBeats: 0.25, pitch: 0, strength }));
}

/** A tune of two bars: which eighths are played, and how the line moves. */
export interface Motif {
  notes: { eighth: number; step: number }[];
}

/** Invents a motif: more likely on strong beats, moving mostly by step, never far from its middle. */
export function inventMotif(random: SeededRandom, mood: Mood): Motif {
  const notes: Motif["notes"] = [];
  let step = mood.melody.lowestStep + Math.floor(random.next() * 3);
  for (let eighth = 0; eighth < 14; eighth += 1) {
    const weight = [1.6, 0.5, 0.9, 0.7, 1.2, 0.5, 1, 0.6][eighth % 8] ?? 1;
    if (random.next() > mood.melody.busyness * weight) continue;
    notes.push({ eighth, step });
    step += random.pick([-2, -1, -1, 1, 1, 2]);
    step = Math.min(mood.melody.lowestStep + 5, Math.max(mood.melody.lowestStep - 1, step));
  }
  if (notes.length < 2) notes.push({ eighth: 0, step }, { eighth: 4, step: step + 1 });
  return { notes };
}
