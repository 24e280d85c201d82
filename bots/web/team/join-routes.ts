import { defaultTimeZone } from "#src/domain/time-zone.ts";
import { Hono } from "hono";
import type { Context } from "hono";
import { html } from "hono/html";
import { wordsFor } from "#bots/conversation/words.ts";
import { chooseLanguage } from "#src/http/choose-language.ts";
import { atMostBytes, sameOriginOnly } from "#src/http/read-json.ts";
import { bodyBytesMax } from "../limits.ts";
import { renderDoor } from "../render/render-layout.ts";
import { readSecret, writeSecret } from "../session.ts";
import { readTheme } from "../theme.ts";
import type { WebHost } from "../web-host.ts";
import { nameLengthMax, readName } from "./read-form.ts";

/** Until the browser has said where the person is. */

/**
 * Where an invitation leads. Looking at the link does not use it up. Whoever is signed in already joins
 * as who they are; anybody else says how they want to be called.
 */
export function joinRoutes(host: WebHost): Hono {
  const routes = new Hono();
  routes.use("/join", atMostBytes(bodyBytesMax));
  routes.get("/join", async (context) => {
    const token = context.req.query("token") ?? "";
    const invitation = token === "" ? undefined : await host.team.readInvitation(token);
    context.header("Cache-Control", "private, no-store");
    if (!invitation) return sayUsed(context);
    const language = chooseLanguage(context);
    const words = wordsFor(language);
    const { join, roles } = words.team;
    const person = await findPerson(context, host);
    const form = html`<form method="post" action="/join" class="join">
      <input type="hidden" name="token" value="${token}" />
      ${
        person
          ? html`<p>${join.as(person.name)}</p>`
          : html`<label class="field">
              <span>${join.name}</span>
              <input
                type="text"
                name="name"
                required
                maxlength="${nameLengthMax}"
                autocomplete="name"
                value="${invitation.name}"
              />
            </label>`
      }
      <button type="submit" class="button main"><span>${join.button}</span></button>
    </form>`;
    return context.html(
      renderDoor({
        language,
        theme: readTheme(context),
        words,
        title: join.title(invitation.teamName),
        text: join.text(roles[invitation.role]),
        form,
      }),
    );
  });
  routes.post("/join", sameOriginOnly, async (context) => {
    const body = await context.req.parseBody();
    const token = typeof body["token"] === "string" ? body["token"] : "";
    const person = await findPerson(context, host);
    const name = readName(body);
    context.header("Cache-Control", "private, no-store");
    if (!person && name === undefined) {
      return context.redirect(`/join?token=${encodeURIComponent(token)}`, 303);
    }
    const newcomer = {
      name: name ?? "",
      language: chooseLanguage(context),
      timeZone: defaultTimeZone,
    };
    const secret = person && readSecret(context, host);
    const who = secret === undefined ? newcomer : { secret };
    const session = token === "" ? undefined : await host.team.join({ token, who });
    if (!session) return sayUsed(context);
    writeSecret(context, host, session);
    return context.redirect("/chat", 303);
  });
  return routes;
}

async function findPerson(context: Context, host: WebHost) {
  const secret = readSecret(context, host);
  return secret === undefined ? undefined : host.sessions.find(secret);
}

function sayUsed(context: Context) {
  const language = chooseLanguage(context);
  const words = wordsFor(language);
  const door = { language, theme: readTheme(context), words, ...words.web.linkUsed };
  return context.html(renderDoor(door), 410);
}
