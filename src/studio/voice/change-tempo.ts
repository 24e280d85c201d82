/** Long enough for two periods of a deep voice, short enough for a consonant to stay one. */
const windowMs = 32;
/** How far the next piece may be moved so that its wave goes on where the last one ended. */
const searchMs = 11;

/**
 * Plays sound faster or slower at the same pitch: overlapping pieces are taken from further apart or
 * closer together, each where it fits best to what is already there (WSOLA).
 * https://doi.org/10.1109/ICASSP.1993.319366
 */
export function changeTempo(samples: Int16Array, sampleRate: number, tempo: number): Int16Array {
  if (tempo === 1 || samples.length === 0) return samples;
  const half = Math.round((windowMs * sampleRate) / 2000);
  const reach = Math.round((searchMs * sampleRate) / 1000);
  const length = Math.round(samples.length / tempo);
  const mixed = new Float32Array(length + 2 * half);
  const rise = Float32Array.from(
    { length: half },
    (_, at) => 0.5 - 0.5 * Math.cos((Math.PI * (at + 0.5)) / half),
  );
  let taken = 0;
  for (let to = 0; to < length; to += half) {
    const wanted = Math.round(to * tempo);
    // What would follow the last piece in the sound itself is what the next one should be like.
    const from = to === 0 ? 0 : bestFit(samples, { wanted, follows: taken + half, half, reach });
    for (let at = 0; at < half; at += 1) {
      const [up, down] = [rise[at] ?? 0, rise[half - 1 - at] ?? 0];
      mixed[to + at] = (mixed[to + at] ?? 0) + (samples[from + at] ?? 0) * (to === 0 ? 1 : up);
      mixed[to + half + at] = (samples[from + half + at] ?? 0) * down;
    }
    taken = from;
  }
  return Int16Array.from(mixed.subarray(0, length), (value) =>
    Math.max(-32_768, Math.min(32_767, Math.round(value))),
  );
}

function bestFit(
  samples: Int16Array,
  piece: { wanted: number; follows: number; half: number; reach: number },
): number {
  const { wanted, follows, half, reach } = piece;
  let best = { from: Math.max(0, wanted), likeness: Number.NEGATIVE_INFINITY };
  for (let from = Math.max(0, wanted - reach); from <= wanted + reach; from += 1) {
    let product = 0;
    let power = 1;
    for (let at = 0; at < half; at += 2) {
      const sample = samples[from + at] ?? 0;
      product += sample * (samples[follows + at] ?? 0);
      power += sample * sample;
    }
    const likeness = product / Math.sqrt(power);
    if (likeness > best.likeness) best = { from, likeness };
  }
  return best.from;
}
