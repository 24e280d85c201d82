import { App, SocketModeReceiver } from "@slack/bolt";
import type { Face } from "#bots/conversation/chat.ts";
import type { FaceHost } from "#bots/conversation/face-host.ts";
import { createProgressPace } from "#bots/conversation/pace-progress.ts";
import { createSlackRoutes } from "./answer-request.ts";
import { clientOptions } from "./clients.ts";
import { deliver } from "./deliver.ts";
import { hearSlack } from "./hear-slack.ts";
import { createHttpReceiver } from "./http-receiver.ts";
import type { Inbound } from "./inbound.ts";
import { createSlackApi } from "./slack-api.ts";
import type { SlackConfig } from "./slack-config.ts";
import { toSlackLogger } from "./slack-logger.ts";
import { createTurns } from "./turns.ts";
import { createUploads } from "./upload.ts";
import { createVouch } from "./vouch.ts";
import { createWorkspaces } from "./workspaces.ts";

/** How the codes of errors begin that say that the socket is closed, or closing. */
const socketError = "slack_socket_mode_";

export interface SlackFace extends Face, AsyncDisposable {
  /** Opens the socket on which Slack tells what people do; absent where it calls us by HTTP. */
  connect?: (this: void) => Promise<AsyncDisposable>;
  answer: (this: void, request: Request) => Promise<Response | undefined>;
}

/** XCaster in Slack. Opening it connects to nothing yet. */
export function openSlackFace(host: FaceHost, config: SlackConfig): SlackFace {
  const { clock } = host;
  const workspaces = createWorkspaces(host, config);
  const api = createSlackApi(host, workspaces);
  const turns = createTurns();
  const pace = createProgressPace(clock);
  const outbound = { host, api, uploads: createUploads(host, api), turns, pace };
  const inbound = { host, api, vouch: createVouch(host, api), outbound };
  const running = new Set<Promise<void>>();
  const { appToken } = config;
  const http = openHttp(inbound, config, running);
  return {
    name: host.face,
    deliver: (delivery) => deliver(outbound, delivery),
    answer: createSlackRoutes({ host, config, workspaces, receive: http?.receive }),
    ...(appToken !== undefined && {
      connect: () => connect(inbound, { config, appToken, running }),
    }),
    [Symbol.asyncDispose]: async () => {
      await Promise.allSettled(running);
      await turns[Symbol.asyncDispose]();
    },
  };
}

function openHttp(inbound: Inbound, config: SlackConfig, running: Set<Promise<void>>) {
  const { signingSecret } = config;
  if (signingSecret === undefined) return undefined;
  const receiver = createHttpReceiver({ signingSecret, log: inbound.host.log });
  hearSlack(createApp(inbound, config, receiver), inbound, running);
  return receiver;
}

/** The SDK connects by itself and again: a Slack that is down at the start is waited for. */
async function connect(
  inbound: Inbound,
  input: { config: SlackConfig; appToken: string; running: Set<Promise<void>> },
): Promise<AsyncDisposable> {
  const { config, appToken, running } = input;
  const { log } = inbound.host;
  const receiver = new SocketModeReceiver({
    appToken,
    logger: toSlackLogger(log),
    installerOptions: { clientOptions: clientOptions(config, log) },
    // What could not be written down is not acknowledged: Slack brings it again.
    processEventErrorHandler: async ({ error }) => {
      const isUnheard = "code" in error && error.code.startsWith(socketError);
      if (isUnheard) log.warn({ err: error }, "an answer found no socket: Slack brings it again");
      else log.error({ err: error }, "what Slack told was not taken");
      return false;
    },
  });
  hearSlack(createApp(inbound, config, receiver), inbound, running);
  const starting = receiver
    .start()
    .catch((error: unknown) => log.error({ err: error }, "Slack cannot be reached"));
  return {
    [Symbol.asyncDispose]: async () => {
      await receiver.stop();
      await starting;
    },
  };
}

function createApp(
  { host, api }: Inbound,
  config: SlackConfig,
  receiver: NonNullable<ConstructorParameters<typeof App>[0]>["receiver"],
): App {
  return new App({
    receiver: receiver ?? missing(),
    clientOptions: clientOptions(config, host.log),
    logger: toSlackLogger(host.log),
    ignoreSelf: false,
    authorize: async ({ teamId }) => {
      const { id, botToken, botUserId } = await api.workspace(teamId ?? "");
      return { teamId: id, botToken, botUserId };
    },
  });
}

function missing(): never {
  throw new Error("a face of Slack without a receiver");
}
