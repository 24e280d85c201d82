import type { IncomingMessage } from "node:http";
import { Refusal } from "./refusal.ts";

export type Args = Readonly<Record<string, unknown>>;

/** Arguments that are JSON, written as a string in a form. */
const inJson = new Set([
  "blocks",
  "attachments",
  "metadata",
  "view",
  "files",
  "prompts",
  "loading_messages",
]);

/** What was sent, by whichever of Slack's content types. Throws Refusal. */
export async function readCall(
  request: IncomingMessage,
  url: URL,
): Promise<{ args: Args; token: string | undefined }> {
  const body = await readBody(request);
  const contentType = request.headers["content-type"] ?? "";
  const sent = { ...Object.fromEntries(url.searchParams), ...(await parseBody(body, contentType)) };
  const args: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(sent)) {
    if (name !== "token") args[name] = inJson.has(name) ? fromJson(name, value) : value;
  }
  const bearer = request.headers.authorization?.match(/^Bearer (.+)$/)?.[1];
  const token = bearer ?? (typeof sent["token"] === "string" ? sent["token"] : undefined);
  return { args: { ...basicCredentials(request), ...args }, token };
}

export async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function parseBody(
  body: Buffer<ArrayBuffer>,
  contentType: string,
): Promise<Record<string, unknown>> {
  if (body.length === 0) return {};
  if (contentType.startsWith("application/json")) {
    try {
      return JSON.parse(body.toString());
    } catch {
      throw new Refusal("invalid_json");
    }
  }
  if (contentType.startsWith("application/x-www-form-urlencoded")) {
    return Object.fromEntries(new URLSearchParams(body.toString()));
  }
  if (contentType.startsWith("multipart/form-data")) {
    const form = await new Response(body, { headers: { "content-type": contentType } }).formData();
    return Object.fromEntries(form);
  }
  throw new Refusal("invalid_post_type");
}

function fromJson(name: string, value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    if (name === "blocks") throw new Refusal("invalid_blocks_format");
    if (name === "metadata") throw new Refusal("invalid_metadata_format");
    throw new Refusal("invalid_arguments", {
      response_metadata: { messages: [`[ERROR] ${name} is not valid JSON`] },
    });
  }
}

/** OAuth clients may send their id and secret as HTTP Basic. */
function basicCredentials(request: IncomingMessage): Args {
  const basic = request.headers.authorization?.match(/^Basic (.+)$/)?.[1];
  if (basic === undefined) return {};
  const [client_id = "", client_secret = ""] = Buffer.from(basic, "base64").toString().split(":");
  return { client_id, client_secret };
}

export function textOf(args: Args, name: string): string | undefined {
  const value = args[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function requireText(args: Args, name: string): string {
  const value = textOf(args, name);
  if (value === undefined) throw new Refusal("invalid_arguments", missing(name));
  return value;
}

export function flagOf(args: Args, name: string): boolean {
  const value = args[name];
  return value === true || value === "true" || value === "1";
}

export function numberOf(args: Args, name: string): number | undefined {
  const value = args[name];
  if (value === undefined || value === "") return undefined;
  const number = Number(value);
  if (!Number.isFinite(number)) throw new Refusal("invalid_arguments", missing(name));
  return number;
}

export function missing(name: string) {
  return { response_metadata: { messages: [`[ERROR] missing required field: ${name}`] } };
}
