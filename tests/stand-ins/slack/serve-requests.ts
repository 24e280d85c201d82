import type { IncomingMessage, ServerResponse } from "node:http";
import { answerCall, type Answer, type AnswerDeps } from "./answer-call.ts";
import { answerResponseUrl } from "./answer-response-url.ts";
import { authorizePage, grant } from "./oauth-page.ts";
import { isVisible } from "./methods/files.ts";
import { readBody, readCall } from "./read-call.ts";
import { serveShownFile, shownPath } from "./shown-file.ts";
import { Refusal } from "./refusal.ts";

/** Answers whatever comes over HTTP: the Web API, uploads, downloads, response URLs, OAuth's page. */
export async function serveRequest(
  deps: AnswerDeps,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", deps.origin);
  const [, area = "", ...rest] = url.pathname.split("/");
  switch (area) {
    case "api":
      return serveApi(deps, { request, response, url, method: rest.join("/") });
    case "upload":
      return serveUpload(deps, request, response, rest.at(-1) ?? "");
    case "files-pri":
    case "files-pri-download":
      return serveFile(deps, request, response, rest[0] ?? "");
    case shownPath:
      return serveShownFile(deps.world, rest[0] ?? "", request.headers.range, response);
    case "response":
      return serveResponseUrl(deps, request, response, rest[0] ?? "");
    case "oauth":
      return serveOAuth(deps, response, url);
    default:
      response.writeHead(404).end();
  }
}

async function serveApi(
  deps: AnswerDeps,
  call: { request: IncomingMessage; response: ServerResponse; url: URL; method: string },
): Promise<void> {
  const { request, response, method } = call;
  let answer: Answer;
  try {
    const { args, token } = await readCall(request, call.url);
    answer = answerCall(deps, { method, args, token });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    deps.refused({ method, args: {}, refusal: error });
    const body = { ok: false, error: error.code, ...error.details };
    answer = { status: 200, headers: {}, body, afterwards: [] };
  }
  const { fault } = answer;
  if (fault?.kind === "slow") await fault.until;
  if (fault?.kind === "cut-off" || fault?.kind === "drop-answer") response.destroy();
  else send(response, answer.status, answer.body, answer.headers);
  for (const act of answer.afterwards) deps.agenda.later(0, act);
}

async function serveUpload(
  deps: AnswerDeps,
  request: IncomingMessage,
  response: ServerResponse,
  ticket: string,
): Promise<void> {
  const fault = deps.faults.take("upload", {});
  const body = await readBody(request);
  const file = deps.world.files.get(deps.world.uploadUrls.get(ticket) ?? "");
  if (fault?.kind === "cut-off") return void response.destroy();
  if (fault?.kind === "status") return void response.writeHead(fault.status).end();
  if (!file) {
    deps.warn({
      method: "upload",
      args: {},
      problem: "the upload URL was never given out or used",
    });
    return void response.writeHead(404).end("not found");
  }
  const bytes = await bytesOf(body, request.headers["content-type"] ?? "");
  if (bytes.length !== file.declaredBytes) {
    deps.warn({
      method: "upload",
      args: { file: file.id },
      problem: `${bytes.length} bytes came where ${file.declaredBytes} were announced`,
    });
  }
  file.bytes = bytes;
  deps.world.uploadUrls.delete(ticket);
  if (fault?.kind === "drop-answer") return void response.destroy();
  response.writeHead(200, { "content-type": "text/plain" }).end(`OK - ${bytes.length}`);
}

async function bytesOf(body: Buffer<ArrayBuffer>, contentType: string): Promise<Uint8Array> {
  if (!contentType.startsWith("multipart/form-data")) return body;
  const form = await new Response(body, { headers: { "content-type": contentType } }).formData();
  for (const part of form.values()) {
    if (typeof part !== "string") return new Uint8Array(await part.arrayBuffer());
  }
  return new Uint8Array();
}

/** A file's bytes go to the bot that may see it. Without its token Slack shows a sign-in page instead. */
function serveFile(
  deps: AnswerDeps,
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
): void {
  const token = request.headers.authorization?.replace(/^Bearer /, "");
  const file = deps.world.files.get(name.split("-").at(-1) ?? "");
  const installation = [...deps.world.workspaces.values()].find(
    (workspace) => workspace.installation?.token === token,
  )?.installation;
  const mayRead = installation?.scopes.has("files:read") === true && !installation.isRevoked;
  if (!file || file.isDeleted || !file.bytes) return void response.writeHead(404).end();
  if (!mayRead || !isVisible({ world: deps.world, installation }, file)) {
    deps.warn({
      method: "download",
      args: { file: file.id },
      problem: "no token that may read it",
    });
    return void response
      .writeHead(200, { "content-type": "text/html" })
      .end("<title>Sign in</title>");
  }
  const headers = { "content-type": file.mimeType, "content-length": file.bytes.length };
  response.writeHead(200, headers).end(file.bytes);
}

async function serveResponseUrl(
  deps: AnswerDeps,
  request: IncomingMessage,
  response: ServerResponse,
  ticket: string,
): Promise<void> {
  const body: unknown = JSON.parse((await readBody(request)).toString());
  const fault = deps.faults.take("response_url", {});
  if (fault?.kind === "cut-off") return void response.destroy();
  if (fault?.kind === "status") return void response.writeHead(fault.status).end();
  try {
    answerResponseUrl(deps, ticket, body);
    if (fault?.kind === "drop-answer") return void response.destroy();
    response.writeHead(200, { "content-type": "text/plain" }).end("ok");
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    deps.refused({ method: "response_url", args: { ticket }, refusal: error });
    send(response, 404, { ok: false, error: error.code });
  }
}

function serveOAuth(deps: AnswerDeps, response: ServerResponse, url: URL): void {
  const userId = url.searchParams.get("allowed_by");
  try {
    if (userId === null) {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      response.end(authorizePage(deps.world, url));
      return;
    }
    response.writeHead(302, { location: grant(deps.world, url, userId) }).end();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    deps.refused({ method: "oauth/v2/authorize", args: {}, refusal: error });
    response.writeHead(200, { "content-type": "text/html" }).end(`<h1>${error.code}</h1>`);
  }
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(JSON.stringify(body));
}
