import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy } from "@fastify/busboy";
import type { Context } from "hono";
import { RequestRefused } from "./request-refused.ts";

export interface Upload {
  /** As the browser names it. */
  name: string;
  /** Nothing is kept of a file that is larger than allowed. */
  bytes: Buffer | "too-many-bytes";
  /** The fields beside the file. */
  fields: Map<string, string[]>;
}

/** What the form around a file may take. */
const formBytesMax = 64_000;
const fieldsMax = 20;
const fieldBytesMax = 1_000;

/**
 * The one file of a `multipart/form-data` request (RFC 7578), read as it comes in and never further
 * than `bytesMax`. Refuses another content type and a form that is broken or has no file.
 */
export async function readUpload(
  context: Context,
  { bytesMax }: { bytesMax: number },
): Promise<Upload> {
  const contentType = context.req.header("Content-Type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(contentType)) {
    throw new RequestRefused("wrong-content-type");
  }
  const { body } = context.req.raw;
  if (!body) throw new RequestRefused("invalid-input");
  if (Number(context.req.header("Content-Length") ?? 0) > bytesMax + formBytesMax) {
    return { name: "", bytes: "too-many-bytes", fields: new Map() };
  }
  const form = openForm(contentType, bytesMax);
  try {
    await pipeline(Readable.fromWeb(body), form.parser);
  } catch {
    if (form.isTooLarge()) return { name: "", bytes: "too-many-bytes", fields: form.fields };
    throw new RequestRefused("invalid-input");
  }
  const file = form.file();
  if (!file) throw new RequestRefused("invalid-input");
  return { ...file, fields: form.fields };
}

function openForm(contentType: string, bytesMax: number) {
  const fields = new Map<string, string[]>();
  let file: { name: string; bytes: Buffer } | undefined;
  let isTooLarge = false;
  const parser = new Busboy({
    headers: { "content-type": contentType },
    limits: {
      files: 1,
      fileSize: bytesMax,
      fields: fieldsMax,
      fieldSize: fieldBytesMax,
      parts: fieldsMax + 1,
    },
  });
  parser.on("field", (name, value) => {
    fields.set(name, [...(fields.get(name) ?? []), value]);
  });
  parser.on("file", (_, stream, name) => {
    const parts: Buffer[] = [];
    stream.on("data", (part: Buffer) => parts.push(part));
    stream.on("limit", () => {
      isTooLarge = true;
      parser.destroy(new Error("the file is too large"));
    });
    // An unexpected end is told to the parser itself as well.
    stream.on("error", () => {});
    stream.on("end", () => {
      file = { name, bytes: Buffer.concat(parts) };
    });
  });
  return { parser, fields, file: () => file, isTooLarge: () => isTooLarge };
}
