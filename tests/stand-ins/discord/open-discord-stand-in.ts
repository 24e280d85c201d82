import { ChannelType } from "discord.js";
import type { Clock } from "#src/domain/clock.ts";
import type { Route } from "./call.ts";
import { channelRoutes } from "./channel-routes.ts";
import { commandRoutes } from "./command-routes.ts";
import { createCommunity, type CommunityToBe } from "./community.ts";
import { drawChannel, type DrawnMessage } from "./draw.ts";
import { toLines } from "./draw-lines.ts";
import { createFaults } from "./faults.ts";
import { openGateway, privilegedIntents } from "./gateway.ts";
import { gatewayRoutes } from "./gateway-routes.ts";
import { answerWithinUsualMs } from "./interaction.ts";
import { interactionRoutes } from "./interaction-routes.ts";
import { messageRoutes } from "./message-routes.ts";
import { createPerson } from "./person.ts";
import { pickableIn, placesOf } from "./places-of.ts";
import { createRateLimits } from "./rate-limits.ts";
import { openRestServer, type RecordedCall } from "./rest-server.ts";
import { serverRoutes } from "./server-routes.ts";
import { until } from "./until.ts";
import { createWorld, type World } from "./world.ts";

export interface DiscordStandInOptions {
  clock: Clock;
  botName?: string;
  token?: string;
  applicationId?: string;
  /** What is switched on in the developer portal; all of them unless said. */
  grantedIntents?: number;
  /** Whether calls that come too fast are refused: by the clock, which therefore has to move. */
  hasRateLimits?: boolean;
  /** Answers of 401, 403 and 429 in ten minutes until the address is shut out. */
  invalidRequestsMax?: number;
  heartbeatIntervalMs?: number;
  /** By the stand-in's clock. */
  answerWithinMs?: number;
  /** After how long `until` and `waitsFor` give up. */
  untilTimeoutMs?: number;
  /** Any that are free unless said. */
  ports?: { rest: number; gateway: number };
}

/** A call that Discord would have refused, or would have let pass to nobody's use. */
export interface Violation {
  what: string;
  code: number;
  call?: RecordedCall;
}

export type DiscordStandIn = Awaited<ReturnType<typeof openDiscordStandIn>>;

const invalidRequestsMaxUsual = 10_000;
/** Only against a test that would wait for ever. */
const untilTimeoutUsualMs = 60_000;
/** What the real gateway says. */
const heartbeatIntervalUsualMs = 41_250;

/** A Discord of one's own on loopback: REST and gateway for the bot, and people to talk to it. */
export async function openDiscordStandIn(options: DiscordStandInOptions) {
  const token = options.token ?? "stand-in.bot.token";
  const violations: Violation[] = [];
  const calls: RecordedCall[] = [];
  const world = createWorld(options.clock, {
    botName: options.botName ?? "XCaster",
    grantedIntents: options.grantedIntents ?? privilegedIntents,
    untilTimeoutMs: options.untilTimeoutMs ?? untilTimeoutUsualMs,
    answerWithinMs: options.answerWithinMs ?? answerWithinUsualMs,
    ...(options.applicationId !== undefined && { botId: options.applicationId }),
    note: (mistake) => violations.push({ what: mistake, code: 0 }),
  });
  const faults = createFaults();
  const gateway = await openGateway(world, {
    token,
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? heartbeatIntervalUsualMs,
    port: options.ports?.gateway ?? 0,
  });
  const limits = createRateLimits({
    isEnforced: options.hasRateLimits ?? false,
    nowMs: () => world.nowMs(),
    invalidRequestsMax: options.invalidRequestsMax ?? invalidRequestsMaxUsual,
  });
  const rest = await openRestServer({
    world,
    token,
    routes: allRoutes(() => ({ url: gateway.url, identifies: gateway.identifies() })),
    limits,
    faults,
    port: options.ports?.rest ?? 0,
    record: (call) => {
      calls.push(call);
      world.changed();
    },
    violate: (call, refusal) => {
      violations.push({
        what: `${call.method} ${call.path}: ${refusal.message} ${JSON.stringify(refusal.fieldErrors)}`,
        code: refusal.code,
        call,
      });
    },
  });
  world.baseUrl = rest.url;
  return {
    /** Where everything is, without a slash at the end. */
    baseUrl: rest.url,
    /** For `new Client({ rest: { api: apiUrl } })`. */
    apiUrl: `${rest.url}/api`,
    token,
    applicationId: world.applicationId,
    botId: world.botId,
    /** Every call of the bot, in order. */
    calls,
    violations,
    faults,
    gateway,
    ...peopleOf(world),
    ...watchingOf(world),
    /** Takes the violations of an error that the test meant to see; throws where there is none. */
    takeViolations: (code: number): Violation[] => {
      const taken = violations.filter((violation) => violation.code === code);
      if (taken.length === 0) throw new Error(`nothing was refused with ${code}`);
      violations.splice(0, Infinity, ...violations.filter((one) => one.code !== code));
      return taken;
    },
    assertNoViolations: () => {
      if (violations.length === 0) return;
      throw new Error(`Discord would refuse:\n${violations.map((one) => one.what).join("\n")}`);
    },
    [Symbol.asyncDispose]: async () => {
      await gateway[Symbol.asyncDispose]();
      await rest[Symbol.asyncDispose]();
    },
  };
}

function allRoutes(gateway: () => { url: string; identifies: number }): Route[] {
  return [
    ...gatewayRoutes(gateway),
    ...interactionRoutes,
    ...messageRoutes,
    ...channelRoutes,
    ...commandRoutes,
    ...serverRoutes,
  ];
}

function peopleOf(world: World) {
  return {
    /** Somebody who can do what a client lets them do; they are in no server yet. */
    addPerson: (input: { name: string; locale?: string }) => {
      const id = world.nextId();
      world.users.set(id, {
        id,
        name: input.name.toLowerCase(),
        displayName: input.name,
        isBot: false,
        locale: input.locale ?? "ko",
        refusesDirectMessages: false,
      });
      return createPerson(world, world.users.get(id) ?? absurd());
    },
    /** A server with the bot in it. */
    addServer: (input: CommunityToBe) => createCommunity(world, input),
  };
}

function watchingOf(world: World) {
  const messagesOf = (channelId: string, viewerId?: string): DrawnMessage[] => {
    const channel = world.channels.get(channelId);
    if (!channel) throw new Error(`there is no channel ${channelId}`);
    return drawChannel(world, channel, viewerId);
  };
  return {
    /** What is seen of a channel or a thread: as data and as lines. */
    threadOf: (channelId: string, viewerId?: string) => {
      const messages = messagesOf(channelId, viewerId);
      return { messages, lines: toLines(messages) };
    },
    /** The channels, threads and private chats that somebody sees, threads after their channel. */
    placesOf: (personId: string) => placesOf(world, personId),
    /** Who and what can be picked in menus there. */
    pickableIn: (channelId: string) => pickableIn(world, channelId),
    threadsIn: (channelId: string) =>
      [...world.channels.values()]
        .filter((one) => one.parentId === channelId)
        .map((one) => ({ id: one.id, name: one.name, ...one.thread })),
    directChannelOf: (personId: string) =>
      [...world.channels.values()].find(
        (one) => one.type === ChannelType.DM && one.recipientId === personId,
      )?.id,
    /** Resolves once something is so; looks at each change of what anybody sees or the bot calls. */
    until: (what: string, look: () => boolean) => until(world, { what, look, shown: () => "" }),
    onChange: (listener: () => void) => world.onChange(listener),
    /** For what only time changes. */
    lookAgain: () => world.changed(),
  };
}

function absurd(): never {
  throw new Error("what was just put there is not there");
}
