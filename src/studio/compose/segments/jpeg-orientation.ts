const startOfScan = 0xda;
const app1 = 0xe1;
const orientationTag = 0x0112;

/**
 * The EXIF orientation of a JPEG, from 1 (upright) to 8; 1 for a file that says none.
 * https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf
 */
export function jpegOrientation(bytes: Buffer): number {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return 1;
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes.readUInt8(at + 1);
    const length = bytes.readUInt16BE(at + 2);
    if (marker === app1 && bytes.toString("latin1", at + 4, at + 8) === "Exif") {
      return orientationIn(bytes.subarray(at + 10, at + 2 + length));
    }
    if (marker === startOfScan || length < 2) return 1;
    at += 2 + length;
  }
  return 1;
}

function orientationIn(tiff: Buffer): number {
  if (tiff.length < 10) return 1;
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return 1;
  const count = short(directory);
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + 12 * entry;
    if (at + 10 > tiff.length) return 1;
    if (short(at) !== orientationTag) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
