import { createCanvas } from "@napi-rs/canvas";

/** A picture whose left half is red and right half blue. */
export async function twoHalves(
  format: "jpeg" | "png" | "webp",
  size: { width: number; height: number } = { width: 400, height: 200 },
): Promise<Buffer> {
  const { width, height } = size;
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#ff0000";
  pen.fillRect(0, 0, width / 2, height);
  pen.fillStyle = "#0000ff";
  pen.fillRect(width / 2, 0, width / 2, height);
  if (format === "png") return canvas.encode("png");
  return format === "jpeg" ? canvas.encode("jpeg", 95) : canvas.encode("webp", 95);
}

/** A telephone's photo: stored lying (turn it a quarter to the right), with a place and a camera in its EXIF. */
export async function photoWithExif(secret: string): Promise<Buffer> {
  const jpeg = await twoHalves("jpeg");
  const text = Buffer.from(`${secret}\0`, "latin1");
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4);
  tiff.write("II*\0", "latin1");
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  // Make: text that stands behind the directory.
  tiff.writeUInt16LE(0x010f, 10);
  tiff.writeUInt16LE(2, 12);
  tiff.writeUInt32LE(text.length, 14);
  tiff.writeUInt32LE(tiff.length, 18);
  // Orientation: 6.
  tiff.writeUInt16LE(0x0112, 22);
  tiff.writeUInt16LE(3, 24);
  tiff.writeUInt32LE(1, 26);
  tiff.writeUInt16LE(6, 30);
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff, text]);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xffe1);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

/** A file that says in its head that it is enormous. */
export async function enormousPng(): Promise<Buffer> {
  const png = await twoHalves("png");
  png.writeUInt32BE(100_000, 16);
  png.writeUInt32BE(100_000, 20);
  return png;
}
