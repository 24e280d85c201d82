import { type LengthChange, nextLength, withinLimits } from "#src/domain/short-length.ts";
import { shortLengthSeconds } from "#src/domain/script.ts";
import type { FinishedShort } from "#src/domain/news.ts";
import type { Short } from "../conversation.ts";
import type { LengthWish } from "../plain-words/read-length-words.ts";

/** Where what was made is further than this from what was wished, in seconds, it was changed since. */
const strayedSeconds = 8;
/** Lengths that differ by less than this, in seconds, are the same to whoever asks. */
const sameSeconds = 3;

/** What a wish comes to. `limit` where it went beyond what a short can be. */
export type LengthWished =
  | { is: "length"; seconds: number; limit?: "min" | "max" }
  | { is: "same"; seconds: number }
  | { is: "end"; change: LengthChange; seconds: number }
  | { is: "open" };

/** How long a finished short is meant to be, or has become. */
export function lengthOf({ short, finished }: { short: Short; finished: FinishedShort }): number {
  const wished = finished.tools?.lengthSeconds ?? short.lengthSeconds;
  const made = Math.round(finished.durationMs / 1000);
  return Math.abs(made - wished) > strayedSeconds ? made : wished;
}

/** The length that is wished of something that is `fromSeconds` long now. */
export function resolveLength(wish: LengthWish, fromSeconds: number): LengthWished {
  if ("to" in wish) return within(wish.to, fromSeconds);
  const { change } = wish;
  if (change === "any") return { is: "open" };
  if (wish.bySeconds !== undefined) {
    const seconds = fromSeconds + (change === "longer" ? wish.bySeconds : -wish.bySeconds);
    const wished = within(seconds, fromSeconds);
    // So little more or less is no other length: which one is wanted has to be asked.
    return wished.is === "same" ? { is: "open" } : wished;
  }
  const seconds = nextLength(fromSeconds, change);
  return seconds === undefined
    ? { is: "end", change, seconds: fromSeconds }
    : { is: "length", seconds };
}

function within(wished: number, fromSeconds: number): LengthWished {
  const seconds = withinLimits(wished);
  const { min, max } = shortLengthSeconds;
  if (Math.abs(seconds - fromSeconds) < sameSeconds && seconds === Math.round(wished)) {
    return { is: "same", seconds: fromSeconds };
  }
  if (seconds === fromSeconds) {
    return { is: "end", change: wished > max ? "longer" : "shorter", seconds };
  }
  const limit = wished > max ? "max" : wished < min ? "min" : undefined;
  return { is: "length", seconds, ...(limit && { limit }) };
}
