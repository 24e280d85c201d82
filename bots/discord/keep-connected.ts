import { setTimeout as wait } from "node:timers/promises";
import { GatewayCloseCodes } from "discord.js";
import { connectGateway } from "./connect-gateway.ts";
import type { DiscordConfig } from "./discord-config.ts";
import type { Desk } from "./inbound/desk.ts";

/** Discord counts how often a bot begins anew, and takes its token away for too often in a day. */
const firstPauseMs = 5_000;
const pauseMsMax = 600_000;

/**
 * Stays connected until it is closed. discord.js takes a broken connection up again by itself; what it
 * gives up is begun anew here, ever more slowly. Where Discord does not let the bot read messages, it
 * goes on without: buttons, forms and mentions are enough.
 */
export function keepConnected(desk: Desk, config: DiscordConfig): AsyncDisposable {
  const { log } = desk.host;
  const closing = new AbortController();
  const { signal } = closing;
  let readsMessages = config.readsMessages;
  /** How often in a row it has failed then, after so many times before. */
  const connectOnce = async (failures: number): Promise<number> => {
    const over = Promise.withResolvers<void>();
    let code: number | undefined;
    const onOver = (closeCode: number) => {
      code = closeCode;
      over.resolve();
    };
    try {
      await using _ = await connectGateway(desk, { ...config, readsMessages, onOver });
      signal.addEventListener("abort", () => over.resolve(), { once: true });
      if (!signal.aborted) await over.promise;
      return 1;
    } catch (error) {
      const isRefused = readsMessages && code === GatewayCloseCodes.DisallowedIntents;
      if (!isRefused) log.error({ err: error, code }, "Discord does not let the bot in");
      else log.warn("Discord does not let the bot read messages: words in threads need a mention");
      if (isRefused) readsMessages = false;
      return isRefused ? 0 : failures + 1;
    }
  };
  const running = (async () => {
    let failures = 0;
    while (!signal.aborted) {
      failures = await connectOnce(failures);
      const pauseMs = failures === 0 ? 0 : Math.min(pauseMsMax, firstPauseMs * 2 ** (failures - 1));
      await wait(pauseMs, undefined, { signal }).catch(() => {});
    }
  })();
  return {
    [Symbol.asyncDispose]: async () => {
      closing.abort();
      await running;
    },
  };
}
