import type { BotCommand, File, Update } from "@grammyjs/types";
import { flagOf, jsonOf, noteUnknown, numberOf, stringIn, textOf } from "./arguments.ts";
import { isObject, type Call } from "./parse-call.ts";
import { badRequest, conflict, outdated, type Refusal } from "./refusal.ts";
import { renderMe } from "./render-people.ts";
import type { Method, Server } from "./server.ts";

export const botMethods: Record<string, Method> = {
  getMe: ({ world }) => renderMe(world),
  getFile,
  answerCallbackQuery,
  setMyCommands,
  getMyCommands,
  deleteMyCommands: ({ world }, call) => {
    const { scope, languageCode } = readScope(call);
    world.commandLists = world.commandLists.filter(
      (list) => list.scope !== scope || list.languageCode !== languageCode,
    );
    return true;
  },
  setMyName: (server, call) => setText(server, call, "name", 64),
  setMyDescription: (server, call) => setText(server, call, "description", 512),
  setMyShortDescription: (server, call) => setText(server, call, "short_description", 120),
  setWebhook,
  deleteWebhook: ({ updates, webhook }, call) => {
    if (flagOf(call, "drop_pending_updates")) updates.clear();
    webhook.remove();
    return true;
  },
  getWebhookInfo: ({ webhook }) => webhook.info(),
};

/** Client.cpp: MAX_DOWNLOAD_FILE_SIZE. */
const downloadBytesMax = 20 << 20;

function getFile({ world }: Server, call: Call): File {
  const fileId = textOf(call, "file_id");
  if (fileId === "") throw badRequest("file_id not specified");
  const file = world.files.get(fileId);
  if (!file) throw badRequest("invalid file_id");
  if (file.bytes.length > downloadBytesMax) throw badRequest("file is too big");
  return {
    file_id: file.fileId,
    file_unique_id: file.uniqueId,
    file_size: file.bytes.length,
    file_path: file.path,
  };
}

/** Not documented; bots saw the query refused after about so long (telegraf issue 1839). */
export const answerWithinSeconds = 15;
const answerCharsMax = 200;

function answerCallbackQuery({ world }: Server, call: Call): true {
  const query = world.callbackQueries.get(textOf(call, "callback_query_id"));
  const text = textOf(call, "text");
  if (text.length > answerCharsMax) throw badRequest("MESSAGE_TOO_LONG");
  const tooOld = "query is too old and response timeout expired or query ID is invalid";
  if (!query) throw badRequest(tooOld);
  const isLate = world.clock.now().since(query.at).total("seconds") > answerWithinSeconds;
  if (isLate || query.answer) throw outdated(tooOld);
  query.answer = { text: text || undefined, isAlert: flagOf(call, "show_alert") };
  query.onAnswer(query.answer);
  world.changed();
  return true;
}

const commandsMax = 100;
const scopes = [
  "default",
  "all_private_chats",
  "all_group_chats",
  "all_chat_administrators",
  "chat",
  "chat_administrators",
  "chat_member",
];

function readScope(call: Call): { scope: string; languageCode: string } {
  const languageCode = textOf(call, "language_code");
  if (!/^(?:[a-z]{2})?$/u.test(languageCode)) throw badRequest("invalid language code specified");
  const given = jsonOf(call, "scope", "BotCommandScope");
  if (given === undefined) return { scope: "default", languageCode };
  if (!isObject(given))
    throw badRequest("Can't parse BotCommandScope: BotCommandScope must be an Object");
  noteUnknown(call, given, "BotCommandScope", ["type", "chat_id", "user_id"]);
  const type = stringIn(given, "type");
  if (!scopes.includes(type))
    throw badRequest("Can't parse BotCommandScope: Unsupported type specified");
  const parts = [type, stringIn(given, "chat_id"), stringIn(given, "user_id")];
  return { scope: parts.filter((part) => part !== "").join(":"), languageCode };
}

function setMyCommands({ world }: Server, call: Call): true {
  const { scope, languageCode } = readScope(call);
  const given = jsonOf(call, "commands") ?? [];
  if (!Array.isArray(given)) throw badRequest("Expected an Array of BotCommand");
  if (given.length > commandsMax) throw badRequest("BOT_COMMANDS_TOO_MUCH");
  const commands = (given as unknown[]).map((one) => {
    if (!isObject(one)) throw badRequest("Can't parse BotCommand: expected an Object");
    noteUnknown(call, one, "BotCommand", ["command", "description"]);
    const command = stringIn(one, "command").replace(/^\//u, "");
    const description = stringIn(one, "description");
    if (!/^[a-z0-9_]{1,32}$/u.test(command)) throw badRequest("BOT_COMMAND_INVALID");
    if (description === "") throw badRequest("command description must be non-empty");
    if (description.length > 256) throw badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
    return { command, description };
  });
  world.commandLists = [
    ...world.commandLists.filter(
      (list) => list.scope !== scope || list.languageCode !== languageCode,
    ),
    { scope, languageCode, commands },
  ];
  world.changed();
  return true;
}

function getMyCommands({ world }: Server, call: Call): BotCommand[] {
  const { scope, languageCode } = readScope(call);
  const list = world.commandLists.find(
    (one) => one.scope === scope && one.languageCode === languageCode,
  );
  return list?.commands ?? [];
}

function setText({ world }: Server, call: Call, name: string, charsMax: number): true {
  const text = textOf(call, name);
  if (text.length > charsMax) throw badRequest(`BOT_${name.toUpperCase()}_TOO_LONG`);
  world.profile[`${name}:${textOf(call, "language_code")}`] = text;
  return true;
}

function setWebhook({ updates, webhook }: Server, call: Call): true {
  const url = textOf(call, "url");
  const secretToken = textOf(call, "secret_token");
  if (flagOf(call, "drop_pending_updates")) updates.clear();
  updates.allow(readAllowed(call));
  if (url === "") {
    webhook.remove();
    return true;
  }
  if (secretToken.length > 256) throw badRequest("secret token is too long");
  if (!/^[\w-]*$/u.test(secretToken))
    throw badRequest("secret token contains unallowed characters");
  const maxConnections = Math.min(100, Math.max(1, numberOf(call, "max_connections") ?? 40));
  webhook.set({ url, secretToken, maxConnections });
  return true;
}

function readAllowed(call: Call): string[] | undefined {
  const given = jsonOf(call, "allowed_updates");
  if (!Array.isArray(given)) return undefined;
  return (given as unknown[]).filter((one) => typeof one === "string");
}

/** Client.cpp: LONG_POLL_MAX_TIMEOUT. */
const pollSecondsMax = 50;

/** Long polling, which answers later. */
export function getUpdates(
  { updates, webhook }: Server,
  call: Call,
  answer: (updates: Update[] | Refusal) => void,
): { leave: () => void } {
  if (webhook.isSet()) {
    throw conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  }
  updates.allow(readAllowed(call));
  return updates.poll({
    offset: numberOf(call, "offset") ?? 0,
    limit: clamp(numberOf(call, "limit") ?? 100, 1, 100),
    timeoutSeconds: clamp(numberOf(call, "timeout") ?? 0, 0, pollSecondsMax),
    answer,
  });
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
