import type { IncomingMessage } from "node:http";
import { finished } from "node:stream/promises";
import { buffer } from "node:stream/consumers";

export interface UploadedFile {
  bytes: Uint8Array;
  name: string;
  mimeType: string;
}

/** One request of the bot, as it came: nothing is checked yet. */
export interface Call {
  method: string;
  args: Record<string, unknown>;
  files: Map<string, UploadedFile>;
  /** More than the server reads: nothing of it was read. */
  isTooLarge: boolean;
  /** What the documentation does not know or allow, though the server lets it pass. */
  oddities: string[];
}

/** One file of 50 MB, and what goes with it. */
const bodyBytesMax = (50 << 20) + (1 << 20);

/** Reads a method call in each of the four ways the Bot API takes one. */
export async function parseCall(request: IncomingMessage, method: string): Promise<Call> {
  const url = new URL(request.url ?? "/", "http://localhost");
  const call: Call = {
    method,
    args: Object.fromEntries(url.searchParams),
    files: new Map(),
    isTooLarge: Number(request.headers["content-length"] ?? 0) > bodyBytesMax,
    oddities: [],
  };
  if (call.isTooLarge) {
    await finished(request.resume());
    return call;
  }
  const body = await buffer(request);
  const type = request.headers["content-type"] ?? "";
  if (body.length === 0) return call;
  if (type.startsWith("application/json")) {
    const parsed: unknown = JSON.parse(body.toString());
    if (isObject(parsed)) Object.assign(call.args, parsed);
    return call;
  }
  if (type.startsWith("application/x-www-form-urlencoded")) {
    Object.assign(call.args, Object.fromEntries(new URLSearchParams(body.toString())));
    return call;
  }
  if (type.startsWith("multipart/form-data")) await parseMultipart(call, body, type);
  return call;
}

async function parseMultipart(call: Call, body: Uint8Array<ArrayBuffer>, type: string) {
  const form = await new Response(body, { headers: { "content-type": type } }).formData();
  for (const [name, value] of form) {
    if (typeof value === "string") {
      // Telegraf repeats the method's name as a part.
      if (name !== "method") call.args[name] = value;
      continue;
    }
    const bytes = new Uint8Array(await value.arrayBuffer());
    call.files.set(name, { bytes, name: value.name, mimeType: value.type });
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
