import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from "node:http";
import { text } from "node:stream/consumers";
import { openDiscordStandIn } from "#tests/stand-ins/discord/open-discord-stand-in.ts";
import { openSlackStandIn } from "#tests/stand-ins/slack/open-slack-stand-in.ts";
import { systemClock } from "#src/domain/clock.ts";
import { openTelegramStandIn } from "#tests/stand-ins/telegram/open-telegram-stand-in.ts";
import type { Config } from "#src/config.ts";
import { type BenchService, openBenchService } from "./open-bench-service.ts";

/** A platform on which people ask for shorts. */
export interface AskingFace extends AsyncDisposable {
  name: string;
  service: BenchService;
  /** How long the platform waits. */
  limitMs: number;
  /** Asks for one more short; resolves when the platform has its acknowledgement. */
  ask: (count: number) => Promise<void>;
}

/** So many that nobody asks for more than a person would. */
const people = 50;
const slackLimitMs = 3_000;
const discordLimitMs = 3_000;
/** Telegram names no limit and brings an update again that was not taken; people notice longer waits. */
const telegramLimitMs = 3_000;

export const askingFaces: readonly (() => Promise<AskingFace>)[] = [
  openSlack,
  openDiscord,
  openTelegram,
];

/** Slash commands by HTTP (docs.slack.dev/interactivity/implementing-slash-commands). */
async function openSlack(): Promise<AskingFace> {
  await using opening = new AsyncDisposableStack();
  const standIn = opening.use(await openSlackStandIn());
  const { apiUrl, authorizeUrl, botToken, app } = standIn;
  const slack = { apiUrl, authorizeUrl, botToken, signingSecret: app.signingSecret };
  const configure = (config: Config) => ({ ...config, slack });
  const service = opening.use(await openBenchService(["http", "chat", "worker"], { configure }));
  await standIn.deliveries.deliverTo({ url: `${service.publicUrl}/slack/events` });
  const asking = Array.from({ length: people }, (_, at) =>
    standIn.addPerson({ name: `person ${at}` }),
  );
  const stack = opening.move();
  return {
    name: "Slack",
    service,
    limitMs: slackLimitMs,
    ask: async (count) => {
      // One that Slack gave up on has taken longer than it waits: it counts as late.
      await asking[count % people]?.command(`/short keyword ${count}`);
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

/** Slash commands over the gateway (docs.discord.com/developers/interactions/receiving-and-responding). */
async function openDiscord(): Promise<AskingFace> {
  await using opening = new AsyncDisposableStack();
  const standIn = opening.use(await openDiscordStandIn({ clock: systemClock }));
  const boss = standIn.addPerson({ name: "boss" });
  const server = standIn.addServer({ name: "server", ownerId: boss.id });
  const general = server.addChannel({ name: "general" });
  const asking = Array.from({ length: people }, (_, at) =>
    standIn.addPerson({ name: `person ${at}` }),
  );
  for (const person of asking) server.addMember(person);
  const { token: botToken, applicationId, apiUrl } = standIn;
  const discord = { botToken, applicationId, apiUrl, readsMessages: false };
  const ready = standIn.until("the bot offers its commands", () =>
    standIn.calls.some(({ method, path }) => method === "PUT" && path.endsWith("/commands")),
  );
  const configure = (config: Config) => ({ ...config, discord });
  const service = opening.use(await openBenchService(["http", "chat", "worker"], { configure }));
  await ready;
  const stack = opening.move();
  return {
    name: "Discord",
    service,
    limitMs: discordLimitMs,
    ask: async (count) => {
      const deed = asking[count % people]?.in(general.id).command(`/short keyword ${count}`);
      await deed?.answered();
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

/** Messages by webhook, each timed on its way through a server in between. */
async function openTelegram(): Promise<AskingFace> {
  await using opening = new AsyncDisposableStack();
  const standIn = opening.use(await openTelegramStandIn({ clock: systemClock }));
  const way = opening.use(await openTimedWay());
  const telegram = { token: standIn.token, apiRoot: standIn.url, webhookSecret: "bench" };
  const publicUrl = "https://xcaster.example";
  standIn.reachHost("xcaster.example", way.url);
  const configure = (config: Config): Config => ({
    ...config,
    telegram,
    http: { ...config.http, port: way.targetPort, publicUrl },
  });
  const service = opening.use(await openBenchService(["http", "chat", "worker"], { configure }));
  const asking = Array.from({ length: people }, (_, at) =>
    standIn.addPerson({ firstName: `person ${at}` }),
  );
  for (const person of asking) person.starts();
  await standIn.until(() => asking.every((person) => person.sees().length >= 2));
  const stack = opening.move();
  return {
    name: "Telegram",
    service,
    limitMs: telegramLimitMs,
    ask: async (count) => {
      const words = `/short keyword ${count}.`;
      const passed = way.untilPassed(words);
      asking[count % people]?.says(words);
      await passed;
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

/** A server between the platform and us that tells when a request with certain words has its answer. */
async function openTimedWay() {
  const waiting = new Map<string, () => void>();
  const target = await openServer(() => {});
  const targetPort = target.port;
  await target[Symbol.asyncDispose]();
  const carry = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await text(request);
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
    const url = `http://127.0.0.1:${targetPort}${request.url}`;
    const answer = await fetch(url, { method: "POST", headers, body });
    response.writeHead(answer.status).end(await answer.text());
    if (!answer.ok) return;
    for (const [words, pass] of waiting) if (body.includes(words)) pass();
  };
  const way = await openServer((request, response) => {
    // While nobody listens behind it, it is as if nobody listened here.
    carry(request, response).catch(() => response.destroy());
  });
  return {
    url: `http://127.0.0.1:${way.port}`,
    targetPort,
    untilPassed: (words: string) =>
      new Promise<void>((resolve) => {
        waiting.set(words, () => {
          waiting.delete(words);
          resolve();
        });
      }),
    [Symbol.asyncDispose]: () => way[Symbol.asyncDispose](),
  };
}

async function openServer(answer: RequestListener) {
  const server = createServer(answer);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: address !== null && typeof address === "object" ? address.port : 0,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
