import { Hono } from "hono";
import type { Context } from "hono";
import { AppError } from "#src/domain/app-error.ts";
import { atMostBytes, sameOriginOnly } from "#src/http/read-json.ts";
import { RequestRefused } from "#src/http/request-refused.ts";
import { bodyBytesMax } from "../limits.ts";
import { readAround } from "../read-beside.ts";
import { type SignedIn, signedInOnly } from "../session.ts";
import type { WebHost } from "../web-host.ts";
import { readDigestPlace, readInvited, readMember, readName, readRule } from "./read-form.ts";
import { renderTeamPage, type Said } from "./render-team-page.ts";

/** The team: who is in it with which rights, and how its posts are approved. Forms alone, no script needed. */
export function teamRoutes(host: WebHost): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  for (const path of ["/chat/team", "/chat/team/*"]) {
    routes.use(path, signedInOnly(host));
    routes.on("POST", path, sameOriginOnly, atMostBytes(bodyBytesMax));
  }
  routes.get("/chat/team", async (context) => show(context, host));
  routes.post("/chat/team/invitations", async (context) => {
    const { person } = context.var;
    const invited = readInvited(await context.req.parseBody());
    if (!invited) throw new RequestRefused("invalid-input");
    const link = await host.team.invite(person, invited);
    return show(context, host, { kind: "invited", name: invited.name, link });
  });
  routes.post("/chat/team/invitations/:id/delete", async (context) => {
    await host.team.revoke(context.var.person, context.req.param("id"));
    return show(context, host, { kind: "saved" });
  });
  routes.post("/chat/team/members/:id", async (context) => {
    const changes = readMember(await context.req.parseBody());
    if (!changes) throw new RequestRefused("invalid-input");
    const userId = context.req.param("id");
    await host.team.change(context.var.person, { userId, ...changes });
    return show(context, host, { kind: "saved" });
  });
  routes.post("/chat/team/members/:id/link", async (context) => {
    const { person } = context.var;
    const userId = context.req.param("id");
    const link = await host.team.letIn(person, userId);
    return show(context, host, { kind: "let-in", userId, link });
  });
  routes.post("/chat/team/members/:id/delete", async (context) => {
    await host.team.remove(context.var.person, context.req.param("id"));
    return show(context, host, { kind: "saved" });
  });
  routes.post("/chat/team/rule", async (context) => {
    const rule = readRule(await context.req.parseBody({ all: true }));
    if (!rule) throw new RequestRefused("invalid-input");
    try {
      await host.team.saveRule(context.var.person, rule);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "invalid-input") throw error;
      return show(context, host, { kind: "too-few" });
    }
    return show(context, host, { kind: "saved" });
  });
  routes.post("/chat/team/name", async (context) => {
    const name = readName(await context.req.parseBody());
    if (name === undefined) throw new RequestRefused("invalid-input");
    await host.team.rename(context.var.person, name);
    return show(context, host, { kind: "saved" });
  });
  routes.post("/chat/team/switch", async (context) => {
    const { team, conversation } = await context.req.parseBody();
    const isThere =
      typeof team === "string" && (await host.sessions.switchTeam(context.var.secret, team));
    if (!isThere) throw new RequestRefused("not-found");
    const isThread = typeof conversation === "string" && conversation !== "";
    return context.redirect(isThread ? `/chat/${encodeURIComponent(conversation)}` : "/chat", 303);
  });
  routes.post("/chat/team/digest", async (context) => {
    const place = readDigestPlace(await context.req.parseBody());
    if (!place) throw new RequestRefused("invalid-input");
    await host.team.chooseDigestPlace(context.var.person, place);
    return show(context, host, { kind: "saved" });
  });
  return routes;
}

async function show(context: Context<SignedIn>, host: WebHost, said?: Said) {
  const { person } = context.var;
  const [team, around] = await Promise.all([host.team.read(person), readAround(context, host)]);
  const page = renderTeamPage({ around, team, ...(said && { said }) });
  return context.html(page, said?.kind === "too-few" ? 422 : 200);
}
