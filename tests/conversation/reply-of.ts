import type { Effect, Step } from "#bots/conversation/conversation.ts";
import type { Reply } from "#bots/conversation/talk/reply.ts";
import { isDeed } from "./live-conversation.ts";

/** What was said back to somebody's words, in order. */
export function repliesOf({ effects }: Step): Reply[] {
  return effects.flatMap((effect) =>
    effect.type === "say" && effect.message.screen.kind === "reply"
      ? [effect.message.screen.reply]
      : [],
  );
}

export function replyOf(step: Step): Reply | undefined {
  return repliesOf(step)[0];
}

export function deedOf({ effects }: Step): Effect | undefined {
  return effects.find(isDeed);
}
