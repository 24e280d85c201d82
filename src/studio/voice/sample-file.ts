import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AV_LOG_ERROR } from "node-av/constants";
import { Log } from "node-av/lib";
import type { MediaStore } from "#src/media/media-store.ts";
import { encodeAac, writeAac } from "../compose/audio/aac-file.ts";
import { filterAudio } from "../compose/audio/filter-audio.ts";
import { readWav } from "../compose/audio/pcm.ts";

/**
 * A path on this machine with a voice sample as M4A, which chats play where they would only offer a WAV for
 * download. Made once and kept beside the sample. Throws AppError `invalid-input` for what is no WAV.
 */
export async function sampleFile(
  media: MediaStore,
  key: string,
  signal: AbortSignal,
): Promise<string> {
  const kept = `${key.replace(/\.wav$/, "")}.m4a`;
  if (await media.has(kept)) return media.localPath(kept);
  Log.setLevel(AV_LOG_ERROR);
  const spoken = readWav(await readFile(await media.localPath(key)));
  const mono = await filterAudio({ sample: spoken }, "[sample]anull", signal);
  const samples = new Float32Array(mono.samples.length * 2);
  for (const [index, sample] of mono.samples.entries()) {
    samples[index * 2] = sample;
    samples[index * 2 + 1] = sample;
  }
  using sound = await encodeAac({ ...mono, channels: 2, samples }, signal);
  const directory = await mkdtemp(join(tmpdir(), "xcaster-sample-"));
  try {
    const path = join(directory, "sample.m4a");
    await writeAac(sound, path);
    await media.putFile(kept, path);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  return media.localPath(kept);
}
