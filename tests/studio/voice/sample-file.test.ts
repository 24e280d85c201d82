import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createLocalMediaStore } from "#src/media/local-media-store.ts";
import { sampleFile } from "#src/studio/voice/sample-file.ts";

const sampleRate = 22_050;

/** A second of a tone as a 16-bit WAV. */
function toneWav(): Buffer {
  const wav = Buffer.alloc(44 + sampleRate * 2);
  wav.write("RIFF", 0, "latin1");
  wav.writeUInt32LE(36 + sampleRate * 2, 4);
  wav.write("WAVEfmt ", 8, "latin1");
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(sampleRate, 24);
  wav.writeUInt32LE(sampleRate * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write("data", 36, "latin1");
  wav.writeUInt32LE(sampleRate * 2, 40);
  for (let at = 0; at < sampleRate; at += 1) {
    wav.writeInt16LE(
      Math.round(8_000 * Math.sin((2 * Math.PI * 440 * at) / sampleRate)),
      44 + at * 2,
    );
  }
  return wav;
}

test("a voice sample is kept as M4A beside its WAV and made only once", async () => {
  const directory = await mkdtemp(join(tmpdir(), "xcaster-sample-test-"));
  try {
    const media = createLocalMediaStore(directory);
    await media.put("team-mina/voices/clear.wav", toneWav());
    const signal = new AbortController().signal;
    const path = await sampleFile(media, "team-mina/voices/clear.wav", signal);
    expect(path).toMatch(/clear\.m4a$/);
    const bytes = await readFile(path);
    expect(bytes.toString("latin1", 4, 8)).toBe("ftyp");
    expect(bytes.includes("mp4a")).toBe(true);
    await media.remove("team-mina/voices/clear.wav");
    expect(await sampleFile(media, "team-mina/voices/clear.wav", signal)).toBe(path);
    await media.put("team-mina/voices/broken.wav", Buffer.from("no sound"));
    await expect(sampleFile(media, "team-mina/voices/broken.wav", signal)).rejects.toThrow("WAV");
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
