import type { AddressInfo } from "node:net";
import {
  GatewayCloseCodes as closeCode,
  GatewayIntentBits,
  GatewayOpcodes as op,
} from "discord.js";
import { WebSocketServer } from "ws";
import { fieldsOf, listOf, numberOf, textOf } from "./call.ts";
import {
  isTooFast,
  sendFrame,
  toDispatch,
  type Connection,
  type Frame,
  type Session,
} from "./gateway-session.ts";
import { scatterCopies } from "./scatter-copies.ts";
import { toGuildCreate, toUser } from "./payloads.ts";
import { permissionsIn } from "./permissions.ts";
import type { World, WorldEvent } from "./world.ts";

const knownIntents = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === "number")
  .reduce((all, bit) => all | bit, 0);
export const privilegedIntents =
  GatewayIntentBits.GuildMembers |
  GatewayIntentBits.GuildPresences |
  GatewayIntentBits.MessageContent;

/** How dispatches go wrong; everything that is said nothing of goes out once and in order. */
interface Misbehaviour {
  copies: number;
  only: RegExp;
}

/** Discord's gateway, version 10, JSON, uncompressed. */
export async function openGateway(
  world: World,
  input: { token: string; heartbeatIntervalMs: number; port: number },
) {
  const server = new WebSocketServer({ host: "127.0.0.1", port: input.port });
  await new Promise<void>((resolve) => server.once("listening", resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { port } = server.address() as AddressInfo;
  const url = `ws://127.0.0.1:${port}`;
  const sessions = new Map<string, Session>();
  const connections = new Set<Connection>();
  let misbehaviour: Misbehaviour = { copies: 1, only: /^/ };
  let held: { session: Session; frame: Frame }[] | undefined;
  const scattered = scatterCopies((session, frame) => {
    // A copy comes over the connection that the first one came over, or not at all.
    if (session.connection) sendFrame(session.connection, frame);
  });
  let identifies = 0;

  const deliver = (session: Session, frame: Frame) => {
    if (held) return void held.push({ session, frame });
    if (!session.connection) return;
    const copies = misbehaviour.only.test(frame.t ?? "") ? misbehaviour.copies : 1;
    for (let copy = 0; copy < copies; copy += 1) sendFrame(session.connection, frame);
    if (copies > 1) excuse(world, frame);
    if (scattered.add(session, frame)) excuse(world, frame);
  };

  const dispatch = (session: Session, name: string, payload: unknown) => {
    deliver(session, toDispatch(session, name, payload));
  };

  world.onEvent((event) => {
    for (const session of sessions.values()) {
      if (!hears(world, session, event)) continue;
      const seesContent = (session.intents & GatewayIntentBits.MessageContent) !== 0;
      dispatch(session, event.name, event.render({ seesContent }));
    }
  });

  const begin = (connection: Connection, identify: Record<string, unknown>) => {
    const { socket } = connection;
    const intents = numberOf(identify["intents"]) ?? -1;
    if (!isToken(input.token, identify["token"])) {
      return socket.close(closeCode.AuthenticationFailed, "Authentication failed.");
    }
    if (intents < 0 || (intents & ~knownIntents) !== 0) {
      return socket.close(closeCode.InvalidIntents, "Invalid intent(s).");
    }
    if ((intents & privilegedIntents & ~world.grantedIntents) !== 0) {
      return socket.close(closeCode.DisallowedIntents, "Disallowed intent(s).");
    }
    identifies += 1;
    const [shard = 0, count = 1] = listOf(identify["shard"]).map(Number);
    const session: Session = {
      id: crypto.randomUUID().replaceAll("-", ""),
      intents,
      shard: [shard, count],
      sequence: 0,
      sent: [],
      connection,
    };
    sessions.set(session.id, session);
    connection.session = session;
    const servers = [...world.servers.values()].filter(
      (one) => one.members.has(world.botId) && isOfShard(session, one.id),
    );
    const bot = world.users.get(world.botId);
    dispatch(session, "READY", {
      v: 10,
      user: bot && { ...toUser(bot), verified: true, mfa_enabled: false, email: null },
      guilds: servers.map((one) => ({ id: one.id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: url,
      shard: session.shard,
      application: { id: world.applicationId, flags: 0 },
    });
    if ((intents & GatewayIntentBits.Guilds) === 0) return world.changed();
    for (const one of servers) dispatch(session, "GUILD_CREATE", toGuildCreate(world, one));
    world.changed();
  };

  const resume = (connection: Connection, asked: Record<string, unknown>) => {
    const session = sessions.get(textOf(asked["session_id"]) ?? "");
    const sequence = numberOf(asked["seq"]) ?? 0;
    if (!isToken(input.token, asked["token"])) {
      return connection.socket.close(closeCode.AuthenticationFailed, "Authentication failed.");
    }
    if (!session) return sendFrame(connection, { op: op.InvalidSession, d: false });
    if (sequence > session.sequence) {
      return connection.socket.close(closeCode.InvalidSeq, "Invalid seq.");
    }
    connection.session = session;
    session.connection = connection;
    for (const frame of session.sent) {
      if ((frame.s ?? 0) <= sequence) continue;
      excuse(world, frame);
      deliver(session, frame);
    }
    dispatch(session, "RESUMED", {});
    world.changed();
  };

  const receive = (connection: Connection, text: string) => {
    if (connection.isSilent) return;
    if (isTooFast(connection, world.nowMs())) {
      return connection.socket.close(closeCode.RateLimited, "Rate limited.");
    }
    const frame = parseFrame(text);
    if (!frame) return connection.socket.close(closeCode.DecodeError, "Error while decoding.");
    switch (frame.op) {
      case op.Heartbeat:
        connection.heartbeats += 1;
        world.changed();
        return sendFrame(connection, { op: op.HeartbeatAck });
      case op.Identify:
        if (connection.session) {
          return connection.socket.close(closeCode.AlreadyAuthenticated, "Already authenticated.");
        }
        return begin(connection, frame.d);
      case op.Resume:
        return resume(connection, frame.d);
      case op.PresenceUpdate:
      case op.RequestGuildMembers:
        if (!connection.session) {
          return connection.socket.close(closeCode.NotAuthenticated, "Not authenticated.");
        }
        return undefined;
      default:
        return connection.socket.close(closeCode.UnknownOpcode, "Unknown opcode.");
    }
  };

  server.on("connection", (socket, request) => {
    const query = new URL(request.url ?? "/", url).searchParams;
    if (query.get("v") !== "10" || query.get("encoding") !== "json") {
      return socket.close(closeCode.InvalidAPIVersion, "Invalid API version.");
    }
    const connection: Connection = {
      socket,
      isSilent: false,
      heartbeats: 0,
      minute: { startedAtMs: world.nowMs(), sent: 0 },
    };
    connections.add(connection);
    const watch = watchHeartbeats(connection, input.heartbeatIntervalMs);
    // discord.js sends text; ws hands it over as a buffer.
    socket.on("message", (data: Buffer) => receive(connection, data.toString()));
    socket.on("close", (closedWith) => {
      clearInterval(watch);
      connections.delete(connection);
      const { session } = connection;
      if (session?.connection === connection) delete session.connection;
      // A client that says goodbye gives its session up.
      if (session && (closedWith === 1000 || closedWith === 1001)) sessions.delete(session.id);
      world.changed();
    });
    sendFrame(connection, {
      op: op.Hello,
      d: { heartbeat_interval: input.heartbeatIntervalMs, _trace: ["stand-in"] },
    });
  });

  const connected = () => [...sessions.values()].filter((session) => session.connection);
  return {
    url,
    /** Sessions with a live connection, each with the intents it asked for. */
    connected,
    /** How often a session was begun anew; a resume is none. */
    identifies: () => identifies,
    heartbeats: () => [...connections].reduce((sum, one) => sum + one.heartbeats, 0),
    /** From now on each dispatch of these names comes so many times. */
    misbehave: (next: Partial<Misbehaviour>) => {
      misbehaviour = { copies: 1, only: /^/, ...next };
    },
    /** Keeps all dispatches back until `release`. */
    hold: () => {
      held ??= [];
    },
    /** Sends what was held back, in the order that `arrange` gives it. */
    release: (arrange: <T>(frames: T[]) => T[] = (frames) => frames) => {
      const waiting = held ?? [];
      held = undefined;
      for (const { session, frame } of arrange(waiting)) {
        excuse(world, frame);
        deliver(session, frame);
      }
    },
    /** From now on messages and interactions come several times, their copies late and among all others. */
    scatterEach: scattered.scatterEach,
    /** The copies that are still under way arrive. */
    gatherCopies: scattered.gather,
    /** Copies that are under way. */
    copiesWaiting: scattered.waiting,
    /** Op 7: every client is asked to come again and resume. */
    askToReconnect: () => {
      for (const connection of connections) sendFrame(connection, { op: op.Reconnect });
    },
    /** Op 9: the sessions are over, unless they can be resumed. */
    invalidate: ({ canResume }: { canResume: boolean }) => {
      if (!canResume) sessions.clear();
      for (const connection of connections) {
        sendFrame(connection, { op: op.InvalidSession, d: canResume });
      }
    },
    /** Cuts every connection; with a code it says goodbye first. */
    cutOff: (code?: number) => {
      for (const { socket } of connections) {
        if (code === undefined) socket.terminate();
        else socket.close(code);
      }
    },
    /** The connections of now answer nothing more, heartbeats neither. */
    goSilent: () => {
      for (const connection of connections) connection.isSilent = true;
    },
    [Symbol.asyncDispose]: async () => {
      for (const client of server.clients) client.terminate();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function hears(world: World, session: Session, event: WorldEvent): boolean {
  if (event.intents !== 0 && (session.intents & event.intents) === 0) return false;
  if (event.serverId === undefined) return session.shard[0] === 0;
  if (!isOfShard(session, event.serverId)) return false;
  const channel = world.channels.get(event.channelId ?? "");
  if (channel && permissionsIn(world, channel, world.botId) === 0n) return false;
  const isIn = world.servers.get(event.serverId)?.members.has(world.botId) ?? false;
  return isIn || event.name === "GUILD_DELETE" || event.name === "INTERACTION_CREATE";
}

/** Discord, "Sharding". */
function isOfShard(session: Session, serverId: string): boolean {
  return Number((BigInt(serverId) >> 22n) % BigInt(session.shard[1])) === session.shard[0];
}

/** An interaction that came twice or late is answered twice or late by nobody's mistake. */
function excuse(world: World, frame: Frame): void {
  const id = textOf(fieldsOf(frame.d)["id"]);
  if (frame.t === "INTERACTION_CREATE" && id !== undefined) world.spoiled.add(id);
}

function isToken(token: string, said: unknown): boolean {
  return said === token || said === `Bot ${token}`;
}

function parseFrame(text: string): { op: op; d: Record<string, unknown> } | undefined {
  try {
    const { op: code, d } = fieldsOf(JSON.parse(text));
    return typeof code === "number" ? { op: code, d: fieldsOf(d) } : undefined;
  } catch {
    return undefined;
  }
}

/** Whoever sends no heartbeats for two intervals is cut off, as by the real gateway. */
function watchHeartbeats(connection: Connection, intervalMs: number): NodeJS.Timeout {
  let seen = 0;
  return setInterval(() => {
    if (connection.heartbeats === seen && !connection.isSilent) {
      connection.socket.close(closeCode.SessionTimedOut, "Session timed out.");
    }
    seen = connection.heartbeats;
  }, intervalMs * 2).unref();
}
