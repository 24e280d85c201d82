import type { Delivery } from "#bots/conversation/chat.ts";
import type { FaceHost, Posted } from "#bots/conversation/face-host.ts";
import type { ProgressPace } from "#bots/conversation/pace-progress.ts";
import { wordsFor } from "#bots/conversation/words.ts";
import type { Message, Screen } from "#bots/conversation/screen.ts";
import { ensurePlace } from "./ensure-place.ts";
import type { Answers } from "./private-answers.ts";
import { renderScreen } from "./render/render-screen.ts";
import { progressEveryMs } from "./limits.ts";
import { type Shower, showMessage } from "./show-message.ts";
import { tagPost } from "./tag-post.ts";
import { isDiscordError, toAppError } from "./to-app-error.ts";
import { nonceOf } from "./marks.ts";

const cannotSendToUser = 50_007;

/** Carries one message of a conversation to where it stands on Discord. */
export async function deliverMessage(
  shower: Shower & { answers: Answers; pace: ProgressPace },
  delivery: Delivery,
): Promise<void> {
  const { screen } = delivery.message;
  // What people write stands in the thread already.
  if (screen.kind === "said") return;
  shower.pace.take(delivery, progressEveryMs);
  try {
    if (delivery.message.onlyForUserId === undefined) await deliverToAll(shower, delivery);
    else await deliverPrivately(shower, delivery, delivery.message.onlyForUserId);
  } catch (error) {
    throw toAppError(error);
  }
}

async function deliverToAll(shower: Shower, delivery: Delivery): Promise<void> {
  const { conversationId, message, outboxId, attempt } = delivery;
  const isAgain = attempt > 1;
  const { address, channel } = await ensurePlace(shower, conversationId, {
    title: titleOf(message.screen),
    isAgain,
  });
  const posted = await openPosted(shower.host, conversationId, message);
  await showMessage(shower, { posted, address, channel, outboxId, isAgain });
  await tagPost(shower, { screen: message.screen, address });
}

/** A card that is left behind goes on showing what was filled in on it. */
async function openPosted(
  host: FaceHost,
  conversationId: string,
  message: Message,
): Promise<Posted> {
  const before = await host.posted.find(conversationId, message.id);
  const posted = await host.posted.open(conversationId, message);
  const isLeft =
    message.actions.length === 0 && message.screen.kind === before?.message.screen.kind;
  if (!isLeft || Object.keys(before.filled).length === 0) return posted;
  await host.posted.fill(posted, before.filled);
  return { ...posted, filled: before.filled };
}

/** To one person only: beside what they have just pressed, else in their private chat. */
async function deliverPrivately(
  { host, calls, answers }: Shower & { answers: Answers },
  { conversationId, message, outboxId }: Delivery,
  userId: string,
): Promise<void> {
  const address = await host.places.of(conversationId);
  const reach = await host.people.reach(userId);
  if (!reach) return;
  const drawing = { message, key: "none", words: wordsFor(reach.language) };
  const place = address?.place;
  const channel = place && (place.thread ?? place.channel);
  for (const { components = [] } of renderScreen(drawing)) {
    const outgoing = { components, files: [] };
    const { externalId } = reach;
    if (channel !== undefined && (await answers.answer({ externalId, channel }, outgoing)))
      continue;
    const direct = reach.directChannel ?? (await calls.openDirect(reach.externalId));
    if (reach.directChannel === undefined) await host.people.noteDirectChannel(userId, direct);
    try {
      await calls.send(direct, { ...outgoing, nonce: nonceOf(outboxId) });
    } catch (error) {
      // A word in passing: that they take no messages closes no thread.
      if (!isDiscordError(error, cannotSendToUser)) throw error;
    }
  }
}

function titleOf(screen: Screen): string {
  if ("keyword" in screen) return screen.keyword;
  return "title" in screen ? screen.title : "";
}
