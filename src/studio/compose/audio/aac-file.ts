import { rename, rm } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
import {
  AV_CHANNEL_LAYOUT_STEREO,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_PROFILE_AAC_LOW,
  AV_SAMPLE_FMT_FLTP,
  FF_ENCODER_AAC,
} from "node-av/constants";
import {
  Codec,
  CodecContext,
  CodecParameters,
  FFmpegError,
  FormatContext,
  Frame,
  Packet,
  Rational,
  type Stream,
} from "node-av/lib";
import { masterSampleRate, type Pcm } from "./pcm.ts";

/** Samples in one AAC frame, and at once the encoder's priming: the delay it puts in front. */
const aacFrameSamples = 1024;

/** Instagram's limit: https://developers.facebook.com/docs/instagram-platform/reference/instagram-media */
const audioBitsPerSecond = 128_000n;

/**
 * FFmpeg's other coder, its default, takes twice the time and was 3 to 8 dB further from the sound in
 * every band up to 8 kHz: voices over music at this bit rate.
 */
const aacCoder = "fast";

/** Frames between two looks at whether anyone still wants the sound. */
const framesPerPause = 256;

/** Sound as AAC-LC, without the encoder's priming frame: the first packet is the first sound. */
export interface EncodedSound extends Disposable {
  packets: readonly Packet[];
  parameters: CodecParameters;
}

/**
 * Encodes stereo sound to AAC-LC; what does not fill its last frame (21 ms) is left out.
 *
 * The encoder puts one frame of priming before the sound, which players take back with an edit list.
 * Platforms ask for files without one, so the priming frame is left out: the first packet is the
 * first sound, at 0, and stays in time with the picture to the sample. The price is that the first
 * 21 ms fade in, because an AAC frame is whole only together with the one before it.
 */
export async function encodeAac(pcm: Pcm, signal: AbortSignal): Promise<EncodedSound> {
  using encoder = openEncoder();
  const frames = Math.floor(pcm.samples.length / 2 / aacFrameSamples);
  const planes = new Float32Array(aacFrameSamples * 2);
  const packets: Packet[] = [];
  let received = -1;
  for (let index = 0; index <= frames; index += 1) {
    using frame = index < frames ? takeFrame(pcm, index, planes) : null;
    FFmpegError.throwIfError(encoder.sendFrameSync(frame), "encode the sound");
    for (;;) {
      const packet = new Packet();
      packet.alloc();
      if (received >= frames || encoder.receivePacketSync(packet) < 0) {
        packet.free();
        break;
      }
      if (received >= 0) packets.push(packet);
      else packet.free();
      received += 1;
    }
    if (index % framesPerPause === 0) {
      signal.throwIfAborted();
      await setImmediate();
    }
  }
  const parameters = new CodecParameters();
  parameters.alloc();
  FFmpegError.throwIfError(parameters.fromContext(encoder), "describe the sound");
  parameters.initialPadding = 0;
  return {
    packets,
    parameters,
    [Symbol.dispose]() {
      for (const packet of packets) packet.free();
      parameters.free();
    },
  };
}

/**
 * Writes encoded sound to an MP4 without an edit list. Writes beside the path and renames, so that a
 * file at the path is always a whole one.
 */
export async function writeAac(sound: EncodedSound, path: string): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    await writeTo(sound, unfinished);
    await rename(unfinished, path);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw cause;
  }
}

async function writeTo({ packets, parameters }: EncodedSound, path: string): Promise<void> {
  await using output = new FormatContext();
  FFmpegError.throwIfError(output.allocOutputContext2(null, "mp4", path), "set up the sound file");
  const stream = output.newStream();
  FFmpegError.throwIfError(parameters.copy(stream.codecpar), "describe the sound");
  stream.timeBase = new Rational(1, masterSampleRate);
  FFmpegError.throwIfError(await output.openOutput(), "open the sound file");
  // Set one by one: a Dictionary handed to writeHeader is freed twice and takes the process down.
  FFmpegError.throwIfError(output.setOption("use_editlist", "0"), "leave out the edit list");
  FFmpegError.throwIfError(output.setOption("movflags", "+faststart"), "put the index first");
  FFmpegError.throwIfError(await output.writeHeader(), "start the sound file");
  for (const [index, packet] of packets.entries()) writePacket(output, stream, packet, index);
  FFmpegError.throwIfError(await output.writeTrailer(), "finish the sound file");
  await output.closeOutput();
}

/** Decodes encoded sound as a player without edit lists would hear it. */
export function decodeAac({ packets, parameters }: EncodedSound): Pcm {
  using decoder = openDecoder(parameters);
  using frame = new Frame();
  frame.alloc();
  const samples = new Float32Array(packets.length * aacFrameSamples * 2);
  let at = 0;
  for (const packet of [...packets, null]) {
    FFmpegError.throwIfError(decoder.sendPacketSync(packet), "decode the sound");
    while (decoder.receiveFrameSync(frame) >= 0) {
      at += interleave(frame, samples.subarray(at));
      frame.unref();
    }
  }
  return { sampleRate: parameters.sampleRate, channels: 2, samples: samples.subarray(0, at) };
}

function openDecoder(parameters: CodecParameters): CodecContext {
  const decoder = new CodecContext();
  decoder.allocContext3(Codec.findDecoder(parameters.codecId));
  FFmpegError.throwIfError(parameters.toContext(decoder), "describe the sound");
  FFmpegError.throwIfError(decoder.open2Sync(null), "open the sound decoder");
  return decoder;
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
  FFmpegError.throwIfError(encoder.setOption("aac_coder", aacCoder), "choose the AAC coder");
  FFmpegError.throwIfError(encoder.open2Sync(null), "open the AAC encoder");
  return encoder;
}

function takeFrame(pcm: Pcm, index: number, planes: Float32Array): Frame {
  const start = index * aacFrameSamples * 2;
  for (let at = 0; at < aacFrameSamples; at += 1) {
    planes[at] = pcm.samples[start + at * 2] ?? 0;
    planes[aacFrameSamples + at] = pcm.samples[start + at * 2 + 1] ?? 0;
  }
  return Frame.fromAudioBuffer(Buffer.from(planes.buffer), {
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

/** AAC decodes to one plane a channel; a mono plane is heard on both sides. Gives how much it wrote. */
function interleave(frame: Frame, target: Float32Array): number {
  const planes = (frame.extendedData ?? []).map(
    (bytes) => new Float32Array(bytes.buffer, bytes.byteOffset, frame.nbSamples),
  );
  const { nbSamples } = frame;
  const left = planes[0] ?? new Float32Array(nbSamples);
  const right = planes[1] ?? left;
  for (let at = 0; at < nbSamples; at += 1) {
    target[at * 2] = left[at] ?? 0;
    target[at * 2 + 1] = right[at] ?? 0;
  }
  return nbSamples * 2;
}
