import type { ForumTopic } from "@grammyjs/types";
import { chatOf, isAdministrator, isMember, mayManageTopics, requireTopic } from "./access.ts";
import { numberOf, textOf } from "./arguments.ts";
import type { Call } from "./parse-call.ts";
import { badRequest, outdated } from "./refusal.ts";
import { renderChatInFull, renderMember } from "./render-people.ts";
import type { Method, Server } from "./server.ts";
import { addMessage, type Chat, type Service, type World } from "./world.ts";
import { remove } from "./edit-methods.ts";

export const chatMethods: Record<string, Method> = {
  getChat: ({ world }, call) => renderChatInFull(world, chatOf(world, call, "read")),
  getChatMember,
  getChatAdministrators,
  getChatMemberCount: ({ world }, call) => {
    const chat = chatOf(world, call, "read");
    return [...chat.members.keys()].filter((id) => isMember(chat, id)).length;
  },
  leaveChat: ({ world }, call) => {
    const chat = chatOf(world, call, "edit");
    if (chat.type === "private")
      throw badRequest("chat member status can't be changed in private chats");
    chat.members.set(world.bot.id, "left");
    world.changed();
    return true;
  },
  createForumTopic,
  editForumTopic,
  closeForumTopic: (server, call) => setClosed(server, call, true),
  reopenForumTopic: (server, call) => setClosed(server, call, false),
  deleteForumTopic,
};

function getChatMember({ world }: Server, call: Call) {
  const userId = numberOf(call, "user_id") ?? 0;
  if (userId <= 0) throw badRequest("Invalid user_id specified");
  const chat = chatOf(world, call, "read");
  if (chat.type === "private" && userId !== chat.id && userId !== world.bot.id) {
    throw badRequest("user not found");
  }
  if (userId !== world.bot.id && !world.people.has(userId))
    throw badRequest("PARTICIPANT_ID_INVALID");
  if (chat.type === "private") return { ...renderMember(world, chat, userId), status: "member" };
  return renderMember(world, chat, userId);
}

function getChatAdministrators({ world }: Server, call: Call) {
  const chat = chatOf(world, call, "read");
  if (chat.type === "private") throw badRequest("there are no administrators in the private chat");
  return [...chat.members.keys()]
    .filter((id) => isAdministrator(chat, id))
    .map((id) => renderMember(world, chat, id));
}

/** sendable colours of a topic's icon (Bot API, createForumTopic). */
const iconColors = [7_322_096, 16_766_590, 13_338_331, 9_367_192, 16_749_490, 16_478_047];
const topicNameCharsMax = 128;

function createForumTopic({ world }: Server, call: Call): ForumTopic {
  const chat = chatOf(world, call, "write");
  checkIsForum(world, chat);
  if (chat.type !== "private" && !mayManageTopics(world, chat)) {
    throw outdated("Not enough rights to create a topic");
  }
  const iconColor = numberOf(call, "icon_color") ?? 7_322_096;
  if (!iconColors.includes(iconColor)) throw badRequest("Invalid icon color specified");
  const name = readTopicName(call);
  if (name === "") throw badRequest("Title must be non-empty");
  const topic = openTopic(world, chat, { name, iconColor, createdBy: world.bot.id });
  world.changed();
  return { message_thread_id: topic.id, name, icon_color: iconColor };
}

function readTopicName(call: Call): string {
  const name = textOf(call, "name").trim();
  if (name.length > topicNameCharsMax) {
    call.oddities.push(`a topic's name has 1-${topicNameCharsMax} characters`);
  }
  return name.slice(0, topicNameCharsMax);
}

/** A topic has the number of the message that opens it. */
export function openTopic(
  world: World,
  chat: Chat,
  made: { name: string; iconColor: number; createdBy: number },
) {
  const opening = addMessage(world, chat, {
    from: made.createdBy,
    content: {
      kind: "service",
      service: { kind: "topic-created", name: made.name, iconColor: made.iconColor },
    },
  });
  opening.threadId = opening.id;
  const topic = { id: opening.id, ...made, isClosed: false };
  chat.topics.set(topic.id, topic);
  return topic;
}

function editForumTopic({ world }: Server, call: Call): true {
  const { chat, topic } = topicToManage(world, call, "edit");
  const name = readTopicName(call);
  if (name === "" && textOf(call, "icon_custom_emoji_id") === "") return true;
  if (name === topic.name) throw outdated("TOPIC_NOT_MODIFIED");
  topic.name = name;
  note(world, chat, topic.id, { kind: "topic-edited", name });
  return true;
}

function setClosed({ world }: Server, call: Call, isClosed: boolean): true {
  const { chat, topic } = topicToManage(world, call, isClosed ? "close" : "reopen");
  if (chat.type === "private") throw badRequest("the chat is not a supergroup forum");
  if (topic.isClosed === isClosed) throw outdated("TOPIC_NOT_MODIFIED");
  topic.isClosed = isClosed;
  note(world, chat, topic.id, { kind: isClosed ? "topic-closed" : "topic-reopened" });
  return true;
}

function deleteForumTopic({ world }: Server, call: Call): true {
  const { chat, topic } = topicToManage(world, call, "delete");
  removeTopic(chat, topic.id);
  world.changed();
  return true;
}

export function removeTopic(chat: Chat, id: number): void {
  chat.topics.delete(id);
  chat.gone.add(id);
  for (const message of chat.messages.values()) {
    if (message.threadId === id) remove(chat, message.id);
  }
}

function topicToManage(world: World, call: Call, wanted: string) {
  const chat = chatOf(world, call, "write");
  checkIsForum(world, chat);
  const topic = requireTopic(chat, numberOf(call, "message_thread_id"), "message thread not found");
  const isOwn = topic.createdBy === world.bot.id && wanted !== "delete";
  if (chat.type !== "private" && !isOwn && !mayManageTopics(world, chat)) {
    throw outdated(`Not enough rights to ${wanted} the topic`);
  }
  return { chat, topic };
}

function checkIsForum(world: World, chat: Chat): void {
  const isForum = chat.type === "private" ? world.bot.hasTopicsEnabled : chat.isForum;
  if (!isForum) throw badRequest("The chat is not a forum");
}

function note(world: World, chat: Chat, threadId: number, service: Service): void {
  addMessage(world, chat, {
    from: world.bot.id,
    threadId,
    content: { kind: "service", service },
  });
  world.changed();
}
