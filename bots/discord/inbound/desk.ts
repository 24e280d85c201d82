import type { Answers } from "../private-answers.ts";
import type { Shower } from "../show-message.ts";

/** What it takes to answer somebody. */
export interface Desk extends Shower {
  answers: Answers;
}
