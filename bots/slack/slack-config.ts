/** How this installation reaches Slack, and how Slack reaches it. */
export interface SlackConfig {
  /** Of one workspace; further ones come in through OAuth. */
  botToken?: string;
  /** Signs what Slack sends by HTTP. */
  signingSecret?: string;
  /** Switches Socket Mode on: then nothing has to reach us from outside. */
  appToken?: string;
  /** Lets further workspaces install the app. */
  oauth?: { clientId: string; clientSecret: string };
  /** With a slash at the end. */
  apiUrl: string;
  authorizeUrl: string;
}

/** What the bot asks for when it is installed; the manifest names the same ones. */
export const botScopes = [
  "app_mentions:read",
  "assistant:write",
  "channels:history",
  "channels:read",
  "chat:write",
  "commands",
  "files:read",
  "files:write",
  "groups:history",
  "groups:read",
  "im:history",
  "im:read",
  "im:write",
  "users:read",
] as const;
