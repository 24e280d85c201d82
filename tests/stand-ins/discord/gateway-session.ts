import type { WebSocket } from "ws";

export interface Frame {
  op: number;
  t: string | null;
  s: number | null;
  d: unknown;
}

/** Of one IDENTIFY; outlives its connection, so that it can be resumed. */
export interface Session {
  id: string;
  intents: number;
  shard: readonly [id: number, count: number];
  sequence: number;
  /** All that was dispatched, for a resume. */
  sent: Frame[];
  connection?: Connection;
}

export interface Connection {
  socket: WebSocket;
  session?: Session;
  /** Deaf and dumb, as a connection is that died without a word. */
  isSilent: boolean;
  heartbeats: number;
  /** What the client sent in this minute, and when the minute began. */
  minute: { startedAtMs: number; sent: number };
}

export function sendFrame(connection: Connection, frame: Partial<Frame> & { op: number }): void {
  if (connection.isSilent) return;
  connection.socket.send(JSON.stringify({ t: null, s: null, d: null, ...frame }));
}

/** Discord, "Gateway": payloads that a client may send in a minute. */
const sentPerMinuteMax = 120;

/** Counts what the client sends; says whether it was too much. */
export function isTooFast(connection: Connection, nowMs: number): boolean {
  const { minute } = connection;
  if (nowMs - minute.startedAtMs >= 60_000) {
    minute.startedAtMs = nowMs;
    minute.sent = 0;
  }
  minute.sent += 1;
  return minute.sent > sentPerMinuteMax;
}

/** Numbers an event, keeps it for a resume, and says how it would be sent. */
export function toDispatch(session: Session, name: string, payload: unknown): Frame {
  session.sequence += 1;
  const frame: Frame = { op: 0, t: name, s: session.sequence, d: payload };
  session.sent.push(frame);
  return frame;
}
