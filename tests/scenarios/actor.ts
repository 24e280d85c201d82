import type { Verb } from "#bots/conversation/screen.ts";
import type { CaptionStyle } from "#src/domain/short-settings.ts";
import type { TinyStudio } from "#tests/support/tiny-studio.ts";

/** What somebody fills in on the card that is open, by the means of their platform. Numbers count from 1. */
export type Filling =
  | { scene: number; narration: string }
  | { scene: number; picture: number }
  | { lengthSeconds: number }
  | { speed: number }
  | { captionStyle: CaptionStyle }
  | { title: string }
  /** Wall-clock time in the person's zone, such as 2026-11-25T20:00. */
  | { localTime: string }
  | { words: string };

/** Somebody who talks to the bot on one face, and can do only what is drawn there now. */
export interface Actor {
  /** Begins a short where shorts are begun on this face, and goes on in its thread. */
  begins(keyword: string): Promise<void>;
  /** As `begins`, step by step. */
  beginsCustom(keyword: string): Promise<void>;
  /** Says something in the thread. */
  says(text: string): Promise<void>;
  /** Waits until what they see of the thread has these words. */
  sees(words: string): Promise<void>;
  /**
   * Waits for a button and presses it. Where a button opens a form on this face, what it is for is done
   * by `fills` and the press that ends it.
   */
  presses(verb: Verb, argument?: string): Promise<void>;
  /** Fills something in on the card that is open. What is filled in goes out with the next press. */
  fills(filling: Filling): Promise<void>;
}

/** A whole service with one face of it switched on, and two people of one team who speak there. */
export interface Stage extends AsyncDisposable {
  creator: Actor;
  /** May approve, and is asked in a chat of their own. */
  approver: Actor;
  clock: { forward(duration: Temporal.DurationLike): void };
  /** The next call of a part of the studio fails in this way. */
  failNext: TinyStudio["failNext"];
  /** From now on every post needs this many approvals, never the creator's own. */
  demandApprovals(count: number): Promise<void>;
  /** Fails where anything went wrong that nobody meant to, on either side. */
  assertClean(): void;
}

export type OpenStage = () => Promise<Stage>;
