import { AVMEDIA_TYPE_AUDIO } from "node-av/constants";
import { FFmpegError, FormatContext, Packet } from "node-av/lib";
import { createListener, type SoundHeard } from "#src/studio/compose/check-sound.ts";

/** What the gate hears in the sound of a file. */
export async function hearFile(path: string): Promise<SoundHeard> {
  await using input = new FormatContext();
  FFmpegError.throwIfError(await input.openInput(path), "open");
  FFmpegError.throwIfError(await input.findStreamInfo(), "read");
  const index = input.findBestStream(AVMEDIA_TYPE_AUDIO);
  const stream = input.streams[index];
  if (!stream) throw new Error("the file has no sound");
  using listener = createListener(stream);
  using packet = new Packet();
  packet.alloc();
  while (input.readFrameSync(packet) >= 0) {
    listener.hear(packet);
    packet.unref();
  }
  listener.hear(null);
  const endMs = (Number(stream.duration) * 1000 * stream.timeBase.num) / stream.timeBase.den;
  return listener.report(endMs);
}
