const sampleRate = 22_050;

/** A WAV of a tone that swells and fades with each word: something to mix and to measure. */
export function hummingWav(durationMs: number, wordMs: number): Buffer {
  const samples = Math.round((durationMs * sampleRate) / 1000);
  const wav = Buffer.alloc(44 + samples * 2);
  wav.write("RIFF", 0);
  wav.writeUInt32LE(36 + samples * 2, 4);
  wav.write("WAVEfmt ", 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(sampleRate, 24);
  wav.writeUInt32LE(sampleRate * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write("data", 36);
  wav.writeUInt32LE(samples * 2, 40);
  for (let index = 0; index < samples; index += 1) {
    const seconds = index / sampleRate;
    const swell = 0.55 + 0.45 * Math.sin((2 * Math.PI * seconds * 1000) / wordMs);
    const tone =
      Math.sin(2 * Math.PI * 190 * seconds) + 0.4 * Math.sin(2 * Math.PI * 570 * seconds);
    wav.writeInt16LE(Math.round(7000 * swell * tone), 44 + index * 2);
  }
  return wav;
}
