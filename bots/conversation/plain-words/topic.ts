import type { Tone } from "#src/domain/script.ts";

/** What a short is asked to be about, and how, where that is said along with it. */
export interface Topic {
  keyword: string;
  /** As it was said, which may be more or less than a short can be. */
  lengthSeconds?: number;
  tone?: Tone;
}
