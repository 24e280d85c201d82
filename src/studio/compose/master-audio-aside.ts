import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { MasterAudioInput } from "./audio/master-audio.ts";

/**
 * `masterAudio` in a thread of its own. Composing and mixing are long stretches of computing that
 * would otherwise hold up every lane of pictures. Rejects as `masterAudio` does, or when aborted.
 */
export async function masterAudioAside(
  input: MasterAudioInput,
  signal: AbortSignal,
): Promise<void> {
  const thread = new Worker(new URL("./master-audio-thread.ts", import.meta.url), {
    workerData: input,
  });
  try {
    // An error in the thread, such as a full disk, rejects this with itself.
    await once(thread, "message", { signal });
  } finally {
    await thread.terminate();
  }
}
