import { RESTJSONErrorCodes as code } from "discord.js";
import { param, type Route } from "./call.ts";
import { toChannel, toMember, toRole, toServer, toUser } from "./payloads.ts";
import { permissionsIn } from "./permissions.ts";
import { requireServer } from "./places.ts";
import { refuse } from "./refusal.ts";
import type { World } from "./world.ts";

const bucket = (name: string) => ({ bucket: { name, limit: 10, windowMs: 10_000 } });

export const serverRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/users/@me",
    ...bucket("me"),
    handle: (world) => ({ body: showUser(world, world.botId) }),
  },
  {
    method: "GET",
    path: "/users/:user",
    ...bucket("user"),
    handle: (world, call) => ({ body: showUser(world, param(call, "user")) }),
  },
  ...["/applications/@me", "/oauth2/applications/@me"].map((path): Route => ({
    method: "GET",
    path,
    ...bucket("application"),
    handle: (world) => ({
      body: {
        id: world.applicationId,
        name: world.users.get(world.botId)?.displayName,
        icon: null,
        description: "",
        bot_public: true,
        bot_require_code_grant: false,
        verify_key: "0".repeat(64),
        flags: 0,
        team: null,
      },
    }),
  })),
  {
    method: "GET",
    path: "/guilds/:server",
    ...bucket("server"),
    handle: (world, call) => ({
      body: toServer(requireServer(world, param(call, "server"))),
    }),
  },
  {
    method: "GET",
    path: "/guilds/:server/channels",
    ...bucket("server-channels"),
    handle: (world, call) => {
      const server = requireServer(world, param(call, "server"));
      const channels = [...world.channels.values()].filter(
        (channel) => channel.serverId === server.id && !channel.thread,
      );
      return { body: channels.map((channel) => toChannel(world, channel)) };
    },
  },
  {
    method: "GET",
    path: "/guilds/:server/threads/active",
    ...bucket("server-threads"),
    handle: (world, call) => {
      const server = requireServer(world, param(call, "server"));
      const threads = [...world.channels.values()].filter(
        (channel) =>
          channel.serverId === server.id &&
          channel.thread &&
          !channel.thread.isArchived &&
          permissionsIn(world, channel, world.botId) !== 0n,
      );
      return {
        body: { threads: threads.map((thread) => toChannel(world, thread)), members: [] },
      };
    },
  },
  {
    method: "GET",
    path: "/guilds/:server/roles",
    ...bucket("server-roles"),
    handle: (world, call) => {
      const server = requireServer(world, param(call, "server"));
      return {
        body: [...server.roles.values()].map((role, position) => toRole(role, position)),
      };
    },
  },
  {
    method: "GET",
    path: "/guilds/:server/members/:user",
    ...bucket("member"),
    handle: (world, call) => {
      const server = requireServer(world, param(call, "server"));
      const member = server.members.get(param(call, "user"));
      return { body: member ? toMember(world, member) : refuse(code.UnknownMember) };
    },
  },
];

function showUser(world: World, id: string): Record<string, unknown> {
  const user = world.users.get(id);
  return user ? toUser(user) : refuse(code.UnknownUser);
}
