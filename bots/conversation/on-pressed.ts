import { cleanNarration } from "#src/studio/script/clean-narration.ts";
import { onScreenLengthMax } from "#src/studio/script/edit-scene.ts";
import { readNarration } from "#src/studio/script/read-script.ts";
import { narrationLengthMax, tones, type Tone } from "#src/domain/script.ts";
import { answerRequest } from "./approval/answer-request.ts";
import { changeRequest } from "./approval/change-request.ts";
import { whyNotAllowed } from "./approval/may-press.ts";
import { askOrBegin, beginShort } from "./begin-short.ts";
import type {
  Conversation,
  ConversationEvent,
  Effect,
  EventContext,
  Step,
} from "./conversation.ts";
import { makeAgain } from "./custom/make-further.ts";
import { openBrief } from "./custom/open-brief.ts";
import { onCustomPressed } from "./custom/on-custom-pressed.ts";
import { changeFinished, openTool } from "./finished/change-finished.ts";
import { editPost, openPostTexts } from "./finished/edit-post.ts";
import { remakeAt } from "./length/remake-at.ts";
import { offersIn } from "./offers.ts";
import { onSetupPressed } from "./onboarding/on-setup.ts";
import { isSetupPhase } from "./onboarding/setup-steps.ts";
import { changePost, pickTime, post } from "./plan-post.ts";
import { backToReview, go, type In, type Press } from "./press.ts";
import type { Notice } from "./screen.ts";
import { refuse, refuseAndOfferAgain, sayBeside } from "./show.ts";

type Pressed = Extract<ConversationEvent, { type: "pressed" }>;

/** A press that is really offered now. Any other changes nothing and says so. */
export function onPressed(conversation: Conversation, event: Pressed, context: EventContext): Step {
  const { phase } = conversation;
  const chosen = offersIn(phase).find(
    (offer) => offer.verb === event.verb && offer.argument === event.argument,
  );
  if (!chosen) return refuse(conversation, "card-is-old", context);
  const refusal = whyNotAllowed(context.rights, phase, event.verb);
  if (refusal) return refuse(conversation, refusal, context);
  const press: Press = { conversation, context, chosen, values: event.values ?? {} };
  if (isSetupPhase(phase)) return onSetupPressed(press, phase);
  switch (phase.name) {
    case "choosing-brand":
      return chooseBrand(press, phase);
    case "choosing-tone":
      return event.verb === "step-by-step" ? startCustom(press, phase) : chooseTone(press, phase);
    case "custom-brief":
    case "custom-step":
    case "custom-making":
    case "custom-stopped":
      return onCustomPressed(press, phase);
    case "making":
      return event.verb === "step-by-step"
        ? makeAgain(press, { ...phase, toward: "script" })
        : cancelMaking(press, phase);
    case "making-failed":
    case "making-cancelled":
      return event.verb === "back" && phase.before
        ? go(press, { name: "reviewing", ...phase.before })
        : remake(press, phase);
    case "reviewing":
      return openTool(press, phase) ?? review(press, phase);
    case "editing-script":
      return event.verb === "back" ? backToReview(press, phase) : saveScript(press, phase);
    case "changing":
      return changeFinished(press, phase);
    case "choosing-pictures":
      return event.verb === "back" ? backToReview(press, phase) : repaint(press, phase);
    case "choosing-length":
      return event.verb === "back"
        ? backToReview(press, phase)
        : remakeAt(press, phase, Number(chosen.argument));
    case "picking-time":
    case "moving-time":
      return pickTime(press, phase);
    case "editing-post":
      return editPost(press, phase);
    case "scheduled":
    case "held":
      return openPostTexts(press, phase) ?? changePost(press, phase);
    case "awaiting-approval":
      return openPostTexts(press, phase) ?? changeRequest(press, phase);
    case "changes-asked":
    case "approval-refused":
      return event.verb === "discard" ? discard(press, phase) : backToReview(press, phase);
    case "asked-approval":
    case "wording-answer":
    case "choosing-post-time":
      return answerRequest(press, phase);
    case "outcome-unknown":
      return settle(press, phase);
    case "publishing-failed":
      return event.verb === "retry" ? post(press, phase) : backToReview(press, phase);
    case "published":
      return event.verb === "make-another" ? makeAnother(press, phase) : askNumbers(press, phase);
    case "discarded":
      return backToReview(press, phase);
    case "empty":
    case "publishing":
    case "approval-answered":
    case "news":
      return refuse(conversation, "card-is-old", context);
  }
}

/** A brand that has gone meanwhile leaves those that are there to choose from. */
function chooseBrand({ conversation, context, chosen }: Press, phase: In<"choosing-brand">): Step {
  const { name: _, brands: _choices, tone, ...wish } = phase;
  const brandId = chosen.argument;
  return askOrBegin(conversation, { ...wish, ...(brandId !== undefined && { brandId }) }, context, {
    chosen,
    ...(tone && { tone }),
  });
}

function chooseTone({ conversation, context, chosen }: Press, phase: In<"choosing-tone">): Step {
  const { name: _, ...wish } = phase;
  const tone = tones.find((one): one is Tone => one === chosen.argument) ?? "casual";
  return beginShort(conversation, { wish, tone }, context, { chosen });
}

function startCustom(press: Press, phase: In<"choosing-tone">): Step {
  const { name: _, ...wish } = phase;
  return go(press, openBrief(wish, press.context));
}

function cancelMaking(press: Press, phase: In<"making">): Step {
  const { id: shortId, generation } = phase.short;
  return go(
    press,
    {
      name: "making-cancelled",
      short: phase.short,
      ...(phase.before && { before: phase.before }),
      ...(phase.isAnew && { isAnew: true }),
    },
    { type: "cancel-making", shortId, generation },
  );
}

type Remakeable =
  | In<"making-failed">
  | In<"making-cancelled">
  | In<"reviewing">
  | In<"editing-script">
  | In<"choosing-pictures">;

/** Makes the short again, with a change or from where it stopped. What did not change is used again. */
function remake(
  press: Press,
  phase: Remakeable,
  change?: Extract<Effect, { type: "remake" }>["change"],
): Step {
  const short = { ...phase.short, generation: phase.short.generation + 1 };
  const before = "finished" in phase ? reviewable(phase) : phase.before;
  const isAnew = "finished" in phase ? change?.type === "everything" : phase.isAnew;
  return go(
    press,
    {
      name: "making",
      short,
      progress: { step: "script", fraction: 0 },
      ...(before && { before: { ...before, short } }),
      ...(isAnew && { isAnew: true }),
    },
    { type: "remake", shortId: short.id, generation: short.generation, ...(change && { change }) },
  );
}

function reviewable(phase: In<"reviewing" | "editing-script" | "choosing-pictures">) {
  const { short, finished, previewMessageId } = phase;
  return { short, finished, previewMessageId };
}

function review(press: Press, phase: In<"reviewing">): Step {
  switch (press.chosen.verb) {
    case "publish-now":
      return post(press, phase);
    case "schedule":
      return go(press, {
        ...phase,
        name: "picking-time",
        suggestions: press.context.suggestions,
      });
    case "edit-script":
      return go(press, { ...phase, name: "editing-script" });
    case "change-images":
      return go(press, { ...phase, name: "choosing-pictures" });
    case "regenerate":
      return remake(press, phase, { type: "everything" });
    default:
      return go(press, { ...phase, name: "discarded" });
  }
}

function discard(press: Press, phase: In<"approval-refused" | "changes-asked">): Step {
  const { short, finished, previewMessageId } = phase;
  return go(press, { name: "discarded", short, finished, previewMessageId });
}

function saveScript(press: Press, phase: In<"editing-script">): Step {
  const typed = phase.finished.scenes.map((scene) => {
    const edited = press.values.scenes?.find((one) => one.id === scene.id) ?? scene;
    return { ...scene, narration: edited.narration, onScreen: edited.onScreen };
  });
  const scenes = typed.flatMap(({ id, narration, onScreen }, index) => {
    const before = phase.finished.scenes[index];
    const cleaned = {
      narration: narration === before?.narration ? narration : readNarration(narration),
      onScreen: onScreen === before?.onScreen ? onScreen : cleanNarration(onScreen),
    };
    const isSame = cleaned.narration === before?.narration && cleaned.onScreen === before.onScreen;
    return isSame ? [] : [{ id, ...cleaned }];
  });
  const refuseScript = (notice: Notice) =>
    refuseAndOfferAgain(press.conversation, notice, press.context, {
      kind: "script-edit",
      scenes: typed,
    });
  if (scenes.some((scene) => !hasWords(scene.narration) || !hasWords(scene.onScreen))) {
    return refuseScript("script-is-empty");
  }
  const isTooLong = scenes.some(
    (scene) =>
      scene.narration.length > narrationLengthMax || scene.onScreen.length > onScreenLengthMax,
  );
  if (isTooLong) return refuseScript("script-too-long");
  if (scenes.length === 0) return backToReview(press, phase);
  return remake(press, phase, { type: "scenes", scenes });
}

/** What can be spoken or read: a row of marks is as good as nothing. */
function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function repaint(press: Press, phase: In<"choosing-pictures">): Step {
  const known = phase.finished.pictures.map((picture) => picture.sceneId);
  const sceneIds = known.filter((id) => press.values.sceneIds?.includes(id));
  if (sceneIds.length === 0) {
    return refuseAndOfferAgain(press.conversation, "choose-a-picture", press.context);
  }
  return remake(press, phase, { type: "pictures", sceneIds });
}

function settle(press: Press, phase: In<"outcome-unknown">): Step {
  const isLive = press.chosen.verb === "settle-live";
  return go(
    press,
    { ...phase, name: "publishing" },
    { type: "settle-post", postId: phase.post.id, isLive },
  );
}

/** The card waits without buttons until the numbers are here and become the card themselves. */
function askNumbers(press: Press, phase: In<"published">): Step {
  const { conversation, context, chosen } = press;
  const ask: Effect = { type: "take-numbers", postId: phase.post.id, askId: context.eventId };
  const { card } = conversation;
  if (!card) return { conversation, effects: [ask] };
  const { messageId: id, screen } = card;
  return {
    conversation: { ...conversation, card: { ...card, chosen } },
    effects: [ask, { type: "replace", message: { id, screen, offers: [], chosen } }],
  };
}

/** The card stays as it is: as many others may follow as a person likes. */
function makeAnother({ conversation, context }: Press, phase: In<"published">): Step {
  const conversationId = context.eventId;
  const ask: Effect = { type: "ask-another", projectId: phase.short.id, conversationId };
  const said = sayBeside(conversation, { kind: "another-begun", conversationId });
  const { card } = conversation;
  if (!card) return { ...said, effects: [ask, ...said.effects] };
  const message = { id: card.messageId, screen: card.screen, offers: offersIn(phase) };
  return { ...said, effects: [ask, { type: "replace", message }, ...said.effects] };
}
