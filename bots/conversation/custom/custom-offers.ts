import type { Offer } from "../screen.ts";
import { type Bench, type CustomPhase, customSteps } from "./custom-phase.ts";
import { openSuggestions } from "./workshop.ts";

const doTheRest: Offer = { verb: "do-the-rest" };
const back: Offer = { verb: "back" };
const stop: Offer = { verb: "stop", isRisky: true };

/** What may be pressed in custom mode. */
export function customOffersIn(phase: CustomPhase): Offer[] {
  switch (phase.name) {
    case "custom-brief":
      return [{ verb: "next", argument: "script", isMain: true }, doTheRest, back];
    case "custom-step":
      return stepOffers(phase);
    case "custom-making":
      return [{ verb: "cancel-making", isRisky: true }];
    case "custom-stopped":
      return [
        phase.toward ? { verb: "retry", isMain: true } : { verb: "resume", isMain: true },
        ...(phase.toward && phase.bench ? [back] : []),
      ];
  }
}

function stepOffers({ step, workshop }: Bench): Offer[] {
  const next = customSteps[customSteps.indexOf(step) + 1];
  const onwards: Offer[] = next
    ? [{ verb: "next", argument: next, isMain: true }, doTheRest]
    : [{ verb: "next", argument: "preview", isMain: true }];
  switch (step) {
    case "script":
      return [
        ...onwards,
        { verb: "new-script" },
        back,
        stop,
        ...openSuggestions(workshop).map(({ id }): Offer => ({ verb: "apply", argument: id })),
        ...workshop.draft.scenes.map(({ id }): Offer => ({ verb: "rewrite", argument: id })),
      ];
    case "pictures":
      return [
        ...onwards,
        { verb: "redraw-all" },
        back,
        stop,
        ...workshop.draft.pictures.map(({ sceneId }): Offer => ({
          verb: "redraw",
          argument: sceneId,
        })),
      ];
    case "voice":
    case "style":
    case "finish":
      return [...onwards, back, stop];
  }
}
