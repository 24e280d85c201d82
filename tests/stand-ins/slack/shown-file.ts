import type { ServerResponse } from "node:http";
import { originOf } from "./to-api.ts";
import type { World } from "./world.ts";

/** Below it are files as somebody's signed-in browser shows them: no part of the Web API. */
export const shownPath = "shown";

export function shownUrl(world: World, fileId: string): string {
  return `${originOf(world)}/${shownPath}/${fileId}`;
}

/** Answers with a file, or with the piece of it that a player asks for. */
export function serveShownFile(
  world: World,
  fileId: string,
  range: string | undefined,
  response: ServerResponse,
): void {
  const file = world.files.get(fileId);
  if (!file?.bytes || file.isDeleted) return void response.writeHead(404).end();
  const { bytes } = file;
  const headers = { "content-type": file.mimeType, "accept-ranges": "bytes" };
  const [, from = "", to = ""] = range?.match(/^bytes=(\d+)-(\d*)$/) ?? [];
  if (from === "") {
    return void response.writeHead(200, { ...headers, "content-length": bytes.length }).end(bytes);
  }
  const start = Math.min(Number(from), bytes.length);
  const end = Math.min(to === "" ? bytes.length : Number(to) + 1, bytes.length);
  response.writeHead(206, {
    ...headers,
    "content-length": end - start,
    "content-range": `bytes ${start}-${end - 1}/${bytes.length}`,
  });
  response.end(bytes.subarray(start, end));
}
