import { constants, setPriority } from "node:os";
import { Decoder, Demuxer, Encoder, FilterAPI, Muxer, pipeline } from "node-av/api";
import { AV_LOG_ERROR, FF_ENCODER_LIBX264 } from "node-av/constants";
import { Log } from "node-av/lib";
import { planShrink } from "./plan-shrink.ts";

/** The shrink process: FROM TO BYTES. Encodes a film's picture anew and keeps its sound. */
async function main([from = "", to = "", bytes = ""]: string[]): Promise<void> {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  Log.setLevel(AV_LOG_ERROR);
  await using input = await Demuxer.open(from);
  const picture = input.video();
  if (!picture) throw new Error("there is no picture in it");
  const plan = planShrink({ sizeBytesMax: Number(bytes), seconds: input.duration });
  await using output = await Muxer.open(to, { options: { movflags: "+faststart" } });
  using decoder = await Decoder.create(picture);
  using filter = FilterAPI.create(
    `scale=${plan.width}:-2,fps=${plan.framesPerSecond},settb=1/${plan.framesPerSecond}`,
  );
  using encoder = await Encoder.create(FF_ENCODER_LIBX264, {
    bitrate: plan.bitsPerSecond,
    maxRate: plan.bitsPerSecond,
    bufSize: plan.bitsPerSecond,
    gopSize: 2 * plan.framesPerSecond,
    options: { preset: "veryfast" },
  });
  const stages = [decoder, filter, encoder];
  const control = input.audio()
    ? pipeline({ video: input, audio: input }, { video: stages, audio: "passthrough" }, output)
    : pipeline({ video: input }, { video: stages }, output);
  await control.completion;
}

await main(process.argv.slice(2));
