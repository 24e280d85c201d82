import type { Button } from "./part.ts";

/**
 * A button that opens an address. Undefined where Telegram would refuse it: it takes addresses of the web
 * only, and none without a domain, such as localhost.
 */
export function linkButton(text: string, address: string): Button | undefined {
  const url = URL.parse(address);
  if (url?.protocol !== "https:" && url?.protocol !== "http:") return undefined;
  const isDomain = /\.\p{L}{2,}$/u.test(url.hostname);
  return isDomain ? { text, url: url.href } : undefined;
}
