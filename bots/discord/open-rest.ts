import { REST, type RateLimitData } from "discord.js";
import type { DiscordConfig } from "./discord-config.ts";

const timeoutMs = 20_000;
/** Shorter waits are worth it; what takes longer is tried again by the outbox. */
const waitMsMax = 3_000;

/** How Discord's interface is spoken to: limits are kept before they are broken, and nothing is repeated behind our back. */
export const restOptions = ({ apiUrl }: Pick<DiscordConfig, "apiUrl">) => ({
  api: apiUrl,
  version: "10",
  retries: 0,
  timeout: timeoutMs,
  rejectOnRateLimit: (limit: RateLimitData) => limit.retryAfter > waitMsMax,
});

export function openRest(config: DiscordConfig): REST {
  return new REST(restOptions(config)).setToken(config.botToken);
}
