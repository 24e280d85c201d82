/** How often a method may be called: per minute, per method, per workspace. Tier 5 has rules of its own. */
export type Tier = "t1" | "t2" | "t3" | "t4" | "t5";

export interface MethodFacts {
  readonly tier: Tier;
  /** A bot token needs one of these, by the kind of channel where there are several. */
  readonly scopes: readonly string[];
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** From Slack's own documentation data (slack-api-ref, 2026-08-20); a test compares them where it is there. */
export const methodFacts = {
  "auth.test": {
    tier: "t5",
    scopes: [],
    required: [],
    optional: [],
  },
  "apps.connections.open": {
    tier: "t3",
    scopes: [],
    required: [],
    optional: [],
  },
  "apps.uninstall": {
    tier: "t1",
    scopes: [],
    required: ["client_id", "client_secret"],
    optional: [],
  },
  "auth.revoke": {
    tier: "t3",
    scopes: [],
    required: [],
    optional: ["test"],
  },
  "oauth.v2.access": {
    tier: "t5",
    scopes: [],
    required: [],
    optional: [
      "client_id",
      "client_secret",
      "code",
      "code_verifier",
      "redirect_uri",
      "grant_type",
      "refresh_token",
      "assertion",
    ],
  },
  "chat.postMessage": {
    tier: "t5",
    scopes: ["chat:write"],
    required: ["channel"],
    optional: [
      "as_user",
      "attachments",
      "blocks",
      "current_draft_last_updated_ts",
      "icon_emoji",
      "icon_url",
      "link_names",
      "markdown_text",
      "metadata",
      "mrkdwn",
      "parse",
      "reply_broadcast",
      "text",
      "thread_ts",
      "unfurl_links",
      "unfurl_media",
      "username",
    ],
  },
  "chat.update": {
    tier: "t3",
    scopes: ["chat:write"],
    required: ["ts", "channel"],
    optional: [
      "as_user",
      "attachments",
      "unfurled_attachments",
      "blocks",
      "markdown_text",
      "metadata",
      "link_names",
      "parse",
      "text",
      "reply_broadcast",
      "file_ids",
    ],
  },
  "chat.delete": {
    tier: "t3",
    scopes: ["chat:write"],
    required: ["ts", "channel"],
    optional: ["as_user"],
  },
  "chat.postEphemeral": {
    tier: "t4",
    scopes: ["chat:write"],
    required: ["user", "channel"],
    optional: [
      "as_user",
      "attachments",
      "blocks",
      "icon_emoji",
      "icon_url",
      "link_names",
      "markdown_text",
      "metadata",
      "parse",
      "text",
      "thread_ts",
      "username",
    ],
  },
  "chat.getPermalink": {
    tier: "t5",
    scopes: [],
    required: ["channel", "message_ts"],
    optional: [],
  },
  "conversations.open": {
    tier: "t3",
    scopes: ["channels:manage", "groups:write", "im:write", "mpim:write"],
    required: [],
    optional: ["channel", "return_im", "users", "prevent_creation"],
  },
  "conversations.replies": {
    tier: "t3",
    scopes: ["groups:history", "im:history", "mpim:history", "channels:history"],
    required: ["channel", "ts"],
    optional: ["cursor", "include_all_metadata", "inclusive", "latest", "limit", "oldest"],
  },
  "conversations.info": {
    tier: "t3",
    scopes: ["groups:read", "im:read", "mpim:read", "channels:read"],
    required: ["channel"],
    optional: ["include_locale", "include_num_members"],
  },
  "conversations.history": {
    tier: "t3",
    scopes: ["groups:history", "im:history", "mpim:history", "channels:history"],
    required: ["channel"],
    optional: ["cursor", "include_all_metadata", "inclusive", "latest", "limit", "oldest"],
  },
  "conversations.members": {
    tier: "t4",
    scopes: ["groups:read", "im:read", "mpim:read", "channels:read"],
    required: ["channel"],
    optional: ["cursor", "limit"],
  },
  "conversations.join": {
    tier: "t3",
    scopes: ["channels:join"],
    required: ["channel"],
    optional: [],
  },
  "conversations.list": {
    tier: "t2",
    scopes: ["groups:read", "im:read", "mpim:read", "channels:read"],
    required: [],
    optional: ["cursor", "exclude_archived", "limit", "team_id", "types"],
  },
  "files.getUploadURLExternal": {
    tier: "t4",
    scopes: ["files:write"],
    required: ["length", "filename"],
    optional: ["snippet_type", "alt_txt"],
  },
  "files.completeUploadExternal": {
    tier: "t4",
    scopes: ["files:write"],
    required: ["files"],
    optional: [
      "channel_id",
      "thread_ts",
      "channels",
      "initial_comment",
      "blocks",
      "username",
      "icon_url",
      "icon_emoji",
    ],
  },
  "files.info": {
    tier: "t4",
    scopes: ["files:read"],
    required: ["file"],
    optional: ["count", "cursor", "limit", "page"],
  },
  "files.delete": {
    tier: "t3",
    scopes: ["files:write"],
    required: ["file"],
    optional: [],
  },
  "views.open": {
    tier: "t4",
    scopes: [],
    required: ["view"],
    optional: ["trigger_id", "interactivity_pointer"],
  },
  "views.update": {
    tier: "t4",
    scopes: [],
    required: ["view"],
    optional: ["view_id", "external_id", "hash"],
  },
  "views.push": {
    tier: "t4",
    scopes: [],
    required: ["view"],
    optional: ["trigger_id", "interactivity_pointer"],
  },
  "views.publish": {
    tier: "t4",
    scopes: [],
    required: ["user_id", "view"],
    optional: ["hash", "interactivity_pointer"],
  },
  "assistant.threads.setStatus": {
    tier: "t5",
    scopes: ["chat:write"],
    required: ["channel_id", "thread_ts", "status"],
    optional: ["loading_messages", "icon_emoji", "icon_url", "username"],
  },
  "assistant.threads.setSuggestedPrompts": {
    tier: "t4",
    scopes: ["assistant:write"],
    required: ["channel_id", "prompts"],
    optional: ["thread_ts", "title"],
  },
  "assistant.threads.setTitle": {
    tier: "t4",
    scopes: ["assistant:write"],
    required: ["channel_id", "thread_ts", "title"],
    optional: [],
  },
  "users.info": {
    tier: "t4",
    scopes: ["users:read"],
    required: ["user"],
    optional: ["include_locale"],
  },
  "users.list": {
    tier: "t2",
    scopes: ["users:read"],
    required: [],
    optional: ["cursor", "include_locale", "limit", "team_id"],
  },
  "users.conversations": {
    tier: "t3",
    scopes: ["groups:read", "im:read", "mpim:read", "channels:read"],
    required: [],
    optional: ["cursor", "exclude_archived", "exclude_muted", "limit", "team_id", "types", "user"],
  },
  "team.info": {
    tier: "t3",
    scopes: ["team:read"],
    required: [],
    optional: ["domain", "team"],
  },
  "bots.info": {
    tier: "t3",
    scopes: ["users:read"],
    required: [],
    optional: ["bot", "team_id"],
  },
  "reactions.add": {
    tier: "t3",
    scopes: ["reactions:write"],
    required: ["name", "timestamp", "channel"],
    optional: [],
  },
} as const satisfies Record<string, MethodFacts>;

export type MethodName = keyof typeof methodFacts;

export function isMethod(name: string): name is MethodName {
  return Object.hasOwn(methodFacts, name);
}
