import { AppError } from "#src/domain/app-error.ts";

/** Sound in memory: samples between -1 and 1, the channels of one moment side by side. */
export interface Pcm {
  sampleRate: number;
  channels: 1 | 2;
  samples: Float32Array;
}

/** What the whole studio mixes and delivers in. */
export const masterSampleRate = 48_000;

const riffHeaderBytes = 12;
const chunkHeaderBytes = 8;
const formatPcm = 1;
const formatExtensible = 0xff_fe;

/** Reads a 16-bit PCM WAV, mono or stereo. Throws AppError `invalid-input` for anything else. */
export function readWav(wav: Buffer): Pcm {
  if (wav.toString("latin1", 0, 4) !== "RIFF" || wav.toString("latin1", 8, 12) !== "WAVE") {
    throw new AppError("invalid-input", "not a WAV file");
  }
  let format: { sampleRate: number; channels: number } | undefined;
  for (let at = riffHeaderBytes; at + chunkHeaderBytes <= wav.length;) {
    const kind = wav.toString("latin1", at, at + 4);
    const start = at + chunkHeaderBytes;
    const end = Math.min(start + wav.readUInt32LE(at + 4), wav.length);
    if (kind === "fmt ") format = readFormat(wav.subarray(start, end));
    if (kind === "data" && format) return toPcm(wav.subarray(start, end), format);
    at = end + ((end - start) % 2);
  }
  throw new AppError("invalid-input", "the WAV file has no sound in it");
}

function readFormat(chunk: Buffer): { sampleRate: number; channels: number } {
  if (chunk.length < 16) throw new AppError("invalid-input", "the WAV file's header is cut off");
  const kind = chunk.readUInt16LE(0);
  const channels = chunk.readUInt16LE(2);
  const bits = chunk.readUInt16LE(14);
  if ((kind !== formatPcm && kind !== formatExtensible) || bits !== 16 || channels > 2) {
    throw new AppError("invalid-input", `WAV format ${kind} with ${bits} bits x ${channels}`);
  }
  return { sampleRate: chunk.readUInt32LE(4), channels };
}

function toPcm(data: Buffer, format: { sampleRate: number; channels: number }): Pcm {
  const channels = format.channels === 2 ? 2 : 1;
  const count = Math.floor(data.length / 2 / channels) * channels;
  const samples = new Float32Array(count);
  for (let index = 0; index < count; index += 1)
    samples[index] = data.readInt16LE(index * 2) / 32_768;
  return { sampleRate: format.sampleRate, channels, samples };
}
