import { cleanNarration } from "#src/studio/script/clean-narration.ts";
import { onScreenLengthMax } from "#src/studio/script/edit-scene.ts";
import { narrationLengthMax, tones, type Tone } from "#src/domain/script.ts";
import type {
  Conversation,
  ConversationEvent,
  Effect,
  EventContext,
  Phase,
  Short,
  Step,
} from "./conversation.ts";
import { offersIn } from "./offers.ts";
import { parseLocalTime } from "./parse-local-time.ts";
import type { Notice, Offer, PressValues } from "./screen.ts";
import { moveTo, refuse, refuseAndOfferAgain } from "./show.ts";

type Pressed = Extract<ConversationEvent, { type: "pressed" }>;
type In<Name extends Phase["name"]> = Extract<Phase, { name: Name }>;

/** A press that is really offered now. Any other changes nothing and says so. */
export function onPressed(conversation: Conversation, event: Pressed, context: EventContext): Step {
  const { phase } = conversation;
  const chosen = offersIn(phase).find(
    (offer) => offer.verb === event.verb && offer.argument === event.argument,
  );
  if (!chosen) return refuse(conversation, "card-is-old", context);
  const press: Press = { conversation, context, chosen, values: event.values ?? {} };
  switch (phase.name) {
    case "choosing-tone":
      return chooseTone(press, phase);
    case "making":
      return cancelMaking(press, phase);
    case "making-failed":
    case "making-cancelled":
      return event.verb === "back" && phase.before
        ? go(press, { name: "reviewing", ...phase.before })
        : remake(press, phase);
    case "reviewing":
      return review(press, phase);
    case "editing-script":
      return event.verb === "back" ? backToReview(press, phase) : saveScript(press, phase);
    case "choosing-pictures":
      return event.verb === "back" ? backToReview(press, phase) : repaint(press, phase);
    case "picking-time":
    case "moving-time":
      return pickTime(press, phase);
    case "scheduled":
    case "held":
      return changePost(press, phase);
    case "outcome-unknown":
      return settle(press, phase);
    case "publishing-failed":
      return event.verb === "retry" ? post(press, phase) : backToReview(press, phase);
    case "published":
      return askNumbers(press, phase);
    case "discarded":
      return backToReview(press, phase);
    case "empty":
    case "publishing":
      return refuse(conversation, "card-is-old", context);
  }
}

interface Press {
  conversation: Conversation;
  context: EventContext;
  chosen: Offer;
  values: PressValues;
}

/** Goes on to a phase and has something done. The deed comes first: if it is refused, nothing is said. */
function go(press: Press, phase: Phase, ...deeds: Effect[]): Step {
  const moved = moveTo(press.conversation, phase, press.context, { chosen: press.chosen });
  return { conversation: moved.conversation, effects: [...deeds, ...moved.effects] };
}

function chooseTone(press: Press, phase: In<"choosing-tone">): Step {
  const tone = tones.find((one): one is Tone => one === press.chosen.argument) ?? "casual";
  const short: Short = {
    id: press.context.eventId,
    keyword: phase.keyword,
    tone,
    language: phase.language,
    lengthSeconds: phase.lengthSeconds,
    generation: 1,
  };
  return go(
    press,
    { name: "making", short, progress: { step: "script", fraction: 0 } },
    {
      type: "start-making",
      short,
      ...(phase.ownScript !== undefined && { ownScript: phase.ownScript }),
    },
  );
}

function cancelMaking(press: Press, phase: In<"making">): Step {
  const { id: shortId, generation } = phase.short;
  return go(
    press,
    {
      name: "making-cancelled",
      short: phase.short,
      ...(phase.before && { before: phase.before }),
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
  return go(
    press,
    {
      name: "making",
      short,
      progress: { step: "script", fraction: 0 },
      ...(before && { before: { ...before, short } }),
    },
    { type: "remake", shortId: short.id, generation: short.generation, ...(change && { change }) },
  );
}

function reviewable(phase: In<"reviewing" | "editing-script" | "choosing-pictures">) {
  const { short, finished, previewMessageId } = phase;
  return { short, finished, previewMessageId };
}

function backToReview(press: Press, phase: Extract<Phase, { previewMessageId: string }>): Step {
  const { short, finished, previewMessageId } = phase;
  return go(press, { name: "reviewing", short, finished, previewMessageId });
}

function review(press: Press, phase: In<"reviewing">): Step {
  switch (press.chosen.verb) {
    case "publish-now":
      return post(press, phase);
    case "schedule":
      return go(press, { ...phase, name: "picking-time" });
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

function saveScript(press: Press, phase: In<"editing-script">): Step {
  const typed = phase.finished.scenes.map((scene) => {
    const edited = press.values.scenes?.find((one) => one.id === scene.id) ?? scene;
    return { ...scene, narration: edited.narration, onScreen: edited.onScreen };
  });
  const scenes = typed.flatMap(({ id, narration, onScreen }, index) => {
    const cleaned = { narration: cleanNarration(narration), onScreen: cleanNarration(onScreen) };
    const before = phase.finished.scenes[index];
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

function post(press: Press, phase: In<"reviewing" | "publishing-failed">): Step {
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

function pickTime(press: Press, phase: In<"picking-time" | "moving-time">): Step {
  const { conversation, context, values } = press;
  if (press.chosen.verb === "back") {
    if (phase.name !== "moving-time") return backToReview(press, phase);
    const { from, ...posted } = phase;
    return go(press, { ...posted, name: from });
  }
  const time = parseLocalTime(values.localTime ?? "", context);
  if (!time.ok) return refuseAndOfferAgain(conversation, time.notice, context);
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

function changePost(press: Press, phase: In<"scheduled" | "held">): Step {
  const { now } = press.context;
  const postId = phase.post.id;
  switch (press.chosen.verb) {
    case "publish-now":
      return go(
        press,
        { ...phase, name: "publishing", post: { ...phase.post, at: now } },
        { type: "move-post", postId, at: now },
      );
    case "move-time":
      return go(press, { ...phase, name: "moving-time", from: phase.name });
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
