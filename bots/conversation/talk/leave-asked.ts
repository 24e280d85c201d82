import type { Conversation, EventContext, Step } from "../conversation.ts";

type Asked = NonNullable<Conversation["asked"]>;

/** What was just asked may be answered with a yes, by whoever was asked and while nothing else happens. */
export function leaveAsked(
  step: Step,
  about: Omit<Asked, "version" | "by">,
  { actorId }: EventContext,
): Step {
  const { version } = step.conversation;
  const asked = { ...about, version, ...(actorId && { by: actorId }) };
  return { ...step, conversation: { ...step.conversation, asked } };
}
