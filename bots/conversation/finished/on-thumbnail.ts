import type { FinishedShort, News } from "#src/domain/news.ts";
import type { Conversation, EventContext, Phase, Step } from "../conversation.ts";
import { offersIn } from "../offers.ts";
import { screenOf } from "../show.ts";

type Drawn = Extract<News, { type: "thumbnail-drawn" }>;

/**
 * The thumbnail of a short whose title was edited while it was planned is there: wherever the thread is by
 * then, it shows that one from here on. One with a title that the short no longer has changes nothing.
 */
export function onThumbnail(conversation: Conversation, event: Drawn, context: EventContext): Step {
  const { phase, card } = conversation;
  const after = phaseWith(phase, event);
  if (after === phase) return { conversation, effects: [] };
  const isPreview = after.name === "reviewing" && card?.messageId === after.previewMessageId;
  if (!isPreview) return { conversation: { ...conversation, phase: after }, effects: [] };
  const screen = screenOf(after, context);
  const { messageId: id, chosen } = card;
  const message = { id, screen, offers: chosen ? [] : offersIn(after), ...(chosen && { chosen }) };
  return {
    conversation: { ...conversation, phase: after, card: { ...card, screen } },
    effects: [{ type: "replace", message }],
  };
}

function phaseWith(phase: Phase, event: Drawn): Phase {
  if (!("short" in phase) || phase.short.id !== event.shortId) return phase;
  if ("finished" in phase) {
    const finished = shortWith(phase.finished, event);
    return finished === phase.finished ? phase : { ...phase, finished };
  }
  // A remake that is given up leads back to what was there before it.
  if (!("before" in phase) || !phase.before) return phase;
  const { before } = phase;
  const finished = shortWith(before.finished, event);
  return finished === before.finished ? phase : { ...phase, before: { ...before, finished } };
}

function shortWith(finished: FinishedShort, { title, thumbnail }: Drawn): FinishedShort {
  if (finished.title !== title || finished.thumbnail.key === thumbnail.key) return finished;
  if (!finished.tools) return { ...finished, thumbnail };
  const { hasOldThumbnail: _, ...tools } = finished.tools;
  return { ...finished, thumbnail, tools };
}
