import { rename, rm } from "node:fs/promises";
import {
  AV_CODEC_FLAG_CLOSED_GOP,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_PICTURE_TYPE_NONE,
  AV_PIX_FMT_YUV420P,
  AV_PROFILE_H264_HIGH,
  AVCHROMA_LOC_LEFT,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  FF_ENCODER_LIBX264,
} from "node-av/constants";
import {
  Codec,
  CodecContext,
  Dictionary,
  FFmpegError,
  FormatContext,
  type Frame,
  Packet,
  Rational,
} from "node-av/lib";
import { frame as frameSize } from "#src/domain/frame.ts";
import { encoderSettings } from "./encoder-settings.ts";
import { masterMuxerOptions } from "./muxer-options.ts";

export interface EncodeOptions {
  path: string;
  rateCapBitsPerSecond: number;
  threads: number;
  /** Called after each frame that the encoder took. */
  onFrame: () => void;
  signal: AbortSignal;
}

/**
 * Encodes frames into an MP4 of its own with closed groups of pictures, so that segments can be put
 * one behind the other as they are. Writes beside the path and renames: a file there is a whole one.
 */
export async function encodeFrames(
  frames: AsyncIterable<Frame>,
  options: EncodeOptions,
): Promise<void> {
  const unfinished = `${options.path}.part`;
  try {
    await encodeTo(unfinished, frames, options);
    await rename(unfinished, options.path);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw cause;
  }
}

async function encodeTo(
  path: string,
  frames: AsyncIterable<Frame>,
  options: EncodeOptions,
): Promise<void> {
  using encoder = await openEncoder(options);
  await using output = new FormatContext();
  FFmpegError.throwIfError(output.allocOutputContext2(null, "mp4", path), "set up a segment");
  const stream = output.newStream();
  FFmpegError.throwIfError(stream.codecpar.fromContext(encoder), "describe a segment");
  stream.timeBase = encoder.timeBase;
  stream.avgFrameRate = encoder.framerate;
  FFmpegError.throwIfError(await output.openOutput(), "open a segment");
  using muxerOptions = Dictionary.fromObject(masterMuxerOptions);
  FFmpegError.throwIfError(await output.writeHeader(muxerOptions), "start a segment");

  using packet = new Packet();
  packet.alloc();
  const write = (): void => {
    packet.streamIndex = stream.index;
    packet.duration = 1n;
    packet.rescaleTs(encoder.timeBase, stream.timeBase);
    FFmpegError.throwIfError(output.interleavedWriteFrameSync(packet), "write a segment");
    packet.unref();
  };
  for await (const frame of frames) {
    options.signal.throwIfAborted();
    // A still picture says of itself that it is a key frame, and x264 would make one of every copy.
    frame.pictType = AV_PICTURE_TYPE_NONE;
    FFmpegError.throwIfError(await encoder.sendFrame(frame), "encode a frame");
    // Taking what is finished is quick: x264 works while it is given frames.
    while (encoder.receivePacketSync(packet) >= 0) write();
    options.onFrame();
  }
  FFmpegError.throwIfError(await encoder.sendFrame(null), "finish encoding");
  // Now it works while it is asked, which is for another thread.
  while ((await encoder.receivePacket(packet)) >= 0) write();
  FFmpegError.throwIfError(await output.writeTrailer(), "finish a segment");
  await output.closeOutput();
}

/** The one x264 set-up of all segments: they must agree to be joined. */
export async function openEncoder(options: {
  rateCapBitsPerSecond: number;
  threads: number;
}): Promise<CodecContext> {
  const codec = Codec.findEncoderByName(FF_ENCODER_LIBX264);
  if (codec === null) throw new Error("FFmpeg has no x264");
  const encoder = new CodecContext();
  encoder.allocContext3(codec);
  encoder.width = frameSize.width;
  encoder.height = frameSize.height;
  encoder.pixelFormat = AV_PIX_FMT_YUV420P;
  encoder.timeBase = new Rational(1, encoderSettings.framesPerSecond);
  encoder.framerate = new Rational(encoderSettings.framesPerSecond, 1);
  encoder.sampleAspectRatio = new Rational(1, 1);
  encoder.gopSize = encoderSettings.groupFrames;
  encoder.maxBFrames = encoderSettings.betweenFramesMax;
  encoder.profile = AV_PROFILE_H264_HIGH;
  encoder.level = encoderSettings.level;
  encoder.rcMaxRate = BigInt(options.rateCapBitsPerSecond);
  encoder.rcBufferSize = 2 * options.rateCapBitsPerSecond;
  encoder.threadCount = options.threads;
  encoder.colorRange = AVCOL_RANGE_MPEG;
  encoder.colorPrimaries = AVCOL_PRI_BT709;
  encoder.colorTrc = AVCOL_TRC_BT709;
  encoder.colorSpace = AVCOL_SPC_BT709;
  encoder.chromaLocation = AVCHROMA_LOC_LEFT;
  encoder.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER, AV_CODEC_FLAG_CLOSED_GOP);
  using settings = Dictionary.fromObject({
    preset: encoderSettings.preset,
    crf: encoderSettings.quality,
  });
  FFmpegError.throwIfError(await encoder.open2(codec, settings), "open x264");
  return encoder;
}
