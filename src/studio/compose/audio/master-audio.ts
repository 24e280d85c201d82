import { readFile } from "node:fs/promises";
import { AppError } from "#src/domain/app-error.ts";
import type { Tone } from "#src/domain/script.ts";
import { readAudio, writeAac } from "./aac-file.ts";
import { composeMusic } from "./compose-music.ts";
import { filterAudio, type Loudness } from "./filter-audio.ts";
import { masterSampleRate, type Pcm, readWav } from "./pcm.ts";

export interface MasterAudioInput {
  /** WAV files and when each begins. Where two overlap, both are heard. */
  voices: readonly { path: string; startMs: number }[];
  durationMs: number;
  /** The same number and tone give the same music. */
  musicSeed: number;
  tone: Tone;
  /** Where the AAC sound goes, in an MP4 whose packets can be copied as they are. */
  outputPath: string;
}

/** What the master keeps to. Under the true peak that the gate allows, because AAC moves peaks. */
const target = { integratedLufs: -14, toleranceLu: 0.3, truePeakDbtp: -1.5, truePeakDbtpMax: -1.1 };
const attemptsMax = 5;
/** Level that voices are brought to before they are mixed, as root mean square while speaking. */
const voiceLevel = 0.1;
/** The bed against the voice, before it makes room for it. */
const musicVolumeDb = -11;

/** Takes a formant voice's edge off: warmth below, less bite and hiss above, an even level. */
const warmVoice = [
  "highpass=f=85",
  "equalizer=f=210:t=q:w=0.9:g=2.5",
  "equalizer=f=3900:t=o:w=1.3:g=-5",
  "treble=f=7000:g=-4",
  "acompressor=threshold=0.12:ratio=3:attack=8:release=140:knee=4",
  "deesser=i=0.35:f=0.5",
].join(",");
/** Leaves the voice's place in the bed free. */
const carveMusic = `highpass=f=45,equalizer=f=2500:t=q:w=0.8:g=-3,volume=${musicVolumeDb}dB`;
const duck = "sidechaincompress=threshold=0.03:ratio=8:attack=20:release=400:level_sc=2";
const loudnessMeter = "ebur128@meter=peak=true:framelog=quiet";

/**
 * Mixes the voices over a music bed that makes room for them, and masters the result to -14 LUFS with
 * true peaks below -1 dBTP, measured on the sound as it comes out of the AAC decoder.
 *
 * Runs FFmpeg in this process: call it in the render's child process only. The sound begins at 0 with
 * no edit list and in time with the picture (see `writeAac`); it ends within one AAC frame (21 ms)
 * before `durationMs`. Throws AppError `render-failed` if the target cannot be reached.
 */
export async function masterAudio(input: MasterAudioInput, signal: AbortSignal): Promise<Loudness> {
  const music = composeMusic({
    tone: input.tone,
    seed: input.musicSeed,
    durationMs: input.durationMs,
  });
  const voice = await placeVoices(input, signal);
  const mixed = voice
    ? await filterAudio({ voice, music }, mixOf(), signal)
    : await filterAudio({ music }, `[music]${loudnessMeter}`, signal);
  return await reachTarget(mixed, input.outputPath, signal);
}

function mixOf(): string {
  return [
    `[voice]${warmVoice},aformat=channel_layouts=stereo,asplit[heard][key]`,
    `[music]${carveMusic}[bed]`,
    `[bed][key]${duck}[ducked]`,
    `[heard][ducked]amix=inputs=2:normalize=0:duration=longest,${loudnessMeter}`,
  ].join(";");
}

/** One mono track with every voice at its time, all at the same level. Undefined without voices. */
async function placeVoices(input: MasterAudioInput, signal: AbortSignal): Promise<Pcm | undefined> {
  if (input.voices.length === 0) return undefined;
  const length = Math.round((input.durationMs * masterSampleRate) / 1000);
  const samples = new Float32Array(length);
  for (const { path, startMs } of input.voices) {
    const wav = readWav(await readFile(path, { signal }));
    const { pcm } = await filterAudio({ wav }, "[wav]anull", signal);
    const start = Math.round((startMs * masterSampleRate) / 1000);
    const gain = voiceLevel / Math.max(speakingLevel(pcm), 0.001);
    for (
      let at = Math.max(0, -start);
      at < pcm.samples.length / 2 && start + at < length;
      at += 1
    ) {
      samples[start + at] = (samples[start + at] ?? 0) + (pcm.samples[at * 2] ?? 0) * gain;
    }
  }
  return { sampleRate: masterSampleRate, channels: 1, samples };
}

/** Root mean square of the moments in which something is said. */
function speakingLevel(pcm: Pcm): number {
  const window = Math.round(masterSampleRate * 0.04) * 2;
  const powers: number[] = [];
  for (let from = 0; from < pcm.samples.length; from += window) {
    const part = pcm.samples.subarray(from, from + window);
    powers.push(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
  }
  const loudest = powers.reduce((most, power) => Math.max(most, power), 0);
  const spoken = powers.filter((power) => power > loudest / 1000);
  return Math.sqrt(spoken.reduce((sum, power) => sum + power, 0) / Math.max(spoken.length, 1));
}

async function reachTarget(
  mixed: { pcm: Pcm; loudness?: Loudness },
  outputPath: string,
  signal: AbortSignal,
): Promise<Loudness> {
  let gainDb = target.integratedLufs - (mixed.loudness?.integratedLufs ?? target.integratedLufs);
  let ceilingDb = target.truePeakDbtp - 0.5;
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const limiter = `alimiter=limit=${10 ** (ceilingDb / 20)}:attack=4:release=60:level=false`;
    const chain = `[mix]volume=${gainDb}dB,${limiter}`;
    const { pcm } = await filterAudio({ mix: mixed.pcm }, chain, signal);
    await writeAac(pcm, outputPath);
    const heard = await measureFile(outputPath, signal);
    const errorLu = target.integratedLufs - heard.integratedLufs;
    const excessDb = heard.truePeakDbtp - target.truePeakDbtp;
    if (Math.abs(errorLu) <= target.toleranceLu && heard.truePeakDbtp <= target.truePeakDbtpMax) {
      return heard;
    }
    gainDb += errorLu;
    if (excessDb > 0) ceilingDb -= excessDb;
  }
  throw new AppError("render-failed", "the sound cannot be brought to its loudness");
}

async function measureFile(path: string, signal: AbortSignal): Promise<Loudness> {
  const sound = await readAudio(path);
  const { loudness } = await filterAudio({ sound }, `[sound]${loudnessMeter}`, signal);
  if (!loudness) throw new Error("the loudness meter said nothing");
  return loudness;
}
