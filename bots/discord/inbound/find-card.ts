import { defaultLanguage } from "#src/domain/language.ts";
import type { Address, PlatformPerson, Posted, Refused } from "#bots/conversation/face-host.ts";
import type { Person } from "#bots/conversation/chat.ts";
import { drawingOf } from "../show-message.ts";
import type { Drawing } from "../render/drawing.ts";
import type { Desk } from "./desk.ts";

export interface Card {
  posted: Posted;
  address: Address;
  person: Person;
  channel: string;
  /** As it stands now. */
  drawing: Drawing;
}

/** The card that a key names, for whoever may fill it in: its own person, or who runs the server it stands in. */
export async function findCard(
  { host }: Desk,
  who: PlatformPerson,
  key: string,
): Promise<Card | Refused> {
  const language = who.language ?? defaultLanguage;
  const posted = await host.posted.findByKey(key);
  if (!posted) return { notice: "card-is-old", language };
  const { conversationId } = posted;
  const address = await host.places.of(conversationId);
  const person = await host.people.recogniseIn(who, conversationId);
  if (!address?.place || !person) return { notice: "not-allowed", language };
  const isOwn = person.userId === address.userId;
  if (!isOwn && who.community?.standing !== "manager") return { notice: "not-yours", language };
  const { place } = address;
  const drawing = await drawingOf(host, posted, address.language);
  return { posted, address, person, channel: place.thread ?? place.channel, drawing };
}
