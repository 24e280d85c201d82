import type { IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { RESTJSONErrorCodes as code } from "discord.js";
import { refuse, refuseForm } from "./refusal.ts";

export interface UploadedFile {
  /** The n of files[n]: what the message's attachments call it. */
  key: string;
  name: string;
  contentType: string;
  bytes: Uint8Array;
}

export interface ParsedBody {
  /** Undefined where there was none. */
  json: unknown;
  files: UploadedFile[];
  sizeBytes: number;
}

/** Reads JSON, or a multipart form with `payload_json` and `files[n]`. Throws what Discord answers. */
export async function parseRequestBody(request: IncomingMessage): Promise<ParsedBody> {
  const raw = await buffer(request);
  const contentType = request.headers["content-type"] ?? "";
  if (raw.byteLength === 0) return { json: undefined, files: [], sizeBytes: 0 };
  if (contentType.startsWith("multipart/form-data")) {
    return { ...(await parseForm(raw, contentType)), sizeBytes: raw.byteLength };
  }
  if (!contentType.startsWith("application/json")) {
    refuseForm({
      path: [],
      code: "CONTENT_TYPE_INVALID",
      message:
        'Expected "Content-Type" header to be one of {"application/json", "multipart/form-data"}.',
    });
  }
  return { json: parseJson(raw.toString()), files: [], sizeBytes: raw.byteLength };
}

async function parseForm(
  raw: Buffer,
  contentType: string,
): Promise<Pick<ParsedBody, "json" | "files">> {
  const form = await new Response(new Uint8Array(raw), {
    headers: { "content-type": contentType },
  }).formData();
  const files: UploadedFile[] = [];
  let json: unknown;
  for (const [field, value] of form) {
    if (typeof value === "string") {
      if (field === "payload_json") json = parseJson(value);
      continue;
    }
    const [, key = field] = /^files\[(\d+)\]$/.exec(field) ?? [];
    files.push({
      key,
      name: value.name,
      contentType: value.type || "application/octet-stream",
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
  }
  return { json, files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse(code.RequestBodyContainsInvalidJSON);
  }
}
