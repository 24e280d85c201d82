import type { IncomingMessage, ServerResponse } from "node:http";
import type { World } from "./world.ts";

/** Below it are the files as an app shows them, by their ids: not a part of the Bot API. */
export const seenPath = "/seen/";

/** Answers with a file, or with the piece of it that a player asks for. */
export function showFile(
  world: World,
  fileId: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const file = world.files.get(fileId);
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  const { bytes, mimeType } = file;
  const range = /^bytes=(\d+)-(\d*)$/u.exec(request.headers.range ?? "");
  if (!range) {
    response.writeHead(200, {
      "content-type": mimeType,
      "content-length": bytes.length,
      "accept-ranges": "bytes",
    });
    response.end(bytes);
    return;
  }
  const [, from = "0", to = ""] = range;
  const start = Math.min(Number(from), bytes.length);
  const end = to === "" ? bytes.length : Math.min(Number(to) + 1, bytes.length);
  response.writeHead(206, {
    "content-type": mimeType,
    "content-length": end - start,
    "content-range": `bytes ${start}-${end - 1}/${bytes.length}`,
  });
  response.end(bytes.subarray(start, end));
}
