import { Hono } from "hono";
import type { Context } from "hono";
import { html } from "hono/html";
import { z } from "zod";
import { wordsFor } from "#bots/conversation/words.ts";
import { atMostBytes, readJson, sameOriginOnly } from "#src/http/read-json.ts";
import { sendFile } from "#src/http/send-file.ts";
import { addCalendar } from "./calendar-routes.ts";
import { bodyBytesMax, textLengthMax } from "./limits.ts";
import { renderChatPage } from "./render/render-chat-page.ts";
import { renderDoor } from "./render/render-layout.ts";
import { signedInOnly } from "./session.ts";
import type { SignedIn } from "./session.ts";
import { addSettings } from "./settings-routes.ts";
import { storable } from "./storable.ts";
import { externalId, pressSchema } from "./press-schema.ts";
import { readThread } from "./read-thread.ts";
import { addProjects } from "./project-routes.ts";
import { readAroundChat } from "./read-beside.ts";
import { streamChanges } from "./stream-changes.ts";
import { readTheme } from "./theme.ts";
import type { WebHost } from "./web-host.ts";

const text = storable.pipe(z.string().trim().min(1).max(textLengthMax));

const sayingSchema = z.strictObject({ text, externalId });
const startSchema = sayingSchema.extend({ isOwnScript: z.boolean().exactOptional() });
/** Files of a key never change, so the person's own browser may keep them for ever. */
const mediaCaching = "private, max-age=31536000, immutable";

const contentTypes: Record<string, string> = {
  mp4: "video/mp4",
  wav: "audio/wav",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
};

/** Everything below /chat: signed-in people only, changes from our own pages only. */
export function chatRoutes(host: WebHost): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  routes.use("/chat", signedInOnly(host));
  routes.use("/chat/*", signedInOnly(host));
  routes.on("POST", ["/chat", "/chat/*"], sameOriginOnly, atMostBytes(bodyBytesMax));
  addProjects(routes, host);
  addCalendar(routes, host);
  addSettings(routes, host);
  addReading(routes, host);
  addSpeaking(routes, host);
  return routes;
}

function addReading(routes: Hono<SignedIn>, host: WebHost): void {
  routes.get("/chat", async (context) => {
    const greeting = await host.greet(context.var.person);
    if (greeting !== undefined) return context.redirect(`/chat/${greeting}`, 303);
    return context.html(renderChatPage({ around: await readAroundChat(context, host) }));
  });
  routes.get("/chat/events", async (context) => streamChanges(context, host));
  routes.get("/chat/media/:key{.+}", async (context) => {
    const key = context.req.param("key");
    const contentType = contentTypes[key.split(".").at(-1) ?? ""] ?? "application/octet-stream";
    const { person } = context.var;
    const open = (range?: { start: number; end?: number }) => host.openMedia(person, key, range);
    return sendFile(context, { contentType, cacheControl: mediaCaching, open });
  });
  routes.get("/chat/:id", async (context) => {
    const { person } = context.var;
    const id = context.req.param("id");
    const thread = await readThread(host, person, id);
    if (!thread) return sayNotHere(context, host, id);
    const around = await readAroundChat(context, host);
    return context.html(renderChatPage({ around, open: { id, ...thread } }));
  });
  routes.get("/chat/:id/events", async (context) => streamChanges(context, host));
}

function addSpeaking(routes: Hono<SignedIn>, host: WebHost): void {
  routes.post("/chat", async (context) => {
    const { isOwnScript, ...saying } = await readJson(context, startSchema);
    const start = isOwnScript ? { ...saying, ownScript: saying.text } : saying;
    return context.json({ id: await host.chat.start(context.var.person, start) }, 201);
  });
  routes.post("/chat/:id/messages", async (context) => {
    const saying = await readJson(context, sayingSchema);
    const conversationId = context.req.param("id");
    await host.chat.say(context.var.person, { conversationId, ...saying });
    return context.json({ accepted: true }, 202);
  });
  routes.post("/chat/:id/press", async (context) => {
    const press = await readJson(context, pressSchema);
    const { person } = context.var;
    const result = await host.chat.press(person, press);
    if (result.accepted) return context.json(result, 202);
    const message = wordsFor(person.language).chat.notices[result.notice];
    return context.json({ ...result, message });
  });
}

/** There is no such conversation, or it is in another team of the person's, and then a way there. */
async function sayNotHere(context: Context<SignedIn>, host: WebHost, id: string) {
  const { language } = context.var.person;
  const team = await host.sessions.findTeamOf(context.var.secret, id);
  const words = wordsFor(language);
  const { title, text: sentence, back } = words.web.notHere;
  const theme = readTheme(context);
  if (team) {
    const { elsewhere } = words.team;
    const form = html`<form method="post" action="/chat/team/switch">
      <input type="hidden" name="conversation" value="${id}" />
      <button type="submit" class="button main" name="team" value="${team.id}">
        <span>${elsewhere.button(team.name)}</span>
      </button>
    </form>`;
    const door = { title: elsewhere.title, text: elsewhere.text(team.name), form };
    return context.html(renderDoor({ language, theme, words, ...door }), 404);
  }
  const form = html`<a class="button main" href="/chat"><span>${back}</span></a>`;
  return context.html(renderDoor({ language, theme, words, title, text: sentence, form }), 404);
}
