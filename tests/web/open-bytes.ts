import { Readable } from "node:stream";

/** Bytes as a media store opens them: the range is cut to the file. */
export function openBytes(bytes: Uint8Array, range?: { start: number; end?: number }) {
  const last = bytes.length - 1;
  const start = Math.min(range?.start ?? 0, bytes.length);
  const end = Math.min(range?.end ?? last, last);
  return {
    body: Readable.from([Buffer.from(bytes.subarray(start, end + 1))]),
    sizeBytes: bytes.length,
    start,
    end,
  };
}
