import { setImmediate } from "node:timers/promises";
import { AVERROR_EAGAIN, AVERROR_EOF } from "node-av/constants";
import {
  Codec,
  CodecContext,
  FFmpegError,
  FilterGraph,
  type FormatContext,
  Frame,
  Packet,
  type Stream,
} from "node-av/lib";
import { videoLimits } from "./check-limits.ts";
import type { Listener } from "./check-sound.ts";
import { findSpans, type Span } from "./find-spans.ts";

export interface PicturesSeen {
  /** When each picture is shown, ascending, in milliseconds. */
  timesMs: number[];
  /** When each picture that needs no other one is shown, ascending, in milliseconds. */
  keyframesMs: number[];
  soundStartMs: number | undefined;
  black: Span[];
  frozen: Span[];
  /** Keyframes that could not be decoded. */
  broken: number;
}

/** Enough of a picture to tell black and still from not, and cheap. */
const sampleSize = { width: 270, height: 480 } as const;
/** Keyframes closer than this to the last one looked at are not decoded. */
const sampleGapMs = 400;
/** The same for keyframes with much in them: such a picture may be frozen, but is not black. */
const fullSampleGapMs = 900;
/** A picture that is black but for a few words takes less than this. */
const blackPictureBytesMax = 40_000;
/** Pictures decoded at once, beside this thread, which hears the sound and looks at the last one. */
const decoderThreads = 2;

/**
 * Reads every packet of an open file and hands the sound to a listener, but decodes only keyframes,
 * half a second to a second apart and without their deblocking: it finds black and frozen stretches
 * for a fiftieth of the price of playing it.
 */
export async function lookAtPictures(
  input: FormatContext,
  { stream, listener }: { stream: Stream; listener: Listener },
  signal: AbortSignal,
): Promise<PicturesSeen> {
  using watcher = createWatcher(stream);
  using packet = new Packet();
  packet.alloc();
  const timesMs: number[] = [];
  const keyframesMs: number[] = [];
  let soundStartMs: number | undefined;
  let sampledMs = -sampleGapMs;
  while (input.readFrameSync(packet) >= 0) {
    const timeMs = packetTimeMs(packet, input);
    if (packet.streamIndex === stream.index) {
      timesMs.push(timeMs);
      if (packet.isKeyframe) {
        keyframesMs.push(timeMs);
        signal.throwIfAborted();
        await setImmediate();
        const gapMs = packet.size > blackPictureBytesMax ? fullSampleGapMs : sampleGapMs;
        if (timeMs - sampledMs >= gapMs) {
          sampledMs = timeMs;
          watcher.see(packet);
        }
      }
    } else {
      soundStartMs ??= timeMs;
      listener.hear(packet);
    }
    packet.unref();
  }
  watcher.see(null);
  listener.hear(null);
  timesMs.sort((first, second) => first - second);
  const endMs = (timesMs.at(-1) ?? 0) + 1000 / videoLimits.framesPerSecond;
  return { timesMs, keyframesMs, soundStartMs, ...watcher.report(endMs) };
}

function packetTimeMs(packet: Packet, input: FormatContext): number {
  const base = input.streams[packet.streamIndex]?.timeBase ?? { num: 0, den: 1 };
  return (Number(packet.pts) * 1000 * base.num) / base.den;
}

interface Watcher extends Disposable {
  see(packet: Packet | null): void;
  report(endMs: number): { black: Span[]; frozen: Span[]; broken: number };
}

/** Decodes the pictures it is given and keeps what the filters say about each. */
function createWatcher(stream: Stream): Watcher {
  const decoder = openDecoder(stream);
  const frame = new Frame();
  frame.alloc();
  let graph: FilterGraph | undefined;
  let broken = 0;
  const remarks: Record<string, string>[] = [];
  return {
    see(packet) {
      if (decoder.sendPacketSync(packet) < 0 && packet) broken += 1;
      // With threads, what is wrong with a picture shows when a later one is sent or taken.
      for (;;) {
        const answer = decoder.receiveFrameSync(frame);
        if (answer === AVERROR_EAGAIN || answer === AVERROR_EOF) break;
        if (answer < 0 || frame.hasDecodeErrorFlags(1, 2, 4, 8)) broken += 1;
        if (answer < 0) continue;
        graph ??= openDetectors(frame, stream);
        remarks.push(...remarkOn(graph, frame));
        frame.unref();
      }
    },
    report: (endMs) => ({
      black: findSpans(remarks, { start: "lavfi.black_start", end: "lavfi.black_end" }, endMs),
      frozen: findSpans(
        remarks,
        { start: "lavfi.freezedetect.freeze_start", end: "lavfi.freezedetect.freeze_end" },
        endMs,
      ),
      broken,
    }),
    [Symbol.dispose]() {
      graph?.free();
      frame.free();
      decoder.freeContext();
    },
  };
}

function openDecoder(stream: Stream): CodecContext {
  const decoder = new CodecContext();
  decoder.allocContext3(Codec.findDecoder(stream.codecpar.codecId));
  FFmpegError.throwIfError(stream.codecpar.toContext(decoder), "describe the pictures");
  decoder.pktTimebase = stream.timeBase;
  decoder.threadCount = decoderThreads;
  decoder.setOption("skip_loop_filter", "all");
  FFmpegError.throwIfError(decoder.open2Sync(null), "open the picture decoder");
  return decoder;
}

function openDetectors(frame: Frame, stream: Stream): FilterGraph {
  const graph = new FilterGraph();
  graph.alloc();
  const { num, den } = stream.timeBase;
  const { blackPictureRatio, blackPixelLevel, frozenDifference, frozenMsMax } = videoLimits;
  const source = [
    `buffer@source=video_size=${frame.width}x${frame.height}:pix_fmt=${frame.format}`,
    `time_base=${num}/${den}:colorspace=${frame.colorSpace}:range=${frame.colorRange}`,
  ].join(":");
  const text = [
    source,
    `scale=${sampleSize.width}:${sampleSize.height}:flags=area`,
    `blackdetect=d=0:pic_th=${blackPictureRatio}:pix_th=${blackPixelLevel}`,
    `freezedetect=n=${frozenDifference}:d=${frozenMsMax}ms`,
    "buffersink@sink",
  ].join(",");
  FFmpegError.throwIfError(graph.parse2(text), "read the picture filters");
  FFmpegError.throwIfError(graph.configSync(), "connect the picture filters");
  return graph;
}

function remarkOn(graph: FilterGraph, frame: Frame): Record<string, string>[] {
  const source = graph.getFilter("buffer@source");
  const sink = graph.getFilter("buffersink@sink");
  if (!source || !sink) throw new Error("the picture filters have no ends");
  FFmpegError.throwIfError(source.buffersrcAddFrameSync(frame), "filter the picture");
  const remarks: Record<string, string>[] = [];
  using seen = new Frame();
  seen.alloc();
  while (sink.buffersinkGetFrameSync(seen) >= 0) {
    remarks.push(seen.getMetadata().getAll());
    seen.unref();
  }
  return remarks;
}
