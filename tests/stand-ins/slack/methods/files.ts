import { z } from "zod";
import { checkBlocks } from "../check-content.ts";
import { requireWritable, type Call, type Method } from "../call.ts";
import { emit, emitMessage, hearerOf } from "../events.ts";
import { numberOf, requireText, textOf } from "../read-call.ts";
import { Refusal } from "../refusal.ts";
import { toApiFile } from "../to-api.ts";
import { requireParent } from "./chat.ts";
import { mimeTypeOf } from "../mime-type-of.ts";
import { known, removeMessage, type Message, type StoredFile, type World } from "../world.ts";

const completed = z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1);
/** Slack takes files of up to 1 GB. */
const fileBytesMax = 1_073_741_824;

export const getUploadURLExternal: Method = (call) => {
  const { world, args } = call;
  const length = numberOf(args, "length") ?? 0;
  if (!Number.isInteger(length) || length <= 0) throw new Refusal("missing_argument");
  if (length > fileBytesMax) throw new Refusal("file_upload_size_restricted");
  const name = requireText(args, "filename");
  const file: StoredFile = {
    id: world.mint("F"),
    name,
    title: name,
    mimeType: mimeTypeOf(name),
    declaredBytes: length,
    userId: call.installation.botUserId,
    workspaceId: call.workspace.id,
    createdSeconds: world.nowSeconds(),
    bytes: undefined,
    isComplete: false,
    isProcessed: false,
    isDeleted: false,
    shares: [],
  };
  world.files.set(file.id, file);
  const ticket = world.mintSecret("up-");
  world.uploadUrls.set(ticket, file.id);
  return { file_id: file.id, upload_url: `${call.origin}/upload/v1/${ticket}` };
};

export const completeUploadExternal: Method = (call) => {
  const { world, args, installation } = call;
  const sent = completed.safeParse(args["files"]);
  if (!sent.success) {
    throw new Refusal("invalid_arguments", {
      response_metadata: { messages: ["[ERROR] missing required field: files"] },
    });
  }
  const files = sent.data.map(({ id, title }) => {
    const file = world.files.get(id);
    if (!file || file.isDeleted || file.bytes === undefined) throw new Refusal("file_not_found");
    if (file.isComplete) throw new Refusal("file_update_failed");
    return { file, title };
  });
  const isShared = textOf(args, "channel_id") !== undefined;
  const channel = isShared ? requireWritable(call, "channel_id") : undefined;
  const threadTs = textOf(args, "thread_ts");
  if (channel && threadTs !== undefined) requireParent(call, channel, threadTs);
  if (args["blocks"] !== undefined && textOf(args, "initial_comment") !== undefined) {
    throw new Refusal("invalid_arguments", {
      response_metadata: { messages: ["[ERROR] blocks cannot go with initial_comment"] },
    });
  }
  const blocks = checkBlocks(world, args, installation.scopes);
  for (const { file, title } of files) {
    file.isComplete = true;
    file.title = title ?? file.name;
  }
  call.agenda.later(call.shareDelayMs, () => {
    for (const { file } of files) file.isProcessed = true;
    world.changed();
  });
  if (channel) {
    call.agenda.later(call.shareDelayMs, () =>
      share(call, {
        channelId: channel.id,
        threadTs,
        text: textOf(args, "initial_comment") ?? "",
        blocks,
        files: files.map(({ file }) => file),
      }),
    );
  }
  return { files: files.map(({ file }) => ({ ...toApiFile(world, file), title: file.title })) };
};

/** The share lands some time after the answer that says it is complete. */
function share(
  call: Call,
  input: Pick<Message, "channelId" | "threadTs" | "text" | "blocks"> & { files: StoredFile[] },
): void {
  const { world, installation } = call;
  const { files, ...content } = input;
  const channel = known(world.channels.get(input.channelId), input.channelId);
  if (channel.isArchived || !channel.members.has(installation.botUserId)) return;
  const message: Message = {
    ...content,
    ts: world.mintTs(),
    userId: installation.botUserId,
    botId: installation.botId,
    subtype: "file_share",
    fileIds: files.map(({ id }) => id),
    metadata: undefined,
    onlyFor: undefined,
    editedTs: undefined,
    values: new Map(),
  };
  void Promise.all(postFiles(call, message));
}

/** Shares files in a message, by whomever, and tells the app. */
export function postFiles(
  slack: Pick<Call, "world" | "deliveries">,
  message: Message,
): Promise<unknown>[] {
  const { world } = slack;
  for (const id of message.fileIds) {
    const file = known(world.files.get(id), `file ${id}`);
    file.shares.push({ channelId: message.channelId, ts: message.ts, threadTs: message.threadTs });
  }
  world.messages.push(message);
  world.changed();
  const channel = known(world.channels.get(message.channelId), message.channelId);
  const workspaceId = hearerOf(world, channel);
  const shared = message.fileIds.flatMap((id) =>
    workspaceId === undefined
      ? []
      : [
          emit(slack, {
            workspaceId,
            channel,
            event: {
              type: "file_shared",
              channel_id: channel.id,
              file_id: id,
              user_id: message.userId,
              file: { id },
              event_ts: message.ts,
            },
          }),
        ],
  );
  return [...emitMessage(slack, message), ...shared];
}

export const info: Method = (call) => {
  const file = requireFile(call);
  return {
    file: toApiFile(call.world, file),
    comments: [],
    response_metadata: { next_cursor: "" },
  };
};

export const deleteFile: Method = (call) => {
  const file = requireFile(call);
  if (file.userId !== call.installation.botUserId) throw new Refusal("cant_delete_file");
  file.isDeleted = true;
  const showing = call.world.messages.filter(({ fileIds }) => fileIds.includes(file.id));
  for (const message of showing) {
    message.fileIds = message.fileIds.filter((id) => id !== file.id);
    const isEmpty = message.fileIds.length === 0 && message.text === "";
    if (isEmpty) removeMessage(call.world, message);
  }
  return {};
};

function requireFile(call: Call): StoredFile {
  const file = call.world.files.get(requireText(call.args, "file"));
  if (!file || !isVisible(call, file)) throw new Refusal("file_not_found");
  if (file.isDeleted) throw new Refusal("file_deleted");
  return file;
}

export function isVisible(
  { world, installation }: { world: World; installation: { botUserId: string } },
  file: StoredFile,
): boolean {
  if (file.userId === installation.botUserId || file.isGivenInForm) return true;
  return file.shares.some(
    ({ channelId }) => world.channels.get(channelId)?.members.has(installation.botUserId) === true,
  );
}
