import { type Logger as SlackLogger, LogLevel } from "@slack/bolt";
import type { Logger } from "pino";

/**
 * What Slack's SDK has to say, in our log. Its errors are failures of a call that whoever made it
 * hears of and judges, so they are warnings here.
 */
export function toSlackLogger(log: Logger): SlackLogger {
  return {
    debug: (...parts) => log.trace(line(parts)),
    info: (...parts) => log.debug(line(parts)),
    warn: (...parts) => log.warn(line(parts)),
    error: (...parts) => log.warn(line(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.DEBUG,
    setName: () => {},
  };
}

function line(parts: unknown[]): string {
  return parts.map((part) => (part instanceof Error ? part.message : String(part))).join(" ");
}
