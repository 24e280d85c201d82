import { fewerSentences } from "#src/studio/script/fewer-sentences.ts";
import { whyNotAllowed } from "./approval/may-press.ts";
import type { Conversation, EventContext, Phase, SceneAsked, Step } from "./conversation.ts";
import { stayOn } from "./custom/stay-on.ts";
import { openSuggestions, scenesOf, withNarration } from "./custom/workshop.ts";
import { remakeWith } from "./finished/change-finished.ts";
import { onPressed } from "./on-pressed.ts";
import { readSceneRef, readSceneWords, type SceneRef } from "./plain-words/read-scene-words.ts";
import type { In } from "./press.ts";
import type { Verb } from "./screen.ts";
import { refuse, sayBeside } from "./show.ts";
import type { Reply } from "./talk/reply.ts";

/** Where the scenes of a short are before somebody, to be changed one by one. */
type WithScenes = In<
  "reviewing" | "editing-script" | "choosing-pictures" | "changing" | "custom-step"
>;
type Finished = Exclude<WithScenes, In<"custom-step">>;

/** A wish about one scene of which everything is known. */
interface Wish {
  sceneId: string;
  part: "words" | "picture";
  isShorter?: true;
}

/**
 * Words about one scene do what its button does: "2번 장면 다시 써줘", "make the hook punchier". A finished
 * short is made again with it, as with any change. Where it is unclear which scene is meant, it is asked.
 * Undefined for other words.
 */
export function onSceneSaid(
  conversation: Conversation,
  said: { text: string; asked: SceneAsked | undefined },
  context: EventContext,
): Step | undefined {
  const { phase } = conversation;
  if (!hasScenes(phase)) return undefined;
  const { asked } = said;
  const ref = asked && readSceneRef(said.text);
  const wish = ref ? { ...asked, ref } : readSceneWords(said.text);
  if (!wish) return undefined;
  const part = wish.part ?? partShownIn(phase);
  const scenes = sceneIdsIn(phase);
  if (!part || (part === "picture" && isUnpainted(phase))) return undefined;
  const sceneId = wish.ref && sceneIdOf(wish.ref, scenes);
  const { isShorter } = wish;
  const known = { part, ...(isShorter && { isShorter }) };
  if (sceneId === undefined) {
    return ask(conversation, { about: "which-scene", part, count: scenes.length }, known, context);
  }
  return wishFor(conversation, phase, { ...known, sceneId }, context);
}

/** What a yes does to the scene that was asked about. */
export function onSceneConfirmed(
  conversation: Conversation,
  { sceneId, part }: SceneAsked,
  context: EventContext,
): Step | undefined {
  const { phase } = conversation;
  if (sceneId === undefined || !hasScenes(phase)) return undefined;
  return wishFor(conversation, phase, { sceneId, part }, context);
}

function hasScenes(phase: Phase): phase is WithScenes {
  return ["reviewing", "editing-script", "choosing-pictures", "changing", "custom-step"].includes(
    phase.name,
  );
}

/** On a card that shows only words, or only pictures, "바꿔줘" says enough. */
function partShownIn(phase: WithScenes): Wish["part"] | undefined {
  if (phase.name === "editing-script") return "words";
  if (phase.name === "choosing-pictures") return "picture";
  if (phase.name === "changing") return phase.tool === "pictures" ? "picture" : undefined;
  if (phase.name !== "custom-step") return undefined;
  const { step } = phase;
  return step === "script" ? "words" : step === "pictures" ? "picture" : undefined;
}

function sceneIdsIn(phase: WithScenes): string[] {
  const scenes = phase.name === "custom-step" ? scenesOf(phase.workshop) : phase.finished.scenes;
  return scenes.map(({ id }) => id);
}

function isUnpainted(phase: WithScenes): boolean {
  return phase.name === "custom-step" && phase.workshop.draft.pictures.length === 0;
}

function sceneIdOf(ref: SceneRef, ids: readonly string[]): string | undefined {
  if ("number" in ref) return ref.number > 0 ? ids[ref.number - 1] : undefined;
  return ref.place === "first" ? ids[0] : ids.at(-1);
}

function wishFor(
  conversation: Conversation,
  phase: WithScenes,
  wish: Wish,
  context: EventContext,
): Step | undefined {
  if (phase.name === "custom-step") return onBench(conversation, phase, wish, context);
  if (phase.name === "changing" && phase.tool === "pictures" && wish.part === "picture") {
    return press(conversation, "redraw", wish.sceneId, context);
  }
  // What was filled in on the card of another tool is not thrown away by words about something else.
  if (phase.name === "changing") return undefined;
  return onFinished(conversation, phase, wish, context);
}

function press(
  conversation: Conversation,
  verb: Verb,
  argument: string,
  context: EventContext,
): Step {
  return onPressed(conversation, { type: "pressed", verb, argument }, context);
}

/** In custom mode each step has its own: words are changed where the script is, pictures where they are. */
function onBench(
  conversation: Conversation,
  phase: In<"custom-step">,
  { sceneId, part, isShorter }: Wish,
  context: EventContext,
): Step | undefined {
  const { step, workshop } = phase;
  if (part === "picture") {
    return step === "pictures" ? press(conversation, "redraw", sceneId, context) : undefined;
  }
  if (step !== "script") return undefined;
  if (!isShorter) return press(conversation, "rewrite", sceneId, context);
  const isAdvised = (one: { kind: string; sceneId: string }) =>
    one.kind === "too-long" && one.sceneId === sceneId;
  const advice = openSuggestions(workshop).find(isAdvised);
  if (advice) return press(conversation, "apply", advice.id, context);
  const scene = scenesOf(workshop).find(({ id }) => id === sceneId);
  const narration = scene && fewerSentences(scene.narration);
  if (narration === undefined) return askToReword(conversation, sceneId, context);
  const refusal = whyNotAllowed(context.rights, phase, "apply");
  if (refusal) return refuse(conversation, refusal, context);
  const shorter = withNarration(workshop, { sceneId, narration });
  return stayOn(conversation, { ...phase, workshop: shorter }, context);
}

function onFinished(
  conversation: Conversation,
  phase: Exclude<Finished, In<"changing">>,
  { sceneId, part, isShorter }: Wish,
  context: EventContext,
): Step {
  const isPicture = part === "picture";
  const opening = isPicture ? "change-images" : "edit-script";
  const refusal = whyNotAllowed(context.rights, phase, opening);
  if (refusal) return refuse(conversation, refusal, context);
  const chosen = { verb: isPicture ? ("redraw" as const) : ("rewrite" as const) };
  const making = { conversation, context, chosen, values: {} };
  const sceneIds = [sceneId];
  if (isPicture) return remakeWith(making, phase, { type: "pictures", sceneIds });
  if (!isShorter) return remakeWith(making, phase, { type: "rewrite", sceneIds });
  const scene = phase.finished.scenes.find(({ id }) => id === sceneId);
  const narration = scene && fewerSentences(scene.narration);
  if (!scene || narration === undefined) return askToReword(conversation, sceneId, context);
  const { onScreen } = scene;
  return remakeWith(making, phase, {
    type: "scenes",
    scenes: [{ id: sceneId, narration, onScreen }],
  });
}

/** Of a single sentence nothing can be left out: other words are offered instead. */
function askToReword(conversation: Conversation, sceneId: string, context: EventContext): Step {
  const about = { part: "words" as const, sceneId };
  return ask(conversation, { about: "one-sentence" }, about, context);
}

function ask(
  conversation: Conversation,
  reply: Reply,
  scene: SceneAsked,
  { actorId }: EventContext,
): Step {
  const said = sayBeside(conversation, { kind: "reply", reply });
  const asked = { scene, version: conversation.version, ...(actorId && { by: actorId }) };
  return { ...said, conversation: { ...said.conversation, asked } };
}
