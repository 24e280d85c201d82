import { expect, test } from "vitest";
import { readWav } from "#src/studio/compose/audio/pcm.ts";
import { toWav } from "#src/studio/voice/voice-sound.ts";

test("a WAV file is read as it was written", () => {
  const pcm = readWav(toWav(Int16Array.of(0, 16_384, -32_768, 32_767), 22_050));
  expect(pcm).toMatchObject({ sampleRate: 22_050, channels: 1 });
  expect([...pcm.samples]).toEqual([0, 0.5, -1, 32_767 / 32_768]);
});

test("other chunks before the sound are skipped, also of odd length", () => {
  const wav = toWav(Int16Array.of(100, 200), 44_100);
  const note = Buffer.from("LIST\u0003\0\0\0abc\0", "latin1");
  const mixed = Buffer.concat([wav.subarray(0, 36), note, wav.subarray(36)]);
  expect(readWav(mixed).samples).toHaveLength(2);
});

test("a file that is cut off gives the whole samples it has", () => {
  const wav = toWav(Int16Array.of(1, 2, 3, 4), 8000);
  expect(readWav(wav.subarray(0, wav.length - 3)).samples).toHaveLength(2);
});

test.each([
  ["nothing", Buffer.alloc(0)],
  ["words", Buffer.from("these are only words, no sound at all, sorry")],
  ["a header alone", toWav(new Int16Array(), 8000).subarray(0, 36)],
])("%s is no WAV file", (_, content) => {
  expect(() => readWav(content)).toThrow(expect.objectContaining({ code: "invalid-input" }));
});

test("24-bit sound is refused by name", () => {
  const wav = toWav(Int16Array.of(1, 2), 8000);
  wav.writeUInt16LE(24, 34);
  expect(() => readWav(wav)).toThrow("24 bits");
});
