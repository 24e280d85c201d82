import type { Message } from "@grammyjs/types";
import type { Refused } from "#bots/conversation/face-host.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import type { Around } from "../around.ts";
import { claimAnswer, dropAnswer, sendAnswer } from "../outbound/send-noted.ts";
import { type Html, markup } from "../render/html.ts";
import type { Keyboard, Part } from "../render/part.ts";
import { externalIdOf, spotOf } from "./inbound.ts";

/** Answers a message with one that belongs to no conversation. Nobody waits for it. */
export function sayBack(
  around: Around,
  message: Message,
  body: Html,
  keyboard: Keyboard = [],
): void {
  if (message.chat.type !== "private") return answerWith(around, message, body, keyboard);
  return answer(around, message, { kind: "text", name: "text", body, keyboard });
}

/** Like `sayBack`, and it names the message that it answers: in a group nobody knows otherwise. */
export function answerWith(
  around: Around,
  message: Message,
  body: Html,
  keyboard: Keyboard = [],
): void {
  answer(around, message, { kind: "text", name: "text", body, keyboard }, message.message_id);
}

/** Like `sayBack`, and it asks for an answer. */
export function askBack(around: Around, message: Message, body: Html, placeholder: string): void {
  const prompt = { kind: "prompt", name: "prompt", body, placeholder } as const;
  answer(around, message, prompt, message.message_id);
}

/** Does what may be done only once for a message, before it is answered; then says what came of it. */
export async function doOnce(
  around: Around,
  message: Message,
  work: () => Promise<{ body: Html; keyboard?: Keyboard }>,
): Promise<void> {
  const spot = spotOf(message);
  const claim = await claimAnswer(around, spot, externalIdOf(message));
  if (!claim) return;
  try {
    const { body, keyboard = [] } = await work();
    const part = { kind: "text", name: "text", body, keyboard } as const;
    around.aside(() => sendAnswer(around, spot, { ...claim, part }));
  } catch (error) {
    await dropAnswer(around, claim);
    throw error;
  }
}

function answer(around: Around, message: Message, part: Part, replyTo?: number): void {
  const spot = { ...spotOf(message), ...(replyTo !== undefined && { replyTo }) };
  around.aside(async () => {
    const claim = await claimAnswer(around, spot, externalIdOf(message));
    if (claim) await sendAnswer(around, spot, { ...claim, part });
  });
}

/** Says why words could not be taken in. */
export function sayRefused(around: Around, message: Message, { notice, language }: Refused): void {
  sayBack(around, message, markup`${wordsFor(language).chat.notices[notice]}`);
}
