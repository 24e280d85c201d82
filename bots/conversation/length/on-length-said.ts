import { shortLengthSeconds } from "#src/domain/script.ts";
import { whyNotAllowed, whyNotCreate } from "../approval/may-press.ts";
import type { Conversation, EventContext, Phase, Step } from "../conversation.ts";
import { stayOn } from "../custom/stay-on.ts";
import { offersIn } from "../offers.ts";
import { onPressed } from "../on-pressed.ts";
import { type LengthWish, readLengthWords } from "../plain-words/read-length-words.ts";
import type { In } from "../press.ts";
import { moveTo, refuse, sayBeside } from "../show.ts";
import { askWhether } from "../talk/answer-talk.ts";
import { leaveAsked } from "../talk/leave-asked.ts";
import type { Reply } from "../talk/reply.ts";
import { standingIn } from "../talk/standing-in.ts";
import { lengthOf, type LengthWished, resolveLength } from "./length-of.ts";
import { isOfOwnWords, isRemakeable, type Remakeable, wishedLength } from "./remake-at.ts";

const notBegun = ["empty", "choosing-brand", "choosing-tone", "custom-brief"] as const;
type NotBegun = In<(typeof notBegun)[number]>;
const finishedPhases = [
  "reviewing",
  "choosing-pictures",
  "picking-time",
  "publishing-failed",
  "changes-asked",
  "approval-refused",
  "choosing-length",
] as const;
type Finished = In<(typeof finishedPhases)[number]>;

/**
 * Words about how long the short is: "더 길게", "make it 45 seconds". What nobody has begun yet simply gets
 * that length. What is made already would be made anew, and that is asked first. Undefined for other words.
 */
export function onLengthSaid(
  conversation: Conversation,
  text: string,
  context: EventContext,
): Step | undefined {
  const { phase } = conversation;
  const wish = readLengthWords(text);
  if (!wish || mayBeTime(phase, wish)) return undefined;
  if (isNotBegun(phase)) return setLength(conversation, { phase, wish }, context);
  if (isRemakeable(phase)) return askInWords(conversation, { phase, wish }, context);
  if (isFinished(phase)) return askOnCard(conversation, { phase, wish }, context);
  switch (phase.name) {
    case "asked-approval":
      return askWhether(conversation, { verb: "ask-changes" }, context);
    case "scheduled":
    case "held":
    case "awaiting-approval":
    case "moving-time":
    case "editing-post":
    case "publishing":
    case "outcome-unknown":
    case "published":
    case "discarded": {
      const standing = standingIn(conversation, context);
      return say(conversation, { about: "length-fixed", standing });
    }
    default:
      return undefined;
  }
}

/** Where a time is being chosen, "30분" is how long until then. */
function mayBeTime({ name }: Phase, wish: LengthWish): boolean {
  const isChoosing = name === "picking-time" || name === "moving-time";
  return isChoosing && "to" in wish && wish.to > shortLengthSeconds.max;
}

function isNotBegun(phase: Phase): phase is NotBegun {
  return notBegun.some((name) => name === phase.name);
}

function isFinished(phase: Phase): phase is Finished {
  return finishedPhases.some((name) => name === phase.name);
}

function say(conversation: Conversation, reply: Reply): Step {
  return sayBeside(conversation, { kind: "reply", reply });
}

/** What is said where a wish leads to no other length. */
function answerTo(wished: Exclude<LengthWished, { is: "length" }>): Reply {
  switch (wished.is) {
    case "same":
      return { about: "length-same", seconds: wished.seconds };
    case "end":
      return { about: "length-end", change: wished.change, seconds: wished.seconds };
    case "open":
      return { about: "which-length" };
  }
}

/** Nothing is made yet: the card shows the other length, and it is said. */
function setLength(
  conversation: Conversation,
  { phase, wish }: { phase: NotBegun; wish: LengthWish },
  context: EventContext,
): Step {
  const refusal = whyNotCreate(context.rights);
  if (refusal) return refuse(conversation, refusal, context);
  if ("ownScript" in phase) return say(conversation, { about: "length-of-own" });
  const before = phase.lengthSeconds ?? shortLengthSeconds.standard;
  const wished = resolveLength(wish, before);
  // Whoever names a length before anything else has settled on it, the usual one too.
  const isFirst = phase.name === "empty" && wished.is === "same";
  if (wished.is !== "length" && !isFirst) return say(conversation, answerTo(wished));
  const seconds = "seconds" in wished ? wished.seconds : before;
  const limit = wished.is === "length" ? wished.limit : undefined;
  const next = { ...phase, lengthSeconds: seconds };
  const set =
    phase.name === "empty"
      ? { conversation: { ...conversation, phase: next }, effects: [] }
      : stayOn(conversation, next, context);
  const said = say(set.conversation, {
    about: "length-set",
    seconds,
    ...(limit && { limit }),
    ...(phase.name === "empty" && { needsKeyword: true }),
  });
  return { ...said, effects: [...set.effects, ...said.effects] };
}

/** What is filled in on a card, or goes on, stays as it is until somebody says yes. */
function askInWords(
  conversation: Conversation,
  { phase, wish }: { phase: Remakeable; wish: LengthWish },
  context: EventContext,
): Step {
  const refusal = whyNotCreate(context.rights);
  if (refusal) return refuse(conversation, refusal, context);
  if (isOfOwnWords(phase)) return say(conversation, { about: "length-of-own" });
  const wished = resolveLength(wish, wishedLength(phase));
  if (wished.is !== "length") return say(conversation, answerTo(wished));
  const { seconds, limit } = wished;
  const said = say(conversation, {
    about: "length-anew",
    seconds,
    loses: losesIn(phase),
    ...(limit && { limit }),
    ...(isShorter(wish) && hasScenesShown(phase) && { mayBeScene: true }),
  });
  return leaveAsked(said, { lengthSeconds: seconds }, context);
}

function losesIn({ name }: Remakeable): "making" | "script" | "card" | "nothing" {
  switch (name) {
    case "making":
    case "custom-making":
      return "making";
    case "custom-step":
      return "script";
    case "editing-script":
    case "changing":
      return "card";
    case "making-failed":
    case "making-cancelled":
    case "custom-stopped":
      return "nothing";
  }
}

function isShorter(wish: LengthWish): boolean {
  return "change" in wish && wish.change === "shorter" && wish.bySeconds === undefined;
}

/** Whether one scene alone may have been meant as well. */
function hasScenesShown(phase: Remakeable): boolean {
  if (phase.name === "editing-script") return true;
  return phase.name === "custom-step" && phase.step === "script";
}

/** A finished short is made anew only by a button: it takes time, and other words come out of it. */
function askOnCard(
  conversation: Conversation,
  { phase, wish }: { phase: Finished; wish: LengthWish },
  context: EventContext,
): Step {
  const refusal = whyNotAllowed(context.rights, phase, "change-length");
  if (refusal) return refuse(conversation, refusal, context);
  const { short, finished, previewMessageId } = phase;
  if (finished.tools?.isOwnScript) return say(conversation, { about: "length-of-own" });
  const wished = resolveLength(wish, lengthOf(phase));
  if (phase.name === "choosing-length" && wished.is === "length") {
    const argument = String(wished.seconds);
    const isOffered = offersIn(phase).some((offer) => offer.argument === argument);
    // The length of a button, said by name, is that button.
    if (isOffered && "to" in wish) {
      return onPressed(conversation, { type: "pressed", verb: "change-length", argument }, context);
    }
  }
  if (wished.is === "same" || wished.is === "end") return say(conversation, answerTo(wished));
  const { seconds, limit } = wished.is === "length" ? wished : {};
  const choosing: Phase = {
    name: "choosing-length",
    short,
    finished,
    previewMessageId,
    ...(seconds !== undefined && { seconds }),
    ...(limit && { limit }),
    ...(isShorter(wish) && { mayBeScene: true }),
  };
  const asked =
    phase.name === "choosing-length"
      ? stayOn(conversation, choosing, context)
      : moveTo(conversation, choosing, context);
  const offer = offersIn(choosing).find(({ isMain }) => isMain);
  return offer ? leaveAsked(asked, { offer }, context) : asked;
}
