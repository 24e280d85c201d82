import type { Clock } from "#src/domain/clock.ts";
import type { Block, View } from "./block-kit.ts";

export interface Installation {
  readonly botUserId: string;
  readonly botId: string;
  readonly token: string;
  readonly scopes: ReadonlySet<string>;
  isRevoked: boolean;
}

export interface Workspace {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  installation: Installation | undefined;
}

export interface Member {
  readonly id: string;
  readonly workspaceId: string;
  readonly name: string;
  readonly realName: string;
  locale: string;
  timeZone: string;
  isAdmin: boolean;
  isOwner: boolean;
  isRestricted: boolean;
  isUltraRestricted: boolean;
  isDeactivated: boolean;
  readonly isBot: boolean;
}

export type ChannelKind = "channel" | "group" | "im" | "mpim";

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: ChannelKind;
  readonly workspaceId: string;
  /** Other workspaces that see it through Slack Connect. */
  readonly sharedWith: readonly string[];
  readonly members: Set<string>;
  isArchived: boolean;
}

export interface Message {
  readonly channelId: string;
  readonly ts: string;
  readonly threadTs: string | undefined;
  readonly userId: string;
  readonly botId: string | undefined;
  readonly subtype: string | undefined;
  text: string;
  blocks: Block[];
  fileIds: readonly string[];
  metadata: Metadata | undefined;
  /** The only person who sees it, for an ephemeral message. */
  readonly onlyFor: string | undefined;
  editedTs: string | undefined;
  /** What is chosen in its selects and pickers: `blockId actionId` to the state value. */
  readonly values: Map<string, StateValue>;
}

export interface Metadata {
  readonly event_type: string;
  readonly event_payload: Record<string, unknown>;
}

export type StateValue = Readonly<Record<string, unknown>>;

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  title: string;
  readonly mimeType: string;
  readonly declaredBytes: number;
  readonly userId: string;
  readonly workspaceId: string;
  readonly createdSeconds: number;
  bytes: Uint8Array | undefined;
  isComplete: boolean;
  /** Slack has looked into it: before, it has no media type and cannot be drawn in a block. */
  isProcessed: boolean;
  isDeleted: boolean;
  /** Given in a form of the app's, which may read it from then on. */
  isGivenInForm?: boolean;
  readonly shares: { channelId: string; ts: string; threadTs: string | undefined }[];
}

export interface OpenView {
  readonly id: string;
  readonly kind: "modal" | "home";
  readonly workspaceId: string;
  readonly userId: string;
  content: View;
  hash: string;
  readonly rootId: string;
  readonly previousId: string | undefined;
  readonly values: Map<string, StateValue>;
  errors: Record<string, string>;
}

export interface Trigger {
  readonly userId: string;
  readonly workspaceId: string;
  readonly madeAt: Temporal.Instant;
  /** The modal it was pressed in, where a further one may be pushed. */
  readonly viewId: string | undefined;
  isUsed: boolean;
}

export interface ResponseUrl {
  readonly channelId: string;
  readonly userId: string;
  readonly workspaceId: string;
  readonly madeAt: Temporal.Instant;
  /** The message the press was on; absent for a command. */
  readonly messageTs: string | undefined;
  readonly threadTs: string | undefined;
  uses: number;
}

export interface AgentThread {
  readonly channelId: string;
  readonly threadTs: string;
  readonly userId: string;
  status: string;
  statusSince: Temporal.Instant;
  title: string;
  promptsTitle: string;
  prompts: readonly { title: string; message: string }[];
}

export interface OAuthCode {
  readonly workspaceId: string;
  readonly userId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
}

/** Everything this Slack knows. Only what is in here is shown, sent or found. */
export interface World {
  readonly clock: Clock;
  readonly app: App;
  readonly workspaces: Map<string, Workspace>;
  readonly members: Map<string, Member>;
  readonly channels: Map<string, Channel>;
  /** All messages ever posted and not deleted, oldest first. */
  readonly messages: Message[];
  readonly files: Map<string, StoredFile>;
  readonly views: Map<string, OpenView>;
  /** Open modals a person sees, the top one last. */
  readonly modals: Map<string, string[]>;
  readonly homes: Map<string, OpenView>;
  readonly triggers: Map<string, Trigger>;
  readonly responseUrls: Map<string, ResponseUrl>;
  readonly agentThreads: AgentThread[];
  readonly oauthCodes: Map<string, OAuthCode>;
  readonly uploadUrls: Map<string, string>;
  mint(prefix: string): string;
  mintSecret(prefix: string): string;
  /** A message's time stamp: unique, and growing with the clock. */
  mintTs(): string;
  nowSeconds(): number;
  onChange(listener: () => void): () => void;
  changed(): void;
}

/** What the app's own settings at Slack say. */
export interface App {
  readonly id: string;
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly signingSecret: string;
  readonly appToken: string;
  readonly scopes: readonly string[];
  readonly events: readonly string[];
  readonly commands: readonly string[];
  readonly shortcuts: readonly { name: string; callbackId: string }[];
  /** Where OAuth may lead back to: the first one unless another is asked for. None listed means any. */
  readonly redirectUrls: string[];
  /** Domains whose videos may be embedded: the app's unfurl domains. */
  readonly unfurlDomains: readonly string[];
}

export function createWorld(clock: Clock, app: App): World {
  const listeners = new Set<() => void>();
  let minted = 0;
  let lastTsMicros = 0n;
  const nowSeconds = () => Math.floor(clock.now().epochMilliseconds / 1000);
  return {
    clock,
    app,
    workspaces: new Map(),
    members: new Map(),
    channels: new Map(),
    messages: [],
    files: new Map(),
    views: new Map(),
    modals: new Map(),
    homes: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    agentThreads: [],
    oauthCodes: new Map(),
    uploadUrls: new Map(),
    mint(prefix) {
      minted += 1;
      return `${prefix}0${(1_000_000_000 + minted * 7_919).toString(36).toUpperCase().padStart(8, "0")}`;
    },
    mintSecret(prefix) {
      minted += 1;
      return `${prefix}${minted}-${crypto.randomUUID().replaceAll("-", "")}`;
    },
    mintTs() {
      const nowMicros = BigInt(clock.now().epochMilliseconds) * 1000n;
      lastTsMicros = nowMicros > lastTsMicros ? nowMicros : lastTsMicros + 1n;
      const micros = (lastTsMicros % 1_000_000n).toString().padStart(6, "0");
      return `${lastTsMicros / 1_000_000n}.${micros}`;
    },
    nowSeconds,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed() {
      for (const listener of listeners) listener();
    },
  };
}

export function memberOf(world: World, id: string): Member {
  return known(world.members.get(id), `member ${id}`);
}

export function workspaceOf(world: World, id: string): Workspace {
  return known(world.workspaces.get(id), `workspace ${id}`);
}

export function channelOf(world: World, id: string): Channel {
  return known(world.channels.get(id), `channel ${id}`);
}

export function findMessage(world: World, channelId: string, ts: string): Message | undefined {
  return world.messages.find((one) => one.channelId === channelId && one.ts === ts);
}

export function removeMessage(world: World, message: Message): void {
  const at = world.messages.indexOf(message);
  if (at >= 0) world.messages.splice(at, 1);
}

/** The direct message of two people of one workspace, which there is only one of. */
export function openDirectMessage(world: World, workspaceId: string, userIds: string[]): Channel {
  const kind = userIds.length > 2 ? "mpim" : "im";
  const already = [...world.channels.values()].find(
    (channel) =>
      channel.kind === kind &&
      channel.workspaceId === workspaceId &&
      channel.members.size === userIds.length &&
      userIds.every((id) => channel.members.has(id)),
  );
  if (already) return already;
  const channel: Channel = {
    id: world.mint(kind === "im" ? "D" : "G"),
    name: kind === "im" ? "directmessage" : `mpdm-${userIds.join("--")}`,
    kind,
    workspaceId,
    sharedWith: [],
    members: new Set(userIds),
    isArchived: false,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

export function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The Slack stand-in knows no ${what}`);
  return value;
}
