import {
  checkBlocks,
  checkMetadata,
  checkText,
  updateTextCharactersMax,
} from "../check-content.ts";
import { requireChannel, requireMember, requireWritable, type Call, type Method } from "../call.ts";
import { emitMessage, emitMessageChanged, emitMessageDeleted } from "../events.ts";
import { requireText, textOf } from "../read-call.ts";
import { Refusal } from "../refusal.ts";
import { originOf, toApiMessage } from "../to-api.ts";
import { initialValues } from "../initial-values.ts";
import { endStatus } from "./assistant.ts";
import {
  findMessage,
  openDirectMessage,
  removeMessage,
  type Channel,
  type Message,
} from "../world.ts";

export const postMessage: Method = (call) => {
  const channel = writableOrPerson(call);
  const message = compose(call, channel, undefined);
  call.world.messages.push(message);
  endStatus(call.world, channel.id, message.threadTs);
  call.afterwards(() => void emitMessage(call, message));
  return {
    channel: channel.id,
    ts: message.ts,
    message: toApiMessage(call.world, message, { withMetadata: false }),
  };
};

export const postEphemeral: Method = (call) => {
  const channel = requireWritable(call);
  const person = requireMember(call, "user", "user_not_in_channel");
  if (!channel.members.has(person.id)) throw new Refusal("user_not_in_channel");
  const message = compose(call, channel, person.id);
  call.world.messages.push(message);
  return { message_ts: message.ts };
};

export const update: Method = (call) => {
  const channel = requireChannel(call);
  const message = findMessage(call.world, channel.id, requireText(call.args, "ts"));
  if (!message || message.onlyFor !== undefined) throw new Refusal("message_not_found");
  if (message.botId !== call.installation.botId) throw new Refusal("cant_update_message");
  if (channel.isArchived) throw new Refusal("is_inactive");
  const before = toApiMessage(call.world, message, { withMetadata: true });
  const hasBlocks = call.args["blocks"] !== undefined;
  const blocks = hasBlocks ? checkBlocks(call.world, call.args, call.installation.scopes) : [];
  if ((textOf(call.args, "text")?.length ?? 0) > updateTextCharactersMax) {
    throw new Refusal("msg_too_long");
  }
  message.text = checkText(call.args, blocks);
  message.metadata = checkMetadata(call.args) ?? message.metadata;
  // Without `blocks` the ones there were go, unless a text replaces nothing.
  message.blocks = blocks;
  message.values.clear();
  for (const [key, value] of initialValues(blocks)) message.values.set(key, value);
  message.editedTs = call.world.mintTs();
  call.afterwards(() => emitMessageChanged(call, message, before));
  return {
    channel: channel.id,
    ts: message.ts,
    text: message.text,
    message: toApiMessage(call.world, message, { withMetadata: false }),
  };
};

export const deleteMessage: Method = (call) => {
  const channel = requireChannel(call);
  const message = findMessage(call.world, channel.id, requireText(call.args, "ts"));
  if (!message || message.onlyFor !== undefined) throw new Refusal("message_not_found");
  if (message.botId !== call.installation.botId) throw new Refusal("cant_delete_message");
  removeMessage(call.world, message);
  call.afterwards(() => emitMessageDeleted(call, message));
  return { channel: channel.id, ts: message.ts };
};

export const getPermalink: Method = (call) => {
  const channel = requireChannel(call);
  const message = findMessage(call.world, channel.id, requireText(call.args, "message_ts"));
  if (!message) throw new Refusal("message_not_found");
  const thread =
    message.threadTs === undefined ? "" : `?thread_ts=${message.threadTs}&cid=${channel.id}`;
  const path = `/archives/${channel.id}/p${message.ts.replace(".", "")}${thread}`;
  return { channel: channel.id, permalink: `${originOf(call.world)}${path}` };
};

function writableOrPerson(call: Call): Channel {
  const person = call.world.members.get(textOf(call.args, "channel") ?? "");
  if (!person) return requireWritable(call);
  if (person.isDeactivated || person.workspaceId !== call.workspace.id) {
    throw new Refusal("channel_not_found");
  }
  return openDirectMessage(call.world, call.workspace.id, [call.installation.botUserId, person.id]);
}

function compose(call: Call, channel: Channel, onlyFor: string | undefined): Message {
  const { world, args, installation } = call;
  const blocks = checkBlocks(world, args, installation.scopes);
  const threadTs = textOf(args, "thread_ts");
  if (threadTs !== undefined) requireParent(call, channel, threadTs);
  return {
    channelId: channel.id,
    ts: world.mintTs(),
    threadTs,
    userId: installation.botUserId,
    botId: installation.botId,
    subtype: undefined,
    text: checkText(args, blocks),
    blocks,
    fileIds: [],
    metadata: checkMetadata(args),
    onlyFor,
    editedTs: undefined,
    values: initialValues(blocks),
  };
}

/** Slack would take a reply's ts too and then lose the message; its documentation asks for the parent's. */
export function requireParent(call: Call, channel: Channel, threadTs: string): void {
  const parent = findMessage(call.world, channel.id, threadTs);
  const isAgentThread = call.world.agentThreads.some(
    (thread) => thread.channelId === channel.id && thread.threadTs === threadTs,
  );
  if (isAgentThread) return;
  if (!parent || parent.onlyFor !== undefined || (parent.threadTs ?? threadTs) !== threadTs) {
    throw new Refusal("cannot_reply_to_message");
  }
}
