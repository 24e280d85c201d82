import { workspaceOf, type Installation, type Workspace, type World } from "./world.ts";

/** Puts the app into a workspace. Installed again it keeps its bot user and gets a new token with the scopes of both times. */
export function install(
  world: World,
  workspaceId: string,
  scopes: readonly string[],
  token = world.mintSecret("xoxb-"),
): { workspace: Workspace; installation: Installation } {
  const workspace = workspaceOf(world, workspaceId);
  const before = workspace.installation;
  const botUserId = before?.botUserId ?? world.mint("U");
  const kept = before && !before.isRevoked ? before : undefined;
  const installation: Installation = {
    botUserId,
    botId: before?.botId ?? world.mint("B"),
    token: kept?.token ?? token,
    scopes: new Set([...(kept?.scopes ?? []), ...scopes]),
    isRevoked: false,
  };
  workspace.installation = installation;
  world.members.set(botUserId, {
    id: botUserId,
    workspaceId,
    name: world.app.name.toLowerCase(),
    realName: world.app.name,
    locale: "en-US",
    timeZone: "America/Los_Angeles",
    isAdmin: false,
    isOwner: false,
    isRestricted: false,
    isUltraRestricted: false,
    isDeactivated: false,
    isBot: true,
  });
  world.changed();
  return { workspace, installation };
}
