import type { Context, MiddlewareHandler } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Person } from "#bots/conversation/chat.ts";
import { RequestRefused } from "#src/http/request-refused.ts";
import type { WebHost } from "./web-host.ts";

export interface SignedIn {
  Variables: { person: Person; secret: string };
}

/** With HTTPS the name itself makes the browser refuse a cookie that another host planted (RFC 6265bis, `__Host-`). */
function cookieName({ isSecure }: WebHost): string {
  return isSecure ? "__Host-xcaster" : "xcaster";
}

export function readSecret(context: Context, host: WebHost): string | undefined {
  return getCookie(context, cookieName(host));
}

export function writeSecret(
  context: Context,
  host: WebHost,
  session: { secret: string; maxAgeSeconds: number },
): void {
  setCookie(context, cookieName(host), session.secret, {
    httpOnly: true,
    sameSite: "Lax",
    path: "/",
    secure: host.isSecure,
    maxAge: session.maxAgeSeconds,
  });
}

export function forgetSecret(context: Context, host: WebHost): void {
  deleteCookie(context, cookieName(host), { path: "/", secure: host.isSecure });
}

/** Lets only signed-in people pass: a browser is led to the door, a program is refused. */
export function signedInOnly(host: WebHost): MiddlewareHandler<SignedIn> {
  return async (context, next) => {
    const secret = readSecret(context, host);
    const person = secret === undefined ? undefined : await host.sessions.find(secret);
    if (secret === undefined || person === undefined) {
      if (context.req.header("Accept")?.includes("text/html")) return context.redirect("/", 303);
      throw new RequestRefused("not-signed-in");
    }
    context.set("person", person);
    context.set("secret", secret);
    context.set("language", person.language);
    context.header("Cache-Control", "private, no-store");
    return next();
  };
}
