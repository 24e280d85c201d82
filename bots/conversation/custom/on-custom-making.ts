import type { FinishedShort, ShortDraft } from "#src/domain/news.ts";
import type { Conversation, ConversationEvent, EventContext, Step } from "../conversation.ts";
import { offersIn } from "../offers.ts";
import { moveTo, nextMessageId, screenOf } from "../show.ts";
import { benchBehind } from "./bench-behind.ts";
import type { CustomPhase, CustomStep, Workshop } from "./custom-phase.ts";
import { leftOwn } from "./own-pictures.ts";
import { stayOn } from "./stay-on.ts";
import { draftOf } from "./workshop.ts";

type MakingEvent = Extract<
  ConversationEvent,
  { type: "making-progressed" | "making-paused" | "making-finished" | "making-failed" }
>;
type Waiting = Extract<CustomPhase, { name: "custom-making" | "custom-stopped" }>;

/** News of the making that custom mode waits for; whoever stopped it a moment too late gets what was made. */
export function onCustomMaking(
  conversation: Conversation,
  { phase, event }: { phase: CustomPhase; event: MakingEvent },
  context: EventContext,
): Step {
  const nothing = { conversation, effects: [] };
  const waiting = waitingIn(phase);
  if (!waiting || waiting.toward === undefined) return nothing;
  const { toward } = waiting;
  switch (event.type) {
    case "making-progressed":
      return waiting.name === "custom-making"
        ? onProgress(conversation, { ...waiting, progress: event.progress }, context)
        : nothing;
    case "making-paused":
      if (toward === "finish") return nothing;
      return show(conversation, { waiting, step: toward, draft: event.draft }, context);
    case "making-finished":
      return onFinished(conversation, { waiting, step: toward, finished: event.finished }, context);
    case "making-failed": {
      if (waiting.name !== "custom-making") return nothing;
      const { short, busySceneIds, ownScript } = waiting;
      const bench = benchBehind(waiting);
      const failed = {
        name: "custom-stopped" as const,
        short,
        toward,
        failure: { step: event.step, code: event.code },
        ...(bench && { bench }),
        ...(ownScript !== undefined && { ownScript }),
      };
      return busySceneIds
        ? moveTo(conversation, failed, context)
        : stayOn(conversation, failed, context);
    }
  }
}

/** A step whose making was stopped waits for it as well: it may have been done already. */
function waitingIn(phase: CustomPhase): Waiting | undefined {
  switch (phase.name) {
    case "custom-brief":
      return undefined;
    case "custom-step": {
      const { short, step, workshop } = phase;
      if (!workshop.isBehind) return undefined;
      return { name: "custom-stopped", short, toward: step, bench: { step, workshop } };
    }
    case "custom-making":
    case "custom-stopped":
      return phase;
  }
}

function onFinished(
  conversation: Conversation,
  input: { waiting: Waiting; step: CustomStep; finished: FinishedShort },
  context: EventContext,
): Step {
  const { waiting, step, finished } = input;
  const draft = draftOf(finished);
  if (draft) return show(conversation, { waiting, step, draft, finished }, context);
  const previewMessageId = nextMessageId(conversation);
  const { short } = waiting;
  return moveTo(conversation, { name: "reviewing", short, finished, previewMessageId }, context);
}

/** The card that waited becomes the step itself. */
function show(
  conversation: Conversation,
  input: { waiting: Waiting; step: CustomStep; draft: ShortDraft; finished?: FinishedShort },
  context: EventContext,
): Step {
  const { waiting, step, draft, finished } = input;
  const ownScript = waiting.ownScript ?? waiting.bench?.workshop.ownScript;
  const workshop: Workshop = {
    draft,
    edits: step === "script" ? {} : leftOwn(waiting, draft),
    ...(ownScript !== undefined && { ownScript }),
    ...(finished && { finished }),
  };
  const { short } = waiting;
  return stayOn(conversation, { name: "custom-step", short, step, workshop }, context);
}

/** Scenes that are made anew keep their card as it is; anything else has a bar that moves. */
function onProgress(
  conversation: Conversation,
  phase: Extract<CustomPhase, { name: "custom-making" }>,
  context: EventContext,
): Step {
  const { card } = conversation;
  if (phase.busySceneIds || !card) return { conversation: { ...conversation, phase }, effects: [] };
  const screen = screenOf(phase, context);
  const { messageId } = card;
  return {
    conversation: { ...conversation, phase, card: { messageId, screen } },
    effects: [{ type: "progress", message: { id: messageId, screen, offers: offersIn(phase) } }],
  };
}
