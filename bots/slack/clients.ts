import { webApi } from "@slack/bolt";
import type { Logger } from "pino";
import { callTimeoutMs } from "./limits.ts";
import type { SlackConfig } from "./slack-config.ts";
import { toSlackLogger } from "./slack-logger.ts";

/** Clients of Slack's Web API, one for each token. Nothing is repeated by them: the outbox does that. */
export interface Clients {
  of(token: string): webApi.WebClient;
  /** Without a token, for what the app does by itself. */
  anonymous: webApi.WebClient;
}

/** More tokens than this at once and the oldest clients are made anew. */
const clientsMax = 1_000;

export function clientOptions(
  { apiUrl }: Pick<SlackConfig, "apiUrl">,
  log: Logger,
): webApi.WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: callTimeoutMs,
    logger: toSlackLogger(log),
  };
}

export function createClients(config: Pick<SlackConfig, "apiUrl">, log: Logger): Clients {
  const clients = new Map<string, webApi.WebClient>();
  const open = (token?: string) => new webApi.WebClient(token, clientOptions(config, log));
  return {
    anonymous: open(),
    of: (token) => {
      const client = clients.get(token) ?? open(token);
      if (clients.size >= clientsMax) clients.clear();
      clients.set(token, client);
      return client;
    },
  };
}
