import { Refusal } from "./refusal.ts";
import { memberOf, type World } from "./world.ts";

/** Slack's page that asks whether the app may come into a workspace. Throws Refusal. */
export function authorizePage(world: World, url: URL): string {
  readRequest(world, url);
  const people = [...world.members.values()].filter(({ isBot }) => !isBot);
  const links = people.map((person) => {
    const allow = new URL(url);
    allow.searchParams.set("allowed_by", person.id);
    const workspace = world.workspaces.get(person.workspaceId)?.name ?? "";
    const href = `${allow.pathname}${allow.search}`.replaceAll("&", "&amp;");
    return `<li><a href="${href}">Allow for ${escape(workspace)} as ${escape(person.realName)}</a></li>`;
  });
  return `<!doctype html><title>Slack</title><h1>${escape(world.app.name)} is requesting permission</h1><ul>${links.join("")}</ul>`;
}

/** Where somebody who allows it is sent back to, with a code for a token. Throws Refusal. */
export function grant(world: World, url: URL, userId: string): string {
  const { redirectUri, scopes, state } = readRequest(world, url);
  const person = memberOf(world, userId);
  const code = world.mintSecret("code-");
  const { workspaceId } = person;
  world.oauthCodes.set(code, { workspaceId, userId, redirectUri, scopes });
  const back = new URL(redirectUri);
  back.searchParams.set("code", code);
  back.searchParams.set("state", state);
  return back.href;
}

function readRequest(world: World, url: URL) {
  const { searchParams } = url;
  if (searchParams.get("client_id") !== world.app.clientId) throw new Refusal("invalid_client_id");
  const scopes = (searchParams.get("scope") ?? "").split(",").filter((scope) => scope !== "");
  if (scopes.length === 0) throw new Refusal("no_scopes");
  const unknown = scopes.filter((scope) => !world.app.scopes.includes(scope));
  if (unknown.length > 0) throw new Refusal("invalid_scope", { scopes: unknown });
  const { redirectUrls } = world.app;
  const redirectUri = searchParams.get("redirect_uri") ?? redirectUrls[0];
  const isListed =
    redirectUrls.length === 0 || redirectUrls.some((listed) => redirectUri?.startsWith(listed));
  if (redirectUri === undefined || !isListed) throw new Refusal("bad_redirect_uri");
  return { redirectUri, scopes, state: searchParams.get("state") ?? "" };
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
