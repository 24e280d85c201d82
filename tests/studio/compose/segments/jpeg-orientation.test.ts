import { describe, expect, it } from "vitest";
import { jpegOrientation } from "#src/studio/compose/segments/jpeg-orientation.ts";

/** The start of a JPEG with an EXIF block that holds only an orientation. */
const jpegTurned = (orientation: number, isLittle: boolean): Buffer => {
  const tiff = Buffer.alloc(26);
  tiff.write(isLittle ? "II" : "MM", 0);
  const short = (value: number, at: number): unknown =>
    isLittle ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number): unknown =>
    isLittle ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  short(42, 2);
  long(8, 4);
  short(1, 8);
  short(0x0112, 10);
  short(3, 12);
  long(1, 14);
  short(orientation, 18);
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, tiff.length + 8]);
  return Buffer.concat([head, Buffer.from("Exif\0\0"), tiff, Buffer.from([0xff, 0xda, 0, 2])]);
};

describe("jpegOrientation", () => {
  it.each([1, 3, 6, 8])("reads orientation %i in either byte order", (orientation) => {
    expect(jpegOrientation(jpegTurned(orientation, true))).toBe(orientation);
    expect(jpegOrientation(jpegTurned(orientation, false))).toBe(orientation);
  });

  it("takes a file that says nothing, or nonsense, as upright", () => {
    expect(jpegOrientation(jpegTurned(77, true))).toBe(1);
    expect(jpegOrientation(Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2]))).toBe(1);
    expect(jpegOrientation(jpegTurned(6, true).subarray(0, 14))).toBe(1);
    expect(jpegOrientation(Buffer.from("\x89PNG\r\n"))).toBe(1);
  });
});
