import type { Conversation, ConversationEvent, EventContext, Phase, Step } from "./conversation.ts";
import { moveTo, refuseAndOfferAgain } from "./show.ts";

type PostEvent = Extract<
  ConversationEvent,
  {
    type:
      | "post-started"
      | "post-published"
      | "post-failed"
      | "post-unknown"
      | "post-held"
      | "numbers-taken"
      | "numbers-failed";
  }
>;
type WithPost = Extract<Phase, { post: unknown }>;

// News of a post may overtake the news that it was approved.
const beforeItGoesOut = [
  "awaiting-approval",
  "scheduled",
  "moving-time",
  "editing-post",
  "held",
] as const;

/** Where each news finds a post; anywhere else it comes too late and changes nothing. */
const expectedIn: Record<PostEvent["type"], readonly WithPost["name"][]> = {
  "post-started": beforeItGoesOut,
  // A post asked for at once is held too if nothing could start it in time.
  "post-held": ["awaiting-approval", "scheduled", "moving-time", "editing-post", "publishing"],
  "post-unknown": [...beforeItGoesOut, "publishing"],
  "post-failed": [...beforeItGoesOut, "publishing", "outcome-unknown"],
  "post-published": [...beforeItGoesOut, "publishing", "outcome-unknown", "publishing-failed"],
  "numbers-taken": ["published"],
  "numbers-failed": ["published"],
};

/** News of a post. What belongs to another post than the one in hand changes nothing. */
export function onPost(conversation: Conversation, event: PostEvent, context: EventContext): Step {
  const { phase } = conversation;
  if (!("post" in phase) || phase.post.id !== event.postId) return { conversation, effects: [] };
  if (!expectedIn[event.type].includes(phase.name)) return { conversation, effects: [] };
  const { short, finished, previewMessageId, post } = phase;
  const posted = { short, finished, previewMessageId, post };
  switch (event.type) {
    case "post-started":
      return moveTo(conversation, { name: "publishing", ...posted }, context);
    case "post-published":
      return moveTo(
        conversation,
        { name: "published", ...posted, url: event.url, publishedAt: event.at },
        context,
      );
    case "post-failed":
      return moveTo(
        conversation,
        { name: "publishing-failed", ...posted, code: event.code },
        context,
      );
    case "post-unknown":
      return moveTo(conversation, { name: "outcome-unknown", ...posted }, context);
    case "post-held":
      return moveTo(
        conversation,
        { name: "held", ...posted, ...(event.why && { why: event.why }) },
        context,
      );
    case "numbers-taken":
      return showNumbers(conversation, phase, event, context);
    case "numbers-failed":
      return refuseAndOfferAgain(conversation, "try-again", context);
  }
}

function showNumbers(
  conversation: Conversation,
  phase: WithPost,
  event: Extract<PostEvent, { type: "numbers-taken" }>,
  context: EventContext,
): Step {
  return moveTo(conversation, phase, context, {
    screen: {
      kind: "numbers",
      title: phase.finished.title,
      moment: event.moment,
      numbers: event.numbers,
      takenAt: { instant: event.at, timeZone: context.timeZone },
      ...(event.chart && { chart: event.chart }),
    },
  });
}
