import type { Deliveries, Outcome, Payload } from "./deliveries.ts";
import { known, type Channel, type ChannelKind, type Message, type World } from "./world.ts";
import { toApiMessage } from "./to-api.ts";

/** What an event subscription needs besides being subscribed to. */
const scopeOf: Readonly<Record<string, string>> = {
  "message.channels": "channels:history",
  "message.groups": "groups:history",
  "message.im": "im:history",
  "message.mpim": "mpim:history",
  app_mention: "app_mentions:read",
  assistant_thread_started: "assistant:write",
  assistant_thread_context_changed: "assistant:write",
  file_shared: "files:read",
  member_joined_channel: "channels:read",
  member_left_channel: "channels:read",
  channel_left: "channels:read",
  channel_archive: "channels:read",
  channel_unarchive: "channels:read",
  channel_deleted: "channels:read",
  group_left: "groups:read",
  group_archive: "groups:read",
  group_unarchive: "groups:read",
  user_change: "users:read",
};

const subscriptionOf: Record<ChannelKind, string> = {
  channel: "message.channels",
  group: "message.groups",
  im: "message.im",
  mpim: "message.mpim",
};

export interface Slack {
  readonly world: World;
  readonly deliveries: Deliveries;
}

/** Tells the app of a workspace what happened there, if it subscribed to that and its scopes allow it. */
export function emit(
  { world, deliveries }: Slack,
  input: { workspaceId: string; event: Payload; channel?: Channel; subscription?: string },
): Promise<Outcome | undefined> {
  const { workspaceId, event, channel } = input;
  const installation = world.workspaces.get(workspaceId)?.installation;
  const subscription = input.subscription ?? String(event["type"]);
  const scope = scopeOf[subscription];
  const isHeard =
    installation !== undefined &&
    (!installation.isRevoked ||
      subscription === "app_uninstalled" ||
      subscription === "tokens_revoked") &&
    world.app.events.includes(subscription) &&
    (scope === undefined || installation.scopes.has(scope));
  if (!isHeard) return Promise.resolve(undefined);
  return deliveries.deliver("events_api", {
    token: "verification",
    team_id: workspaceId,
    context_team_id: workspaceId,
    context_enterprise_id: null,
    api_app_id: world.app.id,
    event,
    type: "event_callback",
    event_id: world.mint("Ev"),
    event_time: world.nowSeconds(),
    authorizations: [
      {
        enterprise_id: null,
        team_id: workspaceId,
        user_id: installation.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: (channel?.sharedWith.length ?? 0) > 0,
    event_context: `4-${world.mintSecret("")}`,
  });
}

/** The workspace whose installation hears of a channel, where the bot is in it. */
export function hearerOf(world: World, channel: Channel): string | undefined {
  return [channel.workspaceId, ...channel.sharedWith].find((id) => {
    const installation = world.workspaces.get(id)?.installation;
    return installation && !installation.isRevoked && channel.members.has(installation.botUserId);
  });
}

/** Tells the app of a new message: as `message`, and as `app_mention` too where it names the bot. */
export function emitMessage(slack: Slack, message: Message): Promise<Outcome | undefined>[] {
  const { world } = slack;
  const channel = known(world.channels.get(message.channelId), message.channelId);
  const workspaceId = hearerOf(world, channel);
  if (workspaceId === undefined) return [];
  const botUserId = world.workspaces.get(workspaceId)?.installation?.botUserId ?? "";
  const api = toApiMessage(world, message, { withMetadata: true });
  const event = {
    ...api,
    channel: channel.id,
    event_ts: message.ts,
    channel_type: channel.kind,
  };
  const told = [
    emit(slack, { workspaceId, event, channel, subscription: subscriptionOf[channel.kind] }),
  ];
  const isMention = message.text.includes(`<@${botUserId}>`) && message.userId !== botUserId;
  if (isMention && channel.kind !== "im" && message.subtype !== "file_share") {
    const { subtype: _, ...mention } = api;
    told.push(
      emit(slack, {
        workspaceId,
        channel,
        event: { ...mention, type: "app_mention", channel: channel.id, event_ts: message.ts },
      }),
    );
  }
  return told;
}

export function emitMessageChanged(slack: Slack, message: Message, before: Payload): void {
  emitHidden(slack, message, {
    subtype: "message_changed",
    message: toApiMessage(slack.world, message, { withMetadata: true }),
    previous_message: before,
  });
}

export function emitMessageDeleted(slack: Slack, message: Message): void {
  emitHidden(slack, message, {
    subtype: "message_deleted",
    deleted_ts: message.ts,
    previous_message: toApiMessage(slack.world, message, { withMetadata: true }),
  });
}

function emitHidden(slack: Slack, message: Message, what: Payload): void {
  const { world } = slack;
  const channel = known(world.channels.get(message.channelId), message.channelId);
  const workspaceId = hearerOf(world, channel);
  if (workspaceId === undefined) return;
  const ts = world.mintTs();
  void emit(slack, {
    workspaceId,
    channel,
    subscription: subscriptionOf[channel.kind],
    event: {
      type: "message",
      ...what,
      channel: channel.id,
      hidden: true,
      ts,
      event_ts: ts,
      channel_type: channel.kind,
    },
  });
}
