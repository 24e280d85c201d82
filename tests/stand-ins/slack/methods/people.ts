import { requireMember, type Method } from "../call.ts";
import { flagOf, textOf } from "../read-call.ts";
import { Refusal } from "../refusal.ts";
import { originOf, toApiUser } from "../to-api.ts";

export const authTest: Method = ({ world, workspace, installation }) => ({
  url: `${originOf(world)}/`,
  team: workspace.name,
  user: world.members.get(installation.botUserId)?.name ?? "",
  team_id: workspace.id,
  user_id: installation.botUserId,
  bot_id: installation.botId,
  is_enterprise_install: false,
});

export const authRevoke: Method = (call) => {
  if (!flagOf(call.args, "test")) call.installation.isRevoked = true;
  return { revoked: !flagOf(call.args, "test") };
};

export const usersInfo: Method = (call) => {
  const { world, workspace } = call;
  const member = requireMember(call, "user");
  const isSeen =
    member.workspaceId === workspace.id ||
    [...world.channels.values()].some(
      ({ workspaceId, sharedWith, members }) =>
        members.has(member.id) && [workspaceId, ...sharedWith].includes(workspace.id),
    );
  if (!isSeen) throw new Refusal("user_not_found");
  return { user: toApiUser(world, member, workspace.id, flagOf(call.args, "include_locale")) };
};

export const usersList: Method = ({ world, workspace, args }) => ({
  members: [...world.members.values()]
    .filter(({ workspaceId }) => workspaceId === workspace.id)
    .map((member) => toApiUser(world, member, workspace.id, flagOf(args, "include_locale"))),
  cache_ts: world.nowSeconds(),
  response_metadata: { next_cursor: "" },
});

export const teamInfo: Method = ({ world, workspace, args }) => {
  const asked = textOf(args, "team") ?? workspace.id;
  if (asked !== workspace.id) throw new Refusal("team_not_found");
  return {
    team: {
      id: workspace.id,
      name: workspace.name,
      domain: workspace.domain,
      url: `${originOf(world)}/`,
      email_domain: "",
      icon: { image_default: true },
    },
  };
};

export const botsInfo: Method = ({ world, installation, args }) => {
  const asked = textOf(args, "bot");
  if (asked !== undefined && asked !== installation.botId) throw new Refusal("bot_not_found");
  return {
    bot: {
      id: installation.botId,
      deleted: false,
      name: world.app.name,
      updated: world.nowSeconds(),
      app_id: world.app.id,
      user_id: installation.botUserId,
      icons: {},
    },
  };
};
