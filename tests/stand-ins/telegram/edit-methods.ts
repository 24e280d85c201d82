import { isDeepStrictEqual } from "node:util";
import type { Message } from "@grammyjs/types";
import { chatOf, messageOf } from "./access.ts";
import { jsonOf, requiredTextOf, textOf } from "./arguments.ts";
import { isObject, type Call } from "./parse-call.ts";
import { readInlineMarkup } from "./read-markup.ts";
import { readInputMedia } from "./read-media.ts";
import { readCaption, readText } from "./read-text.ts";
import { badRequest, outdated } from "./refusal.ts";
import { renderMessage } from "./render-message.ts";
import type { Method, Server } from "./server.ts";
import type { Chat, Content, StoredMessage, World } from "./world.ts";

export const editMethods: Record<string, Method> = {
  editMessageText,
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  deleteMessage,
  deleteMessages,
  setMessageReaction,
};

function editMessageText(server: Server, call: Call): Message {
  if (call.args["rich_message"] !== undefined) {
    throw badRequest("the stand-in reads no rich messages");
  }
  const text = readText(call);
  return edit(server, call, ({ content }) => {
    if (content.kind !== "text") throw outdated("There is no text in the message to edit");
    return { kind: "text", ...text };
  });
}

function editMessageCaption(server: Server, call: Call): Message {
  const caption = readCaption({
    caption: textOf(call, "caption"),
    parseMode: textOf(call, "parse_mode"),
    entities: jsonOf(call, "caption_entities"),
  });
  return edit(server, call, ({ content }) => {
    if (content.kind !== "media") throw outdated("There is no caption in the message to edit");
    const { text, entities } = caption;
    return { kind: "media", media: { ...content.media, caption: text, entities } };
  });
}

function editMessageMedia(server: Server, call: Call): Message {
  requiredTextOf(call, "media");
  const media = readInputMedia(server.world, call, jsonOf(call, "media", "input media"));
  return edit(server, call, ({ content, mediaGroupId }) => {
    if (mediaGroupId && content.kind === "media" && !fitsInAlbum(content.media.kind, media.kind)) {
      throw badRequest("MEDIA_GROUPED_INVALID");
    }
    return { kind: "media", media };
  });
}

const looks = ["photo", "video"];

function fitsInAlbum(was: string, is: string): boolean {
  return was === is || (looks.includes(was) && looks.includes(is));
}

function editMessageReplyMarkup(server: Server, call: Call): Message {
  return edit(server, call, ({ content }) => content);
}

function edit(server: Server, call: Call, change: (message: StoredMessage) => Content): Message {
  const { world } = server;
  const markup = readInlineMarkup(call);
  const chat = chatOf(world, call, "edit");
  // A bot may look for what it has lost: which messages are there, and are its own, it cannot know before.
  const message = messageOf(call, chat, "message to edit", outdated);
  const isOwn = message.from === world.bot.id && message.content.kind !== "service";
  // Bot API, "Updating messages": only those without a reply markup or with an inline keyboard.
  const isFixed = message.markup !== undefined && message.markup.kind !== "inline";
  if (!isOwn || isFixed) throw outdated("message can't be edited");
  const content = change(message);
  if (isDeepStrictEqual([content, markup], [message.content, message.markup])) {
    throw outdated(
      "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    );
  }
  server.spend(chat);
  message.content = content;
  message.markup = markup;
  message.editedAt = world.clock.now();
  world.changed();
  return renderMessage(world, message);
}

/** A bot can take back its messages for 48 hours, and everything at any time in private chats of its own. */
const deletableForHours = 48;

function deleteMessage({ world }: Server, call: Call): true {
  const chat = chatOf(world, call, "edit");
  const message = messageOf(call, chat, "message to delete");
  if (!mayDelete(world, chat, message)) throw outdated("message can't be deleted");
  remove(chat, message.id);
  world.changed();
  return true;
}

function deleteMessages({ world }: Server, call: Call): true {
  const ids = jsonOf(call, "message_ids", "message_ids");
  if (ids === undefined) throw badRequest("Message identifiers are not specified");
  if (!Array.isArray(ids)) throw badRequest("Expected an Array of message identifiers");
  if (ids.length > 100) throw badRequest("Too many message identifiers specified");
  const chat = chatOf(world, call, "edit");
  for (const id of ids as unknown[]) {
    const message = chat.messages.get(Number(id));
    if (message && mayDelete(world, chat, message)) remove(chat, message.id);
  }
  world.changed();
  return true;
}

function mayDelete(world: World, chat: Chat, message: StoredMessage): boolean {
  const isFresh = world.clock.now().since(message.at).total("hours") < deletableForHours;
  if (chat.type === "private") return isFresh;
  if (chat.members.get(world.bot.id) === "administrator") return true;
  return isFresh && message.from === world.bot.id;
}

export function remove(chat: Chat, id: number): void {
  chat.messages.delete(id);
  chat.gone.add(id);
}

/** Bots may set one reaction per message, of those every chat allows (a few of them; more by need). */
const reactionEmoji = ["👍", "👎", "❤", "🔥", "🎉", "👀", "🤔", "👏", "💯", "🙏", "👌", "✍", "🫡"];

function setMessageReaction({ world }: Server, call: Call): true {
  const given = jsonOf(call, "reaction", "reaction types") ?? [];
  if (!Array.isArray(given)) throw badRequest("Expected an Array of ReactionType");
  const emoji = (given as unknown[]).map((one) => {
    if (!isObject(one) || one["type"] !== "emoji" || typeof one["emoji"] !== "string") {
      throw badRequest("Can't parse ReactionType: invalid reaction type specified");
    }
    return one["emoji"];
  });
  const chat = chatOf(world, call, "read");
  const message = messageOf(call, chat, "message to react");
  if (emoji.length > 1) throw badRequest("REACTIONS_TOO_MANY");
  if (!emoji.every((one) => reactionEmoji.includes(one))) throw badRequest("REACTION_INVALID");
  if (emoji.length > 0) message.reactions.set(world.bot.id, emoji);
  else message.reactions.delete(world.bot.id);
  world.changed();
  return true;
}
