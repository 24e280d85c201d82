import { whyNotAllowed } from "../approval/may-press.ts";
import type { Conversation, Effect, EventContext, Phase, Step } from "../conversation.ts";
import { go, type In, type Press } from "../press.ts";
import { refuse } from "../show.ts";
import { lengthOf } from "./length-of.ts";

const remakeable = [
  "making",
  "making-failed",
  "making-cancelled",
  "editing-script",
  "changing",
  "custom-step",
  "custom-making",
  "custom-stopped",
] as const;

/** Where another length is asked about in words, and done after a yes. */
export type Remakeable = In<(typeof remakeable)[number]>;

export function isRemakeable(phase: Phase): phase is Remakeable {
  return remakeable.some((name) => name === phase.name);
}

/** How long what is being made is meant to be. */
export function wishedLength(phase: Remakeable): number {
  if ("finished" in phase) return lengthOf(phase);
  const { short } = phase;
  if (phase.name !== "custom-step") return short.lengthSeconds;
  return phase.workshop.draft.lengthSeconds ?? short.lengthSeconds;
}

/** How long a person's own words are is up to them alone. */
export function isOfOwnWords(phase: Remakeable): boolean {
  if ("ownScript" in phase && phase.ownScript !== undefined) return true;
  switch (phase.name) {
    case "editing-script":
    case "changing":
      return phase.finished.tools?.isOwnScript === true;
    case "making":
    case "making-failed":
    case "making-cancelled":
      return phase.before?.finished.tools?.isOwnScript === true;
    case "custom-step":
      return phase.workshop.ownScript !== undefined;
    case "custom-making":
    case "custom-stopped":
      return phase.bench?.workshop.ownScript !== undefined;
  }
}

/** Has the short made anew at another length, from its script on. In custom mode it rests there. */
export function remakeAt(
  press: Press,
  phase: Remakeable | In<"choosing-length">,
  lengthSeconds: number,
): Step {
  const short = { ...phase.short, lengthSeconds, generation: phase.short.generation + 1 };
  const remake: Effect = {
    type: "remake",
    shortId: short.id,
    generation: short.generation,
    change: { type: "everything", lengthSeconds },
  };
  const progress = { step: "script" as const, fraction: 0 };
  switch (phase.name) {
    case "custom-step":
    case "custom-making":
    case "custom-stopped": {
      const bench =
        phase.name === "custom-step" ? { step: phase.step, workshop: phase.workshop } : phase.bench;
      const making: Phase = {
        name: "custom-making",
        short,
        toward: "script",
        progress,
        ...(bench && { bench }),
      };
      return go(press, making, { ...remake, until: "script" });
    }
    case "making":
    case "making-failed":
    case "making-cancelled":
    case "editing-script":
    case "changing":
    case "choosing-length": {
      const before = "finished" in phase ? shown(phase, short.generation) : phase.before;
      const kept = before && {
        ...before,
        short: { ...before.short, generation: short.generation },
      };
      const making: Phase = {
        name: "making",
        short,
        progress,
        ...(kept && { before: kept }),
        isAnew: true,
      };
      return go(press, making, remake);
    }
  }
}

/** What is gone back to where the making is given up: the short at the length it has. */
function shown(
  { short, finished, previewMessageId }: In<"editing-script" | "changing" | "choosing-length">,
  generation: number,
) {
  return { short: { ...short, generation }, finished, previewMessageId };
}

/** What a yes to another length does; undefined where that can't be done any more. */
export function onLengthConfirmed(
  conversation: Conversation,
  lengthSeconds: number,
  context: EventContext,
): Step | undefined {
  const { phase } = conversation;
  if (!isRemakeable(phase)) return undefined;
  const refusal = whyNotAllowed(context.rights, phase, "change-length");
  if (refusal) return refuse(conversation, refusal, context);
  const chosen = { verb: "change-length" as const, argument: String(lengthSeconds) };
  return remakeAt({ conversation, context, chosen, values: {} }, phase, lengthSeconds);
}
