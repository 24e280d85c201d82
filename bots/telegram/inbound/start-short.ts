import { isRefused } from "#bots/conversation/face-host.ts";
import { externalIdOf, type Inbound } from "./inbound.ts";
import { placeOfNew } from "./place-of.ts";
import type { Said } from "./said.ts";
import { sayRefused } from "./say-back.ts";

/** Begins a short; the conversation answers with its first card. */
export async function startShort(
  around: Inbound,
  { message, who }: Said,
  { text }: { text: string },
): Promise<void> {
  const place = await placeOfNew(around, message);
  const externalId = externalIdOf(message);
  const begun = await around.host.chat.start(who, { text, externalId, place });
  if (isRefused(begun)) sayRefused(around, message, begun);
  else if (message.chat.type === "private") {
    await around.notePrivateChat(begun.person.userId, message.chat.id);
  }
}
