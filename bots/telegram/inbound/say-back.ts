import type { Message } from "@grammyjs/types";
import type { Refused } from "#bots/conversation/face-host.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import type { Around } from "../around.ts";
import { sendPart } from "../outbound/send-part.ts";
import { type Html, markup } from "../render/html.ts";
import type { Keyboard } from "../render/part.ts";
import { spotOf } from "./inbound.ts";

/** Answers a message with one that belongs to no conversation. Nobody waits for it. */
export function sayBack(
  around: Around,
  message: Message,
  body: Html,
  keyboard: Keyboard = [],
): void {
  if (message.chat.type !== "private") return answerWith(around, message, body, keyboard);
  const spot = spotOf(message);
  return around.aside(async () => {
    await sendPart(around, spot, { kind: "text", name: "text", body, keyboard });
  });
}

/** Like `sayBack`, and it names the message that it answers: in a group nobody knows otherwise. */
export function answerWith(
  around: Around,
  message: Message,
  body: Html,
  keyboard: Keyboard = [],
): void {
  const spot = { ...spotOf(message), replyTo: message.message_id };
  around.aside(async () => {
    await sendPart(around, spot, { kind: "text", name: "text", body, keyboard });
  });
}

/** Like `sayBack`, and it asks for an answer. */
export function askBack(around: Around, message: Message, body: Html, placeholder: string): void {
  const spot = { ...spotOf(message), replyTo: message.message_id };
  around.aside(async () => {
    await sendPart(around, spot, { kind: "prompt", name: "prompt", body, placeholder });
  });
}

/** Says why words could not be taken in. */
export function sayRefused(around: Around, message: Message, { notice, language }: Refused): void {
  sayBack(around, message, markup`${wordsFor(language).chat.notices[notice]}`);
}
