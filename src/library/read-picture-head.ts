export interface PictureHead {
  type: "jpeg" | "png" | "webp";
  /** Pixels as they are stored: a turned photo has them the other way round. */
  width: number;
  height: number;
}

/**
 * What a file really is and how large its picture, by its first bytes and without decoding it.
 * Undefined for anything but a JPEG, PNG or WebP.
 */
export function readPictureHead(bytes: Buffer): PictureHead | undefined {
  try {
    const head = readJpeg(bytes) ?? readPng(bytes) ?? readWebp(bytes);
    return head && head.width > 0 && head.height > 0 ? head : undefined;
  } catch (error) {
    // The file ends before its head does.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The frame header stands behind any number of other segments: ISO/IEC 10918-1, annex B. */
function readJpeg(bytes: Buffer): PictureHead | undefined {
  if (bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at < bytes.length;) {
    if (bytes.readUInt8(at) !== 0xff) return undefined;
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      return {
        type: "jpeg",
        height: bytes.readUInt16BE(at + 5),
        width: bytes.readUInt16BE(at + 7),
      };
    }
    at += 2 + Math.max(2, bytes.readUInt16BE(at + 2));
  }
  return undefined;
}

/** https://www.w3.org/TR/png-3/#11IHDR */
function readPng(bytes: Buffer): PictureHead | undefined {
  if (bytes.toString("latin1", 0, 8) !== "\x89PNG\r\n\x1a\n") return undefined;
  if (bytes.toString("latin1", 12, 16) !== "IHDR") return undefined;
  return { type: "png", width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function readWebp(bytes: Buffer): PictureHead | undefined {
  if (bytes.toString("latin1", 0, 4) !== "RIFF" || bytes.toString("latin1", 8, 12) !== "WEBP") {
    return undefined;
  }
  const type = "webp";
  switch (bytes.toString("latin1", 12, 16)) {
    case "VP8X":
      return { type, width: 1 + bytes.readUIntLE(24, 3), height: 1 + bytes.readUIntLE(27, 3) };
    case "VP8L": {
      const packed = bytes.readUInt32LE(21);
      return { type, width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) };
    }
    case "VP8 ":
      return {
        type,
        width: bytes.readUInt16LE(26) & 0x3fff,
        height: bytes.readUInt16LE(28) & 0x3fff,
      };
    default:
      return undefined;
  }
}
