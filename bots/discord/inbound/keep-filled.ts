import type { PressValues } from "#bots/conversation/screen.ts";
import type { Showing } from "../show-message.ts";
import type { Desk } from "./desk.ts";
import type { Card } from "./find-card.ts";

/** Keeps what somebody has filled in on a card. What it shows then; undefined where it was kept before. */
export async function keepFilled(
  desk: Desk,
  { posted, address, person, channel }: Card,
  { values, externalId }: { values: PressValues; externalId: string },
): Promise<Showing | undefined> {
  const isNew = await desk.host.posted.fill(posted, values, { person, externalId });
  const now = await desk.host.posted.findByKey(posted.key);
  if (!isNew || !now) return undefined;
  return { posted: now, address, channel, outboxId: externalId, isAgain: false };
}
