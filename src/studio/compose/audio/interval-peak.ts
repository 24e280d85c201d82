/** Samples on each side of an interval that its inside is made of. */
const reach = 12;
/** The inside of an interval is looked at in three places: four times as fine as the samples. */
const quarterTaps = weightsAt(1 / 4);
const halfTaps = weightsAt(1 / 2);
const threeQuarterTaps = weightsAt(3 / 4);

/** A sinc at one place between two samples, under a Hann window. */
function weightsAt(place: number): Float64Array {
  const taps = Float64Array.from({ length: reach * 2 }, (_, index) => {
    const distance = index - (reach - 1) - place;
    const sinc = Math.sin(Math.PI * distance) / (Math.PI * distance);
    return sinc * (0.5 + 0.5 * Math.cos((Math.PI * distance) / (reach + 0.5)));
  });
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => tap / sum);
}

/** How far from zero the wave gets between the packed stereo samples at `at` and at `at + 2`. */
export function intervalPeak(samples: Float32Array, at: number): number {
  const first = at - (reach - 1) * 2;
  // What lies beyond the ends is silence.
  const from = first < 0 ? Math.ceil(-first / 2) : 0;
  const to = Math.min(reach * 2, Math.ceil((samples.length - first) / 2));
  let [quarter, half, threeQuarters] = [0, 0, 0];
  for (let tap = from, index = first + from * 2; tap < to; tap += 1, index += 2) {
    const sample = samples[index] ?? 0;
    quarter += (quarterTaps[tap] ?? 0) * sample;
    half += (halfTaps[tap] ?? 0) * sample;
    threeQuarters += (threeQuarterTaps[tap] ?? 0) * sample;
  }
  return Math.max(Math.abs(quarter), Math.abs(half), Math.abs(threeQuarters));
}
