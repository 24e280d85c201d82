/** What the sound of our films takes, in bits a second. */
const soundBitsPerSecond = 200_000;
/** Of the room that there is: the rest is for the container and for an encoder that misses its aim. */
const share = 0.88;
/** More makes a preview no better. */
const bitsPerSecondMax = 2_500_000;
const bitsPerSecondMin = 120_000;
const framesPerSecond = 30;

/** Widths of the picture and the least that each needs, in bits a second. */
const widths = [
  { width: 720, from: 1_500_000 },
  { width: 540, from: 600_000 },
  { width: 360, from: 0 },
] as const;

/** How a film of so many seconds is encoded so that it fits. */
export function planShrink({ sizeBytesMax, seconds }: { sizeBytesMax: number; seconds: number }) {
  const room = (sizeBytesMax * 8 * share) / Math.max(1, seconds) - soundBitsPerSecond;
  const bitsPerSecond = Math.round(Math.min(bitsPerSecondMax, Math.max(bitsPerSecondMin, room)));
  const width = widths.find(({ from }) => bitsPerSecond >= from)?.width ?? 360;
  return { bitsPerSecond, width, framesPerSecond };
}
