import { once } from "node:events";
import { createServer } from "node:net";
import { App, LogLevel, MemoryInstallationStore, type AppOptions, type webApi } from "@slack/bolt";
import type { SlackStandIn } from "./open-slack-stand-in.ts";

export type Bot = App;

/** The SDK says what it does on standard output; a test is quiet. */
const silent: NonNullable<AppOptions["logger"]> = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

/** As a service that repeats calls by itself sets the SDK up. */
const clientOptions = (standIn: SlackStandIn): webApi.WebClientOptions => ({
  slackApiUrl: standIn.apiUrl,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
});

/** A bot made of the real SDK, over Socket Mode, told to do what the test says. */
export async function openSocketBot(
  standIn: SlackStandIn,
  setUp: (bot: Bot) => void,
): Promise<AsyncDisposable & { bot: Bot }> {
  const bot = new App({
    token: standIn.botToken,
    appToken: standIn.app.appToken,
    socketMode: true,
    logger: silent,
    clientOptions: clientOptions(standIn),
  });
  setUp(bot);
  await bot.start();
  await standIn.untilConnected();
  return { bot, [Symbol.asyncDispose]: async () => void (await bot.stop()) };
}

/** The same over HTTP with signatures; where no token is given it installs itself by OAuth. */
export async function openHttpBot(
  standIn: SlackStandIn,
  setUp: (bot: Bot) => void,
  options: Partial<AppOptions> = { token: standIn.botToken },
): Promise<AsyncDisposable & { bot: Bot; url: string }> {
  const port = await findFreePort();
  const bot = new App({
    signingSecret: standIn.app.signingSecret,
    logger: silent,
    clientOptions: clientOptions(standIn),
    port,
    ...options,
  });
  setUp(bot);
  await bot.start({ port, host: "127.0.0.1" });
  const url = `http://127.0.0.1:${port}`;
  await standIn.deliveries.deliverTo({ url: `${url}/slack/events` });
  return { bot, url, [Symbol.asyncDispose]: async () => void (await bot.stop()) };
}

export function installing(standIn: SlackStandIn): Partial<AppOptions> {
  return {
    clientId: standIn.app.clientId,
    clientSecret: standIn.app.clientSecret,
    stateSecret: "a-secret-of-the-test",
    scopes: [...standIn.app.scopes],
    installationStore: new MemoryInstallationStore(),
    installerOptions: {
      authorizationUrl: standIn.authorizeUrl,
      clientOptions: clientOptions(standIn),
      directInstall: true,
    },
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No free port");
  return address.port;
}
