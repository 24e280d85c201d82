import type { Context } from "hono";
import { getCookie } from "hono/cookie";

/** What a person may choose: `system` goes with their device. */
const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const cookieName = "xcaster-theme";

/** Kept by the browser, not with the account: a phone at night and a desk by day differ. */
export function readTheme(context: Context): Theme {
  const kept = getCookie(context, cookieName);
  return themes.find((theme) => theme === kept) ?? "system";
}
