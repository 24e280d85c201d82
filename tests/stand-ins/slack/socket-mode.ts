import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import { z } from "zod";
import type { Agenda } from "./agenda.ts";
import type { DeliveryKind, Outcome, Payload, Retry } from "./deliveries.ts";
import type { World } from "./world.ts";

export interface SocketMode {
  /** An URL that opens one socket, once. */
  mintUrl(origin: string): string;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  send(kind: DeliveryKind, payload: Payload, retry: Retry | undefined): Promise<Outcome>;
  connectedCount(): number;
  /** Slack recycles the machines that hold the sockets: the client is asked to connect anew. */
  askToRefresh(reason?: "refresh_requested" | "link_disabled" | "warning"): void;
  /** Cuts every socket without a word. */
  cut(): void;
  /** From now on acknowledgements are not read, as when they are lost on the way. */
  loseAcknowledgements(isLost: boolean): void;
  close(): void;
}

/** Slack allows ten sockets per app. */
const socketsMax = 10;
const ackWithinMs = 3_000;
/** The client gives a socket up after 30 s without a ping. */
const pingEveryMs = 5_000;

const acknowledgement = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });

export function createSocketMode(deps: {
  world: World;
  agenda: Agenda;
  report: (problem: string) => void;
}): SocketMode {
  const { world, agenda } = deps;
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const sockets = new Set<WebSocket>();
  const waiting = new Map<string, (outcome: Outcome) => void>();
  let areAcksLost = false;
  let turn = 0;
  const pings = setInterval(() => {
    for (const socket of sockets) socket.ping();
  }, pingEveryMs);

  const connect = (socket: WebSocket): void => {
    if (sockets.size >= socketsMax) {
      socket.send(JSON.stringify({ type: "disconnect", reason: "too_many_websockets" }));
      socket.close();
      return;
    }
    socket.on("message", (data: Buffer) => receive(data.toString()));
    socket.on("close", () => {
      sockets.delete(socket);
      world.changed();
    });
    sockets.add(socket);
    socket.send(
      JSON.stringify({
        type: "hello",
        num_connections: sockets.size,
        debug_info: { host: "stand-in", build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: world.app.id },
      }),
    );
    world.changed();
  };
  const receive = (text: string): void => {
    const parsed = acknowledgement.safeParse(JSON.parse(text));
    if (!parsed.success) return deps.report(`Socket Mode: not an acknowledgement: ${text}`);
    if (areAcksLost) return;
    const settle = waiting.get(parsed.data.envelope_id);
    if (!settle) return;
    const body = parsed.data.payload;
    settle({ isAcknowledged: true, body: isEmpty(body) ? undefined : body });
  };

  return {
    mintUrl(origin) {
      const ticket = world.mintSecret("ticket-");
      tickets.add(ticket);
      return `${origin.replace("http", "ws")}/link/?ticket=${ticket}&app_id=${world.app.id}`;
    },
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? "", "http://slack").searchParams.get("ticket") ?? "";
      if (!tickets.delete(ticket)) {
        deps.report("Socket Mode: the URL was used already or never given out");
        socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
        return;
      }
      server.handleUpgrade(request, socket, head, connect);
    },
    send(kind, payload, retry) {
      const open = [...sockets].filter((socket) => socket.readyState === socket.OPEN);
      const socket = open[turn++ % Math.max(open.length, 1)];
      if (!socket) return Promise.resolve({ isAcknowledged: false, reason: "no_socket" });
      const { promise, resolve } = Promise.withResolvers<Outcome>();
      const envelopeId = crypto.randomUUID();
      const settle = (outcome: Outcome): void => {
        waiting.delete(envelopeId);
        callOff();
        socket.off("close", lose);
        resolve(outcome);
      };
      const lose = () => settle({ isAcknowledged: false, reason: "connection_failed" });
      const callOff = agenda.later(ackWithinMs, () =>
        settle({ isAcknowledged: false, reason: "http_timeout" }),
      );
      waiting.set(envelopeId, settle);
      socket.on("close", lose);
      socket.send(
        JSON.stringify({
          envelope_id: envelopeId,
          type: kind,
          payload,
          accepts_response_payload: kind !== "events_api",
          ...(kind === "events_api" && {
            retry_attempt: retry?.number ?? 0,
            retry_reason: retry?.reason ?? "",
          }),
        }),
      );
      return promise;
    },
    connectedCount: () => sockets.size,
    askToRefresh(reason = "refresh_requested") {
      for (const socket of sockets) {
        socket.send(
          JSON.stringify({ type: "disconnect", reason, debug_info: { host: "stand-in" } }),
        );
      }
    },
    cut() {
      for (const socket of sockets) socket.terminate();
    },
    loseAcknowledgements(isLost) {
      areAcksLost = isLost;
    },
    close() {
      clearInterval(pings);
      for (const socket of sockets) socket.terminate();
      server.close();
    },
  };
}

/** The client wraps an acknowledgement without an answer in an empty object. */
function isEmpty(body: unknown): boolean {
  return typeof body === "object" && body !== null && Object.keys(body).length === 0;
}
