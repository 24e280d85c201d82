import type { Person } from "#bots/conversation/chat.ts";
import type { Posted } from "#bots/conversation/face-host.ts";
import type { Inbound } from "./inbound.ts";
import type { Said } from "./said.ts";
import { sayRefused } from "./say-back.ts";

/** Only whose conversation it is fills in its cards. Undefined, and told so, for anybody else. */
export async function ownerOf(
  around: Inbound,
  { message, who, language }: Said,
  posted: Posted,
): Promise<Person | undefined> {
  const person = await around.host.people.recogniseIn(who, posted.conversationId);
  const address = await around.host.places.of(posted.conversationId);
  if (person && address?.userId === person.userId) return person;
  const notice = person ? "not-yours" : "not-allowed";
  sayRefused(around, message, { notice, language: person?.language ?? language });
  return undefined;
}
