import { isApprovalPhase, screenOfApproval } from "./approval/approval-screens.ts";
import type {
  Conversation,
  Effect,
  EventContext,
  OutgoingMessage,
  Phase,
  Step,
} from "./conversation.ts";
import { postTextsScreen, toolScreenOf } from "./finished/tool-screen-of.ts";
import { customScreenOf } from "./custom/custom-screen-of.ts";
import { estimateSeconds } from "./estimate-seconds.ts";
import { lengthScreen } from "./length/length-offers.ts";
import { offersIn, offersOf } from "./offers.ts";
import { isSetupPhase, screenOfSetup } from "./onboarding/setup-steps.ts";
import type { Notice, Offer, Screen } from "./screen.ts";

/** The card of a phase. Phases that re-use the preview's own message have that screen again. */
export function screenOf(phase: Phase, context: EventContext): Screen {
  if (isApprovalPhase(phase)) return screenOfApproval(phase, context);
  if (isSetupPhase(phase)) return screenOfSetup(phase, context);
  switch (phase.name) {
    case "empty":
    case "news":
      return { kind: "welcome" };
    case "choosing-tone":
      return tonePickOf(phase);
    case "choosing-brand":
      return { kind: "brand-pick", keyword: phase.keyword, brands: phase.brands };
    case "making":
      return {
        kind: "progress",
        keyword: phase.short.keyword,
        tone: phase.short.tone,
        progress: phase.progress,
        isRemake: phase.before !== undefined,
        ...(phase.isAnew && { isAnew: true }),
      };
    case "making-failed":
      return { kind: "making-failed", step: phase.step, code: phase.code };
    case "making-cancelled":
      return { kind: "making-cancelled" };
    case "reviewing": {
      const { pictures: _, tools, ...finished } = phase.finished;
      const { learned } = tools ?? {};
      return {
        kind: "preview",
        shortId: phase.short.id,
        ...finished,
        ...(learned && { learned }),
      };
    }
    case "editing-script":
      return { kind: "script-edit", scenes: phase.finished.scenes };
    case "choosing-pictures":
      return { kind: "image-pick", pictures: phase.finished.pictures };
    case "choosing-post-time":
    case "picking-time":
    case "moving-time":
      return screenOfTimes(phase, context);
    case "scheduled":
    case "held":
    case "publishing":
    case "outcome-unknown":
    case "publishing-failed":
    case "published":
      return screenOfPost(phase, context);
    case "discarded":
      return { kind: "discarded", title: phase.finished.title };
    case "choosing-length":
      return lengthScreen(phase);
    case "changing":
      return toolScreenOf(phase, context);
    case "editing-post":
      return postTextsScreen(phase);
    case "custom-brief":
    case "custom-step":
    case "custom-making":
    case "custom-stopped":
      return customScreenOf(phase, context);
  }
}

function tonePickOf(phase: Extract<Phase, { name: "choosing-tone" }>): Screen {
  return {
    kind: "tone-pick",
    keyword: phase.keyword,
    contentLanguage: phase.language,
    lengthSeconds: phase.lengthSeconds,
    estimatedSeconds: estimateSeconds(phase.lengthSeconds),
    estimatedCost: 0,
    ownScript: phase.ownScript !== undefined,
  };
}

type PostPhase = Extract<
  Phase,
  {
    name:
      | "scheduled"
      | "held"
      | "publishing"
      | "outcome-unknown"
      | "publishing-failed"
      | "published";
  }
>;

type TimePhase = Extract<Phase, { name: "choosing-post-time" | "picking-time" | "moving-time" }>;

function screenOfTimes(phase: TimePhase, context: EventContext): Screen {
  const now = { instant: context.now, timeZone: context.timeZone };
  if (phase.name === "choosing-post-time") {
    const { at } = phase.request.content;
    return {
      kind: "time-pick",
      now,
      ...(at !== undefined && { current: at }),
      ...(phase.suggestions && { suggestions: phase.suggestions }),
    };
  }
  return {
    kind: "time-pick",
    now,
    ...(phase.name === "moving-time" && !phase.waiting?.isAtOnce && { current: phase.post.at }),
    ...(phase.options
      ? { options: phase.options.map((option) => toOption(option, context)) }
      : phase.suggestions && { suggestions: phase.suggestions }),
  };
}

function toOption(localTime: string, { timeZone }: EventContext) {
  const instant = Temporal.PlainDateTime.from(localTime).toZonedDateTime(timeZone).toInstant();
  return { localTime, instant: instant.toString() };
}

/** A card that something newer stands below no longer claims that it is going on. */
function leftBehind(screen: Screen, next: Phase): Screen {
  if (screen.kind === "publishing") return { ...screen, isOver: true };
  const hasStopped = ["making-failed", "making-cancelled", "custom-making"].includes(next.name);
  if (screen.kind !== "progress" || !hasStopped) return screen;
  return { ...screen, progress: { ...screen.progress, isStopped: true } };
}

function screenOfPost(phase: PostPhase, context: EventContext): Screen {
  const { title } = phase.finished;
  const { channelName } = phase.post;
  const at = { instant: phase.post.at, timeZone: context.timeZone };
  switch (phase.name) {
    case "scheduled":
      return { kind: "scheduled", at, title, channelName };
    case "held":
      return { kind: "held", at, title, ...(phase.why && { why: phase.why }) };
    case "publishing":
      return { kind: "publishing", title, channelName };
    case "outcome-unknown":
      return { kind: "outcome-unknown", title, channelName };
    case "publishing-failed":
      return { kind: "publishing-failed", code: phase.code, channelName };
    case "published":
      return {
        kind: "published",
        shortId: phase.short.id,
        url: phase.url,
        title,
        channelName,
        at: { instant: phase.publishedAt, timeZone: context.timeZone },
      };
  }
}

/**
 * Goes to a phase: the card that could be pressed so far loses its buttons and shows what was
 * chosen, and the new phase's card is posted. A card that is already in the thread (the video, when
 * its buttons come back) is not posted a second time.
 */
export function moveTo(
  conversation: Conversation,
  phase: Phase,
  context: EventContext,
  how: { chosen?: Offer; screen?: Screen } = {},
): Step {
  const { card } = conversation;
  const screen = how.screen ?? screenOf(phase, context);
  const preview = homeMessageIn(phase);
  const oldId = preview === nextMessageId(conversation) ? undefined : preview;
  const messageCount = oldId ? conversation.messageCount : conversation.messageCount + 1;
  const messageId = oldId ?? messageIdOf(messageCount);
  const effects: Effect[] = [];
  const chosen = how.chosen ?? card?.chosen;
  if (card && card.messageId !== messageId) {
    effects.push({
      type: "replace",
      message: {
        id: card.messageId,
        screen: leftBehind(card.screen, phase),
        offers: [],
        ...(chosen && { chosen }),
      },
    });
  }
  effects.push({
    type: oldId ? "replace" : "say",
    message: { id: messageId, screen, offers: offersIn(phase) },
  });
  return {
    conversation: {
      ...conversation,
      version: conversation.version + 1,
      phase,
      card: { messageId, screen },
      messageCount,
    },
    effects,
  };
}

/** The card and what stands above it once more, for a chat that has neither. */
export function showAgain(conversation: Conversation, context: EventContext): Effect[] {
  const { phase, card, advice } = conversation;
  const shown: OutgoingMessage[] = [];
  if ("previewMessageId" in phase && phase.previewMessageId !== card?.messageId) {
    const screen = screenOf({ ...phase, name: "reviewing" }, context);
    shown.push({ id: phase.previewMessageId, screen, offers: [] });
  }
  if ("requestMessageId" in phase && phase.requestMessageId !== card?.messageId) {
    const screen = screenOf({ ...phase, name: "asked-approval" }, context);
    shown.push({ id: phase.requestMessageId, screen, offers: [] });
  }
  if (card) {
    const { messageId: id, screen, chosen } = card;
    shown.push({ id, screen, offers: chosen ? [] : offersIn(phase), ...(chosen && { chosen }) });
  }
  if (advice) {
    const { messageId: id, insights } = advice;
    shown.push({ id, screen: { kind: "insights", insights }, offers: offersOf(insights) });
  }
  return shown.map((message) => ({ type: "replace", message }));
}

/** The message that a phase's card has been all along: it is not posted a second time. */
function homeMessageIn(phase: Phase): string | undefined {
  if (phase.name === "reviewing") return phase.previewMessageId;
  const isRequest = phase.name === "asked-approval" || phase.name === "approval-answered";
  return isRequest ? phase.requestMessageId : undefined;
}

/** The id the next message of a conversation will have. */
export function nextMessageId(conversation: Conversation): string {
  return messageIdOf(conversation.messageCount + 1);
}

/** Posts something that is no card: the person's own words, a private answer. */
export function sayBeside(
  conversation: Conversation,
  screen: Screen,
  onlyForUserId?: string,
): Step {
  const messageCount = conversation.messageCount + 1;
  const message = {
    id: messageIdOf(messageCount),
    screen,
    offers: [],
    ...(onlyForUserId && { onlyForUserId }),
  };
  return {
    conversation: { ...conversation, messageCount },
    effects: [{ type: "say", message }],
  };
}

/** What somebody wrote, shown in the thread to everybody who reads it. */
export function showSaid(conversation: Conversation, text: string, context: EventContext): Step {
  const { actorId } = context;
  return sayBeside(conversation, { kind: "said", text, ...(actorId && { byId: actorId }) });
}

/** Says privately why nothing changed. */
export function refuse(conversation: Conversation, notice: Notice, context: EventContext): Step {
  return sayBeside(conversation, { kind: "notice", notice }, context.actorId);
}

/** Like `refuse`, after a press that used its button up: the card gets fresh ones, and `screen` where it shows what was typed. */
export function refuseAndOfferAgain(
  conversation: Conversation,
  notice: Notice,
  context: EventContext,
  screen?: Screen,
): Step {
  const refused = refuse(conversation, notice, context);
  const { card, phase } = refused.conversation;
  if (!card) return refused;
  const again = { messageId: card.messageId, screen: screen ?? card.screen };
  return {
    conversation: { ...refused.conversation, card: again },
    effects: [
      ...refused.effects,
      {
        type: "replace",
        message: { id: again.messageId, screen: again.screen, offers: offersIn(phase) },
      },
    ],
  };
}

function messageIdOf(count: number): string {
  return `m${count}`;
}
