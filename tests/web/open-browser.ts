import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

const executablePath = "/usr/bin/chromium";

/** Whether this machine has the browser that the browser tests need. */
export const hasBrowser = existsSync(executablePath);

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--autoplay-policy=no-user-gesture-required",
    ],
  });
}

/**
 * Whether the browser only says that nobody listened when it called. Under a service that stops it
 * calls again at once: refused once the door is shut, reset where it stood in the queue before it.
 */
export const isUnanswered = (complaint: string): boolean =>
  /ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE/.test(complaint);
