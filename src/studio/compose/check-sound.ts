import { readAudio } from "./audio/aac-file.ts";
import { filterAudio, type Loudness } from "./audio/filter-audio.ts";
import type { Pcm } from "./audio/pcm.ts";
import { videoLimits } from "./check-limits.ts";
import type { Span } from "./check-picture.ts";

const windowMs = 50;

/** Hears the whole sound of a file: how loud it is (EBU R 128) and where it is silent for long. */
export async function listenTo(
  path: string,
  signal: AbortSignal,
): Promise<Loudness & { silent: Span[] }> {
  const pcm = await readAudio(path);
  const { loudness } = await filterAudio(
    { sound: pcm },
    "[sound]ebur128@meter=peak=true:framelog=quiet",
    signal,
  );
  if (!loudness) throw new Error("the loudness meter said nothing");
  return { ...loudness, silent: findSilence(pcm) };
}

/** Stretches of at least `silenceMsMax` in which no moment is louder than `silenceLevelDb`. */
function findSilence(pcm: Pcm): Span[] {
  const level = 10 ** (videoLimits.silenceLevelDb / 20);
  const windowSamples = Math.round((pcm.sampleRate * pcm.channels * windowMs) / 1000);
  const windows = Math.ceil(pcm.samples.length / windowSamples);
  const spans: Span[] = [];
  let startMs: number | undefined;
  for (let window = 0; window <= windows; window += 1) {
    const from = window * windowSamples;
    const part = pcm.samples.subarray(from, from + windowSamples);
    const silent = window < windows && part.every((sample) => Math.abs(sample) < level);
    if (silent) startMs ??= window * windowMs;
    if (silent || startMs === undefined) continue;
    const span = { startMs, endMs: window * windowMs };
    if (span.endMs - span.startMs >= videoLimits.silenceMsMax) spans.push(span);
    startMs = undefined;
  }
  return spans;
}
