import type {
  Conversation,
  ConversationEvent,
  Effect,
  EventContext,
  Step,
} from "./conversation.ts";
import { whyNotAllowed } from "./approval/may-press.ts";
import { offersOf } from "./offers.ts";
import type { GivenInsight, Offer } from "./screen.ts";
import { nextMessageId, refuse, sayBeside } from "./show.ts";

type Pressed = Extract<ConversationEvent, { type: "pressed" }>;
type WeekTold = Extract<ConversationEvent, { type: "week-told" }>;
type Advice = NonNullable<Conversation["advice"]>;

/**
 * A week is told, beside whatever the thread is about; an empty thread that hears of one unasked is
 * the team's thread of news. The insights come as a card of their own.
 */
export function onWeek(conversation: Conversation, event: WeekTold): Step {
  const isNewsThread = event.isUnasked && conversation.phase.name === "empty";
  const here: Conversation = isNewsThread
    ? { ...conversation, version: conversation.version + 1, phase: { name: "news" } }
    : conversation;
  const { digest, chart, insights } = event;
  const told = sayBeside(here, { kind: "digest", digest, ...(chart && { chart }) });
  if (insights.length === 0) return told;
  const advice: Advice = {
    messageId: nextMessageId(told.conversation),
    insights: insights.map((insight) => ({ insight })),
  };
  const { advice: before, messageCount } = told.conversation;
  const effects: Effect[] = [...told.effects];
  if (before && offersOf(before.insights).length > 0) effects.push(redrawn(before, []));
  effects.push({ ...redrawn(advice), type: "say" });
  return {
    conversation: { ...told.conversation, messageCount: messageCount + 1, advice },
    effects,
  };
}

/** A press on what an insight advises; undefined where it is none. Its card stays, with what else it offers. */
export function onAdvice(
  conversation: Conversation,
  { verb, argument }: Pick<Pressed, "verb" | "argument">,
  context: EventContext,
): Step | undefined {
  const { advice } = conversation;
  if (!advice) return undefined;
  const is = (offer: Offer) => offer.verb === verb && offer.argument === argument;
  const index = advice.insights.findIndex((given) => offersOf([given]).some(is));
  if (index < 0 || argument === undefined) return undefined;
  const refusal = whyNotAllowed(context.rights, conversation.phase, verb);
  if (refusal) return refuse(conversation, refusal, context);
  const { eventId } = context;
  const isAnother = verb === "make-another";
  const doneIn = isAnother ? eventId : argument;
  const deed: Effect = isAnother
    ? { type: "ask-another", projectId: argument, conversationId: eventId }
    : { type: "ask-time", conversationId: argument, askId: eventId };
  const insights = advice.insights.map((given, at): GivenInsight =>
    at === index ? { ...given, doneIn } : given,
  );
  const after: Advice = { ...advice, insights };
  return { conversation: { ...conversation, advice: after }, effects: [deed, redrawn(after)] };
}

/** Keeps the insights through all that happens: where the thread has moved on, their buttons are made anew. */
export function withAdvice(before: Conversation, after: Step): Step {
  const advice = after.conversation.advice ?? before.advice;
  if (!advice) return after;
  const conversation = { ...after.conversation, advice };
  const isDrawn = after.effects.some(
    (effect) => "message" in effect && effect.message.id === advice.messageId,
  );
  const isStale = conversation.version !== before.version && offersOf(advice.insights).length > 0;
  const effects = isStale && !isDrawn ? [...after.effects, redrawn(advice)] : after.effects;
  return { conversation, effects };
}

function redrawn(
  { messageId: id, insights }: Advice,
  offers = offersOf(insights),
): Extract<Effect, { type: "replace" }> {
  return { type: "replace", message: { id, screen: { kind: "insights", insights }, offers } };
}
