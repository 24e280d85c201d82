import type { Delivery } from "#bots/conversation/chat.ts";
import type { Address } from "#bots/conversation/face-host.ts";
import type { ProgressPace } from "#bots/conversation/pace-progress.ts";
import { AppError } from "#src/domain/app-error.ts";
import type { Around } from "../around.ts";
import { groupProgressEveryMs, privateProgressEveryMs } from "../api/limit-sending.ts";
import { Refusal, toAppError } from "../api/refusal.ts";
import { findSpot } from "./find-spot.ts";
import { sendOfCard } from "./send-noted.ts";
import type { Spot } from "./send-part.ts";
import { draw, showMessage } from "./show-message.ts";

/** Carries one message of a conversation out. Throws AppError as `Face` says. */
export async function deliverMessage(
  around: Around,
  pace: ProgressPace,
  delivery: Delivery,
): Promise<void> {
  // The person's own words stand in the chat already.
  if (delivery.message.screen.kind === "said") return;
  const { conversationId } = delivery;
  try {
    const address = await around.host.places.of(conversationId);
    if (!address) throw new AppError("platform-rejected", "no such conversation");
    const { onlyForUserId } = delivery.message;
    if (onlyForUserId !== undefined && isShared(address)) {
      await whisper(around, delivery, onlyForUserId);
    } else {
      await deliverTo(around, pace, { delivery, address });
    }
  } catch (error) {
    if (error instanceof Refusal && error.migrateToChatId !== undefined) {
      await followGroup(around, conversationId, error.migrateToChatId);
    }
    throw toAppError(error);
  }
}

async function deliverTo(
  around: Around,
  pace: ProgressPace,
  { delivery, address }: { delivery: Delivery; address: Address },
): Promise<void> {
  const { host } = around;
  const { conversationId, message } = delivery;
  const spot = await findSpot(around, conversationId, address);
  pace.take(delivery, spot.chatId < 0 ? groupProgressEveryMs : privateProgressEveryMs);
  const posted = await host.posted.open(conversationId, message);
  await showMessage(around, spot, { posted, parts: draw(posted, address.language) });
}

/** In a group everybody reads everything. */
function isShared({ place }: Address): boolean {
  return place !== undefined && Number(place.channel) < 0;
}

/** What only one person of a group is to see comes to their private chat, where they have opened one. */
async function whisper(
  around: Around,
  { conversationId, message, attempt }: Delivery,
  userId: string,
): Promise<void> {
  const { host } = around;
  const reach = await host.people.reach(userId);
  if (reach?.directChannel === undefined) {
    host.log.info(
      { conversationId, userId },
      "somebody without a private chat was not told something",
    );
    return;
  }
  const posted = await host.posted.open(conversationId, message);
  const spot: Spot = { chatId: Number(reach.directChannel) };
  const isTold = Object.keys(posted.parts).length > 0;
  if (isTold && attempt > 1) return;
  for (const part of draw(posted, reach.language)) {
    await sendOfCard(around, spot, { posted, part });
  }
}

/** A group that has become a supergroup goes on under another id; the message follows it with the next try. */
async function followGroup(
  { host }: Around,
  conversationId: string,
  chatId: number,
): Promise<void> {
  const address = await host.places.of(conversationId);
  if (!address?.place) return;
  await renameGroup({ host }, address.place.channel, String(chatId));
  throw new AppError("platform-unavailable", "the group has another id now");
}

export async function renameGroup(
  { host }: Pick<Around, "host">,
  from: string,
  to: string,
): Promise<void> {
  await host.places.renameChannel(from, to);
  await host.communities.rename(from, to);
}
