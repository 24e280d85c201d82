import type { Inbound } from "./inbound/inbound.ts";
import { introduceBot, setWebhook } from "./introduce-bot.ts";
import { pollUpdates } from "./poll-updates.ts";

/** How often Telegram is asked again to take what it did not. */
const againMs = 5_000;

/** Introduces the bot, as soon as Telegram answers; then asks for updates, unless they are brought to our webhook. */
export function openUpdates(around: Inbound, webhookSecret: string | undefined): AsyncDisposable {
  const stopping = new AbortController();
  const { signal } = stopping;
  const introduce = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await setWebhook(around, webhookSecret);
        return await introduceBot(around);
      } catch (error) {
        around.host.log.warn({ err: error }, "Telegram does not take our introduction");
        await around.pause(againMs).catch(() => {});
      }
    }
  };
  const opening = introduce().then(() =>
    signal.aborted || webhookSecret !== undefined ? undefined : pollUpdates(around),
  );
  return {
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await (await opening)?.[Symbol.asyncDispose]();
    },
  };
}
