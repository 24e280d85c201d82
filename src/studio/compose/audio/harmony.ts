/** A chord as semitones above the keynote, its root first. */
export type Chord = readonly [root: number, ...others: number[]];

/** Chords of a major key by their usual names. */
export const chords = {
  one: [0, 4, 7],
  oneAddNine: [0, 4, 7, 14],
  oneMajorSeven: [0, 4, 7, 11],
  twoMinorSeven: [2, 5, 9, 12],
  twoMajor: [2, 6, 9],
  threeMinor: [4, 7, 11],
  threeMinorSeven: [4, 7, 11, 14],
  four: [5, 9, 12],
  fourMajorSeven: [5, 9, 12, 16],
  fourAddNine: [5, 9, 12, 19],
  five: [7, 11, 14],
  fiveSeven: [7, 11, 14, 17],
  fiveSuspended: [7, 12, 14],
  sixMinor: [9, 12, 16],
  sixMinorSeven: [9, 12, 16, 19],
} as const satisfies Record<string, Chord>;

/** Steps of the major pentatonic scale, in semitones: any of them sits well on any chord of the key. */
const pentatonic = [0, 2, 4, 7, 9] as const;

/**
 * The chord's tones as MIDI notes from `lowest`, ascending, all in the same octave so that neighbouring
 * chords move little. Of two tones a semitone apart the lower goes up an octave: they do not rub.
 */
export function voice(chord: Chord, key: number, lowest: number): number[] {
  const close = new Set(chord.map((tone) => intoOctave(key + tone, lowest)));
  const open = [...close].map((pitch) => (close.has(pitch + 1) ? pitch + 12 : pitch));
  return open.toSorted((first, second) => first - second);
}

/** The same tone in the octave that begins at `lowest`. */
function intoOctave(pitch: number, lowest: number): number {
  return lowest + ((((pitch - lowest) % 12) + 12) % 12);
}

/** The `step`th tone of the pentatonic scale above `key`; steps go on above and below the octave. */
export function pentatonicPitch(key: number, step: number): number {
  const octave = Math.floor(step / pentatonic.length);
  return key + 12 * octave + (pentatonic[step - octave * pentatonic.length] ?? 0);
}

/** The tone of the chord, in any octave, that lies nearest to a pitch. */
export function nearestChordTone(pitch: number, chord: Chord, key: number): number {
  const candidates = chord.map((tone) => intoOctave(key + tone, pitch - 6));
  return candidates.reduce((best, candidate) =>
    Math.abs(candidate - pitch) < Math.abs(best - pitch) ? candidate : best,
  );
}
