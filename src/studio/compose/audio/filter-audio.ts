import { setImmediate } from "node:timers/promises";
import {
  AV_CHANNEL_LAYOUT_MONO,
  AV_CHANNEL_LAYOUT_STEREO,
  AV_SAMPLE_FMT_FLT,
} from "node-av/constants";
import { FFmpegError, type FilterContext, FilterGraph, Frame } from "node-av/lib";
import { masterSampleRate, type Pcm } from "./pcm.ts";

const chunkSeconds = 1;

/**
 * Runs sound through FFmpeg filters. `chains` reads each input by its name as a label (`[voice]`)
 * and leaves one output pad open; what comes out is mono at `masterSampleRate`. Aborts between
 * chunks of a second.
 */
export async function filterAudio(
  inputs: Record<string, Pcm>,
  chains: string,
  signal: AbortSignal,
): Promise<Pcm> {
  using graph = new FilterGraph();
  graph.alloc();
  const sources = Object.entries(inputs).map(([name, pcm]) => describeSource(name, pcm));
  const finish = `aformat=sample_fmts=flt:sample_rates=${masterSampleRate}:channel_layouts=mono`;
  const text = [...sources, `${chains},${finish},abuffersink@sink`].join(";");
  FFmpegError.throwIfError(graph.parse2(text), "read the audio filters");
  FFmpegError.throwIfError(graph.configSync(), "connect the audio filters");

  const sink = findFilter(graph, "abuffersink@sink");
  const collected: Float32Array[] = [];
  const open = new Map(
    Object.entries(inputs).map(([name, pcm]) => [findFilter(graph, `abuffer@${name}`), pcm]),
  );
  for (let second = 0; open.size > 0; second += chunkSeconds) {
    signal.throwIfAborted();
    for (const [source, pcm] of open) {
      if (!feedChunk(source, pcm, second)) open.delete(source);
    }
    drain(sink, collected);
    await setImmediate();
  }
  const samples = joinSamples(collected);
  return { sampleRate: masterSampleRate, channels: 1, samples };
}

function describeSource(name: string, pcm: Pcm): string {
  const layout = pcm.channels === 1 ? "mono" : "stereo";
  const format = `sample_fmt=flt:sample_rate=${pcm.sampleRate}:channel_layout=${layout}`;
  return `abuffer@${name}=${format}:time_base=1/${pcm.sampleRate}[${name}]`;
}

function findFilter(graph: FilterGraph, name: string): FilterContext {
  const filter = graph.getFilter(name);
  if (!filter) throw new Error(`the audio filters have no ${name}`);
  return filter;
}

/** Gives the filters one more second. False once the input has ended. */
function feedChunk(source: FilterContext, pcm: Pcm, second: number): boolean {
  const start = second * pcm.sampleRate;
  const end = Math.min(start + chunkSeconds * pcm.sampleRate, pcm.samples.length / pcm.channels);
  if (end <= start) {
    FFmpegError.throwIfError(source.buffersrcAddFrameSync(null), "end the sound");
    return false;
  }
  const chunk = pcm.samples.subarray(start * pcm.channels, end * pcm.channels);
  using frame = Frame.fromAudioBuffer(
    Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength),
    {
      nbSamples: end - start,
      format: AV_SAMPLE_FMT_FLT,
      sampleRate: pcm.sampleRate,
      channelLayout: pcm.channels === 1 ? AV_CHANNEL_LAYOUT_MONO : AV_CHANNEL_LAYOUT_STEREO,
      timeBase: { num: 1, den: pcm.sampleRate },
      pts: BigInt(start),
    },
  );
  FFmpegError.throwIfError(source.buffersrcAddFrameSync(frame), "filter the sound");
  return true;
}

function drain(sink: FilterContext, collected: Float32Array[]): void {
  using frame = new Frame();
  frame.alloc();
  while (sink.buffersinkGetFrameSync(frame) >= 0) {
    collected.push(packedSamples(frame));
    frame.unref();
  }
}

/** The samples of a packed float frame, copied out of FFmpeg's memory. */
function packedSamples(frame: Frame): Float32Array {
  const bytes = frame.data?.[0];
  const length = frame.nbSamples * frame.channelLayout.nbChannels;
  if (!bytes) return new Float32Array();
  return new Float32Array(bytes.buffer, bytes.byteOffset, length).slice();
}

/** Puts pieces of sound one behind the other. */
function joinSamples(pieces: readonly Float32Array[]): Float32Array {
  const joined = new Float32Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
