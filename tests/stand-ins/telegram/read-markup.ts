import type { InlineKeyboardButton } from "@grammyjs/types";
import { flagIn, jsonOf, noteUnknown, stringIn } from "./arguments.ts";
import { isObject, type Call } from "./parse-call.ts";
import { badRequest } from "./refusal.ts";
import type { Markup } from "./world.ts";

/** Bot API: callback_data is 1-64 bytes, copied text 1-256 characters, a placeholder 1-64. */
export const callbackDataBytesMax = 64;
const copiedTextCharsMax = 256;
const placeholderCharsMax = 64;
/** Not documented; what the server was seen to take (chat-platforms.md, and bots' bug reports). */
const buttonsMax = 100;
const buttonsInRowMax = 8;

const buttonFields = [
  "text",
  "icon_custom_emoji_id",
  "style",
  "url",
  "callback_data",
  "web_app",
  "login_url",
  "switch_inline_query",
  "switch_inline_query_current_chat",
  "switch_inline_query_chosen_chat",
  "copy_text",
  "callback_game",
  "pay",
];

/** Reads and checks a reply markup. An empty inline keyboard is none. */
export function readMarkup(call: Call): Markup | undefined {
  const given = jsonOf(call, "reply_markup", "reply keyboard markup");
  if (given === undefined) return undefined;
  if (!isObject(given)) throw badRequest("Object expected as reply markup");
  if (given["inline_keyboard"] !== undefined) {
    noteUnknown(call, given, "InlineKeyboardMarkup", ["inline_keyboard"]);
    return readInline(call, given["inline_keyboard"]);
  }
  if (given["keyboard"] !== undefined) return readKeyboard(given["keyboard"]);
  if (flagIn(given, "remove_keyboard")) {
    noteUnknown(call, given, "ReplyKeyboardRemove", ["remove_keyboard", "selective"]);
    return { kind: "remove" };
  }
  if (flagIn(given, "force_reply")) return readForceReply(call, given);
  return undefined;
}

/** For edits, which take inline keyboards only. */
export function readInlineMarkup(call: Call): Extract<Markup, { kind: "inline" }> | undefined {
  const markup = readMarkup(call);
  if (markup && markup.kind !== "inline") throw badRequest("Inline keyboard expected");
  return markup;
}

function readForceReply(call: Call, given: Record<string, unknown>): Markup {
  const known = ["force_reply", "input_field_placeholder", "selective"];
  noteUnknown(call, given, "ForceReply", known);
  const placeholder = stringIn(given, "input_field_placeholder");
  if (placeholder.length > placeholderCharsMax) {
    call.oddities.push(`input_field_placeholder has ${placeholder.length} characters`);
  }
  return {
    kind: "force-reply",
    placeholder: placeholder || undefined,
    isSelective: flagIn(given, "selective"),
  };
}

function readKeyboard(rows: unknown): Markup {
  if (!Array.isArray(rows) || !rows.every(Array.isArray)) {
    throw badRequest(`Field "keyboard" must be an Array of Arrays`);
  }
  const read = (rows as unknown[][]).map((row) =>
    row.map((button) => {
      const text = isObject(button) ? stringIn(button, "text") : button;
      if (typeof text !== "string") {
        throw badRequest(
          "Can't parse keyboard button: KeyboardButton must be a String or an Object",
        );
      }
      if (text === "") throw badRequest("Keyboard button text must be non-empty");
      return text;
    }),
  );
  return { kind: "keyboard", rows: read };
}

function readInline(call: Call, rows: unknown): Extract<Markup, { kind: "inline" }> | undefined {
  if (!Array.isArray(rows) || !rows.every(Array.isArray)) {
    throw badRequest(
      `Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays`,
    );
  }
  const read = (rows as unknown[][])
    .map((row) => row.map((button) => readButton(call, button)))
    .filter((row) => row.length > 0);
  if (read.length === 0) return undefined;
  if (read.flat().length > buttonsMax) throw badRequest("REPLY_MARKUP_TOO_LONG");
  if (read.some((row) => row.length > buttonsInRowMax)) {
    call.oddities.push(`a row of the keyboard has more than ${buttonsInRowMax} buttons`);
  }
  return { kind: "inline", rows: read };
}

function readButton(call: Call, button: unknown): InlineKeyboardButton {
  if (!isObject(button)) throw unreadable("InlineKeyboardButton must be an Object");
  noteUnknown(call, button, "InlineKeyboardButton", buttonFields);
  if (typeof button["text"] !== "string") throw unreadable(`Can't find field "text"`);
  const text = button["text"].trim();
  if (text === "") throw badRequest("Inline keyboard button text must be non-empty");
  const style = stringIn(button, "style");
  if (style !== "" && !["danger", "success", "primary"].includes(style)) {
    call.oddities.push(`a button cannot have the style "${style}"`);
  }
  const given = buttonFields.slice(3).filter((name) => button[name] !== undefined);
  if (given.length > 1) {
    call.oddities.push(
      `button "${text}" says ${given.join(" and ")}, but may say one of them only`,
    );
  }
  const look = styleOf(style);
  const url = stringIn(button, "url");
  if (url !== "") return { text, ...look, url: checkedUrl(url) };
  const data = stringIn(button, "callback_data");
  if (data !== "") {
    if (Buffer.byteLength(data) > callbackDataBytesMax) throw badRequest("BUTTON_DATA_INVALID");
    return { text, ...look, callback_data: data };
  }
  const copied = button["copy_text"];
  if (isObject(copied)) {
    const words = stringIn(copied, "text");
    if (words === "" || words.length > copiedTextCharsMax)
      throw badRequest("BUTTON_COPY_TEXT_INVALID");
    return { text, ...look, copy_text: { text: words } };
  }
  throw unreadable("Text buttons are unallowed in the inline keyboard");
}

function unreadable(why: string) {
  return badRequest(`Can't parse inline keyboard button: ${why}`);
}

function styleOf(style: string): { style?: "danger" | "success" | "primary" } {
  return style === "danger" || style === "success" || style === "primary" ? { style } : {};
}

// tdlib's LinkManager::check_link; loopback addresses have no dot, and the server refuses them.
function checkedUrl(url: string): string {
  const whole = /^[a-z][\w+.-]*:/iu.test(url) ? url : `http://${url}`;
  if (!URL.canParse(whole))
    throw badRequest(`Inline keyboard button URL '${url}' is invalid: URL host is empty`);
  const { protocol, hostname } = new URL(whole);
  if (protocol === "tg:" || protocol === "ton:") return whole;
  if (protocol !== "http:" && protocol !== "https:") {
    throw badRequest(`Inline keyboard button URL '${url}' is invalid: Unsupported URL protocol`);
  }
  if (!hostname.includes(".")) {
    throw badRequest(`Inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
  }
  return whole;
}
