import type { Agenda } from "./agenda.ts";
import type { Slack } from "./events.ts";
import type { Args } from "./read-call.ts";
import { Refusal } from "./refusal.ts";
import type { SocketMode } from "./socket-mode.ts";
import { requireText } from "./read-call.ts";
import type { Channel, Installation, Member, Workspace } from "./world.ts";

/** A call by the app's bot in a workspace, after its token was checked. */
export interface Call extends Slack {
  readonly agenda: Agenda;
  readonly socketMode: SocketMode;
  readonly origin: string;
  readonly args: Args;
  readonly workspace: Workspace;
  readonly installation: Installation;
  /** Done once the answer has been sent. */
  afterwards(act: () => void): void;
  /** How long a completed upload takes until it is in the conversation. */
  readonly shareDelayMs: number;
}

export type Method = (call: Call) => Record<string, unknown>;

/** A conversation the bot may know of. Throws Refusal. */
export function requireChannel(call: Call, name = "channel"): Channel {
  const channel = call.world.channels.get(requireText(call.args, name));
  if (!channel || !isVisible(call, channel)) throw new Refusal("channel_not_found");
  return channel;
}

function isVisible({ workspace, installation }: Call, channel: Channel): boolean {
  const isHere = [channel.workspaceId, ...channel.sharedWith].includes(workspace.id);
  return isHere && (channel.kind === "channel" || channel.members.has(installation.botUserId));
}

/** A conversation the bot may write to. A person's id stands for the direct message with them. Throws Refusal. */
export function requireWritable(call: Call, name = "channel"): Channel {
  const channel = requireChannel(call, name);
  if (channel.isArchived) throw new Refusal("is_archived");
  const canWrite =
    channel.members.has(call.installation.botUserId) ||
    (channel.kind === "channel" && call.installation.scopes.has("chat:write.public"));
  if (!canWrite) throw new Refusal("not_in_channel");
  return channel;
}

export function requireMember(call: Call, name: string, error = "user_not_found"): Member {
  const member = call.world.members.get(requireText(call.args, name));
  if (!member) throw new Refusal(error);
  return member;
}

const scopeByKind = { channel: "channels", group: "groups", im: "im", mpim: "mpim" } as const;

/** For what needs another scope for each kind of conversation, such as `channels:history`. Throws Refusal. */
export function requireScopeFor(call: Call, channel: Channel, right: "history" | "read"): void {
  const needed = `${scopeByKind[channel.kind]}:${right}`;
  if (call.installation.scopes.has(needed)) return;
  throw new Refusal("missing_scope", { needed, provided: [...call.installation.scopes].join(",") });
}
