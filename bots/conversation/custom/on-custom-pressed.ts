import type { ShortChange } from "#src/domain/making.ts";
import type { Short, Step } from "../conversation.ts";
import { go, type In, type Press } from "../press.ts";
import type { Notice } from "../screen.ts";
import { refuse } from "../show.ts";
import { type Bench, type CustomPhase, customSteps, type CustomStep } from "./custom-phase.ts";
import { asFilledIn } from "./as-filled-in.ts";
import { benchBehind } from "./bench-behind.ts";
import { makeAgain, makeInPlace, makeTheRest, makeToward } from "./make-further.ts";
import { openBrief } from "./open-brief.ts";
import { onBrief } from "./on-brief.ts";
import { isOwnGone } from "./own-pictures.ts";
import { refuseAndKeep, stayOn } from "./stay-on.ts";
import { takeValues } from "./take-values.ts";
import { whyNotMakeable } from "./why-not-makeable.ts";
import { openSuggestions, withSuggestion } from "./workshop.ts";

/** A press that was found to be offered in custom mode. */
export function onCustomPressed(press: Press, phase: CustomPhase): Step {
  switch (phase.name) {
    case "custom-brief":
      return onBrief(press, phase);
    case "custom-step": {
      const { step, short } = phase;
      const bench = { step, workshop: takeValues(phase.workshop, press) };
      return isOwnGone(phase.workshop, press)
        ? keep(press, { short, bench, notice: "picture-is-gone" })
        : onStep(asFilledIn(press, { name: "custom-step", short, ...bench }), short, bench);
    }
    case "custom-making":
      return stopMaking(press, phase);
    case "custom-stopped":
      return goOn(press, phase);
  }
}

function onStep(press: Press, short: Short, bench: Bench): Step {
  const { verb } = press.chosen;
  const sceneIds = bench.workshop.draft.scenes.map(({ id }) => id);
  switch (verb) {
    case "back":
      return goBack(press, short, bench);
    case "stop":
      return go(press, { name: "custom-stopped", short, bench });
    case "new-script":
      return makeInPlace(
        press,
        { short, bench },
        { change: { type: "everything" }, busySceneIds: sceneIds },
      );
    case "apply":
      return applySuggestion(press, short, bench);
    default:
      return make(press, short, bench);
  }
}

/** Presses that have something made: it is looked at first whether that can be. */
function make(press: Press, short: Short, bench: Bench): Step {
  const { verb, argument = "" } = press.chosen;
  const all = bench.workshop.draft.scenes.map(({ id }) => id);
  const notice = whyNotMakeable(bench.workshop);
  if (notice) return keep(press, { short, bench, notice });
  switch (verb) {
    case "rewrite":
    case "redraw":
    case "redraw-all": {
      const sceneIds = verb === "redraw-all" ? all : [argument];
      const type = verb === "rewrite" ? "rewrite" : "pictures";
      return remakeScenes(press, { short, ...bench }, { type, sceneIds });
    }
    case "do-the-rest":
      return makeTheRest(press, { short, bench });
    default: {
      const next = customSteps.find((step): step is CustomStep => step === argument);
      return next
        ? makeToward(press, { short, bench }, next)
        : makeTheRest(press, { short, bench });
    }
  }
}

/** Has scenes worded or drawn anew while their card stays, unless nothing can be made of what stands on it. */
export function remakeScenes(
  press: Press,
  { short, ...bench }: Bench & { short: Short },
  change: Extract<ShortChange, { type: "rewrite" | "pictures" }>,
): Step {
  const { step, workshop } = bench;
  const notice = whyNotMakeable(workshop);
  if (notice) return keep(press, { short, bench, notice });
  const input = { change, busySceneIds: change.sceneIds };
  return makeInPlace(press, { short, bench: { step, workshop } }, input);
}

function goBack(press: Press, short: Short, { step, workshop }: Bench): Step {
  const before = customSteps[customSteps.indexOf(step) - 1];
  if (before) return go(press, { name: "custom-step", short, step: before, workshop });
  const { id: _, generation: _generation, ...wish } = short;
  const { settings } = workshop.draft;
  const { ownScript } = workshop;
  const brief = openBrief(
    { ...wish, settings, ...(ownScript !== undefined && { ownScript }) },
    press.context,
    { tone: short.tone },
  );
  return go(press, { ...brief, made: { short, workshop } });
}

/** Advice on words that were typed over meanwhile is not taken: what a person wrote stays. */
function applySuggestion(press: Press, short: Short, bench: Bench): Step {
  const { argument = "" } = press.chosen;
  if (!openSuggestions(bench.workshop).some(({ id }) => id === argument)) {
    return keep(press, { short, bench, notice: "advice-is-old" });
  }
  const workshop = withSuggestion(bench.workshop, argument);
  return stayOn(
    press.conversation,
    { name: "custom-step", short, step: bench.step, workshop },
    press.context,
  );
}

function keep(
  { conversation, context }: Press,
  { short, bench, notice }: { short: Short; bench: Bench; notice: Notice },
): Step {
  const phase = { name: "custom-step" as const, short, ...bench };
  return refuseAndKeep(conversation, { phase, notice }, context);
}

/** What was there before stays: the person is back on it, with all they had changed. */
function stopMaking(press: Press, phase: In<"custom-making">): Step {
  const { short, toward, busySceneIds, ownScript } = phase;
  const { id: shortId, generation } = short;
  const cancel = { type: "cancel-making", shortId, generation } as const;
  const behind = benchBehind(phase);
  if (behind && busySceneIds) {
    const stayed = stayOn(
      press.conversation,
      { name: "custom-step", short, ...behind },
      press.context,
    );
    return { conversation: stayed.conversation, effects: [cancel, ...stayed.effects] };
  }
  return go(
    press,
    {
      name: "custom-stopped",
      short,
      toward,
      ...(behind && { bench: behind }),
      ...(ownScript !== undefined && { ownScript }),
    },
    cancel,
  );
}

function goOn(press: Press, phase: In<"custom-stopped">): Step {
  const { short, toward, bench } = phase;
  const isBack = press.chosen.verb === "back" || toward === undefined;
  if (isBack && bench) return go(press, { name: "custom-step", short, ...bench });
  if (toward === undefined) return refuse(press.conversation, "card-is-old", press.context);
  return makeAgain(press, { ...phase, toward });
}
