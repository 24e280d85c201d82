import { Hono } from "hono";
import type { Context } from "hono";
import { html } from "hono/html";
import { wordsFor } from "#bots/conversation/words.ts";
import { chooseLanguage } from "#src/http/choose-language.ts";
import { atMostBytes, sameOriginOnly } from "#src/http/read-json.ts";
import { bodyBytesMax } from "./limits.ts";
import { renderDoor } from "./render/render-layout.ts";
import { forgetSecret, readSecret, writeSecret } from "./session.ts";
import { readTheme } from "./theme.ts";
import type { WebHost } from "./web-host.ts";

/**
 * In and out. A one-time link only shows a form: what looks at links without being a person (a mail
 * scanner, a chat's preview) does not use it up.
 */
export function signInRoutes(host: WebHost): Hono {
  const routes = new Hono();
  routes.use("/sign-in", atMostBytes(bodyBytesMax));
  routes.get("/", async (context) => {
    if (await isSignedIn(context, host)) return context.redirect("/chat", 303);
    const language = chooseLanguage(context);
    const words = wordsFor(language);
    context.header("Cache-Control", "private, no-store");
    return context.html(
      renderDoor({ language, theme: readTheme(context), words, ...words.web.signedOut }),
    );
  });
  routes.get("/sign-in", (context) => {
    const language = chooseLanguage(context);
    const words = wordsFor(language);
    const { title, text, button } = words.web.signIn;
    const form = html`<form method="post" action="/sign-in" data-send-at-once>
      <input type="hidden" name="token" value="${context.req.query("token") ?? ""}" />
      <button type="submit" class="button main"><span>${button}</span></button>
    </form>`;
    context.header("Cache-Control", "private, no-store");
    return context.html(
      renderDoor({
        language,
        theme: readTheme(context),
        words,
        title,
        text,
        form,
        script: "sign-in.js",
      }),
    );
  });
  routes.post("/sign-in", sameOriginOnly, async (context) => {
    const { token } = await context.req.parseBody();
    const session =
      typeof token === "string" && token !== "" ? await host.sessions.redeemLink(token) : undefined;
    context.header("Cache-Control", "private, no-store");
    if (session) {
      writeSecret(context, host, session);
      return context.redirect("/chat", 303);
    }
    if (await isSignedIn(context, host)) return context.redirect("/chat", 303);
    const language = chooseLanguage(context);
    const words = wordsFor(language);
    return context.html(
      renderDoor({ language, theme: readTheme(context), words, ...words.web.linkUsed }),
      410,
    );
  });
  routes.post("/sign-out", sameOriginOnly, async (context) => {
    const secret = readSecret(context, host);
    if (secret !== undefined) await host.sessions.end(secret);
    forgetSecret(context, host);
    return context.redirect("/", 303);
  });
  return routes;
}

async function isSignedIn(context: Context, host: WebHost): Promise<boolean> {
  const secret = readSecret(context, host);
  return secret !== undefined && (await host.sessions.find(secret)) !== undefined;
}
