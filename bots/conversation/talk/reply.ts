import type { MakingStep } from "#src/domain/making.ts";
import type { LengthChange } from "#src/domain/short-length.ts";
import type { Moment, Offer, Verb } from "../screen.ts";

/** What people say that asks for nothing to be done. */
export type Talk =
  | "thanks"
  | "praise"
  | "laughter"
  | "greeting"
  | "bye"
  | "understood"
  /** How long it still takes, when it is done, what is being done. */
  | "question"
  | "yes"
  | "no";

/** How things stand in a thread, as far as somebody may ask. Only what is known. */
export type Standing =
  /** Nothing has been asked for. `estimatedSeconds` is what a short of the usual length takes. */
  | { is: "idle"; estimatedSeconds: number }
  | { is: "not-begun"; estimatedSeconds: number }
  | {
      is: "making";
      keyword: string;
      step: MakingStep;
      percent: number;
      /** By how fast this very making went so far; absent before that can be told. */
      secondsLeft?: number;
      /** What a whole short of its length takes, where one is made from the start and no more is known. */
      usualSeconds?: number;
    }
  | { is: "stopped"; goesOnWith?: Verb }
  | { is: "ready"; title: string }
  | { is: "your-turn" }
  | { is: "planned"; title: string; at: Moment }
  /** Without `at` it goes out as soon as it is approved. */
  | { is: "awaiting"; title: string; at?: Moment }
  | { is: "held"; title: string }
  | { is: "publishing"; title: string }
  | { is: "outcome-unknown"; title: string }
  | { is: "published"; title: string }
  | { is: "put-aside"; title: string }
  | { is: "nothing" };

/** What is said back to words of which no button is meant. */
export type Reply =
  | {
      about: "thanks" | "praise" | "laughter" | "greeting" | "bye" | "understood" | "left-as-is";
      standing: Standing;
    }
  | { about: "question"; standing: Standing }
  | { about: "which-scene"; part: "words" | "picture"; count: number }
  /** It is that long from now on. `limit` where more, or less, was asked for than can be. */
  | { about: "length-set"; seconds: number; limit?: "min" | "max"; needsKeyword?: true }
  /** It is so already. */
  | { about: "length-same"; seconds: number }
  /** No short is longer, or shorter, than it is already. */
  | { about: "length-end"; change: LengthChange; seconds: number }
  /** Whether it is to be made anew at another length, and what is given up for it. */
  | {
      about: "length-anew";
      seconds: number;
      loses: "making" | "script" | "card" | "nothing";
      limit?: "min" | "max";
      mayBeScene?: true;
    }
  | { about: "which-length" }
  /** It is as long as the person's own words. */
  | { about: "length-of-own" }
  /** What is on its way keeps its length. */
  | { about: "length-fixed"; standing: Standing }
  /** Nothing can be left out of those scenes: whether other words would do. */
  | { about: "one-sentence"; numbers?: number[] }
  /** Several scenes were named, and it is unclear what is wanted of which. */
  | { about: "one-by-one" }
  /** Nothing was named that a short could be about. */
  | {
      about: "which-topic";
      after: "start" | "ideas" | "change" | "nothing-made" | "idle" | "dropped";
    }
  /** What was named can only be pressed where it stands. */
  | { about: "on-card"; verb: Verb }
  /** What was named has several choices, each with a name of its own. */
  | { about: "which-choice"; offers: Offer[] }
  /** Whether that was meant: a yes does it. */
  | { about: "meant"; offer: Offer };
