import type { ShortChange } from "#src/domain/making.ts";
import { fewerSentences } from "#src/studio/script/fewer-sentences.ts";
import { whyNotAllowed } from "./approval/may-press.ts";
import type { Conversation, EventContext, Phase, SceneAsked, Step } from "./conversation.ts";
import type { Workshop } from "./custom/custom-phase.ts";
import { remakeScenes } from "./custom/on-custom-pressed.ts";
import { stayOn } from "./custom/stay-on.ts";
import { openSuggestions, scenesOf, withNarration, withSuggestion } from "./custom/workshop.ts";
import { remakeWith, withAnew } from "./finished/change-finished.ts";
import { namesSeveral, readSceneRefs, readSceneWords } from "./plain-words/read-scene-words.ts";
import type { SceneRef } from "./plain-words/scene-names.ts";
import type { In } from "./press.ts";
import type { Verb } from "./screen.ts";
import { refuse, sayBeside } from "./show.ts";
import { leaveAsked } from "./talk/leave-asked.ts";
import type { Reply } from "./talk/reply.ts";

/** Where the scenes of a short are before somebody, to be changed one by one. */
type WithScenes = In<
  "reviewing" | "editing-script" | "choosing-pictures" | "changing" | "custom-step"
>;
type Finished = Exclude<WithScenes, In<"custom-step">>;

/** A wish about scenes of which everything is known. */
interface Wish {
  sceneIds: string[];
  part: "words" | "picture";
  isShorter?: true;
  /** A scene of a single sentence is put in other words instead. */
  isReworded?: true;
}

/**
 * Words about scenes do what their buttons do: "2번 장면 다시 써줘", "make the hook punchier", "2번이랑 4번 그림
 * 바꿔줘". A finished short is made again with it, as with any change. All that were named are changed, or
 * none: where it is unclear which are meant, it is asked. Undefined for other words.
 */
export function onSceneSaid(
  conversation: Conversation,
  said: { text: string; asked: SceneAsked | undefined },
  context: EventContext,
): Step | undefined {
  const { phase } = conversation;
  if (!hasScenes(phase)) return undefined;
  const { asked } = said;
  const refs = asked && readSceneRefs(said.text);
  const wish = refs ? { ...asked, refs } : readSceneWords(said.text);
  if (!wish) return namesSeveral(said.text) ? askOneByOne(conversation) : undefined;
  const part = wish.part ?? partShownIn(phase);
  const scenes = sceneIdsIn(phase);
  if (!part || (part === "picture" && isUnpainted(phase))) return undefined;
  const sceneIds = sceneIdsOf(wish.refs, scenes);
  const { isShorter } = wish;
  const known = { part, ...(isShorter && { isShorter }) };
  if (!sceneIds) {
    return ask(conversation, { about: "which-scene", part, count: scenes.length }, known, context);
  }
  return wishFor(conversation, phase, { ...known, sceneIds }, context);
}

/** What a yes does to the scenes that were asked about. */
export function onSceneConfirmed(
  conversation: Conversation,
  { sceneId, sceneIds = sceneId === undefined ? [] : [sceneId], part, isShorter }: SceneAsked,
  context: EventContext,
): Step | undefined {
  const { phase } = conversation;
  if (sceneIds.length === 0 || !hasScenes(phase)) return undefined;
  const shorter = isShorter && { isShorter, isReworded: true as const };
  return wishFor(conversation, phase, { sceneIds, part, ...shorter }, context);
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

/** Each scene once; undefined where none was named, or one that is not there. */
function sceneIdsOf(refs: readonly SceneRef[], ids: readonly string[]): string[] | undefined {
  const named = refs.map((ref) => sceneIdOf(ref, ids));
  const known = named.filter((id) => id !== undefined);
  if (known.length === 0 || known.length < named.length) return undefined;
  return ids.filter((id) => known.includes(id));
}

function sceneIdOf(ref: SceneRef, ids: readonly string[]): string | undefined {
  if ("number" in ref) return ref.number > 0 ? ids[ref.number - 1] : undefined;
  return ref.place === "first" ? ids[0] : ids.at(-1);
}

/** Different wishes for different scenes are not guessed apart. */
function askOneByOne(conversation: Conversation): Step {
  return sayBeside(conversation, { kind: "reply", reply: { about: "one-by-one" } });
}

function wishFor(
  conversation: Conversation,
  phase: WithScenes,
  wish: Wish,
  context: EventContext,
): Step | undefined {
  if (phase.name === "custom-step") return onBench(conversation, phase, wish, context);
  if (phase.name === "changing" && phase.tool === "pictures" && wish.part === "picture") {
    const refusal = whyNotAllowed(context.rights, phase, "redraw");
    if (refusal) return refuse(conversation, refusal, context);
    const edits = withAnew(phase.edits, wish.sceneIds);
    return stayOn(conversation, { ...phase, edits }, context);
  }
  // What was filled in on the card of another tool is not thrown away by words about something else.
  if (phase.name === "changing") return undefined;
  return onFinished(conversation, phase, wish, context);
}

/** In custom mode each step has its own: words are changed where the script is, pictures where they are. */
function onBench(
  conversation: Conversation,
  phase: In<"custom-step">,
  wish: Wish,
  context: EventContext,
): Step | undefined {
  const { part, isShorter, isReworded, sceneIds } = wish;
  const own = part === "picture" ? "pictures" : "script";
  if (phase.step !== own) return undefined;
  const verb: Verb = part === "picture" ? "redraw" : isShorter ? "apply" : "rewrite";
  const refusal = whyNotAllowed(context.rights, phase, verb);
  if (refusal) return refuse(conversation, refusal, context);
  const { workshop } = phase;
  const remake = (edited: Workshop, ids: string[]): Step => {
    const press = { conversation, context, chosen: { verb }, values: {} };
    const type = part === "picture" ? ("pictures" as const) : ("rewrite" as const);
    return remakeScenes(press, { ...phase, workshop: edited }, { type, sceneIds: ids });
  };
  if (!isShorter) return remake(workshop, sceneIds);
  const { shorter, single } = shorten(workshop, sceneIds);
  if (single.length === 0) return stayOn(conversation, { ...phase, workshop: shorter }, context);
  if (!isReworded) return askToReword(conversation, { phase, sceneIds, single }, context);
  return remake(shorter, single);
}

/** Each scene as it is advised, else without its last sentence; `single` are those that cannot do without it. */
function shorten(before: Workshop, sceneIds: readonly string[]) {
  const single: string[] = [];
  let shorter = before;
  for (const sceneId of sceneIds) {
    const advice = openSuggestions(before).find(
      (one) => one.kind === "too-long" && one.sceneId === sceneId,
    );
    const scene = scenesOf(before).find(({ id }) => id === sceneId);
    const narration = scene && fewerSentences(scene.narration);
    if (advice) shorter = withSuggestion(shorter, advice.id);
    else if (narration !== undefined) shorter = withNarration(shorter, { sceneId, narration });
    else single.push(sceneId);
  }
  return { shorter, single };
}

function onFinished(
  conversation: Conversation,
  phase: Exclude<Finished, In<"changing">>,
  { sceneIds, part, isShorter, isReworded }: Wish,
  context: EventContext,
): Step {
  const isPicture = part === "picture";
  const opening = isPicture ? "change-images" : "edit-script";
  const refusal = whyNotAllowed(context.rights, phase, opening);
  if (refusal) return refuse(conversation, refusal, context);
  const chosen = { verb: isPicture ? ("redraw" as const) : ("rewrite" as const) };
  const making = { conversation, context, chosen, values: {} };
  if (isPicture) return remakeWith(making, phase, { type: "pictures", sceneIds });
  if (!isShorter) return remakeWith(making, phase, { type: "rewrite", sceneIds });
  const named = phase.finished.scenes.filter(({ id }) => sceneIds.includes(id));
  const scenes = named.flatMap(({ id, onScreen, narration: before }) => {
    const narration = fewerSentences(before);
    return narration === undefined ? [] : [{ id, narration, onScreen }];
  });
  const single = sceneIds.filter((id) => !scenes.some((scene) => scene.id === id));
  if (single.length > 0 && !isReworded) {
    return askToReword(conversation, { phase, sceneIds, single }, context);
  }
  const changes: ShortChange[] = [
    ...(scenes.length > 0 ? [{ type: "scenes" as const, scenes }] : []),
    ...(single.length > 0 ? [{ type: "rewrite" as const, sceneIds: single }] : []),
  ];
  const [only, ...others] = changes;
  const change = only && others.length === 0 ? only : { type: "several" as const, changes };
  return remakeWith(making, phase, change);
}

/** Of a single sentence nothing can be left out: other words are offered instead. */
function askToReword(
  conversation: Conversation,
  asked: { phase: WithScenes; sceneIds: string[]; single: string[] },
  context: EventContext,
): Step {
  const { phase, sceneIds, single } = asked;
  const numbers = sceneIdsIn(phase).flatMap((id, index) =>
    single.includes(id) ? [index + 1] : [],
  );
  const about = { part: "words" as const, isShorter: true as const, sceneIds };
  return ask(conversation, { about: "one-sentence", numbers }, about, context);
}

function ask(
  conversation: Conversation,
  reply: Reply,
  scene: SceneAsked,
  context: EventContext,
): Step {
  const said = sayBeside(conversation, { kind: "reply", reply });
  return leaveAsked(said, { scene }, context);
}
