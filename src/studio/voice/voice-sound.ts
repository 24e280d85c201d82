/** Silence left before the first and after the last sound, so that a line can breathe. */
const leadMs = 30;
const tailMs = 110;
const fadeMs = 5;
const wavHeaderBytes = 44;

export interface TrimmedSound {
  samples: Int16Array;
  /** How much was taken away at the start. */
  cutMs: number;
}

/**
 * Takes the silence off both ends and rounds the cuts, so that nothing clicks. Goes by when the voice
 * says it was heard, so that a faint first or last consonant is never cut off.
 */
export function trimSound(
  samples: Int16Array,
  sampleRate: number,
  heard: { startMs: number; endMs: number },
): TrimmedSound {
  const toSamples = (milliseconds: number): number =>
    Math.round((milliseconds * sampleRate) / 1000);
  const start = Math.max(0, toSamples(heard.startMs - leadMs));
  const end = Math.min(samples.length, toSamples(heard.endMs + tailMs));
  const kept = samples.slice(start, Math.max(start, end));
  const fade = Math.min(toSamples(fadeMs), Math.floor(kept.length / 2));
  for (let at = 0; at < fade; at += 1) {
    const gain = at / fade;
    kept[at] = Math.round((kept[at] ?? 0) * gain);
    kept[kept.length - 1 - at] = Math.round((kept[kept.length - 1 - at] ?? 0) * gain);
  }
  return { samples: kept, cutMs: (start * 1000) / sampleRate };
}

/** A WAV file of 16-bit mono samples. */
export function toWav(samples: Int16Array, sampleRate: number): Buffer {
  const wav = Buffer.alloc(wavHeaderBytes + samples.length * 2);
  wav.write("RIFF", 0, "latin1");
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write("WAVEfmt ", 8, "latin1");
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(sampleRate, 24);
  wav.writeUInt32LE(sampleRate * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write("data", 36, "latin1");
  wav.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, index) => wav.writeInt16LE(sample, wavHeaderBytes + index * 2));
  return wav;
}
