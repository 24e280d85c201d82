export type FileType = { mimeType: string; extension: string };

/** What a file is by its first bytes; undefined where they say nothing. */
export function sniff(bytes: Uint8Array): FileType | undefined {
  const head = Buffer.from(bytes.subarray(0, 16));
  const ascii = head.toString("latin1");
  if (head[0] === 0xff && head[1] === 0xd8) return { mimeType: "image/jpeg", extension: "jpg" };
  if (ascii.startsWith("\u{89}PNG")) return { mimeType: "image/png", extension: "png" };
  if (ascii.startsWith("GIF8")) return { mimeType: "image/gif", extension: "gif" };
  if (ascii.startsWith("RIFF") && ascii.slice(8, 12) === "WEBP") {
    return { mimeType: "image/webp", extension: "webp" };
  }
  if (ascii.slice(4, 8) === "ftyp") return { mimeType: "video/mp4", extension: "mp4" };
  if (ascii.startsWith("OggS")) return { mimeType: "audio/ogg", extension: "oga" };
  if (ascii.startsWith("ID3") || (head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0)) {
    return { mimeType: "audio/mpeg", extension: "mp3" };
  }
  return undefined;
}

/** Width and height of a JPEG, PNG, GIF or WebP, read from its header. */
export function imageSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const data = Buffer.from(bytes);
  switch (sniff(bytes)?.mimeType) {
    case "image/png":
      return data.length >= 24
        ? { width: data.readUInt32BE(16), height: data.readUInt32BE(20) }
        : undefined;
    case "image/gif":
      return data.length >= 10
        ? { width: data.readUInt16LE(6), height: data.readUInt16LE(8) }
        : undefined;
    case "image/webp":
      return webpSize(data);
    case "image/jpeg":
      return jpegSize(data);
    case undefined:
    default:
      return undefined;
  }
}

function webpSize(data: Buffer): { width: number; height: number } | undefined {
  if (data.length < 30) return undefined;
  const kind = data.toString("latin1", 12, 16);
  if (kind === "VP8X") {
    return { width: data.readUIntLE(24, 3) + 1, height: data.readUIntLE(27, 3) + 1 };
  }
  if (kind === "VP8 ") {
    return { width: data.readUInt16LE(26) & 0x3f_ff, height: data.readUInt16LE(28) & 0x3f_ff };
  }
  const bits = data.readUInt32LE(21);
  return { width: (bits & 0x3f_ff) + 1, height: ((bits >> 14) & 0x3f_ff) + 1 };
}

function jpegSize(data: Buffer): { width: number; height: number } | undefined {
  let at = 2;
  while (at + 9 < data.length) {
    if (data[at] !== 0xff) return undefined;
    const marker = data[at + 1] ?? 0;
    // SOF0 to SOF15, without the tables that share their range.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7) };
    at += 2 + data.readUInt16BE(at + 2);
  }
  return undefined;
}
