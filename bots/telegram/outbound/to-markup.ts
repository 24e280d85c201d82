import type { InlineKeyboardMarkup } from "@grammyjs/types";
import type { Button, Keyboard } from "../render/part.ts";

/** A keyboard as the Bot API takes it; nothing where there are no buttons, which takes an old one away. */
export function toMarkup(keyboard: Keyboard): { reply_markup?: InlineKeyboardMarkup } {
  const rows = keyboard.filter((row) => row.length > 0);
  if (rows.length === 0) return {};
  return { reply_markup: { inline_keyboard: rows.map((row) => row.map(toButton)) } };
}

function toButton(button: Button): InlineKeyboardMarkup["inline_keyboard"][number][number] {
  const { text, style } = button;
  const look = { text, ...(style && { style }) };
  if ("data" in button) return { ...look, callback_data: button.data };
  if ("url" in button) return { ...look, url: button.url };
  return { ...look, copy_text: { text: button.copy } };
}
