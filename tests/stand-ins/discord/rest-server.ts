import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { RESTJSONErrorCodes as code } from "discord.js";
import type { Answer, Call, Route } from "./call.ts";
import { checkSpecification } from "./check-specification.ts";
import type { Fault, Faults } from "./faults.ts";
import { parseRequestBody, type ParsedBody } from "./parse-request.ts";
import type { RateLimits } from "./rate-limits.ts";
import { Refusal, refuse, refuseRoute, refuseToken } from "./refusal.ts";
import type { World } from "./world.ts";

/** Discord, "Uploading Files": of one request, all its files together. */
const requestSizeBytesMax = 25 * 1024 * 1024;
const apiPrefix = "/api/v10";

/** A call of the bot and what became of it. */
export interface RecordedCall {
  method: string;
  /** Below /api/v10. */
  path: string;
  body: unknown;
  files: { name: string; contentType: string; sizeBytes: number }[];
  status: number;
  answer: unknown;
  /** Of the connection that was cut, or of the answer that was asked for. */
  fault?: Fault["kind"];
}

export interface RestServer extends AsyncDisposable {
  /** Without a slash at the end. */
  url: string;
}

interface Parts {
  world: World;
  token: string;
  routes: readonly Route[];
  limits: RateLimits;
  faults: Faults;
  /** 0 takes any that is free. */
  port: number;
  record(call: RecordedCall): void;
  /** A refusal that nobody asked for. */
  violate(call: RecordedCall, refusal: Refusal): void;
}

type Outcome = { status: number; headers: Record<string, string>; body?: unknown };

export async function openRestServer(parts: Parts): Promise<RestServer> {
  const server = createServer((request, response) => {
    serve(parts, request, response).catch((error: unknown) => {
      console.error(error);
      request.socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(parts.port, "127.0.0.1", resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function serve(
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://loopback");
  const path = decodeURIComponent(url.pathname);
  if (path.startsWith("/attachments/") || path.startsWith("/ephemeral-attachments/")) {
    return serveFile(parts.world, path, response);
  }
  const method = request.method ?? "GET";
  const below = path.startsWith(apiPrefix) ? path.slice(apiPrefix.length) : path;
  const fault = parts.faults.take(method, below);
  if (fault?.kind === "slow") await fault.until;
  if (fault?.kind === "cut-off") {
    await request.resume().toArray();
    parts.record({ ...nothingSaid(method, below), fault: fault.kind });
    request.socket.destroy();
    return;
  }
  const outcome = await understand(parts, { request, url, method, path: below, fault });
  if (fault?.kind === "accept-then-drop") return void request.socket.destroy();
  send(response, fault?.kind === "accept-then-fail" ? failure(fault.status) : outcome);
}

async function understand(
  parts: Parts,
  asked: {
    request: IncomingMessage;
    url: URL;
    method: string;
    path: string;
    fault: Fault | undefined;
  },
): Promise<Outcome> {
  const { request, url, method, path, fault } = asked;
  const recorded = nothingSaid(method, path);
  if (fault) recorded.fault = fault.kind;
  let outcome: Outcome;
  try {
    const parsed = await parseRequestBody(request);
    recorded.body = parsed.json;
    recorded.files = parsed.files.map((file) => ({
      name: file.name,
      contentType: file.contentType,
      sizeBytes: file.bytes.byteLength,
    }));
    const asAsked = fault && answerOf(fault);
    outcome = asAsked ?? handle(parts, { request, url, method, path, parsed });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    outcome = { status: error.status, headers: {}, body: error.toBody() };
    recorded.status = error.status;
    recorded.answer = outcome.body;
    if (!isExcused(parts.world, path)) parts.violate(recorded, error);
  }
  recorded.status = outcome.status;
  recorded.answer = outcome.body;
  parts.limits.note(outcome.status);
  parts.record(recorded);
  return outcome;
}

function handle(
  parts: Parts,
  asked: { request: IncomingMessage; url: URL; method: string; path: string; parsed: ParsedBody },
): Outcome {
  const { parsed, method, path, url, request } = asked;
  if (parts.limits.isShutOut()) return bannedAnswer();
  const found = findRoute(parts.routes, method, path);
  if (!found || !url.pathname.startsWith(apiPrefix)) return refuseRoute();
  const { route, params } = found;
  if (!route.isOpen && request.headers.authorization !== `Bot ${parts.token}`) refuseToken();
  const limit = parts.limits.count(route, majorOf(params));
  if (limit.limited) return limitedAnswer(limit.limited, limit.headers);
  if (parsed.sizeBytes > requestSizeBytesMax) refuse(code.RequestEntityTooLarge);
  const call: Call = {
    method,
    path,
    params,
    query: url.searchParams,
    body: checkBody(route, parsed.json),
    rawBody: parsed.json,
    files: parsed.files,
  };
  const answer: Answer = route.handle(parts.world, call);
  return {
    status: answer.status ?? (answer.body === undefined ? 204 : 200),
    headers: limit.headers,
    body: answer.body,
  };
}

function checkBody(route: Route, body: unknown): Record<string, unknown> {
  const schemas = route.schemas ?? [];
  let refused: unknown;
  for (const schema of schemas) {
    try {
      return checkSpecification(schema, body ?? {});
    } catch (error) {
      refused = error;
    }
  }
  if (refused instanceof Refusal) throw refused;
  return {};
}

function findRoute(routes: readonly Route[], method: string, path: string) {
  const parts = path.split("/");
  for (const route of routes) {
    if (route.method !== method) continue;
    const wanted = route.path.split("/");
    if (wanted.length !== parts.length) continue;
    const fits = wanted.every((part, index) => part.startsWith(":") || part === parts[index]);
    if (!fits) continue;
    const named = wanted.flatMap((part, index): [string, string][] =>
      part.startsWith(":") ? [[part.slice(1), parts[index] ?? ""]] : [],
    );
    return { route, params: Object.fromEntries(named) };
  }
  return undefined;
}

/** What a bucket is counted for; Discord calls it the top-level resource. */
function majorOf(params: Record<string, string>): string {
  return params["token"] ?? params["channel"] ?? params["server"] ?? "";
}

/** Whether what the bot was refused was taken from it on purpose: nobody can know that beforehand. */
function isExcused(world: World, path: string): boolean {
  return path.split("/").some((id) => {
    const channel = world.channels.get(id);
    const all = [id, channel?.serverId, channel?.parentId, channel?.recipientId];
    return all.some((one) => one !== undefined && world.spoiled.has(one));
  });
}

function answerOf(fault: Fault): Outcome | undefined {
  switch (fault.kind) {
    case "status":
      return failure(fault.status);
    case "rate-limited":
      return limitedAnswer(fault, {});
    case "slow":
    case "cut-off":
    case "accept-then-drop":
    case "accept-then-fail":
      return undefined;
  }
}

function failure(status: number): Outcome {
  return { status, headers: {}, body: { message: `${status}: Server Error`, code: 0 } };
}

function limitedAnswer(
  limited: { retryAfterS: number; scope: "user" | "global" | "shared" },
  headers: Record<string, string>,
): Outcome {
  const isGlobal = limited.scope === "global";
  return {
    status: 429,
    headers: {
      ...headers,
      // Whole seconds in the header, exact ones in the body.
      "retry-after": String(Math.ceil(limited.retryAfterS)),
      "x-ratelimit-scope": limited.scope,
      via: "1.1 google",
      ...(isGlobal && { "x-ratelimit-global": "true" }),
    },
    body: {
      message:
        limited.scope === "shared"
          ? "The resource is being rate limited."
          : "You are being rate limited.",
      retry_after: limited.retryAfterS,
      global: isGlobal,
    },
  };
}

/** Cloudflare's own answer: no JSON, none of the API's headers. */
function bannedAnswer(): Outcome {
  return { status: 429, headers: { "retry-after": "600" }, body: "error code: 1015" };
}

function serveFile(world: World, path: string, response: ServerResponse): void {
  for (const channel of world.channels.values()) {
    for (const message of channel.messages) {
      const file = message.attachments.find((one) => one.path === path);
      if (!file) continue;
      response.writeHead(200, { "content-type": file.contentType });
      response.end(file.bytes);
      return;
    }
  }
  const loose = world.looseFiles.get(path);
  if (!loose) return void response.writeHead(404).end();
  response.writeHead(200, { "content-type": loose.contentType });
  response.end(loose.bytes);
}

function nothingSaid(method: string, path: string): RecordedCall {
  return { method, path, body: undefined, files: [], status: 0, answer: undefined };
}

function send(response: ServerResponse, outcome: Outcome): void {
  // With a JSON content type discord.js would read the empty body of a 204.
  if (outcome.body === undefined) {
    response.writeHead(outcome.status, outcome.headers);
    response.end();
    return;
  }
  const isText = typeof outcome.body === "string";
  response.writeHead(outcome.status, {
    ...outcome.headers,
    "content-type": isText ? "text/plain" : "application/json",
  });
  response.end(isText ? outcome.body : JSON.stringify(outcome.body));
}
