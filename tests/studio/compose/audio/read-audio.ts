import { AVMEDIA_TYPE_AUDIO } from "node-av/constants";
import { Codec, CodecContext, FFmpegError, FormatContext, Frame, Packet } from "node-av/lib";
import type { Pcm } from "#src/studio/compose/audio/pcm.ts";

/** Decodes the stereo sound of a file as a player without edit lists would hear it. */
export async function readAudio(path: string): Promise<Pcm> {
  await using input = new FormatContext();
  FFmpegError.throwIfError(await input.openInput(path), "open");
  FFmpegError.throwIfError(await input.findStreamInfo(), "read");
  const index = input.findBestStream(AVMEDIA_TYPE_AUDIO);
  const stream = input.streams[index];
  if (!stream) throw new Error("the file has no sound");
  using decoder = new CodecContext();
  decoder.allocContext3(Codec.findDecoder(stream.codecpar.codecId));
  FFmpegError.throwIfError(stream.codecpar.toContext(decoder), "describe");
  FFmpegError.throwIfError(decoder.open2Sync(null), "open the decoder");
  using packet = new Packet();
  packet.alloc();
  using frame = new Frame();
  frame.alloc();
  const samples: number[] = [];
  const receive = (): void => {
    while (decoder.receiveFrameSync(frame) >= 0) {
      const [left, right] = (frame.extendedData ?? []).map(
        (bytes) => new Float32Array(bytes.buffer, bytes.byteOffset, frame.nbSamples),
      );
      if (!left || !right) throw new Error("the sound is not stereo");
      left.forEach((sample, at) => samples.push(sample, right[at] ?? 0));
      frame.unref();
    }
  };
  while (input.readFrameSync(packet) >= 0) {
    if (packet.streamIndex === index) {
      FFmpegError.throwIfError(decoder.sendPacketSync(packet), "decode");
      receive();
    }
    packet.unref();
  }
  decoder.sendPacketSync(null);
  receive();
  return {
    sampleRate: stream.codecpar.sampleRate,
    channels: 2,
    samples: Float32Array.from(samples),
  };
}
