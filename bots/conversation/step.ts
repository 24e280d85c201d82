import { onApproverTold } from "./approval/on-approver-told.ts";
import { onCreatorTold } from "./approval/on-creator-told.ts";
import type { Conversation, ConversationEvent, EventContext, Step } from "./conversation.ts";
import { onThumbnail } from "./finished/on-thumbnail.ts";
import { onMaking } from "./on-making.ts";
import { onPost } from "./on-post.ts";
import { onPressed } from "./on-pressed.ts";
import { onErrand } from "./on-errand.ts";
import { onSaid } from "./on-said.ts";
import { onArrived } from "./onboarding/on-setup.ts";
import { onAdvice, onWeek, withAdvice } from "./on-week.ts";
import { refuse } from "./show.ts";
import { withBegun } from "./talk/standing-in.ts";
import { onWoken, withWakeAt } from "./wake.ts";

/**
 * The conversation: what was, and what happened, give what is and what is to be done. Pure: no
 * clock, no look-ups, no platform.
 */
export function step(
  conversation: Conversation,
  event: ConversationEvent,
  context: EventContext,
): Step {
  const after = withAdvice(conversation, answer(conversation, event, context));
  const begun = withBegun(after.conversation, context);
  return { ...after, conversation: withWakeAt(conversation, begun, context) };
}

function answer(conversation: Conversation, event: ConversationEvent, context: EventContext): Step {
  switch (event.type) {
    case "arrived":
      return onArrived(conversation, context);
    case "said":
      return onSaid(conversation, event, context);
    case "pressed":
      return onAdvice(conversation, event, context) ?? onPressed(conversation, event, context);
    case "press-refused":
      return refuse(conversation, event.notice, context);
    case "making-progressed":
    case "making-finished":
    case "making-paused":
    case "making-failed":
      return onMaking(conversation, event, context);
    case "post-started":
    case "post-published":
    case "post-failed":
    case "post-unknown":
    case "post-held":
    case "numbers-taken":
    case "numbers-failed":
      return onPost(conversation, event, context);
    case "thumbnail-drawn":
      return onThumbnail(conversation, event, context);
    case "approval-told":
      return event.as === "creator"
        ? onCreatorTold(conversation, event, context)
        : onApproverTold(conversation, event, context);
    case "week-told":
      return onWeek(conversation, event);
    case "another-wanted":
    case "time-wanted":
    case "moved-here":
      return onErrand(conversation, event, context);
    case "woken":
      return onWoken(conversation, event, context);
  }
}
