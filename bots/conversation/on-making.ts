import type { Conversation, ConversationEvent, EventContext, Phase, Step } from "./conversation.ts";
import { isCustom } from "./custom/custom-phase.ts";
import { onCustomMaking } from "./custom/on-custom-making.ts";
import { offersIn } from "./offers.ts";
import { moveTo, nextMessageId, screenOf } from "./show.ts";

type MakingEvent = Extract<
  ConversationEvent,
  { type: "making-progressed" | "making-paused" | "making-finished" | "making-failed" }
>;
type Making = Extract<Phase, { name: "making" }>;

/** News of the making. What belongs to another making, or comes after it ended, changes nothing. */
export function onMaking(
  conversation: Conversation,
  event: MakingEvent,
  context: EventContext,
): Step {
  const { phase } = conversation;
  if (!("short" in phase) || phase.short.generation !== event.generation) {
    return { conversation, effects: [] };
  }
  if (isCustom(phase)) return onCustomMaking(conversation, { phase, event }, context);
  if (phase.name === "making-cancelled" && event.type === "making-finished") {
    // It was finished in the very moment it was cancelled: nothing was stopped.
    return showFinished(conversation, phase, { event, context });
  }
  if (phase.name !== "making") return { conversation, effects: [] };
  switch (event.type) {
    case "making-progressed":
      return onProgress(conversation, { ...phase, progress: event.progress }, context);
    case "making-finished": {
      const done = { ...phase, progress: { step: "video" as const, fraction: 1 } };
      return showFinished(withCard(conversation, done, context), done, { event, context });
    }
    case "making-paused":
      // Only custom mode asks a making to pause.
      return { conversation, effects: [] };
    case "making-failed":
      return moveTo(
        conversation,
        {
          name: "making-failed",
          short: phase.short,
          step: event.step,
          code: event.code,
          ...(phase.before && { before: phase.before }),
          ...(phase.isAnew && { isAnew: true }),
        },
        context,
      );
  }
}

function showFinished(
  conversation: Conversation,
  { short }: Pick<Making, "short">,
  input: { event: Extract<MakingEvent, { type: "making-finished" }>; context: EventContext },
): Step {
  const { finished } = input.event;
  const previewMessageId = nextMessageId(conversation);
  return moveTo(
    conversation,
    { name: "reviewing", short, finished, previewMessageId },
    input.context,
  );
}

function onProgress(conversation: Conversation, phase: Making, context: EventContext): Step {
  const next = withCard(conversation, phase, context);
  if (!next.card) return { conversation: next, effects: [] };
  return {
    conversation: next,
    effects: [
      {
        type: "progress",
        message: { id: next.card.messageId, screen: next.card.screen, offers: offersIn(phase) },
      },
    ],
  };
}

/** The same card with what it shows brought up to date. */
function withCard(conversation: Conversation, phase: Making, context: EventContext): Conversation {
  const { card } = conversation;
  return {
    ...conversation,
    phase,
    card: card && { messageId: card.messageId, screen: screenOf(phase, context) },
  };
}
