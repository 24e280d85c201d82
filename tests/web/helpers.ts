import { createWebFace } from "#bots/web/create-web-face.ts";
import { createHttpApp } from "#src/http/create-http-app.ts";
import { createStandInPage, postOf } from "#tests/http/stand-in-page.ts";
import { createStandInHost } from "./stand-in-host.ts";

/** The whole HTTP side over hosts in memory. Every error that nobody foresaw lands in `unexpected`. */
export function openApp(options: { isSecure?: boolean; isNew?: boolean } = {}) {
  const standIn = createStandInHost(options);
  const page = createStandInPage([postOf(1), postOf(2)]);
  const unexpected: unknown[] = [];
  const app = createHttpApp({
    page: page.host,
    health: { isReady: async () => true },
    faces: [createWebFace(standIn.host)],
    isSecure: options.isSecure ?? false,
    reportError: (error) => unexpected.push(error),
  });
  return { app, standIn, page, unexpected };
}

/** What a browser sends with a fetch from one of our own pages. */
export function fromOurPage(cookie: string, body: unknown): RequestInit {
  return {
    method: "POST",
    headers: {
      Cookie: cookie,
      "Content-Type": "application/json",
      "Sec-Fetch-Site": "same-origin",
    },
    body: JSON.stringify(body),
  };
}
