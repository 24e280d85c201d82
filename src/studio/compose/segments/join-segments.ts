import { rename, rm } from "node:fs/promises";
import { AVMEDIA_TYPE_AUDIO, AVMEDIA_TYPE_VIDEO, type AVMediaType } from "node-av/constants";
import { Dictionary, FFmpegError, FormatContext, Packet, Rational, type Stream } from "node-av/lib";
import { encoderSettings } from "./encoder-settings.ts";
import { masterMuxerOptions } from "./muxer-options.ts";

/** Time base of the joined picture: an exact number of ticks a frame at every usual rate. */
const ticksPerSecond = 30_000;
const ticksPerFrame = BigInt(ticksPerSecond / encoderSettings.framesPerSecond);

export interface JoinInput {
  /** Segment files with their frame counts, in order of showing. */
  segments: readonly { path: string; frames: number }[];
  audioPath: string;
  outputPath: string;
  signal: AbortSignal;
}

/**
 * Puts segments one behind the other and the sound under them, without encoding anything again.
 * Packets are copied in this thread: handing each to another one would cost more than the copy.
 */
export async function joinSegments(input: JoinInput): Promise<void> {
  const unfinished = `${input.outputPath}.part`;
  try {
    await joinTo(unfinished, input);
    await rename(unfinished, input.outputPath);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw cause;
  }
}

async function joinTo(path: string, input: JoinInput): Promise<void> {
  await using output = new FormatContext();
  FFmpegError.throwIfError(output.allocOutputContext2(null, "mp4", path), "set up the video");
  await using sound = await openStream(input.audioPath, AVMEDIA_TYPE_AUDIO);
  const first = input.segments[0];
  if (first === undefined) throw new RangeError("a short needs a segment");
  const picture = await describePicture(output, first.path);
  const soundOut = output.newStream();
  FFmpegError.throwIfError(sound.stream.codecpar.copy(soundOut.codecpar), "describe the sound");
  soundOut.codecpar.codecTag = 0;
  soundOut.timeBase = sound.stream.timeBase;
  FFmpegError.throwIfError(await output.openOutput(), "open the video");
  using options = Dictionary.fromObject({
    ...masterMuxerOptions,
    video_track_timescale: ticksPerSecond,
  });
  FFmpegError.throwIfError(await output.writeHeader(options), "start the video");

  const soundPackets = packets(sound);
  let heard = soundPackets.next();
  let startFrame = 0;
  for (const segment of input.segments) {
    await using source = await openStream(segment.path, AVMEDIA_TYPE_VIDEO);
    let written = 0;
    for (const packet of packets(source)) {
      input.signal.throwIfAborted();
      // The sound up to this picture goes first: short stretches of each, so that players start early.
      while (heard.done !== true && isBefore(heard.value, soundOut, startFrame + written)) {
        write(output, heard.value, soundOut);
        heard = soundPackets.next();
      }
      placePacket(packet, { source: source.stream, startFrame, decodeFrame: startFrame + written });
      packet.rescaleTs(new Rational(1, ticksPerSecond), picture.timeBase);
      write(output, packet, picture);
      written += 1;
    }
    if (written !== segment.frames) {
      throw new Error(`a segment has ${written} frames instead of ${segment.frames}`);
    }
    startFrame += segment.frames;
  }
  for (; heard.done !== true; heard = soundPackets.next()) {
    write(output, heard.value, soundOut);
  }
  FFmpegError.throwIfError(await output.writeTrailer(), "finish the video");
  await output.closeOutput();
}

interface OpenStream {
  input: FormatContext;
  stream: Stream;
  [Symbol.asyncDispose](): Promise<void>;
}

async function openStream(path: string, kind: AVMediaType): Promise<OpenStream> {
  const input = new FormatContext();
  FFmpegError.throwIfError(await input.openInput(path), `open ${path}`);
  const stream = input.streams.find((each) => each.codecpar.codecType === kind);
  if (stream === undefined) throw new Error(`${path} has no such stream`);
  return { input, stream, [Symbol.asyncDispose]: async () => await input.closeInput() };
}

async function describePicture(output: FormatContext, firstSegment: string): Promise<Stream> {
  await using source = await openStream(firstSegment, AVMEDIA_TYPE_VIDEO);
  const stream = output.newStream();
  FFmpegError.throwIfError(source.stream.codecpar.copy(stream.codecpar), "describe the picture");
  stream.codecpar.codecTag = 0;
  stream.timeBase = new Rational(1, ticksPerSecond);
  stream.avgFrameRate = new Rational(encoderSettings.framesPerSecond, 1);
  return stream;
}

/** The stream's packets; each is only good until the next is asked for. */
function* packets({ input, stream }: OpenStream): Generator<Packet, void> {
  using packet = new Packet();
  packet.alloc();
  while (input.readFrameSync(packet) >= 0) {
    if (packet.streamIndex === stream.index) yield packet;
    packet.unref();
  }
}

function isBefore(sound: Packet, stream: Stream, frameIndex: number): boolean {
  const { num, den } = stream.timeBase;
  return (Number(sound.pts) * num) / den <= frameIndex / encoderSettings.framesPerSecond;
}

/**
 * Moves a packet to its place in the short. Its decoding time is counted anew: read back from a file
 * without an edit list it depends on which B-frames the segment happens to have.
 */
function placePacket(
  packet: Packet,
  at: { source: Stream; startFrame: number; decodeFrame: number },
): void {
  packet.rescaleTs(at.source.timeBase, new Rational(1, ticksPerSecond));
  packet.pts += BigInt(at.startFrame) * ticksPerFrame;
  packet.dts = BigInt(at.decodeFrame - encoderSettings.reorderFrames) * ticksPerFrame;
  packet.duration = ticksPerFrame;
}

function write(output: FormatContext, packet: Packet, stream: Stream): void {
  packet.streamIndex = stream.index;
  FFmpegError.throwIfError(output.interleavedWriteFrameSync(packet), "write the video");
}
