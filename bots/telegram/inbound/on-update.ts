import type { Message, Update } from "@grammyjs/types";
import { renameGroup } from "../outbound/deliver-message.ts";
import type { Inbound } from "./inbound.ts";
import { onMessage } from "./on-message.ts";
import { onPress } from "./on-press.ts";

/** What Telegram is asked to tell us of. */
export const updatesWanted = ["message", "callback_query"] as const;

/** Takes one update in: what follows from it is on disk when this returns. */
export async function onUpdate(around: Inbound, update: Update): Promise<void> {
  if (update.callback_query) return onPress(around, update.callback_query);
  const { message } = update;
  if (!message) return undefined;
  around.numbers.see(message.chat.id, message.message_id);
  if (await followGroup(around, message)) return undefined;
  return onMessage(around, message);
}

/** A group that became a supergroup goes on under another id: the old one says so, and the new one too. */
async function followGroup(around: Inbound, message: Message): Promise<boolean> {
  const { chat, migrate_to_chat_id: to, migrate_from_chat_id: from } = message;
  if (to !== undefined) await renameGroup(around, String(chat.id), String(to));
  if (from !== undefined) await renameGroup(around, String(from), String(chat.id));
  return to !== undefined || from !== undefined;
}
