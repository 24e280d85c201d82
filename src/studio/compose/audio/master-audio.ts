import { AV_LOG_ERROR } from "node-av/constants";
import { Log } from "node-av/lib";
import type { MusicMood } from "#src/domain/short-settings.ts";
import { writeAac } from "./aac-file.ts";
import { composeMusic } from "./compose-music.ts";
import { filterAudio } from "./filter-audio.ts";
import { layVoiceOver } from "./lay-voice-over.ts";
import type { Loudness } from "./measure-loudness.ts";
import { masterSampleRate, type Pcm } from "./pcm.ts";
import { type PlacedVoice, placeVoices } from "./place-voices.ts";
import { reachLoudness } from "./reach-loudness.ts";

export interface MasterAudioInput {
  /** Where two overlap, both are heard. */
  voices: readonly PlacedVoice[];
  durationMs: number;
  /** The same number and mood give the same music. */
  musicSeed: number;
  /** Null for no music at all. */
  mood: MusicMood | null;
  /** Where the AAC sound goes, in an MP4 whose packets can be copied as they are. */
  outputPath: string;
}

/** Takes a formant voice's edge off: warmth below, less bite and hiss above, an even level. */
const warmVoice = [
  "highpass=f=85",
  "equalizer=f=210:t=q:w=0.9:g=2.5",
  "equalizer=f=3900:t=o:w=1.3:g=-5",
  "treble=f=7000:g=-4",
  "acompressor=threshold=0.12:ratio=3:attack=8:release=140:knee=4",
  "deesser=i=0.35:f=0.5",
].join(",");
/**
 * Mixes the voices over a music bed that makes room for them, and masters the result to -14 LUFS with
 * true peaks below -1 dBTP, measured on the sound as it comes out of the AAC decoder.
 *
 * Runs FFmpeg in this process: call it in the render's child process only. The sound begins at 0 with
 * no edit list and in time with the picture (see `encodeAac`); it ends within one AAC frame (21 ms)
 * before `durationMs`. Throws AppError `render-failed` if the whole is too short to have a loudness
 * (400 ms), or if there is nothing to hear.
 */
export async function masterAudio(input: MasterAudioInput, signal: AbortSignal): Promise<Loudness> {
  signal.throwIfAborted();
  Log.setLevel(AV_LOG_ERROR);
  const { mood, musicSeed: seed, durationMs } = input;
  const voices = await placeVoices(input.voices, durationMs, signal);
  const { samples } =
    mood === null ? silence(durationMs) : composeMusic({ mood, seed, durationMs });
  if (voices.length > 0) layVoiceOver(samples, await joinVoices(voices, signal));
  const { sound, loudness } = await reachLoudness(samples, signal);
  using encoded = sound;
  await writeAac(encoded, input.outputPath);
  return loudness;
}

/** A bed of nothing, for voices that are to be heard alone. */
function silence(durationMs: number): Pcm {
  const length = Math.round((durationMs / 1000) * masterSampleRate);
  return { sampleRate: masterSampleRate, channels: 2, samples: new Float32Array(length * 2) };
}

/** All voices in one mono track, warmed. */
async function joinVoices(tracks: readonly Pcm[], signal: AbortSignal): Promise<Float32Array> {
  const inputs = Object.fromEntries(tracks.map((track, index) => [`voice${index}`, track]));
  const names = Object.keys(inputs);
  const placed = names.map((name) => `[${name}-placed]`).join("");
  const together = names.length > 1 ? `amix=inputs=${names.length}:normalize=0,` : "";
  const chains = [
    ...names.map((name) => `[${name}]aresample=${masterSampleRate}[${name}-placed]`),
    `${placed}${together}${warmVoice}`,
  ];
  return (await filterAudio(inputs, chains.join(";"), signal)).samples;
}
