import { isDeepStrictEqual } from "node:util";
import type { Posted } from "#bots/conversation/face-host.ts";
import { wordsFor, type Language } from "#bots/conversation/words.ts";
import type { Around } from "../around.ts";
import { isUneditable, Refusal } from "../api/refusal.ts";
import type { Part } from "../render/part.ts";
import { renderScreen } from "../render/render-screen.ts";
import { editPart, namesOf } from "./edit-part.ts";
import { sendOfCard } from "./send-noted.ts";
import type { Spot } from "./send-part.ts";

/** Draws a message of the conversation as it stands, with what was filled in on it. */
export function draw(
  { message, key, filled }: Pick<Posted, "message" | "key" | "filled">,
  language: Language,
  view?: string,
): Part[] {
  const words = wordsFor(language);
  return renderScreen({ message, key, filled, words, ...(view !== undefined && { view }) });
}

/** Cards of which it is remembered how they look. */
const rememberedMax = 2_000;

/**
 * Makes the chat show a message, its parts in their order: sends what is not there yet, edits what is, takes
 * back what no longer belongs to it. Pictures and samples that stand there already are left alone; words are
 * always written anew, because another process may have written them last.
 */
export async function showMessage(
  around: Around,
  spot: Spot,
  shown: {
    posted: Posted;
    parts: readonly Part[];
    /** Questions and answers beside the card stay. */
    keepsOthers?: true;
  },
): Promise<void> {
  const { posted, parts } = shown;
  const before = around.shown.get(posted.key) ?? [];
  around.shown.delete(posted.key);
  let isBelow = false;
  for (const part of parts) {
    const there = Object.entries(posted.parts).filter(([name]) => namesOf(part).includes(name));
    const isThere = there.length > 0 && !isBelow;
    // What is new stands above what follows it only if that is sent anew as well.
    if (isBelow) {
      for (const [name, ref] of there) await takeBack(around, spot.chatId, { posted, name, ref });
    }
    const was = before.find((one) => one.kind === part.kind && one.name === part.name);
    const isStill = part.kind === "album" || part.kind === "audio" || part.kind === "prompt";
    if (isThere && isStill && was && isDeepStrictEqual(was, part)) continue;
    if (isThere) await editOrSendAgain(around, spot, { posted, part, ...(was && { was }) });
    else {
      await sendAndNote(around, spot, { posted, part });
      isBelow = true;
    }
  }
  around.shown.set(posted.key, parts);
  const [oldest] = around.shown.keys();
  if (around.shown.size > rememberedMax && oldest !== undefined) around.shown.delete(oldest);
  if (shown.keepsOthers) return;
  const wanted = new Set(parts.flatMap(namesOf));
  for (const [name, ref] of Object.entries(posted.parts)) {
    if (!wanted.has(name)) await takeBack(around, spot.chatId, { posted, name, ref });
  }
}

async function sendAndNote(
  around: Around,
  spot: Spot,
  { posted, part }: { posted: Posted; part: Part },
): Promise<void> {
  await around.noting.send(spot.chatId, () => sendOfCard(around, spot, { posted, part }));
}

/** What a person has deleted meanwhile is sent again. */
async function editOrSendAgain(
  around: Around,
  spot: Spot,
  { posted, part, was }: { posted: Posted; part: Part; was?: Part },
): Promise<void> {
  try {
    const { chatId } = spot;
    await editPart(around, { chatId, refs: posted.parts, part, ...(was && { before: was }) });
  } catch (error) {
    if (!isUneditable(error)) throw error;
    if (part.kind !== "album") await sendAndNote(around, spot, { posted, part });
  }
}

/** A message of ours that is no longer needed. One that can no longer be deleted stays. */
export async function takeBack(
  { api, host }: Around,
  chatId: number,
  { posted, name, ref }: { posted: Posted; name: string; ref: string },
): Promise<void> {
  try {
    await api.call("deleteMessage", { chat_id: chatId, message_id: Number(ref) });
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 400) throw error;
  }
  await host.posted.removePart(posted, name);
}
