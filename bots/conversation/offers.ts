import { type Tone, tones } from "#src/domain/script.ts";
import { offersInApproval } from "./approval/approval-offers.ts";
import { isApprovalPhase } from "./approval/approval-screens.ts";
import type { Phase } from "./conversation.ts";
import { customOffersIn } from "./custom/custom-offers.ts";
import { offersOfTool, textsToolIn, toolsIn } from "./finished/finished-tools.ts";
import { lengthOffers } from "./length/length-offers.ts";
import { isSetupPhase, offersInSetup } from "./onboarding/setup-steps.ts";
import type { In } from "./press.ts";
import type { GivenInsight, Offer } from "./screen.ts";

/** What may be pressed in a phase: the screens show exactly this and the reducer accepts nothing else. */
export function offersIn(phase: Phase): Offer[] {
  if (isApprovalPhase(phase)) return offersInApproval(phase);
  if (isSetupPhase(phase)) return offersInSetup(phase);
  switch (phase.name) {
    case "empty":
      return [];
    case "choosing-tone":
      return [...tones.map(toneOffer), { verb: "step-by-step" }];
    case "choosing-brand":
      return phase.brands.map(({ id, name }, index) => ({
        verb: "choose-brand",
        argument: id,
        label: name,
        ...(index === 0 && { isMain: true }),
      }));
    case "making":
      return offersWhileMaking(phase);
    case "making-failed":
    case "making-cancelled":
      return phase.before
        ? [{ verb: "retry", isMain: true }, { verb: "back" }]
        : [{ verb: "retry", isMain: true }];
    case "reviewing":
      return [
        { verb: "publish-now", isMain: true },
        { verb: "schedule" },
        { verb: "edit-script" },
        { verb: "change-images" },
        ...toolsIn(phase.finished),
        { verb: "regenerate" },
        { verb: "discard", isRisky: true },
      ];
    case "editing-script":
      return [{ verb: "save-script", isMain: true }, { verb: "back" }];
    case "changing":
      return offersOfTool(phase);
    case "editing-post":
      return [{ verb: "save-texts", isMain: true }, { verb: "back" }];
    case "choosing-pictures":
      return [{ verb: "repaint", isMain: true }, { verb: "back" }];
    case "picking-time":
    case "moving-time":
    case "choosing-post-time":
      return [
        ...timesOffered(phase).map((time): Offer => ({ verb: "pick-time", argument: time })),
        { verb: "pick-time", isMain: true },
        { verb: "back" },
      ];
    case "scheduled":
    case "held":
      return offersWhilePlanned(phase);
    case "publishing":
      return [];
    case "outcome-unknown":
      return [{ verb: "settle-live", isMain: true }, { verb: "settle-not-live" }];
    case "publishing-failed":
      return [{ verb: "retry", isMain: true }, { verb: "back" }];
    case "published":
      // A post that only a person has seen live has no numbers that could be fetched.
      return [
        ...(phase.url === "" ? [] : [{ verb: "show-numbers" } as const]),
        { verb: "make-another" },
      ];
    case "discarded":
      return [{ verb: "restore" }];
    case "choosing-length":
      return lengthOffers(phase);
    case "custom-brief":
    case "custom-step":
    case "custom-making":
    case "custom-stopped":
      return customOffersIn(phase);
    case "news":
      return [];
  }
}

/** What insights offer besides: each as long as it has not been done. */
export function offersOf(insights: readonly GivenInsight[]): Offer[] {
  return insights.flatMap(({ insight, doneIn }): Offer[] => {
    if (doneIn !== undefined) return [];
    switch (insight.kind) {
      case "far-better":
        return [{ verb: "make-another", argument: insight.projectId, isMain: true }];
      case "best-time":
        return insight.waiting
          ? [{ verb: "find-time", argument: insight.waiting.conversationId }]
          : [];
      case "held":
        return [{ verb: "find-time", argument: insight.conversationId }];
      case "outcome-unknown":
      case "growth":
      case "streak":
        return [];
    }
  });
}

/** What the person may have meant goes before what is good in general. */
function timesOffered(phase: In<"picking-time" | "moving-time" | "choosing-post-time">): string[] {
  if ("options" in phase && phase.options) return phase.options;
  return (phase.suggestions ?? []).map(({ localTime }) => localTime);
}

function offersWhilePlanned(phase: In<"scheduled" | "held">): Offer[] {
  return [
    { verb: "move-time", isMain: phase.name === "held" },
    { verb: "publish-now" },
    ...textsToolIn(phase.finished),
    { verb: "cancel-schedule", isRisky: true },
  ];
}

function offersWhileMaking({ offersSteps }: In<"making">): Offer[] {
  const cancel: Offer = { verb: "cancel-making", isRisky: true };
  return offersSteps ? [{ verb: "step-by-step" }, cancel] : [cancel];
}

function toneOffer(tone: Tone): Offer {
  return { verb: "choose-tone", argument: tone, ...(tone === "casual" && { isMain: true }) };
}
