import { createServer } from "node:http";
import { once } from "node:events";
import { systemClock, type Clock } from "#src/domain/clock.ts";
import { createAgenda } from "./agenda.ts";
import type { AnswerDeps, RecordedCall } from "./answer-call.ts";
import { defaultApp } from "./default-app.ts";
import { createDeliveries, type Deliveries } from "./deliveries.ts";
import { drawAgentThread, drawMessages, toLines, type DrawnMessage } from "./drawing.ts";
import { createFaults, type Faults } from "./faults.ts";
import { install } from "./install.ts";
import { createPlaces, type PlacesMaker } from "./make-places.ts";
import { createRateLimits } from "./rate-limits.ts";
import type { Args } from "./read-call.ts";
import { serveRequest } from "./serve-requests.ts";
import { createSocketMode, type SocketMode } from "./socket-mode.ts";
import { setOrigin } from "./to-api.ts";
import { createWorld, type App, type Workspace, type World } from "./world.ts";

export interface Violation {
  readonly method: string;
  readonly args: Args;
  readonly problem: string;
}

export interface SlackStandIn extends AsyncDisposable, PlacesMaker {
  readonly origin: string;
  /** For the SDK's `slackApiUrl`. */
  readonly apiUrl: string;
  /** For the installer's `authorizationUrl`. */
  readonly authorizeUrl: string;
  readonly app: App;
  readonly world: World;
  /** The workspace there is from the start, with the app in it unless asked otherwise. */
  readonly workspace: Workspace;
  /** The app's token in that workspace. */
  readonly botToken: string;
  readonly botUserId: string;
  readonly deliveries: Deliveries;
  readonly socketMode: SocketMode;
  readonly faults: Faults;
  readonly calls: readonly RecordedCall[];
  /** What the real Slack would have refused, and what a careful app does not do. */
  readonly violations: readonly Violation[];
  takeViolations(): Violation[];
  assertNoViolations(): void;
  /** Does what is due by the clock: retries, shares, late acknowledgements. */
  runDue(): void;
  /** Resolves with the first value that is neither undefined nor false, looked for at each change of what Slack knows. */
  until<T>(look: () => T | undefined | false, what?: string): Promise<T>;
  /** Resolves once a socket is connected. */
  untilConnected(): Promise<void>;
  /** A thread as a person sees it. */
  threadOf(place: { channelId: string; threadTs?: string; viewerId?: string }): DrawnMessage[];
  linesOf(place: { channelId: string; threadTs?: string; viewerId?: string }): string[];
  /** What stands over a thread with the app's assistant: its title, status and suggested prompts. */
  agentThreadOf(channelId: string, threadTs: string): ReturnType<typeof drawAgentThread>;
}

export interface SlackStandInOptions {
  /** Where nobody moves the clock, it is the machine's. */
  readonly clock?: Clock;
  /** What the app's settings at Slack say, over `defaultApp`. */
  readonly app?: Partial<App>;
  /** Starts with an empty workspace, for OAuth. */
  readonly isNotInstalled?: boolean;
  /** Refuses calls over Slack's documented limits. Off by default, since a clock that stands still never gives time back. */
  readonly hasRateLimits?: boolean;
  /** With `hasRateLimits`: as for an app that is sold outside Slack's Marketplace. */
  readonly isHistoryScarce?: boolean;
  /** From a completed upload until it is in the conversation; at 0 just after the answer. */
  readonly shareDelayMs?: number;
  /** The token in the first workspace; a new one each time by default. */
  readonly botToken?: string;
  /** Any free one by default. */
  readonly port?: number;
  /** After how long what is waited for will never happen. */
  readonly untilTimeoutMs?: number;
}

/** Long enough for a busy machine; only what never happens waits for so long. */
const untilTimeoutStandardMs = 60_000;
const agendaPollMs = 100;

/** A Slack on a loopback socket, that the real SDK talks to unchanged. */
export async function openSlackStandIn(options: SlackStandInOptions = {}): Promise<SlackStandIn> {
  const clock = options.clock ?? systemClock;
  const world = createWorld(clock, { ...structuredClone(defaultApp), ...options.app });
  const agenda = createAgenda(clock, options.clock === undefined ? agendaPollMs : undefined);
  const violations: Violation[] = [];
  const report = (violation: Violation) => {
    violations.push(violation);
    world.changed();
  };
  const socketMode = createSocketMode({
    world,
    agenda,
    report: (problem) => report({ method: "socket", args: {}, problem }),
  });
  const deliveries = createDeliveries({ world, agenda, socketMode });
  const faults = createFaults();
  const calls: RecordedCall[] = [];
  const places = createPlaces({ world, deliveries });
  const workspace = places.addWorkspace({ name: "XCaster Studio", isNotInstalled: true });
  if (options.isNotInstalled !== true)
    install(world, workspace.id, world.app.scopes, options.botToken);

  const server = createServer((request, response) => {
    serveRequest(deps, request, response).catch((error: unknown) => {
      const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
      report({ method: request.url ?? "", args: {}, problem });
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.on("upgrade", (request, socket, head) => socketMode.upgrade(request, socket, head));
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port to listen on");
  const origin = `http://127.0.0.1:${address.port}`;
  setOrigin(world, origin);
  const deps: AnswerDeps = {
    world,
    deliveries,
    agenda,
    socketMode,
    origin,
    faults,
    rateLimits:
      options.hasRateLimits === true
        ? createRateLimits(clock, { isHistoryScarce: options.isHistoryScarce === true })
        : undefined,
    shareDelayMs: options.shareDelayMs ?? 0,
    calls,
    warn: report,
    refused({ method, args, refusal }) {
      if (places.isExpected(refusal.code, args)) return;
      report({ method, args, problem: refusal.message });
    },
  };

  const until: SlackStandIn["until"] = (look, what = "what the test waits for") =>
    waitUntil(world, look, {
      timeoutMs: options.untilTimeoutMs ?? untilTimeoutStandardMs,
      explain: () => `${what} has not happened.\n${describe(world, violations)}`,
    });

  return {
    ...places,
    origin,
    apiUrl: `${origin}/api/`,
    authorizeUrl: `${origin}/oauth/v2/authorize`,
    app: world.app,
    world,
    workspace,
    get botToken() {
      return workspace.installation?.token ?? "";
    },
    get botUserId() {
      return workspace.installation?.botUserId ?? "";
    },
    deliveries,
    socketMode,
    faults,
    calls,
    violations,
    takeViolations: () => violations.splice(0),
    assertNoViolations() {
      const all = violations.splice(0);
      if (all.length === 0) return;
      const lines = all.map(
        ({ method, problem, args }) => `${method}: ${problem}\n  ${JSON.stringify(args)}`,
      );
      throw new Error(`The real Slack would not have this:\n${lines.join("\n")}`);
    },
    runDue: () => agenda.runDue(),
    until,
    untilConnected: () =>
      until(() => socketMode.connectedCount() > 0, "the socket's connection").then(() => undefined),
    threadOf: ({ viewerId = "", ...place }) => drawMessages(world, { ...place, viewerId }),
    linesOf: ({ viewerId = "", ...place }) => toLines(drawMessages(world, { ...place, viewerId })),
    agentThreadOf: (channelId, threadTs) => drawAgentThread(world, channelId, threadTs),
    async [Symbol.asyncDispose]() {
      agenda.close();
      socketMode.close();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function waitUntil<T>(
  world: World,
  look: () => T | undefined | false,
  { timeoutMs, explain }: { timeoutMs: number; explain: () => string },
): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const timer = setTimeout(() => {
    stop();
    reject(new Error(explain()));
  }, timeoutMs);
  const check = () => {
    try {
      const seen = look();
      if (seen === undefined || seen === false) return;
      stop();
      resolve(seen);
    } catch (error) {
      stop();
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const unsubscribe = world.onChange(check);
  const stop = () => {
    clearTimeout(timer);
    unsubscribe();
  };
  check();
  return promise;
}

function describe(world: World, violations: readonly Violation[]): string {
  const lines = [...world.channels.values()].flatMap((channel) => {
    const messages = world.messages.filter(({ channelId }) => channelId === channel.id);
    if (messages.length === 0) return [];
    const shown = drawMessages(world, { channelId: channel.id, viewerId: "" });
    const threads = shown.flatMap(({ ts }) =>
      drawMessages(world, { channelId: channel.id, threadTs: ts, viewerId: "" }),
    );
    return [`#${channel.name}`, ...toLines(threads)];
  });
  const problems = violations.map(({ method, problem }) => `! ${method}: ${problem}`);
  return [...lines, ...problems].join("\n");
}
