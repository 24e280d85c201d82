import { readFile } from "node:fs/promises";
import { type Pcm, readWav } from "./pcm.ts";

/** A WAV file and when it begins, in milliseconds. */
export interface PlacedVoice {
  path: string;
  startMs: number;
}

/** Level that voices are brought to before they are mixed, as root mean square while speaking. */
const voiceLevel = 0.1;
/** A voice below this level is not raised any further: what it has there is mostly noise. */
const voiceLevelMin = 0.001;
const windowSeconds = 0.04;
/** What is this much weaker than the voice, as power, is a pause. */
const pauseShare = 1 / 500;
/** This part of a voice's moments may be any louder, such as a click or a knock, without counting. */
const outlierShare = 0.05;
/** Filters need a little of what follows to play the last sample. */
const tailSeconds = 0.1;

/**
 * Mono tracks with every voice at its time, all at the same level: one track for each sample rate.
 * Each is a little longer than `durationMs`.
 */
export async function placeVoices(
  voices: readonly PlacedVoice[],
  durationMs: number,
  signal: AbortSignal,
): Promise<Pcm[]> {
  const tracks = new Map<number, Pcm>();
  for (const { path, startMs } of voices) {
    const { sampleRate, samples } = toMono(readWav(await readFile(path, { signal })));
    const track = tracks.get(sampleRate) ?? emptyTrack(sampleRate, durationMs);
    tracks.set(sampleRate, track);
    const start = Math.round((startMs * sampleRate) / 1000);
    const end = Math.min(samples.length, track.samples.length - start);
    const gain = voiceLevel / Math.max(speakingLevel(samples, sampleRate), voiceLevelMin);
    for (let at = Math.max(0, -start); at < end; at += 1) {
      track.samples[start + at] = (track.samples[start + at] ?? 0) + (samples[at] ?? 0) * gain;
    }
  }
  return [...tracks.values()];
}

function emptyTrack(sampleRate: number, durationMs: number): Pcm {
  const length = Math.ceil((durationMs / 1000 + tailSeconds) * sampleRate);
  return { sampleRate, channels: 1, samples: new Float32Array(length) };
}

function toMono(pcm: Pcm): Pcm {
  if (pcm.channels === 1) return pcm;
  const samples = new Float32Array(pcm.samples.length / 2);
  for (let at = 0; at < samples.length; at += 1) {
    samples[at] = ((pcm.samples[at * 2] ?? 0) + (pcm.samples[at * 2 + 1] ?? 0)) / 2;
  }
  return { ...pcm, channels: 1, samples };
}

/** Root mean square of the moments in which something is said. */
function speakingLevel(samples: Float32Array, sampleRate: number): number {
  const window = Math.round(sampleRate * windowSeconds);
  const powers: number[] = [];
  for (let from = 0; from < samples.length; from += window) {
    const end = Math.min(from + window, samples.length);
    let sum = 0;
    for (let at = from; at < end; at += 1) sum += (samples[at] ?? 0) ** 2;
    if (sum > 0) powers.push(sum / (end - from));
  }
  powers.sort((first, second) => second - first);
  const outliers = Math.floor(powers.length * outlierShare);
  const loudest = powers[outliers] ?? 0;
  const spoken = powers.filter((power) => power > loudest * pauseShare);
  // An outlier counts as the loudest of the others would.
  const usual = spoken.map((power) => Math.min(power, loudest * 4));
  return Math.sqrt(usual.reduce((sum, power) => sum + power, 0) / Math.max(usual.length, 1));
}
