import { askApproval, backToWaiting, needsApproval, waitingIn } from "./approval/ask-approval.ts";
import { parseLocalTime } from "./parse-local-time.ts";
import type { Step } from "./conversation.ts";
import { backToReview, go, type In, type Press } from "./press.ts";
import { refuseAndOfferAgain } from "./show.ts";

/** Publishes the finished short at once, or as soon as it is approved. */
export function post(press: Press, phase: In<"reviewing" | "publishing-failed">): Step {
  if (needsApproval(press.context)) return askApproval(press, phase, {});
  const { short, finished, previewMessageId } = phase;
  const { eventId, now, channelName } = press.context;
  return go(
    press,
    {
      name: "publishing",
      short,
      finished,
      previewMessageId,
      post: { id: eventId, at: now, channelName },
    },
    { type: "post", postId: eventId, shortId: short.id, at: now },
  );
}

/** Plans or moves a post to the time that was picked or said. */
export function pickTime(press: Press, phase: In<"picking-time" | "moving-time">): Step {
  const { conversation, context, values } = press;
  if (press.chosen.verb === "back") {
    if (phase.name !== "moving-time") return backToReview(press, phase);
    const waiting = waitingIn(phase);
    if (waiting) return backToWaiting(press, waiting);
    const { from, options: _, suggestions: _suggestions, ...posted } = phase;
    return go(press, { ...posted, name: from === "held" ? "held" : "scheduled" });
  }
  const time = parseLocalTime(press.chosen.argument ?? values.localTime ?? "", context);
  if (!time.ok) return refuseAndOfferAgain(conversation, time.notice, context);
  if (needsApproval(context)) {
    const planned = phase.name === "moving-time" && { post: phase.post };
    return askApproval(press, phase, { ...planned, at: time.instant });
  }
  const { short, finished, previewMessageId } = phase;
  const known = { short, finished, previewMessageId };
  if (phase.name === "moving-time") {
    return go(
      press,
      { name: "scheduled", ...known, post: { ...phase.post, at: time.instant } },
      { type: "move-post", postId: phase.post.id, at: time.instant },
    );
  }
  const postId = context.eventId;
  return go(
    press,
    {
      name: "scheduled",
      ...known,
      post: { id: postId, at: time.instant, channelName: context.channelName },
    },
    { type: "post", postId, shortId: short.id, at: time.instant },
  );
}

/** Changes a post that has not begun to go out. */
export function changePost(press: Press, phase: In<"scheduled" | "held">): Step {
  const { now } = press.context;
  const postId = phase.post.id;
  switch (press.chosen.verb) {
    case "publish-now":
      if (needsApproval(press.context)) return askApproval(press, phase, { post: phase.post });
      return go(
        press,
        { ...phase, name: "publishing", post: { ...phase.post, at: now } },
        { type: "move-post", postId, at: now },
      );
    case "move-time":
      return go(press, {
        ...phase,
        name: "moving-time",
        from: phase.name,
        suggestions: press.context.suggestions,
      });
    default: {
      const { short, finished, previewMessageId } = phase;
      return go(
        press,
        { name: "reviewing", short, finished, previewMessageId },
        { type: "cancel-post", postId },
      );
    }
  }
}
