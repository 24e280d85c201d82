import { requireChannel, requireScopeFor, type Call, type Method } from "../call.ts";
import { emit } from "../events.ts";
import { flagOf, numberOf, requireText, textOf } from "../read-call.ts";
import { Refusal } from "../refusal.ts";
import { toApiChannel, toApiMessage } from "../to-api.ts";
import { openDirectMessage, type Message } from "../world.ts";

export const open: Method = (call) => {
  const { world, installation, workspace, args } = call;
  const already = textOf(args, "channel");
  if (already !== undefined) {
    return { channel: toApiChannel(world, requireChannel(call), installation.botUserId) };
  }
  const users = (textOf(args, "users") ?? "").split(",").filter((id) => id !== "");
  if (users.length === 0) throw new Refusal("users_list_not_supplied");
  if (users.length > 8) throw new Refusal("too_many_users");
  for (const id of users) {
    const member = world.members.get(id);
    if (!member || member.isBot) throw new Refusal("user_not_found");
    if (member.isDeactivated) throw new Refusal("user_disabled");
    const isSeen = member.workspaceId === workspace.id || sharesChannel(call, id);
    if (!isSeen) throw new Refusal("user_not_visible");
  }
  const needed = users.length > 1 ? "mpim:write" : "im:write";
  if (!installation.scopes.has(needed)) {
    throw new Refusal("missing_scope", { needed, provided: [...installation.scopes].join(",") });
  }
  const channel = openDirectMessage(world, workspace.id, [installation.botUserId, ...users]);
  return {
    channel: flagOf(args, "return_im")
      ? toApiChannel(world, channel, installation.botUserId)
      : { id: channel.id },
  };
};

function sharesChannel({ world, installation }: Call, userId: string): boolean {
  return [...world.channels.values()].some(
    ({ members }) => members.has(userId) && members.has(installation.botUserId),
  );
}

export const info: Method = (call) => {
  const channel = requireChannel(call);
  requireScopeFor(call, channel, "read");
  return {
    channel: {
      ...toApiChannel(call.world, channel, call.installation.botUserId),
      ...(flagOf(call.args, "include_num_members") && { num_members: channel.members.size }),
    },
  };
};

export const members: Method = (call) => {
  const channel = requireChannel(call);
  requireScopeFor(call, channel, "read");
  return { members: [...channel.members], response_metadata: { next_cursor: "" } };
};

export const list: Method = (call) => {
  const { world, installation, workspace, args } = call;
  const types = (textOf(args, "types") ?? "public_channel").split(",");
  const typeOf = {
    channel: "public_channel",
    group: "private_channel",
    im: "im",
    mpim: "mpim",
  } as const;
  const channels = [...world.channels.values()].filter(
    (channel) =>
      [channel.workspaceId, ...channel.sharedWith].includes(workspace.id) &&
      types.includes(typeOf[channel.kind]) &&
      (channel.kind === "channel" || channel.members.has(installation.botUserId)) &&
      !(flagOf(args, "exclude_archived") && channel.isArchived),
  );
  return {
    channels: channels.map((channel) => toApiChannel(world, channel, installation.botUserId)),
    response_metadata: { next_cursor: "" },
  };
};

export const join: Method = (call) => {
  const channel = requireChannel(call);
  if (channel.kind !== "channel") throw new Refusal("method_not_supported_for_channel_type");
  if (channel.isArchived) throw new Refusal("is_archived");
  const { botUserId } = call.installation;
  const wasIn = channel.members.has(botUserId);
  channel.members.add(botUserId);
  if (!wasIn) {
    call.afterwards(
      () =>
        void emit(call, {
          workspaceId: call.workspace.id,
          channel,
          event: {
            type: "member_joined_channel",
            user: botUserId,
            channel: channel.id,
            channel_type: "C",
            team: call.workspace.id,
            event_ts: call.world.mintTs(),
          },
        }),
    );
  }
  return {
    channel: toApiChannel(call.world, channel, botUserId),
    ...(wasIn && { warning: "already_in_channel" }),
  };
};

export const replies: Method = (call) => {
  const channel = requireChannel(call);
  requireScopeFor(call, channel, "history");
  if (!channel.members.has(call.installation.botUserId)) throw new Refusal("channel_not_found");
  const ts = requireText(call.args, "ts");
  const found = call.world.messages.find((one) => one.channelId === channel.id && one.ts === ts);
  if (!found || found.onlyFor !== undefined) throw new Refusal("thread_not_found");
  const parentTs = found.threadTs ?? found.ts;
  const isOfThread = (one: Message) => one.ts === parentTs || one.threadTs === parentTs;
  const inRange = readRange(call, channel.id).filter(isOfThread);
  return page(call, inRange, { newestFirst: false });
};

export const history: Method = (call) => {
  const channel = requireChannel(call);
  requireScopeFor(call, channel, "history");
  if (!channel.members.has(call.installation.botUserId)) throw new Refusal("not_in_channel");
  const top = readRange(call, channel.id).filter(({ threadTs }) => threadTs === undefined);
  return page(call, top, { newestFirst: true });
};

function readRange({ world, args }: Call, channelId: string): Message[] {
  const oldest = Number(textOf(args, "oldest") ?? "0");
  const latest = Number(textOf(args, "latest") ?? "Infinity");
  const isInclusive = flagOf(args, "inclusive");
  return world.messages.filter((one) => {
    if (one.channelId !== channelId || one.onlyFor !== undefined) return false;
    const at = Number(one.ts);
    return isInclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  });
}

function page(call: Call, messages: readonly Message[], order: { newestFirst: boolean }) {
  const limit = Math.min(numberOf(call.args, "limit") ?? 100, 999);
  const from = cursorOf(call);
  const ordered = order.newestFirst ? messages.toReversed() : messages;
  const shown = ordered.slice(from, from + limit);
  const hasMore = from + limit < ordered.length;
  const withMetadata = flagOf(call.args, "include_all_metadata");
  return {
    messages: shown.map((one) => toApiMessage(call.world, one, { withMetadata })),
    has_more: hasMore,
    response_metadata: {
      next_cursor: hasMore ? Buffer.from(`next:${from + limit}`).toString("base64") : "",
    },
  };
}

function cursorOf({ args }: Call): number {
  const cursor = textOf(args, "cursor");
  if (cursor === undefined) return 0;
  const at = Buffer.from(cursor, "base64")
    .toString()
    .match(/^next:(\d+)$/)?.[1];
  if (at === undefined) throw new Refusal("invalid_cursor");
  return Number(at);
}
