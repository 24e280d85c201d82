import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { WebHost } from "./web-host.ts";

/** What a person may choose: `system` goes with their device. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const cookieName = "xcaster-theme";
const keepSeconds = 365 * 24 * 3_600;

/** Kept by the browser, not with the account: a phone at night and a desk by day differ. */
export function readTheme(context: Context): Theme {
  const kept = getCookie(context, cookieName);
  return themes.find((theme) => theme === kept) ?? "system";
}

export function writeTheme(context: Context, host: WebHost, theme: Theme): void {
  setCookie(context, cookieName, theme, {
    httpOnly: true,
    sameSite: "Lax",
    path: "/",
    secure: host.isSecure,
    maxAge: keepSeconds,
  });
}
