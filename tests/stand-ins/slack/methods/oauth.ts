import { textOf, type Args } from "../read-call.ts";
import { Refusal } from "../refusal.ts";
import type { World } from "../world.ts";
import { install } from "../install.ts";

/** Exchanges a code for a bot token; a code is good once. Throws Refusal. */
export function access(world: World, args: Args): Record<string, unknown> {
  if (textOf(args, "client_id") !== world.app.clientId) throw new Refusal("invalid_client_id");
  if (textOf(args, "client_secret") !== world.app.clientSecret) {
    throw new Refusal("bad_client_secret");
  }
  const code = textOf(args, "code") ?? "";
  const granted = world.oauthCodes.get(code);
  if (!granted) throw new Refusal("invalid_code");
  const redirectUri = textOf(args, "redirect_uri");
  if (redirectUri !== undefined && redirectUri !== granted.redirectUri) {
    throw new Refusal("bad_redirect_uri");
  }
  world.oauthCodes.delete(code);
  const { workspace, installation } = install(world, granted.workspaceId, granted.scopes);
  return {
    app_id: world.app.id,
    authed_user: { id: granted.userId },
    scope: [...installation.scopes].join(","),
    token_type: "bot",
    access_token: installation.token,
    bot_user_id: installation.botUserId,
    team: { id: workspace.id, name: workspace.name },
    enterprise: null,
    is_enterprise_install: false,
  };
}
