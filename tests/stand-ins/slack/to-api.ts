import {
  memberOf,
  workspaceOf,
  type Channel,
  type Member,
  type Message,
  type OpenView,
  type StateValue,
  type StoredFile,
  type World,
} from "./world.ts";

// How what is known here looks in answers and payloads.

export function toApiMessage(
  world: World,
  message: Message,
  options: { withMetadata: boolean },
): Record<string, unknown> {
  const parent = message.threadTs === undefined ? undefined : parentOf(world, message);
  const replies = world.messages.filter(
    ({ channelId, threadTs, ts, onlyFor }) =>
      channelId === message.channelId && threadTs === message.ts && ts !== message.ts && !onlyFor,
  );
  const author = memberOf(world, message.userId);
  return {
    type: "message",
    ...(message.subtype !== undefined && { subtype: message.subtype }),
    user: message.userId,
    ...(message.botId === undefined
      ? { client_msg_id: clientIdOf(message) }
      : {
          bot_id: message.botId,
          app_id: world.app.id,
          bot_profile: {
            id: message.botId,
            app_id: world.app.id,
            name: world.app.name,
            deleted: false,
            team_id: author.workspaceId,
          },
        }),
    text: message.text,
    ts: message.ts,
    team: author.workspaceId,
    ...blocksOf(message),
    ...(message.threadTs !== undefined && {
      thread_ts: message.threadTs,
      ...(parent && { parent_user_id: parent.userId }),
    }),
    ...(message.threadTs === undefined &&
      replies.length > 0 && {
        thread_ts: message.ts,
        reply_count: replies.length,
        reply_users_count: new Set(replies.map(({ userId }) => userId)).size,
        latest_reply: replies.at(-1)?.ts,
      }),
    ...(message.fileIds.length > 0 && {
      files: message.fileIds.flatMap((id) => {
        const file = world.files.get(id);
        return file ? [toApiFile(world, file)] : [];
      }),
      upload: false,
    }),
    ...(message.editedTs !== undefined && {
      edited: { user: message.userId, ts: message.editedTs },
    }),
    ...(options.withMetadata && message.metadata && { metadata: message.metadata }),
  };
}

/** What people type comes as rich text too. */
function blocksOf({ blocks, botId, text, ts }: Message): Record<string, unknown> {
  if (blocks.length > 0) return { blocks };
  if (botId !== undefined || text === "") return {};
  const pieces = text.split(/(<@[A-Z0-9]+>)/).filter((piece) => piece !== "");
  const elements = pieces.map((piece) => {
    const user_id = piece.match(/^<@([A-Z0-9]+)>$/)?.[1];
    return user_id === undefined
      ? { type: "text", text: unescape(piece) }
      : { type: "user", user_id };
  });
  const block_id = ts.slice(-5);
  return {
    blocks: [{ type: "rich_text", block_id, elements: [{ type: "rich_text_section", elements }] }],
  };
}

function unescape(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function parentOf(world: World, message: Message): Message | undefined {
  return world.messages.find(
    ({ channelId, ts }) => channelId === message.channelId && ts === message.threadTs,
  );
}

function clientIdOf({ ts }: Message): string {
  return `00000000-0000-4000-8000-${ts.replace(".", "").slice(-12).padStart(12, "0")}`;
}

/** The origin of the stand-in, by which its files are fetched; set once it listens. */
const origins = new WeakMap<World, string>();

export function setOrigin(world: World, origin: string): void {
  origins.set(world, origin);
}

export function originOf(world: World): string {
  return origins.get(world) ?? "";
}

export function toApiFile(world: World, file: StoredFile): Record<string, unknown> {
  const shares: Record<string, Record<string, unknown[]>> = {};
  for (const { channelId, ts, threadTs } of file.shares) {
    const kind = world.channels.get(channelId)?.kind === "channel" ? "public" : "private";
    const ofKind = (shares[kind] ??= {});
    (ofKind[channelId] ??= []).push({
      ts,
      ...(threadTs !== undefined && { thread_ts: threadTs }),
      reply_users: [],
      reply_users_count: 0,
      reply_count: 0,
      team_id: file.workspaceId,
      share_user_id: file.userId,
    });
  }
  const idsOf = (kind: Channel["kind"]) => [
    ...new Set(
      file.shares.flatMap(({ channelId }) =>
        world.channels.get(channelId)?.kind === kind ? [channelId] : [],
      ),
    ),
  ];
  const url = `${originOf(world)}/files-pri/${file.workspaceId}-${file.id}/${encodeURIComponent(file.name)}`;
  return {
    id: file.id,
    created: file.createdSeconds,
    timestamp: file.createdSeconds,
    name: file.name,
    title: file.title,
    mimetype: file.isProcessed ? file.mimeType : "",
    filetype: file.isProcessed ? (file.name.split(".").at(-1) ?? "") : "",
    user: file.userId,
    user_team: file.workspaceId,
    editable: false,
    size: file.bytes?.length ?? file.declaredBytes,
    mode: "hosted",
    is_external: false,
    external_type: "",
    is_public: idsOf("channel").length > 0,
    public_url_shared: false,
    display_as_bot: false,
    username: "",
    url_private: url,
    url_private_download: url.replace("/files-pri/", "/files-pri-download/"),
    permalink: `${originOf(world)}/files/${file.userId}/${file.id}/${encodeURIComponent(file.name)}`,
    has_rich_preview: false,
    file_access: "visible",
    shares,
    channels: idsOf("channel"),
    groups: idsOf("group"),
    ims: idsOf("im"),
    has_more_shares: false,
  };
}

export function toApiUser(world: World, member: Member, seenFrom: string, withLocale: boolean) {
  const offset = world.clock.now().toZonedDateTimeISO(member.timeZone).offsetNanoseconds / 1e9;
  return {
    id: member.id,
    team_id: member.workspaceId,
    name: member.name,
    deleted: member.isDeactivated,
    real_name: member.realName,
    tz: member.timeZone,
    tz_label: member.timeZone,
    tz_offset: offset,
    profile: {
      real_name: member.realName,
      display_name: member.name,
      real_name_normalized: member.realName,
      display_name_normalized: member.name,
      team: member.workspaceId,
    },
    is_admin: member.isAdmin,
    is_owner: member.isOwner,
    is_primary_owner: false,
    is_restricted: member.isRestricted,
    is_ultra_restricted: member.isUltraRestricted,
    is_bot: member.isBot,
    is_app_user: false,
    updated: world.nowSeconds(),
    ...(member.workspaceId !== seenFrom && { is_stranger: true }),
    ...(withLocale && { locale: member.locale }),
  };
}

export function toApiChannel(world: World, channel: Channel, seenBy: string) {
  const isShared = channel.sharedWith.length > 0;
  const base = {
    id: channel.id,
    created: 0,
    is_archived: channel.isArchived,
    is_im: channel.kind === "im",
    is_org_shared: false,
    context_team_id: channel.workspaceId,
    updated: 0,
  };
  if (channel.kind === "im") {
    const user = [...channel.members].find((id) => id !== seenBy) ?? seenBy;
    return { ...base, user, is_user_deleted: memberOf(world, user).isDeactivated };
  }
  return {
    ...base,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === "channel",
    is_group: channel.kind === "group",
    is_mpim: channel.kind === "mpim",
    is_private: channel.kind !== "channel",
    is_general: false,
    unlinked: 0,
    is_shared: isShared,
    is_ext_shared: isShared,
    is_pending_ext_shared: false,
    shared_team_ids: [channel.workspaceId, ...channel.sharedWith],
    is_member: channel.members.has(seenBy),
    topic: { value: "", creator: "", last_set: 0 },
    purpose: { value: "", creator: "", last_set: 0 },
  };
}

export function toApiView(world: World, open: OpenView): Record<string, unknown> {
  const installation = workspaceOf(world, open.workspaceId).installation;
  const { content } = open;
  return {
    id: open.id,
    team_id: open.workspaceId,
    app_id: world.app.id,
    app_installed_team_id: open.workspaceId,
    bot_id: installation?.botId ?? "",
    ...content,
    callback_id: content.callback_id ?? "",
    private_metadata: content.private_metadata ?? "",
    external_id: content.external_id ?? "",
    title: content.type === "modal" ? content.title : { type: "plain_text", text: "View Title" },
    submit: content.type === "modal" ? (content.submit ?? null) : null,
    close: content.type === "modal" ? (content.close ?? null) : null,
    clear_on_close: content.type === "modal" && content.clear_on_close === true,
    notify_on_close: content.type === "modal" && content.notify_on_close === true,
    hash: open.hash,
    root_view_id: open.rootId,
    previous_view_id: open.previousId ?? null,
    state: { values: toStateValues(open.values) },
  };
}

export function toStateValues(values: ReadonlyMap<string, StateValue>) {
  const state: Record<string, Record<string, StateValue>> = {};
  for (const [key, value] of values) {
    const [blockId = "", actionId = ""] = key.split("\n");
    (state[blockId] ??= {})[actionId] = value;
  }
  return state;
}

export function stateKey(blockId: string | undefined, actionId: string | undefined): string {
  return `${blockId ?? ""}\n${actionId ?? ""}`;
}
