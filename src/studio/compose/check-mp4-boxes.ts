import { type FileHandle, open } from "node:fs/promises";

export interface Mp4Layout {
  /** Edit lists in the file: YouTube and Instagram ask for none. */
  editLists: number;
  /** Whether the index comes before the pictures and sound, so that playing can start at once. */
  indexFirst: boolean;
}

const headerBytes = 8;
const longHeaderBytes = 16;
/** An index of a short is some tens of kilobytes; more than this is not one of ours. */
const indexBytesMax = 16_000_000;
const containers = new Set(["moov", "trak", "edts"]);

interface Box {
  kind: string;
  contentStart: number;
  end: number;
}

/**
 * Reads how an MP4 file is laid out (ISO/IEC 14496-12). A file without an index or without media has
 * `indexFirst` false.
 */
export async function readMp4Layout(path: string): Promise<Mp4Layout> {
  await using file = await open(path, "r");
  const { size } = await file.stat();
  const order: string[] = [];
  let editLists = 0;
  for (let at = 0; at < size;) {
    const box = await readBoxAt(file, at, size);
    if (!box) break;
    order.push(box.kind);
    if (box.kind === "moov" && box.end - box.contentStart <= indexBytesMax) {
      const content = Buffer.alloc(box.end - box.contentStart);
      await file.read(content, 0, content.length, box.contentStart);
      editLists += countEditLists(content);
    }
    at = box.end;
  }
  const index = order.indexOf("moov");
  return { editLists, indexFirst: index >= 0 && index < order.indexOf("mdat") };
}

async function readBoxAt(file: FileHandle, at: number, size: number): Promise<Box | undefined> {
  const header = Buffer.alloc(longHeaderBytes);
  const { bytesRead } = await file.read(header, 0, longHeaderBytes, at);
  return readBox(header.subarray(0, bytesRead), at, size);
}

/** Reads a box header that stands at `at` of something `size` long; undefined if it makes no sense. */
function readBox(header: Buffer, at: number, size: number): Box | undefined {
  if (header.length < headerBytes) return undefined;
  const kind = header.toString("latin1", 4, 8);
  const length = header.readUInt32BE(0);
  if (length === 0) return { kind, contentStart: at + headerBytes, end: size };
  if (length === 1) {
    if (header.length < longHeaderBytes) return undefined;
    const end = at + Number(header.readBigUInt64BE(8));
    if (end < at + longHeaderBytes || end > size) return undefined;
    return { kind, contentStart: at + longHeaderBytes, end };
  }
  if (length < headerBytes || at + length > size) return undefined;
  return { kind, contentStart: at + headerBytes, end: at + length };
}

function countEditLists(content: Buffer): number {
  let count = 0;
  for (let at = 0; at < content.length;) {
    const box = readBox(content.subarray(at, at + longHeaderBytes), at, content.length);
    if (!box) return count;
    if (box.kind === "elst") count += 1;
    if (containers.has(box.kind)) {
      count += countEditLists(content.subarray(box.contentStart, box.end));
    }
    at = box.end;
  }
  return count;
}
