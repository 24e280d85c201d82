import { rename, rm } from "node:fs/promises";
import {
  AV_CHANNEL_LAYOUT_STEREO,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_PROFILE_AAC_LOW,
  AV_SAMPLE_FMT_FLTP,
  AVMEDIA_TYPE_AUDIO,
  FF_ENCODER_AAC,
} from "node-av/constants";
import {
  Codec,
  CodecContext,
  FFmpegError,
  FormatContext,
  Frame,
  Packet,
  Rational,
  type Stream,
} from "node-av/lib";
import { joinSamples } from "./filter-audio.ts";
import { masterSampleRate, type Pcm } from "./pcm.ts";

/** Samples in one AAC frame, and at once the encoder's priming: the delay it puts in front. */
const aacFrameSamples = 1024;

/** Instagram's limit: https://developers.facebook.com/docs/instagram-platform/reference/instagram-media */
const audioBitsPerSecond = 128_000n;

/**
 * Encodes stereo sound to AAC-LC in an MP4 without an edit list.
 *
 * The encoder puts one frame of priming before the sound, which players take back with an edit list.
 * Platforms ask for files without one, so the priming frame is left out: the first packet is the
 * first sound, at 0, and stays in time with the picture to the sample. The price is that the first
 * 21 ms fade in, because an AAC frame is whole only together with the one before it.
 * Writes beside the path and renames, so that a file at the path is always a whole one.
 */
export async function writeAac(pcm: Pcm, path: string): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    await encodeTo(pcm, unfinished);
    await rename(unfinished, path);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw cause;
  }
}

async function encodeTo(pcm: Pcm, path: string): Promise<void> {
  using encoder = openEncoder();
  await using output = new FormatContext();
  FFmpegError.throwIfError(output.allocOutputContext2(null, "mp4", path), "set up the sound file");
  const stream = output.newStream();
  FFmpegError.throwIfError(stream.codecpar.fromContext(encoder), "describe the sound");
  stream.codecpar.initialPadding = 0;
  stream.timeBase = new Rational(1, masterSampleRate);
  FFmpegError.throwIfError(await output.openOutput(), "open the sound file");
  // Set one by one: a Dictionary handed to writeHeader is freed twice and takes the process down.
  FFmpegError.throwIfError(output.setOption("use_editlist", "0"), "leave out the edit list");
  FFmpegError.throwIfError(output.setOption("movflags", "+faststart"), "put the index first");
  FFmpegError.throwIfError(await output.writeHeader(), "start the sound file");

  const frames = Math.floor(pcm.samples.length / 2 / aacFrameSamples);
  const planes = {
    left: new Float32Array(aacFrameSamples),
    right: new Float32Array(aacFrameSamples),
  };
  let written = -1;
  for (let index = 0; index <= frames; index += 1) {
    using frame = index < frames ? takeFrame(pcm, index, planes) : null;
    FFmpegError.throwIfError(encoder.sendFrameSync(frame), "encode the sound");
    using packet = new Packet();
    packet.alloc();
    while (written < frames && encoder.receivePacketSync(packet) >= 0) {
      if (written >= 0) writePacket(output, stream, packet, written);
      written += 1;
      packet.unref();
    }
  }
  FFmpegError.throwIfError(await output.writeTrailer(), "finish the sound file");
  await output.closeOutput();
}

function openEncoder(): CodecContext {
  const encoder = new CodecContext();
  encoder.allocContext3(Codec.findEncoderByName(FF_ENCODER_AAC));
  encoder.sampleRate = masterSampleRate;
  encoder.sampleFormat = AV_SAMPLE_FMT_FLTP;
  encoder.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
  encoder.profile = AV_PROFILE_AAC_LOW;
  encoder.bitRate = audioBitsPerSecond;
  encoder.timeBase = new Rational(1, masterSampleRate);
  encoder.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  FFmpegError.throwIfError(encoder.open2Sync(null), "open the AAC encoder");
  return encoder;
}

function takeFrame(
  pcm: Pcm,
  index: number,
  planes: { left: Float32Array; right: Float32Array },
): Frame {
  const start = index * aacFrameSamples * 2;
  for (let at = 0; at < aacFrameSamples; at += 1) {
    planes.left[at] = pcm.samples[start + at * 2] ?? 0;
    planes.right[at] = pcm.samples[start + at * 2 + 1] ?? 0;
  }
  const bytes = [planes.left, planes.right].map((plane) => Buffer.from(plane.buffer));
  return Frame.fromAudioBuffer(Buffer.concat(bytes), {
    nbSamples: aacFrameSamples,
    format: AV_SAMPLE_FMT_FLTP,
    sampleRate: masterSampleRate,
    channelLayout: AV_CHANNEL_LAYOUT_STEREO,
    timeBase: { num: 1, den: masterSampleRate },
    pts: BigInt(index * aacFrameSamples),
  });
}

function writePacket(output: FormatContext, stream: Stream, packet: Packet, index: number): void {
  packet.pts = BigInt(index * aacFrameSamples);
  packet.dts = packet.pts;
  packet.duration = BigInt(aacFrameSamples);
  packet.streamIndex = stream.index;
  packet.rescaleTs({ num: 1, den: masterSampleRate }, stream.timeBase);
  FFmpegError.throwIfError(output.interleavedWriteFrameSync(packet), "write the sound");
}

/** Decodes the first audio stream of a file as a player without edit lists would hear it. */
export async function readAudio(path: string): Promise<Pcm> {
  await using input = new FormatContext();
  FFmpegError.throwIfError(await input.openInput(path), "open the sound file");
  FFmpegError.throwIfError(await input.findStreamInfo(), "read the sound file");
  const index = input.findBestStream(AVMEDIA_TYPE_AUDIO);
  const stream = input.streams[index];
  if (!stream) throw new Error("the file has no sound");
  using decoder = new CodecContext();
  decoder.allocContext3(Codec.findDecoder(stream.codecpar.codecId));
  FFmpegError.throwIfError(stream.codecpar.toContext(decoder), "describe the sound");
  FFmpegError.throwIfError(decoder.open2Sync(null), "open the sound decoder");
  using packet = new Packet();
  packet.alloc();
  using frame = new Frame();
  frame.alloc();
  const pieces: Float32Array[] = [];
  const receive = (): void => {
    while (decoder.receiveFrameSync(frame) >= 0) {
      pieces.push(interleave(frame));
      frame.unref();
    }
  };
  while (input.readFrameSync(packet) >= 0) {
    if (packet.streamIndex === index) {
      FFmpegError.throwIfError(decoder.sendPacketSync(packet), "decode the sound");
      receive();
    }
    packet.unref();
  }
  decoder.sendPacketSync(null);
  receive();
  return { sampleRate: stream.codecpar.sampleRate, channels: 2, samples: joinSamples(pieces) };
}

/** AAC decodes to one plane a channel; a mono plane is heard on both sides. */
function interleave(frame: Frame): Float32Array {
  const planes = (frame.extendedData ?? []).map(
    (bytes) => new Float32Array(bytes.buffer, bytes.byteOffset, frame.nbSamples),
  );
  const left = planes[0] ?? new Float32Array(frame.nbSamples);
  const right = planes[1] ?? left;
  const samples = new Float32Array(frame.nbSamples * 2);
  for (let at = 0; at < frame.nbSamples; at += 1) {
    samples[at * 2] = left[at] ?? 0;
    samples[at * 2 + 1] = right[at] ?? 0;
  }
  return samples;
}
