import { GatewayOpcodes as op } from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import { createTestClock } from "#tests/support/test-clock.ts";
import { openDiscordStandIn, type DiscordStandIn } from "./open-discord-stand-in.ts";

let standIn: DiscordStandIn;

beforeEach(async () => {
  standIn = await openDiscordStandIn({ clock: createTestClock() });
});

afterEach(() => standIn[Symbol.asyncDispose]());

/** What the gateway closes a connection with on which this is said. */
function closedWith(said: readonly (object | string)[], query = "v=10&encoding=json") {
  const socket = new WebSocket(`${standIn.gateway.url}/?${query}`);
  socket.on("open", () => {
    for (const one of said) socket.send(typeof one === "string" ? one : JSON.stringify(one));
  });
  return new Promise<number>((resolve) => {
    socket.on("close", (code) => resolve(code));
  });
}

const heartbeat = { op: op.Heartbeat, d: null };

test("a client that breaks the gateway's rules is told by the code it is closed with", async () => {
  const identify = { op: op.Identify, d: { token: standIn.token, intents: 1, properties: {} } };
  const presence = { op: op.PresenceUpdate, d: {} };
  expect(await closedWith(["no JSON"])).toBe(4002);
  expect(await closedWith([{ op: 99 }])).toBe(4001);
  expect(await closedWith([presence])).toBe(4003);
  expect(await closedWith([{ op: op.Identify, d: { token: "other", intents: 1 } }])).toBe(4004);
  expect(await closedWith([identify, identify])).toBe(4005);
  expect(await closedWith(Array.from({ length: 121 }, () => heartbeat))).toBe(4008);
  expect(await closedWith([], "v=9&encoding=json")).toBe(4012);
  expect(await closedWith([], "v=10&encoding=etf")).toBe(4012);
});

test("a session is not resumed further than it went", async () => {
  const socket = new WebSocket(`${standIn.gateway.url}/?v=10&encoding=json`);
  const identify = { op: op.Identify, d: { token: standIn.token, intents: 1, properties: {} } };
  socket.on("open", () => socket.send(JSON.stringify(identify)));
  const sessionId = await new Promise<string>((resolve) => {
    socket.on("message", (data: Buffer) => {
      const { t, d } = JSON.parse(data.toString());
      if (t === "READY") resolve(d.session_id);
    });
  });
  socket.terminate();
  const d = { token: standIn.token, session_id: sessionId, seq: 99 };
  expect(await closedWith([{ op: op.Resume, d }])).toBe(4007);
});
