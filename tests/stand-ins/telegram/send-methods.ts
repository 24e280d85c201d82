import type { Message } from "@grammyjs/types";
import { chatOf, checkMaySend, replyOf, topicOf } from "./access.ts";
import { jsonOf, numberOf, requiredTextOf, textOf } from "./arguments.ts";
import { readMarkup } from "./read-markup.ts";
import { readInputMedia, readMedia } from "./read-media.ts";
import { format, readText, textCharsMax } from "./read-text.ts";
import { badRequest } from "./refusal.ts";
import { renderMessage } from "./render-message.ts";
import type { Call } from "./parse-call.ts";
import type { Method, Server } from "./server.ts";
import { addMessage, type Chat, type Content, type Media } from "./world.ts";

export const sendMethods: Record<string, Method> = {
  sendMessage: (server, call) => send(server, call, () => ({ kind: "text", ...readText(call) })),
  sendPhoto: (server, call) => sendMedia(server, call, "photo"),
  sendVideo: (server, call) => sendMedia(server, call, "video"),
  sendAnimation: (server, call) => sendMedia(server, call, "animation"),
  sendAudio: (server, call) => sendMedia(server, call, "audio"),
  sendVoice: (server, call) => sendMedia(server, call, "voice"),
  sendDocument: (server, call) => sendMedia(server, call, "document"),
  sendMediaGroup,
  sendChatAction,
  sendMessageDraft,
};

const sentAs: Record<Media["kind"] | "text", string> = {
  text: "text messages",
  photo: "photos",
  video: "videos",
  animation: "animations",
  audio: "audios",
  voice: "voice notes",
  document: "documents",
};

function sendMedia(server: Server, call: Call, kind: Media["kind"]): Message {
  return send(server, call, () => ({
    kind: "media",
    media: readMedia(server.world, call, kind),
  }));
}

// In the order of the real server: what is said, then how it is drawn, then where it goes.
function send(server: Server, call: Call, read: () => Content): Message {
  const { world } = server;
  const content = read();
  const markup = readMarkup(call);
  const chat = chatOf(world, call, "write");
  checkMaySend(world, chat, sentAs[content.kind === "media" ? content.media.kind : "text"]);
  const place = placeOf(server, call, chat);
  server.spend(chat);
  const message = addMessage(world, chat, { from: world.bot.id, content, markup, ...place });
  world.changed();
  return renderMessage(world, message);
}

function placeOf(server: Server, call: Call, chat: Chat) {
  const reply = replyOf(call, chat);
  const answered = chat.messages.get(reply.replyToId ?? 0);
  // An answer is put where the message it answers stands.
  return { ...reply, threadId: topicOf(server.world, call, chat)?.id ?? answered?.threadId };
}

/** Bot API: "must include 2-10 items"; the server itself only minds none and more than ten. */
const albumMin = 2;
const albumMax = 10;

function sendMediaGroup(server: Server, call: Call): Message[] {
  const { world } = server;
  requiredTextOf(call, "media");
  const given = jsonOf(call, "media");
  if (!Array.isArray(given)) throw badRequest("Expected an Array of InputMedia");
  if (given.some((one) => one?.type === "animation" || one?.type === "voice")) {
    throw badRequest(`Can't parse InputMedia: type "animation" can't be used in sendMediaGroup`);
  }
  const album = (given as unknown[]).map((one) => readInputMedia(world, call, one));
  if (album.length === 0) throw badRequest("There are no messages to send");
  if (album.length > albumMax) throw badRequest("Too many messages to send as an album");
  if (album.length < albumMin) call.oddities.push("an album must include 2-10 items");
  const kinds = new Set(album.map(({ kind }) => kind));
  for (const kind of ["document", "audio"] as const) {
    if (kinds.has(kind) && kinds.size > 1) {
      throw badRequest(`${kind} can't be mixed with other media types`);
    }
  }
  const chat = chatOf(world, call, "write");
  const [first] = album;
  checkMaySend(world, chat, sentAs[first?.kind ?? "photo"]);
  const place = placeOf(server, call, chat);
  server.spend(chat, album.length);
  const mediaGroupId = album.length > 1 ? String(world.nextId("album")) : undefined;
  const messages = album.map((media) =>
    addMessage(world, chat, {
      from: world.bot.id,
      content: { kind: "media", media },
      mediaGroupId,
      ...place,
    }),
  );
  world.changed();
  return messages.map((message) => renderMessage(world, message));
}

const actions = [
  "typing",
  "upload_photo",
  "record_video",
  "upload_video",
  "record_voice",
  "upload_voice",
  "upload_document",
  "choose_sticker",
  "find_location",
  "record_video_note",
  "upload_video_note",
];

function sendChatAction({ world }: Server, call: Call): true {
  const action = textOf(call, "action").toLowerCase();
  if (!actions.includes(action)) throw badRequest("Wrong parameter action in request");
  const chat = chatOf(world, call, "write");
  const threadId = topicOf(world, call, chat)?.id;
  chat.lastAction = { action, threadId, at: world.clock.now() };
  world.changed();
  return true;
}

/** Text that is still being written: shown to a person in a private chat, kept by nobody. */
function sendMessageDraft({ world }: Server, call: Call): true {
  if (!numberOf(call, "draft_id")) throw badRequest("RANDOM_ID_INVALID");
  const { text } = format(
    textOf(call, "text"),
    textOf(call, "parse_mode"),
    jsonOf(call, "entities"),
  );
  if (text.length > textCharsMax) throw badRequest("message is too long");
  const chat = chatOf(world, call, "write");
  if (chat.type !== "private") throw badRequest("TEXTDRAFT_PEER_INVALID");
  const threadId = topicOf(world, call, chat)?.id;
  chat.draft = { text, threadId, at: world.clock.now() };
  world.changed();
  return true;
}
