import { timingSafeEqual } from "node:crypto";
import type { FaceHost } from "#bots/conversation/face-host.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import { botScopes, type SlackConfig } from "./slack-config.ts";
import type { Workspaces } from "./workspaces.ts";

const paths = {
  events: "/slack/events",
  install: "/slack/install",
  callback: "/slack/oauth_redirect",
} as const;

const stateCookie = "xcaster_slack_state";
/** How long somebody may take at Slack to let the app in. */
const stateSecondsMax = 600;

interface Routes {
  host: FaceHost;
  config: SlackConfig;
  workspaces: Workspaces;
  receive: ((request: Request) => Promise<Response>) | undefined;
}

/** What Slack and people ask for over HTTP: deliveries, and the way in for further workspaces. */
export function createSlackRoutes(
  routes: Routes,
): (this: void, request: Request) => Promise<Response | undefined> {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === paths.events && request.method === "POST") return routes.receive?.(request);
    const { oauth } = routes.config;
    if (!oauth || request.method !== "GET") return undefined;
    if (pathname === paths.install) return begin(routes, oauth);
    if (pathname === paths.callback) return finish(routes, oauth, request);
    return undefined;
  };
}

type OAuth = NonNullable<SlackConfig["oauth"]>;

/** Sends somebody to Slack's own page; the answer counts only in the same browser. */
function begin({ host, config }: Routes, { clientId }: OAuth): Response {
  const state = Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString("base64url");
  const address = new URL(config.authorizeUrl);
  address.searchParams.set("client_id", clientId);
  address.searchParams.set("scope", botScopes.join(","));
  address.searchParams.set("redirect_uri", `${host.publicUrl}${paths.callback}`);
  address.searchParams.set("state", state);
  return new Response(undefined, {
    status: 302,
    headers: {
      location: address.href,
      "cache-control": "no-store",
      "set-cookie": cookieOf(host, state, stateSecondsMax),
    },
  });
}

async function finish(
  { host, workspaces }: Routes,
  { clientId, clientSecret }: OAuth,
  request: Request,
): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const code = searchParams.get("code");
  const language = request.headers.get("accept-language")?.startsWith("ko") ? "ko" : "en";
  const { installed } = wordsFor(language).slack;
  if (code === null || !isSameBrowser(request, searchParams.get("state"))) {
    return page(host, { status: 400, title: installed.failed, text: "" });
  }
  try {
    const answer = await workspaces.clients.anonymous.oauth.v2.access({
      client_id: clientId,
      client_secret: clientSecret,
      code,
      redirect_uri: `${host.publicUrl}${paths.callback}`,
    });
    const { access_token: botToken, bot_user_id: botUserId, team } = answer;
    if (!botToken || !botUserId || !team?.id) throw new Error("Slack gave no token of a workspace");
    await workspaces.save({ id: team.id, name: team.name ?? team.id, botToken, botUserId });
  } catch (error) {
    host.log.warn({ err: error }, "an installation in Slack did not succeed");
    return page(host, { status: 400, title: installed.failed, text: "" });
  }
  return page(host, { status: 200, title: installed.title, text: installed.text });
}

function isSameBrowser(request: Request, state: string | null): boolean {
  const cookies = (request.headers.get("cookie") ?? "").split(/;\s*/);
  const kept = cookies.find((one) => one.startsWith(`${stateCookie}=`));
  const expected = Buffer.from(kept?.slice(stateCookie.length + 1) ?? "");
  const given = Buffer.from(state ?? "");
  return given.length > 0 && given.length === expected.length && timingSafeEqual(given, expected);
}

function cookieOf({ publicUrl }: FaceHost, value: string, seconds: number): string {
  const secure = publicUrl.startsWith("https:") ? "; Secure" : "";
  return `${stateCookie}=${value}; Path=/slack; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
}

/** Holds only words of ours: nothing in it has to be escaped. */
function page(host: FaceHost, input: { status: number; title: string; text: string }): Response {
  const { status, title, text } = input;
  const html = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${text}</p>`;
  return new Response(html, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "set-cookie": cookieOf(host, "", 0),
    },
  });
}
