import { type App, isValidSlackRequest, type Receiver } from "@slack/bolt";
import type { Logger } from "pino";
import { deliveryBytesMax } from "./limits.ts";

export interface HttpReceiver extends Receiver {
  /** Answers one delivery of Slack's: events, commands and presses all come to one address. */
  receive: (this: void, request: Request) => Promise<Response>;
}

/** Lets Bolt hear what Slack sends by HTTP, without a server of its own. */
export function createHttpReceiver(input: { signingSecret: string; log: Logger }): HttpReceiver {
  const { log } = input;
  let app: App | undefined;
  return {
    init: (inited) => {
      app = inited;
    },
    start: async () => {},
    stop: async () => {},
    receive: async (request) => {
      const text = await readText(request);
      if (text === undefined) return new Response(undefined, { status: 413 });
      if (!isSigned(request, text, input.signingSecret)) {
        return new Response(undefined, { status: 401 });
      }
      const body = parseBody(request, text);
      if (!body || !app) return new Response(undefined, { status: 400 });
      if (body["type"] === "url_verification")
        return Response.json({ challenge: body["challenge"] });
      if (body["ssl_check"] !== undefined) return new Response();
      try {
        return await answerOf(app, request, body);
      } catch (error) {
        // Without an acknowledgement Slack brings events again and tells people that a press failed.
        log.error({ err: error }, "what Slack sent was not taken");
        return new Response(undefined, { status: 500 });
      }
    },
  };
}

async function answerOf(
  app: App,
  request: Request,
  body: Record<string, unknown>,
): Promise<Response> {
  const acknowledged = Promise.withResolvers<Response>();
  const retryNum = Number(request.headers.get("x-slack-retry-num") ?? Number.NaN);
  const retryReason = request.headers.get("x-slack-retry-reason");
  const processed = app.processEvent({
    body,
    ack: async (answer?: unknown) => {
      acknowledged.resolve(toResponse(answer));
    },
    ...(Number.isNaN(retryNum) ? {} : { retryNum }),
    ...(retryReason !== null && { retryReason }),
  });
  const unanswered = processed.then(() => new Response(undefined, { status: 500 }));
  // Bolt may go on after its acknowledgement; what fails then, its own handler of errors has heard.
  return Promise.race([acknowledged.promise, unanswered]);
}

function toResponse(answer: unknown): Response {
  if (answer === undefined || answer === "") return new Response();
  return typeof answer === "string" ? new Response(answer) : Response.json(answer);
}

async function readText(request: Request): Promise<string | undefined> {
  const length = Number(request.headers.get("content-length") ?? 0);
  if (length > deliveryBytesMax) return undefined;
  const bytes = await request.arrayBuffer();
  return bytes.byteLength > deliveryBytesMax ? undefined : new TextDecoder().decode(bytes);
}

function isSigned(request: Request, body: string, signingSecret: string): boolean {
  const signature = request.headers.get("x-slack-signature");
  const timestamp = Number(request.headers.get("x-slack-request-timestamp") ?? Number.NaN);
  if (signature === null || !Number.isFinite(timestamp)) return false;
  return isValidSlackRequest({
    signingSecret,
    body,
    headers: { "x-slack-signature": signature, "x-slack-request-timestamp": timestamp },
  });
}

/** Events come as JSON, commands as a form, and presses as JSON within a form. */
function parseBody(request: Request, text: string): Record<string, unknown> | undefined {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded")) return parseObject(text);
  const form = new URLSearchParams(text);
  const payload = form.get("payload");
  return payload === null ? Object.fromEntries(form) : parseObject(payload);
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isRecord(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
