import {
  type APIChannel,
  type APIGuild,
  type APIMessage,
  type APIMessageTopLevelComponent,
  MessageFlags,
  type RawFile,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from "discord.js";
import { isDiscordError } from "./to-app-error.ts";

/** What this face asks Discord for, each in one place. */
export interface DiscordCalls {
  send(channel: string, message: OutgoingDiscord & { nonce: string }): Promise<string>;
  /** False where there is no such message any more. */
  edit(channel: string, messageId: string, message: OutgoingDiscord): Promise<boolean>;
  remove(channel: string, messageId: string): Promise<void>;
  recent(channel: string): Promise<APIMessage[]>;
  channel(id: string): Promise<APIChannel>;
  guild(id: string): Promise<APIGuild>;
  /** The thread that stands on a message; the same one when it is asked for again. */
  startThread(channel: string, messageId: string, name: string): Promise<string>;
  startPost(
    forum: string,
    post: { name: string; tags: string[]; message: OutgoingDiscord },
  ): Promise<string>;
  /** From now on Discord tells somebody what is said in the thread. */
  addToThread(thread: string, externalId: string): Promise<void>;
  setTags(thread: string, tags: string[]): Promise<void>;
  activeThreads(guild: string): Promise<APIChannel[]>;
  openDirect(externalId: string): Promise<string>;
  followUp(token: string, message: OutgoingDiscord): Promise<void>;
}

export interface OutgoingDiscord {
  components?: APIMessageTopLevelComponent[];
  content?: string;
  files: DiscordFile[];
}

export interface DiscordFile {
  name: string;
  description: string;
  contentType: string;
  bytes: Buffer;
}

/** Threads without a word for a week go to sleep; they wake when something is said in them. */
const sleepsAfterMinutes = 10_080;
const recentCount = 50;

export function createDiscordCalls(rest: REST, applicationId: string): DiscordCalls {
  return { ...messageCalls(rest), ...placeCalls(rest), ...answerCalls(rest, applicationId) };
}

function messageCalls(rest: REST): Pick<DiscordCalls, "send" | "edit" | "remove" | "recent"> {
  return {
    send: async (channel, { nonce, ...message }) => {
      const { body, files } = toRequest(message);
      const sent = await post<APIMessage>(rest, Routes.channelMessages(channel), {
        body: { ...body, nonce, enforce_nonce: true },
        files,
      });
      return sent.id;
    },
    edit: async (channel, messageId, message) => {
      const change = () =>
        rest.patch(Routes.channelMessage(channel, messageId), toRequest(message));
      try {
        await change().catch(async (error: unknown) => {
          if (!isDiscordError(error, RESTJSONErrorCodes.InvalidActionOnArchivedThread)) throw error;
          // Nothing in a thread that sleeps can be changed: it is woken first.
          await rest.patch(Routes.channel(channel), { body: { archived: false } });
          await change();
        });
        return true;
      } catch (error) {
        if (isDiscordError(error, RESTJSONErrorCodes.UnknownMessage)) return false;
        throw error;
      }
    },
    remove: async (channel, messageId) => {
      try {
        await rest.delete(Routes.channelMessage(channel, messageId));
      } catch (error) {
        if (!isDiscordError(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
      }
    },
    recent: (channel) =>
      get<APIMessage[]>(rest, Routes.channelMessages(channel), { limit: String(recentCount) }),
  };
}

type PlaceCall =
  | "channel"
  | "guild"
  | "startThread"
  | "startPost"
  | "addToThread"
  | "setTags"
  | "activeThreads"
  | "openDirect";

function placeCalls(rest: REST): Pick<DiscordCalls, PlaceCall> {
  return {
    channel: (id) => get<APIChannel>(rest, Routes.channel(id)),
    guild: (id) => get<APIGuild>(rest, Routes.guild(id)),
    startThread: async (channel, messageId, name) => {
      try {
        const thread = await post<APIChannel>(rest, Routes.threads(channel, messageId), {
          body: { name, auto_archive_duration: sleepsAfterMinutes },
        });
        return thread.id;
      } catch (error) {
        // A thread has the id of the message that it stands on.
        if (isDiscordError(error, RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage))
          return messageId;
        throw error;
      }
    },
    startPost: async (forum, { name, tags, message }) => {
      const { body, files } = toRequest(message);
      const thread = await post<APIChannel>(rest, Routes.threads(forum), {
        body: {
          name,
          auto_archive_duration: sleepsAfterMinutes,
          applied_tags: tags,
          message: body,
        },
        files,
      });
      return thread.id;
    },
    addToThread: async (thread, externalId) => {
      await rest.put(Routes.threadMembers(thread, externalId));
    },
    setTags: async (thread, tags) => {
      await rest.patch(Routes.channel(thread), { body: { applied_tags: tags } });
    },
    activeThreads: async (guild) =>
      (await get<{ threads: APIChannel[] }>(rest, Routes.guildActiveThreads(guild))).threads,
    openDirect: async (externalId) => {
      const opened = await post<APIChannel>(rest, Routes.userChannels(), {
        body: { recipient_id: externalId },
      });
      return opened.id;
    },
  };
}

function answerCalls(rest: REST, applicationId: string): Pick<DiscordCalls, "followUp"> {
  return {
    followUp: async (token, message) => {
      const { body, files } = toRequest(message);
      await rest.post(Routes.webhook(applicationId, token), {
        body: { ...body, flags: body.flags | MessageFlags.Ephemeral },
        files,
        auth: false,
      });
    },
  };
}

/** Names in a message are words of people: nobody is called by them. */
const nobody = { parse: [] };

function toRequest({ components, content, files }: OutgoingDiscord) {
  return {
    body: {
      allowed_mentions: nobody,
      flags: components ? MessageFlags.IsComponentsV2 : 0,
      ...(components && { components }),
      ...(content !== undefined && { content }),
      ...(files.length > 0 && {
        attachments: files.map(({ name, description }, index) => ({
          id: String(index),
          filename: name,
          description,
        })),
      }),
    },
    files: files.map(({ name, bytes, contentType }): RawFile => ({
      name,
      data: bytes,
      contentType,
    })),
  };
}

/** Discord answers as its documentation says; the library's types are made from it. */
async function get<Answer>(
  rest: REST,
  route: `/${string}`,
  query: Record<string, string> = {},
): Promise<Answer> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (await rest.get(route, { query: new URLSearchParams(query) })) as Answer;
}

async function post<Answer>(
  rest: REST,
  route: `/${string}`,
  request: { body: object; files?: RawFile[] },
): Promise<Answer> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (await rest.post(route, request)) as Answer;
}
