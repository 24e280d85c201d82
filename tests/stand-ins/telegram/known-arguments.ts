import type { InputFile } from "./input-file.ts";
import type { ApiMethods } from "@grammyjs/types";
import type { Call } from "./parse-call.ts";

type Arguments<M extends keyof ApiMethods<InputFile>> = NonNullable<
  Parameters<ApiMethods<InputFile>[M]>[0]
>;

type Kind = "text" | "number" | "flag" | "json" | "chat" | "file";

/** The compiler holds every table against the published types: no argument forgotten, none made up. */
type Table<M extends keyof ApiMethods<InputFile>> = {
  [Name in keyof Required<Arguments<M>>]: Kind;
};

const target = {
  business_connection_id: "text",
  chat_id: "chat",
  message_thread_id: "number",
} as const;

const delivery = {
  ...target,
  direct_messages_topic_id: "number",
  disable_notification: "flag",
  protect_content: "flag",
  allow_paid_broadcast: "flag",
  message_effect_id: "text",
  reply_parameters: "json",
  reply_to_message_id: "number",
} as const;

const single = {
  ...delivery,
  ephemeral_message_parameters: "json",
  suggested_post_parameters: "json",
  reply_markup: "json",
} as const;

const caption = { caption: "text", parse_mode: "text", caption_entities: "json" } as const;

const edited = {
  business_connection_id: "text",
  chat_id: "chat",
  message_id: "number",
  inline_message_id: "text",
  reply_markup: "json",
} as const;

const topic = { chat_id: "chat", message_thread_id: "number" } as const;

const look = { show_caption_above_media: "flag", has_spoiler: "flag" } as const;

const sendMessage: Table<"sendMessage"> = {
  ...single,
  text: "text",
  parse_mode: "text",
  entities: "json",
  link_preview_options: "json",
};

const tables: { [M in keyof ApiMethods<InputFile>]?: Record<string, Kind> } = {
  getUpdates: {
    offset: "number",
    limit: "number",
    timeout: "number",
    allowed_updates: "json",
  } satisfies Table<"getUpdates">,
  setWebhook: {
    url: "text",
    certificate: "file",
    ip_address: "text",
    max_connections: "number",
    allowed_updates: "json",
    drop_pending_updates: "flag",
    secret_token: "text",
  } satisfies Table<"setWebhook">,
  deleteWebhook: { drop_pending_updates: "flag" } satisfies Table<"deleteWebhook">,
  getWebhookInfo: {},
  getMe: {},
  sendMessage,
  sendPhoto: { ...single, ...caption, ...look, photo: "file" } satisfies Table<"sendPhoto">,
  sendVideo: {
    ...single,
    ...caption,
    ...look,
    video: "file",
    duration: "number",
    width: "number",
    height: "number",
    thumbnail: "file",
    cover: "file",
    start_timestamp: "number",
    supports_streaming: "flag",
  } satisfies Table<"sendVideo">,
  sendAnimation: {
    ...single,
    ...caption,
    ...look,
    animation: "file",
    duration: "number",
    width: "number",
    height: "number",
    thumbnail: "file",
  } satisfies Table<"sendAnimation">,
  sendAudio: {
    ...single,
    ...caption,
    audio: "file",
    duration: "number",
    performer: "text",
    title: "text",
    thumbnail: "file",
  } satisfies Table<"sendAudio">,
  sendVoice: {
    ...single,
    ...caption,
    voice: "file",
    duration: "number",
  } satisfies Table<"sendVoice">,
  sendDocument: {
    ...single,
    ...caption,
    document: "file",
    thumbnail: "file",
    disable_content_type_detection: "flag",
  } satisfies Table<"sendDocument">,
  sendMediaGroup: { ...delivery, media: "json" } satisfies Table<"sendMediaGroup">,
  sendChatAction: { ...target, action: "text" } satisfies Table<"sendChatAction">,
  sendMessageDraft: {
    chat_id: "number",
    message_thread_id: "number",
    draft_id: "number",
    text: "text",
    parse_mode: "text",
    entities: "json",
    can_stop: "flag",
    keep_on_stop: "flag",
  } satisfies Table<"sendMessageDraft">,
  editMessageText: {
    ...edited,
    text: "text",
    parse_mode: "text",
    entities: "json",
    link_preview_options: "json",
    rich_message: "json",
  } satisfies Table<"editMessageText">,
  editMessageCaption: {
    ...edited,
    ...caption,
    show_caption_above_media: "flag",
  } satisfies Table<"editMessageCaption">,
  editMessageMedia: { ...edited, media: "json" } satisfies Table<"editMessageMedia">,
  editMessageReplyMarkup: edited satisfies Table<"editMessageReplyMarkup">,
  deleteMessage: { chat_id: "chat", message_id: "number" } satisfies Table<"deleteMessage">,
  deleteMessages: { chat_id: "chat", message_ids: "json" } satisfies Table<"deleteMessages">,
  answerCallbackQuery: {
    callback_query_id: "text",
    text: "text",
    show_alert: "flag",
    url: "text",
    cache_time: "number",
  } satisfies Table<"answerCallbackQuery">,
  setMyCommands: {
    commands: "json",
    scope: "json",
    language_code: "text",
  } satisfies Table<"setMyCommands">,
  getMyCommands: { scope: "json", language_code: "text" } satisfies Table<"getMyCommands">,
  deleteMyCommands: { scope: "json", language_code: "text" } satisfies Table<"deleteMyCommands">,
  setMyName: { name: "text", language_code: "text" } satisfies Table<"setMyName">,
  setMyDescription: {
    description: "text",
    language_code: "text",
  } satisfies Table<"setMyDescription">,
  setMyShortDescription: {
    short_description: "text",
    language_code: "text",
  } satisfies Table<"setMyShortDescription">,
  getChat: { chat_id: "chat" } satisfies Table<"getChat">,
  getChatMember: { chat_id: "chat", user_id: "number" } satisfies Table<"getChatMember">,
  getChatAdministrators: {
    chat_id: "chat",
    return_bots: "flag",
  } satisfies Table<"getChatAdministrators">,
  getChatMemberCount: { chat_id: "chat" } satisfies Table<"getChatMemberCount">,
  leaveChat: { chat_id: "chat" } satisfies Table<"leaveChat">,
  createForumTopic: {
    chat_id: "chat",
    name: "text",
    icon_color: "number",
    icon_custom_emoji_id: "text",
  } satisfies Table<"createForumTopic">,
  editForumTopic: {
    ...topic,
    name: "text",
    icon_custom_emoji_id: "text",
  } satisfies Table<"editForumTopic">,
  closeForumTopic: topic satisfies Table<"closeForumTopic">,
  reopenForumTopic: topic satisfies Table<"reopenForumTopic">,
  deleteForumTopic: topic satisfies Table<"deleteForumTopic">,
  setMessageReaction: {
    chat_id: "chat",
    message_id: "number",
    reaction: "json",
    is_big: "flag",
  } satisfies Table<"setMessageReaction">,
  getFile: { file_id: "text" } satisfies Table<"getFile">,
};

const byLowerCase = new Map(
  Object.entries(tables).map(([method, table]) => [method.toLowerCase(), { method, table }]),
);

/** The method as the documentation spells it: the server does not mind the case. */
export function methodNamed(name: string): string | undefined {
  return byLowerCase.get(name.toLowerCase())?.method;
}

/** Notes arguments the method does not have, and ones of another kind than it takes. */
export function noteOddArguments(call: Call): void {
  const table = byLowerCase.get(call.method.toLowerCase())?.table ?? {};
  for (const [name, value] of Object.entries(call.args)) {
    const kind = table[name];
    if (!kind) call.oddities.push(`${call.method} has no argument "${name}"`);
    else if (!isOfKind(kind, value)) call.oddities.push(`${call.method}'s "${name}" is no ${kind}`);
  }
}

function isOfKind(kind: Kind, value: unknown): boolean {
  switch (kind) {
    case "text":
    case "file":
      return typeof value === "string";
    case "number":
      return typeof value === "number" || /^-?\d+$/u.test(String(value));
    case "flag":
      return typeof value === "boolean" || value === "true" || value === "false";
    case "chat":
      return typeof value === "number" || /^(?:-?\d+|@\w+)$/u.test(String(value));
    case "json":
      return typeof value === "object" || typeof value === "string";
  }
}
