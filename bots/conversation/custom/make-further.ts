import type { MakingStep, ShortChange } from "#src/domain/making.ts";
import type { Effect, Phase, Short, Step } from "../conversation.ts";
import { go, type Press } from "../press.ts";
import { nextMessageId } from "../show.ts";
import { type Bench, type CustomMaking, type CustomStep, madeBefore } from "./custom-phase.ts";
import { stayOn } from "./stay-on.ts";
import { changesOf } from "./workshop.ts";

interface OnBench {
  short: Short;
  bench: Bench;
}

/** Has everything made that a step shows, with all that the person has changed. Goes there at once if nothing is missing. */
export function makeToward(press: Press, { short, bench }: OnBench, toward: CustomStep): Step {
  const { workshop } = bench;
  if (isMade(bench, toward)) {
    return go(press, { name: "custom-step", short, step: toward, workshop });
  }
  const making = makingOf({ short, bench }, toward);
  return go(press, making, remakeOf(making, changesOf(workshop)));
}

/** Has some scenes made anew while their card stays where it is. */
export function makeInPlace(
  press: Press,
  { short, bench }: OnBench,
  input: { change: ShortChange; busySceneIds: string[] },
): Step {
  const making = {
    ...makingOf({ short, bench }, bench.step),
    busySceneIds: input.busySceneIds,
  };
  const stayed = stayOn(press.conversation, making, press.context);
  const changes =
    input.change.type === "everything"
      ? [input.change]
      : [...changesOf(bench.workshop), input.change];
  return {
    conversation: stayed.conversation,
    effects: [remakeOf(making, changes), ...stayed.effects],
  };
}

/** Makes the video without any further stop: what is finished then is reviewed as in quick mode. */
export function makeTheRest(press: Press, { short, bench }: OnBench): Step {
  const { workshop } = bench;
  const { finished } = workshop;
  const changes = changesOf(workshop);
  if (finished && isMade(bench, "finish")) {
    const previewMessageId = nextMessageId(press.conversation);
    return go(press, { name: "reviewing", short, finished, previewMessageId });
  }
  const next = { ...short, generation: short.generation + 1 };
  const making: Phase = {
    name: "making",
    short: next,
    progress: { step: lastMade(bench), fraction: 0 },
  };
  return go(press, making, remakeOf({ short: next, toward: "finish", bench }, changes));
}

/** Goes on where a making stopped. */
export function makeAgain(
  press: Press,
  input: Pick<CustomMaking, "short" | "toward" | "bench" | "ownScript">,
): Step {
  const { short, toward, bench, ownScript } = input;
  const next = { ...short, generation: short.generation + 1 };
  const progress = { step: bench ? lastMade(bench) : ("script" as const), fraction: 0 };
  return go(
    press,
    {
      name: "custom-making",
      short: next,
      toward,
      progress,
      ...(bench && { bench }),
      ...(ownScript !== undefined && { ownScript }),
    },
    remakeOf({ short: next, toward }, []),
  );
}

function makingOf({ short, bench }: OnBench, toward: CustomStep) {
  return {
    name: "custom-making" as const,
    short: { ...short, generation: short.generation + 1 },
    toward,
    progress: { step: lastMade(bench), fraction: 0 },
    bench,
  } satisfies CustomMaking & { name: "custom-making" };
}

function remakeOf(
  { short, toward, bench }: Pick<CustomMaking, "short" | "toward" | "bench">,
  changes: ShortChange[],
): Effect {
  const [first, ...others] = changes;
  const isSeveral = others.length > 0 || bench?.workshop.isBehind;
  const change: ShortChange | undefined = isSeveral ? { type: "several", changes } : first;
  return {
    type: "remake",
    shortId: short.id,
    generation: short.generation,
    ...(change && { change }),
    ...(toward !== "finish" && { until: madeBefore[toward] }),
  };
}

/** Only new words and missing pictures are made before the video; what else was chosen waits for it. */
function isMade({ workshop }: Bench, toward: CustomStep): boolean {
  const { draft, finished, isBehind } = workshop;
  if (isBehind) return false;
  const changes = changesOf(workshop);
  if (toward === "finish") return finished !== undefined && changes.length === 0;
  if (toward === "script") return true;
  const hasPictures = draft.scenes.every(({ id }) =>
    draft.pictures.some(({ sceneId, options }) => sceneId === id && options.length > 0),
  );
  return hasPictures && !changes.some(({ type }) => type === "scenes");
}

function lastMade({ step, workshop }: Bench): MakingStep {
  return workshop.draft.pictures.length > 0 ? madeBefore[step] : "script";
}
