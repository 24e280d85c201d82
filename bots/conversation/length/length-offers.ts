import { lengthSteps } from "#src/domain/short-length.ts";
import type { In } from "../press.ts";
import type { Offer, Screen } from "../screen.ts";
import { estimateSeconds } from "../estimate-seconds.ts";
import { lengthOf } from "./length-of.ts";

/** The length that was asked for first, then the usual others. */
export function lengthOffers(phase: In<"choosing-length">): Offer[] {
  const { seconds } = phase;
  const others = lengthSteps.filter((step) => step !== seconds && step !== lengthOf(phase));
  return [
    ...(seconds === undefined ? [] : [{ ...offerOf(seconds), isMain: true }]),
    ...others.map(offerOf),
    { verb: "back" },
  ];
}

function offerOf(seconds: number): Offer {
  return { verb: "change-length", argument: String(seconds) };
}

export function lengthScreen(phase: In<"choosing-length">): Screen {
  const { seconds, limit, mayBeScene, finished } = phase;
  return {
    kind: "length-pick",
    nowSeconds: Math.round(finished.durationMs / 1000),
    waitSeconds: estimateSeconds(seconds ?? lengthOf(phase)),
    ...(seconds !== undefined && { seconds }),
    ...(limit && { limit }),
    ...(mayBeScene && { mayBeScene }),
  };
}
