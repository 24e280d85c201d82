import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { answerError, isUnexpected } from "./answer-error.ts";
import { createPage } from "./page/create-page.ts";
import type { PageHost } from "./page-host.ts";
import { RequestRefused } from "./request-refused.ts";
import { serveFont } from "./serve-font.ts";

interface HttpAppInput {
  page: PageHost;
  health: { isReady(): Promise<boolean> };
  /** Further doors, such as the web chat; each knows its own paths. */
  faces: Hono[];
  /** Whether people reach the service by HTTPS. */
  isSecure: boolean;
  /** Hears of every error that nobody foresaw; the caller of the route is told nothing about it. */
  reportError?: (error: unknown) => void;
}

/** Everything comes from this service and nothing is inline: a text that slips through cannot run. */
const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", "data:"],
  mediaSrc: ["'self'"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/** The whole HTTP side: health, the public page and the faces, with one answer to every error. */
export function createHttpApp(input: HttpAppInput): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy,
      xFrameOptions: "DENY",
      referrerPolicy: "same-origin",
      strictTransportSecurity: input.isSecure ? "max-age=31536000" : false,
    }),
  );
  app.onError((error, context) => {
    if (isUnexpected(error)) input.reportError?.(error);
    return answerError(context, error);
  });
  app.notFound((context) => answerError(context, new RequestRefused("not-found")));
  app.get("/livez", (context) => context.text("ok", 200, { "Cache-Control": "no-store" }));
  app.get("/readyz", async (context) => {
    const isReady = await input.health.isReady().catch(() => false);
    return context.text(isReady ? "ok" : "not ready", isReady ? 200 : 503, {
      "Cache-Control": "no-store",
    });
  });
  app.route("/", serveFont());
  app.route("/", createPage(input.page, { isSecure: input.isSecure }));
  for (const face of input.faces) app.route("/", face);
  return app;
}
