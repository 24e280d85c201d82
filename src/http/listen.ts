import { createServer } from "node:http";
import type { Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { StartError, type StartProblem } from "#src/domain/start-problem.ts";
import { untilAborted } from "./until-aborted.ts";

/** How long a caller may take to send its headers, and its whole request. */
const headersTimeoutMs = 15_000;
const requestTimeoutMs = 60_000;
/** Longer than the usual 60 s of a proxy, so that the proxy and not we drops an idle connection. */
const keepAliveTimeoutMs = 65_000;
/** How long running requests get to end by themselves once the service stops. */
const closeTimeoutMs = 5_000;

/**
 * Serves an app. `port` 0 takes any free one. Throws AppError `bad-configuration` where the address
 * cannot be had. `close` takes no more callers, ends event streams at once (browsers come back by
 * themselves), waits for running requests and cuts off what is still there after five seconds.
 */
export async function listen(
  app: Hono,
  address: { host: string; port: number },
): Promise<{ port: number; close: () => Promise<void> }> {
  const closing = new AbortController();
  const answer = getRequestListener(
    async (request, env) => untilAborted(await app.fetch(request, env), closing.signal),
    { overrideGlobalObjects: false },
  );
  const server = createServer(
    {
      headersTimeout: headersTimeoutMs,
      requestTimeout: requestTimeoutMs,
      keepAliveTimeout: keepAliveTimeoutMs,
    },
    (request, response) => {
      // A connection that a caller would keep for later must not hold up the close.
      response.once("close", () => {
        if (closing.signal.aborted) setImmediate(() => server.closeIdleConnections());
      });
      void answer(request, response);
    },
  );
  const port = await bind(server, address);
  const close = async () => {
    closing.abort();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const cutOff = setTimeout(() => server.closeAllConnections(), closeTimeoutMs);
    await closed;
    clearTimeout(cutOff);
  };
  return { port, close };
}

function bind(server: Server, { host, port }: { host: string; port: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen({ host, port }, () => {
      const bound = server.address();
      resolve(bound !== null && typeof bound === "object" ? bound.port : port);
    });
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const problems: Record<string, StartProblem> = {
    EADDRINUSE: { kind: "port-in-use", values: { port } },
    EACCES: { kind: "port-not-allowed", values: { port } },
    EADDRNOTAVAIL: { kind: "address-not-here", values: { host } },
  };
  const problem = problems[error.code ?? ""];
  if (problem === undefined) return error;
  return new StartError("bad-configuration", problem, { cause: error });
}
