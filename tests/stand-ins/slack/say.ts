import { addFile } from "./choose.ts";
import { emit, emitMessage, type Slack } from "./events.ts";
import { serving } from "./interactions.ts";
import { postFiles } from "./methods/files.ts";
import { toApiView } from "./to-api.ts";
import { homeOf } from "./find-control.ts";
import {
  channelOf,
  findMessage,
  known,
  openDirectMessage,
  workspaceOf,
  type Member,
  type Message,
} from "./world.ts";

/** A channel, or a thread in it. */
export interface Place {
  readonly channelId: string;
  readonly threadTs?: string;
}

export interface Said {
  readonly channelId: string;
  readonly ts: string;
  readonly threadTs: string | undefined;
}

/** Posts as a person, and resolves once the app's answers to the events have come. Throws where Slack would not let them. */
export async function say(
  slack: Slack,
  person: Member,
  input: Place & { text: string; files: readonly { name: string; bytes: Uint8Array }[] },
): Promise<Said> {
  const { world } = slack;
  const channel = channelOf(world, input.channelId);
  if (!channel.members.has(person.id))
    throw new Error(`${person.realName} is not in #${channel.name}`);
  if (channel.isArchived) throw new Error(`#${channel.name} is archived`);
  if (input.threadTs !== undefined) requireThread(slack, channel.id, input.threadTs);
  const files = input.files.map((file) => addFile(world, { ...file, userId: person.id }));
  const message: Message = {
    channelId: channel.id,
    ts: world.mintTs(),
    threadTs: input.threadTs,
    userId: person.id,
    botId: undefined,
    subtype: files.length > 0 ? "file_share" : undefined,
    text: withMentions(slack, input.text),
    blocks: [],
    fileIds: files.map(({ id }) => id),
    metadata: undefined,
    onlyFor: undefined,
    editedTs: undefined,
    values: new Map(),
  };
  for (const thread of world.agentThreads) {
    const isHere = thread.channelId === channel.id && thread.threadTs === message.threadTs;
    // Suggested prompts go once somebody has said something.
    if (isHere) thread.prompts = [];
  }
  if (files.length > 0) {
    await Promise.all(postFiles(slack, message));
  } else {
    world.messages.push(message);
    world.changed();
    await Promise.all(emitMessage(slack, message));
  }
  return { channelId: channel.id, ts: message.ts, threadTs: message.threadTs };
}

function requireThread({ world }: Slack, channelId: string, threadTs: string): void {
  const parent = findMessage(world, channelId, threadTs);
  const isAgentThread = world.agentThreads.some(
    (thread) => thread.channelId === channelId && thread.threadTs === threadTs,
  );
  if (isAgentThread) return;
  if (!parent || parent.threadTs !== undefined || parent.onlyFor !== undefined) {
    throw new Error(`There is no thread ${threadTs}`);
  }
}

function withMentions({ world }: Slack, text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const bot = [...world.workspaces.values()].find(({ installation }) => installation)?.installation;
  const named = [...world.members.values()].filter(({ isBot }) => !isBot);
  const mentions = named.reduce(
    (sofar, { id, realName }) => sofar.replaceAll(`@${realName}`, `<@${id}>`),
    escaped,
  );
  return bot ? mentions.replaceAll(`@${world.app.name}`, `<@${bot.botUserId}>`) : mentions;
}

/** Opens the app's Home tab. */
export async function openHome(slack: Slack, person: Member): Promise<void> {
  const { world } = slack;
  const workspaceId = serving(world, person, undefined);
  const channel = directMessageWithApp(slack, person);
  const home = homeOf(world, person, workspaceId);
  await emit(slack, {
    workspaceId,
    channel,
    event: {
      type: "app_home_opened",
      user: person.id,
      channel: channel.id,
      tab: "home",
      event_ts: world.mintTs(),
      ...(home && { view: toApiView(world, home) }),
    },
  });
}

/** Opens the assistant: the app hears of a thread that has no message yet. */
export async function openAgentThread(
  slack: Slack,
  person: Member,
  fromChannelId: string,
): Promise<Said> {
  const { world } = slack;
  const workspaceId = serving(world, person, undefined);
  const channel = directMessageWithApp(slack, person);
  const threadTs = world.mintTs();
  world.agentThreads.push({
    channelId: channel.id,
    threadTs,
    userId: person.id,
    status: "",
    statusSince: world.clock.now(),
    title: "",
    promptsTitle: "",
    prompts: [],
  });
  world.changed();
  await emit(slack, {
    workspaceId,
    channel,
    event: {
      type: "assistant_thread_started",
      assistant_thread: {
        user_id: person.id,
        context: { channel_id: fromChannelId, team_id: workspaceId, enterprise_id: null },
        channel_id: channel.id,
        thread_ts: threadTs,
      },
      event_ts: world.mintTs(),
    },
  });
  return { channelId: channel.id, ts: threadTs, threadTs };
}

export function directMessageWithApp({ world }: Slack, person: Member) {
  const workspaceId = serving(world, person, undefined);
  const installation = known(workspaceOf(world, workspaceId).installation, "installed app");
  return openDirectMessage(world, workspaceId, [installation.botUserId, person.id]);
}
