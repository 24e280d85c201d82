import { waitingIn } from "./approval/ask-approval.ts";
import { whyNotAllowed } from "./approval/may-press.ts";
import type { Conversation, EventContext, Phase, Step } from "./conversation.ts";
import { readPlainWords } from "./plain-words/read-plain-words.ts";
import { changePost, pickTime, post as publish } from "./plan-post.ts";
import type { In } from "./press.ts";
import { moveTo, refuse } from "./show.ts";
import { readTimeWords } from "./time-words/read-time-words.ts";

/**
 * A time said in words plans the post, or moves it: "내일 저녁 8시", "next Tuesday 9am". Where several
 * times may be meant, the person is asked. Undefined where no time was said, or none can be used.
 */
export function onTimeSaid(
  conversation: Conversation,
  text: string,
  context: EventContext,
): Step | undefined {
  // Words said over its texts are more likely meant for them.
  if (conversation.phase.name === "editing-post") return undefined;
  const phase = pickingIn(conversation.phase);
  if (!phase) return undefined;
  const atOnce = isAtOnce(text) ? publishInstead(conversation, context) : undefined;
  if (atOnce) return atOnce;
  const now = Temporal.Instant.from(context.now);
  const reading = readTimeWords(text, { now, timeZone: context.timeZone });
  switch (reading.type) {
    case "none":
      return undefined;
    case "past":
      return refuse(conversation, "time-is-past", context);
    case "ambiguous":
      return moveTo(conversation, { ...phase, options: reading.options }, context);
    case "time": {
      const refusal = whyNotAllowed(context.rights, phase, "pick-time");
      if (refusal) return refuse(conversation, refusal, context);
      const chosen = { verb: "pick-time" as const };
      const values = { localTime: reading.localTime };
      return pickTime({ conversation, context, chosen, values }, phase);
    }
  }
}

/** "지금 올려줘", "post it now": words for the button, and no later time. */
function isAtOnce(text: string): boolean {
  const isNow = /지금|바로|당장|\bnow\b|\bimmediately\b|\bright away\b/iu.test(text);
  return isNow && readPlainWords(text, [{ verb: "publish-now" }]).type === "meant";
}

/** Whoever was asked for a time may want none after all. Undefined where the card before offers no publishing. */
function publishInstead(conversation: Conversation, context: EventContext): Step | undefined {
  const { phase } = conversation;
  if (phase.name !== "picking-time" && phase.name !== "moving-time") return undefined;
  if (waitingIn(phase)) return undefined;
  const refusal = whyNotAllowed(context.rights, phase, "publish-now");
  if (refusal) return refuse(conversation, refusal, context);
  const press = { conversation, context, chosen: { verb: "publish-now" as const }, values: {} };
  if (phase.name === "picking-time") return publish(press, { ...phase, name: "reviewing" });
  const { from, options: _, suggestions: _suggestions, ...posted } = phase;
  return changePost(press, { ...posted, name: from === "held" ? "held" : "scheduled" });
}

/** The phase in which a time can be picked, seen from where the conversation is. */
export function pickingIn(phase: Phase): In<"picking-time" | "moving-time"> | undefined {
  switch (phase.name) {
    case "reviewing":
      return { ...phase, name: "picking-time" };
    case "picking-time":
    case "moving-time":
      return phase;
    case "scheduled":
    case "held":
      return { ...phase, name: "moving-time", from: phase.name };
    case "editing-post": {
      const { edits: _, why: _why, ...posted } = phase;
      return { ...posted, name: "moving-time" };
    }
    case "awaiting-approval": {
      const { name: from, short, finished, previewMessageId, post, ...waiting } = phase;
      return { name: "moving-time", from, short, finished, previewMessageId, post, waiting };
    }
    default:
      return undefined;
  }
}
