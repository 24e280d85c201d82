import { isAsked, remindOfRequest, wakeForRequest } from "./approval/remind-approver.ts";
import type {
  Conversation,
  ConversationEvent,
  EventContext,
  Phase,
  PhaseName,
  Step,
} from "./conversation.ts";
import { namedOffers } from "./describe-offers.ts";
import { offersIn } from "./offers.ts";
import { sayBeside } from "./show.ts";

/** A thread that waits for a person this long is reminded of, once. Not at the same hour: that one did not suit. */
const forgottenAfterHours = 20;

/** Phases in which nothing goes on until a person says so. */
const waitsForPerson: ReadonlySet<PhaseName> = new Set([
  "choosing-brand",
  "choosing-tone",
  "making-failed",
  "reviewing",
  "editing-script",
  "choosing-pictures",
  "choosing-length",
  "picking-time",
  "moving-time",
  "editing-post",
  "held",
  "outcome-unknown",
  "publishing-failed",
  "changes-asked",
  "approval-refused",
  "changing",
  "custom-brief",
  "custom-step",
]);

/**
 * Sets when the conversation wants to be woken, each time it has moved on. One that has been woken and
 * has not moved since rests, for weeks if need be.
 */
export function withWakeAt(
  before: Conversation,
  after: Conversation,
  { now }: EventContext,
): Conversation {
  if (after.version === before.version) return after;
  const { wakeAt: _, ...rest } = after;
  const wakeAt = wakeAtIn(after.phase, now);
  return wakeAt === undefined ? rest : { ...rest, wakeAt };
}

function wakeAtIn(phase: Phase, now: string): string | undefined {
  if (isAsked(phase)) return wakeForRequest(phase, now);
  const isFailed = phase.name === "custom-stopped" && phase.failure !== undefined;
  if (!isFailed && !waitsForPerson.has(phase.name)) return undefined;
  return Temporal.Instant.from(now).add({ hours: forgottenAfterHours }).toString();
}

/** The time to remind has come. A time that is no longer waited for changes nothing. */
export function onWoken(
  conversation: Conversation,
  event: Extract<ConversationEvent, { type: "woken" }>,
  context: EventContext,
): Step {
  if (event.at !== conversation.wakeAt) return { conversation, effects: [] };
  if (isAsked(conversation.phase))
    return remindOfRequest(conversation, conversation.phase, context);
  const { wakeAt: _, ...rested } = conversation;
  const named = namedOffers(offersIn(rested.phase));
  return sayBeside(rested, { kind: "reminder", about: aboutIn(rested.phase), ...named });
}

function aboutIn(phase: Phase): string {
  if ("finished" in phase) return phase.finished.title;
  if ("short" in phase) return phase.short.keyword;
  return "keyword" in phase ? phase.keyword : "";
}
