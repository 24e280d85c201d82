/** A stretch of time in which something went on, in milliseconds from the start. */
export interface Span {
  startMs: number;
  endMs: number;
}

/** Pairs what FFmpeg's detectors say in seconds about starts and ends; what never ends lasts to `endMs`. */
export function findSpans(
  remarks: readonly Record<string, string>[],
  keys: { start: string; end: string },
  endMs: number,
): Span[] {
  const spans: Span[] = [];
  let startMs: number | undefined;
  for (const remark of remarks) {
    const end = remark[keys.end];
    if (end !== undefined && startMs !== undefined) {
      spans.push({ startMs, endMs: Number(end) * 1000 });
      startMs = undefined;
    }
    const start = remark[keys.start];
    if (start !== undefined) startMs = Number(start) * 1000;
  }
  if (startMs !== undefined) spans.push({ startMs, endMs });
  return spans;
}
