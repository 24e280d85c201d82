import {
  Codec,
  CodecContext,
  FFmpegError,
  FilterGraph,
  Frame,
  type Packet,
  type Stream,
} from "node-av/lib";
import type { Loudness } from "./audio/measure-loudness.ts";
import { videoLimits } from "./check-limits.ts";
import { findSpans, type Span } from "./find-spans.ts";

export interface SoundHeard extends Loudness {
  /** Stretches of at least `silenceMsMax` in which no moment is louder than `silenceLevelDb`. */
  silent: Span[];
}

/** Hears sound packet by packet, as a player without edit lists would play it. */
export interface Listener extends Disposable {
  /** Null at the end. */
  hear(packet: Packet | null): void;
  /** Loudness by FFmpeg's own meter (EBU R 128), not by the one that mastering goes by. */
  report(endMs: number): SoundHeard;
}

/** Decodes and measures what it is given; keeps no sound. */
export function createListener(stream: Stream): Listener {
  const decoder = openDecoder(stream);
  const frame = new Frame();
  frame.alloc();
  const heard = new Frame();
  heard.alloc();
  let graph: FilterGraph | undefined;
  const remarks: Record<string, string>[] = [];

  const measure = (sound: Frame): void => {
    graph ??= openMeters(sound, stream);
    const source = graph.getFilter("abuffer@source");
    const sink = graph.getFilter("abuffersink@sink");
    if (!source || !sink) throw new Error("the sound filters have no ends");
    FFmpegError.throwIfError(source.buffersrcAddFrameSync(sound), "measure the sound");
    while (sink.buffersinkGetFrameSync(heard) >= 0) {
      remarks.push(heard.getMetadata().getAll());
      heard.unref();
    }
  };

  return {
    hear(packet) {
      FFmpegError.throwIfError(decoder.sendPacketSync(packet), "decode the sound");
      while (decoder.receiveFrameSync(frame) >= 0) {
        measure(frame);
        frame.unref();
      }
    },
    report(endMs) {
      const meter = graph?.getFilter("ebur128@meter");
      if (!meter) throw new Error("the loudness meter said nothing");
      return {
        integratedLufs: Number(meter.getOption("integrated")),
        truePeakDbtp: Number(meter.getOption("true_peak")),
        silent: findSpans(
          remarks,
          { start: "lavfi.silence_start", end: "lavfi.silence_end" },
          endMs,
        ),
      };
    },
    [Symbol.dispose]() {
      graph?.free();
      frame.free();
      heard.free();
      decoder.freeContext();
    },
  };
}

function openDecoder(stream: Stream): CodecContext {
  const decoder = new CodecContext();
  decoder.allocContext3(Codec.findDecoder(stream.codecpar.codecId));
  FFmpegError.throwIfError(stream.codecpar.toContext(decoder), "describe the sound");
  decoder.pktTimebase = stream.timeBase;
  FFmpegError.throwIfError(decoder.open2Sync(null), "open the sound decoder");
  return decoder;
}

function openMeters(frame: Frame, stream: Stream): FilterGraph {
  const graph = new FilterGraph();
  graph.alloc();
  const { num, den } = stream.timeBase;
  const layout = frame.channelLayout.nbChannels === 1 ? "mono" : "stereo";
  const { silenceLevelDb, silenceMsMax } = videoLimits;
  const text = [
    `abuffer@source=sample_fmt=${frame.format}:sample_rate=${frame.sampleRate}:channel_layout=${layout}:time_base=${num}/${den}`,
    "ebur128@meter=peak=true:framelog=quiet",
    `silencedetect=noise=${silenceLevelDb}dB:duration=${silenceMsMax}ms`,
    "abuffersink@sink",
  ].join(",");
  FFmpegError.throwIfError(graph.parse2(text), "read the sound filters");
  FFmpegError.throwIfError(graph.configSync(), "connect the sound filters");
  return graph;
}
