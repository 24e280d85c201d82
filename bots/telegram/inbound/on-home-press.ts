import type { CallbackQuery } from "@grammyjs/types";
import type { Person } from "#bots/conversation/chat.ts";
import type { PlatformPerson, Refused } from "#bots/conversation/face-host.ts";
import { type Language, wordsFor } from "#bots/conversation/words.ts";
import { claimAnswer, sendAnswer } from "../outbound/send-noted.ts";
import { markup } from "../render/html.ts";
import type { Part } from "../render/part.ts";
import type { HomeAction } from "../render/press-data.ts";
import { renderSchedule } from "../render/render-home.ts";
import { answerPress } from "./answer-press.ts";
import { type Inbound, spotOf } from "./inbound.ts";

interface Press {
  query: CallbackQuery;
  message: NonNullable<CallbackQuery["message"]>;
  who: PlatformPerson;
  language: Language;
}

/** A quick action of the home screen: what it leads to comes below, once for each press. */
export async function onHomePress(
  around: Inbound,
  { query, message, who, language }: Press,
  action: HomeAction,
): Promise<Refused | undefined> {
  const person = await around.host.people.recognise(who);
  if (!person) return { notice: "not-allowed", language };
  const part = await partFor(around, person, action);
  answerPress(around, query, undefined);
  const spot = message.date === 0 ? { chatId: message.chat.id } : spotOf(message);
  // In a group only whoever is answered is asked to type.
  const asked = "reply_to_message" in message ? message.reply_to_message : undefined;
  const replyTo = part.kind === "prompt" ? (asked ?? message).message_id : undefined;
  around.aside(async () => {
    const claim = await claimAnswer(around, spot, `press:${query.id}`);
    if (!claim) return;
    await sendAnswer(
      around,
      { ...spot, ...(replyTo !== undefined && { replyTo }) },
      { ...claim, part },
    );
  });
  return undefined;
}

async function partFor(around: Inbound, person: Person, action: HomeAction): Promise<Part> {
  if (action === "new-short") {
    const { keyword, keywordField } = wordsFor(person.language).telegram.prompts;
    const body = markup`${keyword}`;
    return { kind: "prompt", name: "prompt", body, placeholder: keywordField };
  }
  return { kind: "text", name: "text", ...renderSchedule(person, await around.host.home(person)) };
}
