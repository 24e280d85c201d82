import { Readable } from "node:stream";
import type { Context } from "hono";
import { attachmentOf } from "./attachment-of.ts";
import type { OpenMedia } from "#src/media/media-store.ts";

export interface ByteRange {
  start: number;
  end?: number;
}

interface FileToSend {
  contentType: string;
  cacheControl: string;
  /** Has the browser keep the file under this name instead of showing it. */
  keepAs?: string;
  /** Opens the file or a part of it. Undefined where there is none. */
  open(range?: ByteRange): Promise<OpenMedia | undefined>;
}

/** Answers GET and HEAD for one file, whole or the one range that was asked for (RFC 9110, section 14). */
export async function sendFile(context: Context, file: FileToSend): Promise<Response> {
  const asked = parseRange(context.req.header("Range"));
  const whole = asked === undefined || "last" in asked ? await file.open() : undefined;
  const range = asked !== undefined && "last" in asked ? fromEnd(asked.last, whole) : asked;
  const opened = range === undefined ? whole : await reopen(whole, () => file.open(range));
  if (!opened) return context.notFound();
  const headers = new Headers({
    "Content-Type": file.contentType,
    "Cache-Control": file.cacheControl,
    "Accept-Ranges": "bytes",
    ...(file.keepAs !== undefined && { "Content-Disposition": attachmentOf(file.keepAs) }),
  });
  const { body, sizeBytes, start, end } = opened;
  if (range !== undefined && range.start >= sizeBytes) {
    body.destroy();
    headers.set("Content-Range", `bytes */${sizeBytes}`);
    headers.set("Cache-Control", "no-store");
    return context.body(null, 416, Object.fromEntries(headers));
  }
  if (range !== undefined) headers.set("Content-Range", `bytes ${start}-${end}/${sizeBytes}`);
  headers.set("Content-Length", String(end - start + 1));
  const status = range === undefined ? 200 : 206;
  if (context.req.method === "HEAD") {
    body.destroy();
    return new Response(null, { status, headers });
  }
  return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, { status, headers });
}

async function reopen(
  whole: OpenMedia | undefined,
  open: () => Promise<OpenMedia | undefined>,
): Promise<OpenMedia | undefined> {
  whole?.body.destroy();
  return open();
}

/** `bytes=0-499`, `bytes=500-` and `bytes=-500`. Several ranges and other units are ignored, as the RFC allows. */
function parseRange(header: string | undefined): ByteRange | { last: number } | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match) return undefined;
  const [, first = "", last = ""] = match;
  if (first === "") return last === "" ? undefined : { last: Number(last) };
  const start = Number(first);
  if (last === "") return { start };
  return Number(last) < start ? undefined : { start, end: Number(last) };
}

function fromEnd(last: number, whole: OpenMedia | undefined): ByteRange | undefined {
  if (!whole) return undefined;
  if (last === 0) return { start: whole.sizeBytes };
  return { start: Math.max(0, whole.sizeBytes - last) };
}
