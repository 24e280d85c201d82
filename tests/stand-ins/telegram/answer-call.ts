import type { IncomingMessage, ServerResponse } from "node:http";
import { STATUS_CODES } from "node:http";
import { botMethods, getUpdates } from "./bot-methods.ts";
import { chatMethods } from "./chat-methods.ts";
import { editMethods } from "./edit-methods.ts";
import type { createFaults, Fault } from "./faults.ts";
import { methodNamed, noteOddArguments } from "./known-arguments.ts";
import { parseCall, type Call } from "./parse-call.ts";
import { Refusal, tooManyRequests } from "./refusal.ts";
import { sendMethods } from "./send-methods.ts";
import type { Method, Server } from "./server.ts";

const methods: Record<string, Method> = {
  ...botMethods,
  ...sendMethods,
  ...editMethods,
  ...chatMethods,
};

/** A call as it was made and what became of it. */
export interface RecordedCall {
  method: string;
  args: Record<string, unknown>;
  files: string[];
  outcome: { ok: true; result: unknown } | { ok: false; status: number; description: string };
}

export interface Violation {
  method: string;
  args: Record<string, unknown>;
  description: string;
}

export interface Records {
  calls: RecordedCall[];
  violations: Violation[];
}

/** Answers the methods of one bot, over HTTP or in a webhook's answer. */
export function createMethods(
  server: Server,
  records: Records,
  faults: ReturnType<typeof createFaults>,
) {
  const run = (call: Call): unknown => {
    const method = methodNamed(call.method);
    const act = method === undefined ? undefined : methods[method];
    if (!method || !act) {
      throw new Refusal(404, "Not Found: method not found", { isCallersFault: true });
    }
    call.method = method;
    if (call.isTooLarge) {
      throw new Refusal(413, "Request Entity Too Large", { isCallersFault: true });
    }
    noteOddArguments(call);
    return act(server, call);
  };

  const note = (call: Call, outcome: RecordedCall["outcome"], refusal?: Refusal) => {
    const { method, args } = call;
    records.calls.push({ method, args, files: [...call.files.keys()], outcome });
    const wrong = refusal?.isCallersFault ? [refusal.message] : [];
    for (const description of [...wrong, ...call.oddities]) {
      records.violations.push({ method, args, description });
    }
  };

  /** Does what a call says, and keeps a record of it. Throws the refusal. */
  const perform = (call: Call): unknown => {
    try {
      const result = run(call);
      note(call, { ok: true, result });
      return result;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      note(call, { ok: false, status: error.status, description: error.message }, error);
      throw error;
    }
  };

  const poll = (call: Call, request: IncomingMessage, response: ServerResponse) => {
    noteOddArguments(call);
    const { leave } = getUpdates(server, call, (given) => {
      const isRefused = given instanceof Refusal;
      note(
        call,
        isRefused
          ? { ok: false, status: given.status, description: given.message }
          : { ok: true, result: given },
      );
      if (isRefused) refuse(response, given);
      else succeed(response, given);
    });
    request.socket.once("close", leave);
    response.once("close", () => request.socket.off("close", leave));
  };

  const serve = async (request: IncomingMessage, response: ServerResponse, method: string) => {
    const call = await parseCall(request, method);
    const fault = faults.next(method);
    try {
      if (fault && failBefore(fault, request, response)) return;
      if (methodNamed(method) === "getUpdates") {
        poll(call, request, response);
        return;
      }
      const result = perform(call);
      if (fault?.kind === "drop-after") request.socket.destroy();
      else if (fault?.kind === "answer-late") faults.hold(() => succeed(response, result));
      else succeed(response, result);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refuse(response, error);
    }
  };

  return { serve, perform };
}

function failBefore(fault: Fault, request: IncomingMessage, response: ServerResponse): boolean {
  switch (fault.kind) {
    case "drop-before":
      request.socket.destroy();
      return true;
    case "server-error": {
      const words = STATUS_CODES[fault.status] ?? "Internal Server Error";
      refuse(response, new Refusal(fault.status, words, { isCallersFault: false }));
      return true;
    }
    case "too-many-requests":
      refuse(response, tooManyRequests(fault.retryAfterSeconds));
      return true;
    case "drop-after":
    case "answer-late":
      return false;
  }
}

function succeed(response: ServerResponse, result: unknown): void {
  answer(response, 200, { ok: true, result });
}

export function refuse(response: ServerResponse, refusal: Refusal): void {
  answer(response, refusal.status, {
    ok: false,
    error_code: refusal.status,
    description: refusal.message,
    ...(refusal.parameters && { parameters: refusal.parameters }),
  });
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}
