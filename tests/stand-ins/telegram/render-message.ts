import type { Message, PhotoSize } from "@grammyjs/types";
import { renderChat, renderUserById } from "./render-people.ts";
import {
  seconds,
  type Media,
  type Service,
  type StoredFile,
  type StoredMessage,
  type World,
} from "./world.ts";

/** A message as the Bot API tells it; what it answers comes along one level deep. */
export function renderMessage(world: World, message: StoredMessage): Message {
  const chat = world.chats.get(message.chatId);
  const answered = chat?.messages.get(message.replyToId ?? threadStart(world, message) ?? 0);
  return {
    ...renderAlone(world, message),
    ...(answered && { reply_to_message: asAnswered(renderAlone(world, answered)) }),
    ...(message.quote && { quote: { text: message.quote, position: 0, is_manual: true as const } }),
  };
}

// The published type wants reply_to_message to be absent and there at once; it is absent.
function asAnswered(message: Message): NonNullable<Message["reply_to_message"]> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return message as NonNullable<Message["reply_to_message"]>;
}

// In a forum, what answers nothing else answers the message that opened its topic.
function threadStart(world: World, message: StoredMessage): number | undefined {
  return world.chats.get(message.chatId)?.isForum ? message.threadId : undefined;
}

function renderAlone(world: World, message: StoredMessage): Message {
  const chat = world.chats.get(message.chatId);
  if (!chat) throw new Error(`no chat ${message.chatId}`);
  const { threadId, markup, mediaGroupId, editedAt } = message;
  return {
    message_id: message.id,
    ...(threadId !== undefined && { message_thread_id: threadId, is_topic_message: true }),
    from: renderUserById(world, message.from),
    chat: renderChat(world, chat),
    date: seconds(message.at),
    ...(editedAt && { edit_date: seconds(editedAt) }),
    ...(mediaGroupId && { media_group_id: mediaGroupId }),
    ...renderContent(world, message),
    ...(markup?.kind === "inline" && { reply_markup: { inline_keyboard: markup.rows } }),
  };
}

function renderContent(world: World, { content }: StoredMessage): Partial<Message> {
  switch (content.kind) {
    case "text":
      return {
        text: content.text,
        ...(content.entities.length > 0 && { entities: content.entities }),
      };
    case "media":
      return {
        ...renderMedia(content.media),
        ...(content.media.caption !== "" && { caption: content.media.caption }),
        ...(content.media.entities.length > 0 && { caption_entities: content.media.entities }),
        ...(content.media.hasSpoiler && { has_media_spoiler: true as const }),
      };
    case "service":
      return renderService(world, content.service);
  }
}

function renderService(world: World, service: Service): Partial<Message> {
  switch (service.kind) {
    case "topic-created":
      return { forum_topic_created: { name: service.name, icon_color: service.iconColor } };
    case "topic-edited":
      return { forum_topic_edited: { name: service.name } };
    case "topic-closed":
      return { forum_topic_closed: {} };
    case "topic-reopened":
      return { forum_topic_reopened: {} };
    case "members-added":
      return { new_chat_members: service.ids.map((id) => renderUserById(world, id)) };
    case "member-left":
      return { left_chat_member: renderUserById(world, service.id) };
    case "migrated-to":
      return { migrate_to_chat_id: service.chatId };
    case "migrated-from":
      return { migrate_from_chat_id: service.chatId };
  }
}

function renderMedia(media: Media): Partial<Message> {
  const { kind, file, thumbnail, cover, title, performer } = media;
  const common = {
    file_id: file.fileId,
    file_unique_id: file.uniqueId,
    file_size: file.bytes.length,
  };
  const named = {
    ...common,
    file_name: file.name,
    mime_type: file.mimeType,
    ...(thumbnail && { thumbnail: photoSize(thumbnail, 180, 320) }),
  };
  const sides = { width: media.width, height: media.height };
  const duration = media.durationSeconds;
  switch (kind) {
    case "photo":
      return { photo: photoSizes(media) };
    case "video":
      return {
        video: {
          ...named,
          ...sides,
          duration,
          ...(cover && { cover: [photoSize(cover, media.width, media.height)] }),
        },
      };
    case "animation": {
      const animation = { ...named, ...sides, duration };
      return { animation, document: named };
    }
    case "audio":
      return {
        audio: { ...named, duration, ...(title && { title }), ...(performer && { performer }) },
      };
    case "voice":
      return { voice: { ...common, mime_type: file.mimeType, duration } };
    case "document":
      return { document: named };
  }
}

// The server keeps each photo in several sizes, the largest last.
function photoSizes({ file, width, height }: Media): PhotoSize[] {
  const small = 320 / Math.max(width, height, 320);
  const sizes = [photoSize(file, Math.round(width * small), Math.round(height * small), "s")];
  return small < 1 ? [...sizes, photoSize(file, width, height)] : [photoSize(file, width, height)];
}

function photoSize(file: StoredFile, width: number, height: number, mark = ""): PhotoSize {
  return {
    file_id: file.fileId,
    file_unique_id: `${file.uniqueId}${mark}`,
    file_size: file.bytes.length,
    width,
    height,
  };
}
